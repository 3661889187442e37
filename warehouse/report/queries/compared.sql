-- one row per metric, zone, level and year: the best value known, metric by metric
select
    y.* exclude (value_min, value_max), i.value_max, z.short_name, z.name_en, z.zone_type, z.province
from marts.zone_year y
join marts.indicators i on i.indicator_id = y.indicator_id
join marts.zones z on z.zone_id = y.zone_id
order by y.metric, y.zone_id, y.level nulls first, y.year
