{{ config(materialized='incremental', pre_hook="{{ forget_changed_cells() }}") }}

with

changed_cells as (

    select * from {{ ref('int_changed_cells') }}

),

candidates as (

    select *

    from {{ ref('int_zone_year_candidates') }}

    {% if is_incremental() %}
        where cell in (select changed_cells.cell from changed_cells)
    {% endif %}

),

ranked as (

    select *

    from {{ ref('int_zone_year_ranked') }}

    where
        series = 'best'
        {% if is_incremental() %}
            and cell in (select changed_cells.cell from changed_cells)
        {% endif %}

),

best as (

    select
        states.cell,
        states.indicator_id,
        states.status,
        ranked.class_rank,
        ranked.value

    from {{ ref('int_zone_year_states') }} as states

    inner join ranked on states.indicator_id = ranked.indicator_id

    where
        states.series = 'best'
        and states.valid_to is null
        {% if is_incremental() %}
            and states.cell in (select changed_cells.cell from changed_cells)
        {% endif %}

)

select
    candidates.indicator_id,
    candidates.zone_id,
    candidates.metric,
    candidates.level,
    cast(candidates.year as int) as year,
    candidates.status,
    cast(candidates.value as decimal(20, 4)) as value,
    candidates.unit,
    candidates.article_id,
    candidates.story_id,
    candidates.known_on,
    candidates.indicator_id = best.indicator_id as is_chosen,
    case
        when candidates.indicator_id = best.indicator_id then 'chosen'
        when candidates.status <> best.status then 'other status'
        when candidates.is_part then 'part of a total'
        when ranked.class_rank <> best.class_rank then 'other unit or period'
        when candidates.value = best.value then 'agrees'
        else 'outranked'
    end as verdict

from candidates

inner join ranked on candidates.indicator_id = ranked.indicator_id

inner join best on candidates.cell = best.cell
