-- one row: which publication this is
select * replace ((published_at at time zone 'Asia/Shanghai')::timestamp as published_at) from marts.publication
