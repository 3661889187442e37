-- one row per zone of the registry, with what the warehouse holds about it
select
    z.*,
    parent.short_name as parent_name,
    parent.name_en as parent_name_en,
    coalesce(i.n, 0) as indicator_count,
    coalesce(f.n, 0) as funding_count,
    coalesce(y.n, 0) as cell_count,
    coalesce(y.conflicts, 0) as conflict_count,
    y.first_year,
    y.last_year,
    coalesce(i.n, 0) + coalesce(f.n, 0) + z.article_count > 0 as is_reported,
    z.zone_type || '/' || case when z.article_count > 0 then 'reported' else 'silent' end as key
from marts.zones z
left join marts.zones parent on parent.zone_id = z.parent_zone_id
left join (select zone_id, count(*) as n from marts.indicators group by zone_id) i on i.zone_id = z.zone_id
left join (select zone_id, count(*) as n from marts.funding group by zone_id) f on f.zone_id = z.zone_id
left join (
    select zone_id, count(*) as n, count(*) filter (is_conflicting) as conflicts, min(year) as first_year, max(year) as last_year
    from marts.zone_year group by zone_id
) y on y.zone_id = z.zone_id
order by z.zone_id
