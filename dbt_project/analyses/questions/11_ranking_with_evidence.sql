-- How do zones rank by a metric in a year, and which sentence says so? Here: high-tech enterprises in 2020.
-- 某年某项指标各园区排名如何，依据哪句话？此处为：2020年高新技术企业数。
--
-- Change the metric and the year below; the sentence stands in the article at char_start of marts.article_texts.
with

asked as (

    select
        'hightech_enterprises' as metric,
        2020 as year

)

select
    rank() over (order by best.value desc) as place,
    zones.short_name as zone,
    zones.zone_type,
    best.value,
    best.unit,
    best.qualifier,
    best.source_count as stories,
    best.is_conflicting as is_disputed,
    best.period_end,
    articles.source_name as said_by,
    articles.published_on as said_on,
    best.quote

from asked

inner join marts.zone_year as best
    on asked.metric = best.metric
    and asked.year = best.year
    and best.level is null
    and best.status = 'actual'

inner join marts.metrics on best.metric = metrics.metric and best.unit = metrics.unit

inner join marts.zones on best.zone_id = zones.zone_id

inner join marts.articles on best.article_id = articles.article_id

order by place asc, zones.short_name asc
