-- one row per kind of zone: how many of the registry are reported on
select zone_type, count(*) as zones, count(*) filter (article_count > 0) as reported, count(*) filter (not is_confirmed) as unconfirmed
from marts.zones group by 1 order by 2 desc, 1
