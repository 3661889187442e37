-- one row per metric, in the order of the closed list's kinds; what zones can be compared by
select m.*, coalesce(y.cells, 0) as cells, coalesce(y.zones, 0) as zones, y.first_year, y.last_year
from marts.metrics m
left join (
    select metric, count(*) as cells, count(distinct zone_id) as zones, min(year) as first_year, max(year) as last_year
    from marts.zone_year group by metric
) y on y.metric = m.metric
