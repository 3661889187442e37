-- Who pays awards, and how much a year?
-- 谁在发放奖励资金，每年发放多少？
--
-- Money paid, each sum once however often it is told, parts of a total left out; offers (up to …) are question 8.
-- Where the article names no payer, it is the zone that the sum is told of.
select
    zones.short_name as zone,
    coalesce(sums.payer, zones.short_name) as payer,
    sums.payer is not null as is_payer_stated,
    sums.year,
    sums.currency,
    sum(sums.amount) as paid,
    count(*) as sums,
    max(sums.source_count) as stories_of_the_best_told,
    arg_max(sums.quote, sums.amount) as quote_of_the_largest

from marts.funding_sums as sums

inner join marts.zones on sums.zone_id = zones.zone_id

where sums.kind = 'award' and sums.status = 'actual' and sums.is_counted

group by zones.short_name, sums.payer, sums.year, sums.currency

order by zones.short_name asc, sums.year asc, payer asc, sums.currency asc
