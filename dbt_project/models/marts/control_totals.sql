with

totals as (

    select * from {{ ref('int_official_totals') }}

),

compared as (

    select * from {{ ref('int_totals_registered') }}

    union all

    select * from {{ ref('int_totals_of_zones') }}

    union all

    select * from {{ ref('int_totals_reported') }}

)

select
    totals.official_total_id,
    coalesce(compared.compared_with, 'nothing') as compared_with,
    totals.official_metric,
    totals.metric,
    totals.level,
    totals.zone_type,
    totals.scope_name,
    totals.zone_id,
    totals.adcode,
    totals.period,
    totals.year,
    totals.is_full_year,
    totals.official_value,
    totals.unit,
    compared.warehouse_value,
    cast(coalesce(compared.zone_count, 0) as int) as zone_count,
    cast(coalesce(compared.undated_zone_count, 0) as int) as undated_zone_count,
    cast(compared.warehouse_value / nullif(totals.official_value, 0) as double) as coverage,
    coalesce(
        compared.compared_with = 'sum_of_zones'
        and totals.is_full_year
        and compared.warehouse_value > totals.official_value,
        false
    ) as is_exceeded,
    totals.is_confirmed,
    totals.quality,
    totals.note,
    totals.source

from totals

left join compared on totals.official_total_id = compared.official_total_id
