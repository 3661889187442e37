-- one row per statement of a number, with what zone_year made of it
select
    i.*, m.label_zh, m.label_en, m.tolerance_pct, m.in_series, z.short_name as zone_name,
    c.verdict, y.indicator_id as chosen_id, y.source_count, y.agreeing_source_count, y.value_min as least, y.value_max as most,
    y.is_conflicting, y.known_since
from marts.indicators i
left join marts.metrics m on m.metric = i.metric
left join marts.zones z on z.zone_id = i.zone_id
left join marts.zone_year_candidates c on c.indicator_id = i.indicator_id
left join marts.zone_year y
    on y.zone_id = c.zone_id and y.metric = c.metric and y.level is not distinct from c.level and y.year = c.year
order by i.article_id, i.char_start, i.indicator_id
