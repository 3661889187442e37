-- one row per kind, status, currency and year: money over all zones
select kind, status, currency, year, sum(amount) as amount, sum(fact_count)::bigint as sums
from marts.funding_by_zone_year
group by all
order by year desc, amount desc
