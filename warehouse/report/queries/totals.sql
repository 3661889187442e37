-- one row per official total and what the warehouse holds against it
select t.*, m.label_zh, m.label_en
from marts.control_totals t
left join marts.metrics m on m.metric = t.metric
where t.compared_with <> 'nothing'
order by t.is_exceeded desc nulls last, t.compared_with, t.metric, t.year desc, t.official_total_id
