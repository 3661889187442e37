-- Which targets were met, which missed?
-- 哪些目标完成了，哪些没有完成？
--
-- A target published before its year was over, beside the best known actual value of that year in the same unit.
-- More is better for all metrics of the list; targets of years without an actual value are not judged.
select
    zones.short_name as zone,
    targets.metric,
    targets.level,
    targets.year,
    targets.qualifier as target_is,
    targets.value as target,
    actual.value as reached,
    targets.unit,
    case when actual.value >= targets.value then 'met' else 'missed' end as outcome,
    round(100 * (actual.value / targets.value - 1), 1) as beyond_pct,
    stated.reported_on as target_stated_on,
    stated.quote as target_quote,
    actual.quote as reached_quote

from marts.zone_year_targets as targets

inner join marts.indicators as stated on targets.indicator_id = stated.indicator_id

inner join marts.zone_year as actual
    on targets.zone_id = actual.zone_id
    and targets.metric = actual.metric
    and targets.level is not distinct from actual.level
    and targets.year = actual.year
    and targets.unit = actual.unit
    and actual.status = 'actual'

inner join marts.zones on targets.zone_id = zones.zone_id

where
    targets.status = 'planned'
    and targets.value > 0
    and year(stated.reported_on) <= targets.year

order by zones.short_name asc, targets.metric asc, targets.level asc nulls first, targets.year asc
