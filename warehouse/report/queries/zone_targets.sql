-- one row per target or ceiling of a zone, with its place in the article
select
    t.* exclude (value_min, value_max), t.value_min as least, t.value_max as most, i.value_max, i.article_id,
    m.label_zh, m.label_en
from marts.zone_year_targets t
join marts.indicators i on i.indicator_id = t.indicator_id
join marts.metrics m on m.metric = t.metric
order by t.zone_id, t.metric, t.level nulls first, t.year
