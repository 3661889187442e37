-- one row per value on which independent stories disagree, the widest spread first
select
    y.* exclude (value_min, value_max), y.value_min as least, y.value_max as most, i.value_max,
    m.label_zh, m.label_en, m.tolerance_pct, z.short_name, z.name_en,
    100 * (y.value_max - y.value_min) / nullif(greatest(abs(y.value_max), abs(y.value_min)), 0) as spread_pct
from marts.zone_year y
join marts.indicators i on i.indicator_id = y.indicator_id
join marts.metrics m on m.metric = y.metric
join marts.zones z on z.zone_id = y.zone_id
where y.is_conflicting
order by spread_pct desc nulls last, y.zone_id, y.metric, y.level, y.year
