-- How much money of each kind goes to each zone a year, with offers apart?
-- 各园区每年各类资金有多少，最高限额单列？
--
-- Paid and planned sums add up; ceilings (最高500万元) do not: the highest offer is shown beside them, and their number.
with

added as (

    select
        zone_id,
        kind,
        currency,
        year,
        sum(case when status = 'actual' then amount end) as paid,
        sum(case when status = 'planned' then amount end) as planned,
        sum(case when status <> 'ceiling' then fact_count end) as sums

    from marts.funding_by_zone_year

    group by zone_id, kind, currency, year

),

offered as (

    select
        zone_id,
        kind,
        currency,
        year,
        max(amount) as highest_offer,
        count(*) as offers

    from marts.funding_sums

    where status = 'ceiling' and year is not null

    group by zone_id, kind, currency, year

)

select
    zones.short_name as zone,
    added.year,
    added.kind,
    added.currency,
    added.paid,
    added.planned,
    added.sums,
    offered.highest_offer,
    offered.offers

from added

left join offered
    on added.zone_id = offered.zone_id
    and added.kind = offered.kind
    and added.currency = offered.currency
    and added.year = offered.year

inner join marts.zones on added.zone_id = zones.zone_id

order by zones.short_name asc, added.year asc, added.kind asc, added.currency asc
