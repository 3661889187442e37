{{ config(materialized='incremental', pre_hook="{{ forget_changed_cells() }}") }}

with

changed_cells as (

    select * from {{ ref('int_changed_cells') }}

),

states as (

    select * from {{ ref('int_zone_year_states') }}

)

select
    zone_id,
    metric,
    level,
    cast(year as int) as year,
    cast(value as decimal(20, 4)) as value,
    unit,
    qualifier,
    status,
    indicator_id,
    source_count,
    agreeing_source_count,
    cast(value_min as decimal(20, 4)) as value_min,
    cast(value_max as decimal(20, 4)) as value_max,
    is_conflicting,
    valid_from,
    valid_to,
    valid_to is null as is_current

from states

where
    series = 'best'
    {% if is_incremental() %}
        and cell in (select changed_cells.cell from changed_cells)
    {% endif %}
