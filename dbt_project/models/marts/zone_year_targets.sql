with

states as (

    select * from {{ ref('int_zone_year_states') }}

)

select
    zone_id,
    metric,
    level,
    cast(year as int) as year,
    status,
    cast(value as decimal(20, 4)) as value,
    unit,
    qualifier,
    indicator_id,
    source_count,
    cast(value_min as decimal(20, 4)) as value_min,
    cast(value_max as decimal(20, 4)) as value_max,
    is_conflicting

from states

where series in ('planned', 'ceiling') and valid_to is null
