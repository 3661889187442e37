-- one row per zone, metric, level and year: the best value known; value_max is the upper end that its statement gives
select
    y.* exclude (value_min, value_max), y.value_min as least, y.value_max as most, i.value_max,
    m.label_zh, m.label_en, z.short_name, z.name_en
from marts.zone_year y
join marts.indicators i on i.indicator_id = y.indicator_id
join marts.metrics m on m.metric = y.metric
join marts.zones z on z.zone_id = y.zone_id
order by y.zone_id, y.metric, y.level nulls first, y.year
