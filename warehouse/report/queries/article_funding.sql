-- one row per stated sum of money, with what funding_sums made of it
select f.*, z.short_name as zone_name, s.funding_id is not null as stands, s.is_counted, s.is_part_of_total, s.source_count
from marts.funding f
left join marts.zones z on z.zone_id = f.zone_id
left join marts.funding_sums s on s.funding_id = f.funding_id
order by f.article_id, f.char_start, f.funding_id
