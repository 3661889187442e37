{{ config(materialized='incremental', pre_hook="{{ forget_changed_cells() }}") }}

with

changed_cells as (

    select * from {{ ref('int_changed_cells') }}

),

history as (

    select *

    from {{ ref('zone_year_history') }}

    where
        is_current
        {% if is_incremental() %}
            and {{ cell_key() }} in (select changed_cells.cell from changed_cells)
        {% endif %}

),

indicators as (

    select * from {{ ref('indicators') }}

)

select
    history.zone_id,
    history.metric,
    history.level,
    history.year,
    history.value,
    history.unit,
    history.qualifier,
    history.status,
    history.indicator_id,
    history.source_count,
    history.agreeing_source_count,
    history.value_min,
    history.value_max,
    history.is_conflicting,
    indicators.period_end,
    indicators.period_basis,
    indicators.reported_on,
    indicators.article_id,
    indicators.quote,
    indicators.char_start,
    indicators.char_end,
    history.valid_from as known_since

from history

inner join indicators on history.indicator_id = indicators.indicator_id
