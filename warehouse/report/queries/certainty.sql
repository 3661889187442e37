-- one row per aspect and code: how many statements are that certain
select 'period' as aspect, period_basis as code, count(*) as statements from marts.indicators group by all
union all
select 'binding', binding, count(*) from marts.indicators group by all
union all
select 'scope', case when zone_id is not null then 'zone' else scope_type end, count(*) from marts.indicators group by all
union all
select 'qualifier', qualifier, count(*) from marts.indicators group by all
order by 1, 3 desc, 2
