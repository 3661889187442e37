-- Which stated growth rates contradict the values themselves?
-- 哪些公布的增速与数据序列相矛盾？
--
-- Beyond five points (growth_tolerance_points). A revised base, real growth of GDP beside nominal values and wrong
-- digits all look like this; suspected_factor says where a factor of 10, 100 or 10,000 would explain it.
select
    zones.short_name as zone,
    anomalies.metric,
    anomalies.level,
    anomalies.year,
    anomalies.compared_value as value_before,
    anomalies.value,
    anomalies.yoy_pct as stated_pct,
    round(anomalies.computed_yoy_pct, 1) as computed_pct,
    anomalies.suspected_factor,
    count(distinct indicators.story_id) as stories,
    arg_min(articles.source_name, articles.uri) as said_by,
    arg_min(indicators.quote, articles.uri) as quote

from marts.series_anomalies as anomalies

inner join marts.indicators on anomalies.indicator_id = indicators.indicator_id

inner join marts.articles on indicators.article_id = articles.article_id

inner join marts.zones on anomalies.zone_id = zones.zone_id

where anomalies.anomaly = 'growth_contradicted'

group by
    zones.short_name, anomalies.metric, anomalies.level, anomalies.year, anomalies.compared_value, anomalies.value,
    anomalies.yoy_pct, anomalies.computed_yoy_pct, anomalies.suspected_factor

order by zones.short_name asc, anomalies.metric asc, anomalies.year asc, anomalies.yoy_pct asc
