{{ config(materialized='incremental', pre_hook="{{ forget_changed_series() }}") }}

with

changed_series as (

    select * from {{ ref('int_changed_series') }}

),

zone_year as (

    select * from {{ ref('zone_year') }} where status = 'actual' and value > 0 and {{ is_of_changed_series() }}

)

select
    later.zone_id,
    later.metric,
    later.level,
    later.year,
    later.indicator_id,
    later.value,
    earlier.value as compared_value,
    earlier.indicator_id as compared_indicator_id,
    later.value / earlier.value as ratio

from zone_year as later

inner join zone_year as earlier
    on later.zone_id = earlier.zone_id
    and later.metric = earlier.metric
    and coalesce(later.level, '-') = coalesce(earlier.level, '-')
    and later.unit = earlier.unit
    and later.year = earlier.year + 1
