{{ config(materialized='incremental', pre_hook="{{ forget_changed_cells('cell') }}") }}

with

changed_cells as (

    select * from {{ ref('int_changed_cells') }}

),

ranked as (

    select *

    from {{ ref('int_zone_year_ranked') }}

    {% if is_incremental() %}
        where cell in (select changed_cells.cell from changed_cells)
    {% endif %}

),

days as (

    select *

    from {{ ref('int_zone_year_days') }}

    {% if is_incremental() %}
        where cell in (select changed_cells.cell from changed_cells)
    {% endif %}

),

-- a day on which only others spoke keeps what was last said of the chosen date
carried as (

    select
        *,
        count(dated_min) over (partition by series, cell, best_class order by known_on) as stretch

    from days

),

filled as (

    select
        *,
        min(dated_min) over (partition by series, cell, best_class, stretch) as chosen_min,
        max(dated_max) over (partition by series, cell, best_class, stretch) as chosen_max

    from carried

),

described as (

    select
        filled.series,
        filled.cell,
        filled.known_on,
        chosen.zone_id,
        chosen.metric,
        chosen.level,
        chosen.year,
        chosen.value,
        chosen.unit,
        chosen.qualifier,
        chosen.status,
        filled.indicator_id,
        filled.source_count,
        filled.agreeing_source_count,
        filled.value_min,
        filled.value_max,
        greatest(filled.chosen_max, coalesce(filled.undated_max, filled.chosen_max))
        - least(filled.chosen_min, coalesce(filled.undated_min, filled.chosen_min))
        > greatest(filled.chosen_max, coalesce(filled.undated_max, filled.chosen_max)) * chosen.tolerance_pct / 100
            as is_conflicting

    from filled

    inner join ranked as chosen on filled.indicator_id = chosen.indicator_id and filled.series = chosen.series

),

-- a new state begins only where something changed
compared as (

    select
        *,
        concat_ws(
            '|', indicator_id, cast(source_count as string), cast(agreeing_source_count as string),
            cast(value_min as string), cast(value_max as string), cast(is_conflicting as string)
        ) as state

    from described

),

changes as (

    select
        *,
        lag(state) over (partition by series, cell order by known_on) as state_before

    from compared

),

bounded as (

    select
        *,
        lead(known_on) over (partition by series, cell order by known_on) as valid_to

    from changes

    where state_before is null or state_before <> state

)

select
    series, cell, zone_id, metric, level, year, value, unit, qualifier, status, indicator_id,
    cast(source_count as int) as source_count, agreeing_source_count, value_min, value_max, is_conflicting,
    known_on as valid_from, valid_to

from bounded
