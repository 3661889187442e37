-- one row per best value of a zone that was reported last; the six newest, one for each zone
select y.* exclude (value_min, value_max), i.value_max, m.label_zh, m.label_en, z.short_name, z.name_en, a.source_name
from marts.zone_year y
join marts.indicators i on i.indicator_id = y.indicator_id
join marts.metrics m on m.metric = y.metric
join marts.zones z on z.zone_id = y.zone_id
join marts.articles a on a.article_id = y.article_id
where y.status = 'actual'
qualify row_number() over (partition by y.zone_id order by y.reported_on desc nulls last, y.year desc, y.source_count desc, y.metric) = 1
order by y.reported_on desc nulls last, y.zone_id
limit 6
