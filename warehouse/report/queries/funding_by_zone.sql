-- one row per zone, status and currency: money over all years
select f.zone_id, z.short_name, z.name_en, z.province, f.status, f.currency, sum(f.amount) as amount, sum(f.fact_count)::bigint as sums,
    min(f.year) as first_year, max(f.year) as last_year
from marts.funding_by_zone_year f
join marts.zones z on z.zone_id = f.zone_id
group by all
order by amount desc, f.zone_id, f.status, f.currency
