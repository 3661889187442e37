-- one row per suspicion about a value, with both statements
select s.*, i.article_id, i.unit, o.article_id as compared_article_id, m.label_zh, m.label_en, z.short_name, z.name_en
from marts.series_anomalies s
join marts.metrics m on m.metric = s.metric
join marts.zones z on z.zone_id = s.zone_id
join marts.indicators i on i.indicator_id = s.indicator_id
left join marts.indicators o on o.indicator_id = s.compared_indicator_id
order by s.anomaly, s.zone_id, s.metric, s.year, s.indicator_id
