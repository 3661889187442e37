-- one row per statement about a zone or a body in it, with what became of it
select
    i.indicator_id, i.article_id, i.zone_id, i.metric, m.label_zh, m.label_en, i.value, i.value_max, i.unit, i.qualifier,
    i.status, i.measure, i.level, i.yoy_pct, i.scope_name, i.scope_type, i.period_end, i.year, i.reported_on,
    a.source_name, c.verdict
from marts.indicators i
join marts.articles a on a.article_id = i.article_id
left join marts.metrics m on m.metric = i.metric
left join marts.zone_year_candidates c on c.indicator_id = i.indicator_id
where i.zone_id is not null
order by i.zone_id, i.metric, i.year desc nulls last, c.verdict = 'chosen' desc, i.indicator_id
