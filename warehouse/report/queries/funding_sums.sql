-- one row per distinct sum of money of a zone
select
    s.*,
    -- what funding_by_zone_year adds is found by its kind, status, currency and year
    case when s.is_counted and s.year is not null then concat_ws('/', s.kind, s.status, s.currency, s.year) end as key,
    z.short_name, z.name_en, f.scope_name, f.period_basis, f.reported_on, a.source_name
from marts.funding_sums s
join marts.zones z on z.zone_id = s.zone_id
join marts.funding f on f.funding_id = s.funding_id
join marts.articles a on a.article_id = s.article_id
order by s.zone_id, s.year desc nulls last, s.amount desc nulls last, s.funding_id
