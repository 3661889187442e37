-- The chosen value is one of those it was chosen from, its sources are among all sources, and a target never shows
-- where an actual value was weighed.
with

zone_year as (

    select * from {{ ref('zone_year') }}

),

actual as (

    select distinct
        zone_id,
        metric,
        coalesce(level, '-') as level_key,
        year

    from {{ ref('zone_year_candidates') }}

    where status = 'actual'

)

select
    zone_year.zone_id,
    zone_year.metric,
    zone_year.level,
    zone_year.year,
    zone_year.indicator_id

from zone_year

left join actual
    on zone_year.zone_id = actual.zone_id
    and zone_year.metric = actual.metric
    and coalesce(zone_year.level, '-') = actual.level_key
    and zone_year.year = actual.year

where
    zone_year.value < zone_year.value_min
    or zone_year.value > zone_year.value_max
    or zone_year.agreeing_source_count > zone_year.source_count
    or (zone_year.status <> 'actual' and actual.zone_id is not null)
