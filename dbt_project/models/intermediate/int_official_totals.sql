with

totals as (

    select * from {{ ref('official_totals') }}

),

units as (

    select * from {{ ref('official_units') }}

),

mapped as (

    select * from {{ ref('official_metrics') }}

)

select
    totals.official_total_id,
    totals.metric as official_metric,
    mapped.compares_with,
    mapped.metric,
    mapped.level,
    mapped.zone_type,
    totals.scope as scope_name,
    totals.zone_id,
    totals.adcode,
    totals.year as period,
    try_cast(substr(totals.year, 1, 4) as int) as year,
    length(totals.year) = 4 as is_full_year,
    cast(totals.value * units.factor as decimal(20, 4)) as official_value,
    units.base_unit as unit,
    totals.confirmed as is_confirmed,
    totals.quality,
    totals.note,
    totals.source

from totals

inner join mapped on totals.metric = mapped.official_metric

inner join units on totals.unit = units.unit
