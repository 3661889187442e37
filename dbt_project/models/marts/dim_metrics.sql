{{ config(alias='metrics') }}

with

registry as (

    select * from {{ ref('metrics') }}

)

select
    metric,
    label_zh,
    label_en,
    unit,
    nature,
    definition,
    in_series,
    tolerance_pct

from registry
