-- How much money of each kind goes to each zone a year, with offers apart?
-- 各园区每年各类资金有多少，最高限额单列？
--
-- Paid and planned sums add up; ceilings (最高500万元) do not: the highest offer is shown beside them, and their number.
-- A sum that covers several years counts in the last of them (over_years). Where a sentence speaks of a total over
-- years (累计, 三年来) and names one year, the sum stands in that one: maybe_over_years says how much of what is paid is
-- told in such sentences. Read them before you compare years: a total may hold a sum that is told for its year too.
with

added as (

    select
        zone_id,
        kind,
        currency,
        year,
        sum(case when status = 'actual' then amount end) as paid,
        sum(case when status = 'planned' then amount end) as planned,
        sum(case when status <> 'ceiling' then fact_count end) as sums,
        sum(case when status <> 'ceiling' then amount_over_years end) as over_years

    from marts.funding_by_zone_year

    group by zone_id, kind, currency, year

),

sums as (

    select
        *,
        regexp_matches(quote, '累计|累計|[两兩二三四五六七八九十]年[来來]|[两兩二三四五六七八九十]年(合计|合計|共)') as is_of_several_years

    from marts.funding_sums

),

aside as (

    select
        zone_id,
        kind,
        currency,
        year,
        max(case when status = 'ceiling' then amount end) as highest_offer,
        count(case when status = 'ceiling' then amount end) as offers,
        sum(case when status = 'actual' and is_counted and is_of_several_years then amount end) as maybe_over_years

    from sums

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
    nullif(added.over_years, 0) as over_years,
    aside.maybe_over_years,
    aside.highest_offer,
    nullif(aside.offers, 0) as offers

from added

left join aside
    on added.zone_id = aside.zone_id
    and added.kind = aside.kind
    and added.currency = aside.currency
    and added.year = aside.year

inner join marts.zones on added.zone_id = zones.zone_id

order by zones.short_name asc, added.year asc, added.kind asc, added.currency asc
