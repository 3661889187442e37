{#- Linear in the number of statements: no join of a cell's statements with each other. It rests on one property: the
    rank of a value never falls when more statements come in, so the best so far is the running maximum. -#}
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

-- a story counts once for a cell and once for each value, on the day on which it first says so
firsts as (

    select
        *,
        row_number() over (
            partition by series, cell, class_rank, story_id
            order by known_on, indicator_id
        ) = 1 as is_first_of_story,
        row_number() over (
            partition by series, cell, class_rank, value, story_id
            order by known_on, indicator_id
        ) = 1 as is_first_of_story_for_value

    from ranked

),

-- what is known of each value at the end of each day on which somebody states it
values_so_far as (

    select
        *,
        sum(case when is_first_of_story_for_value then 1 else 0 end) over by_value as agreeing_sources,
        max(concat(
            date_rank, quality_rank,
            replace(cast(known_on as string), '-', ''), cast(source_authority as string), indicator_id
        )) over by_value as best_statement,
        sum(case when is_first_of_story then 1 else 0 end) over by_class as sources,
        min(value) over by_class as class_min,
        max(value_high) over by_class as class_max,
        min(value) over by_date as dated_min,
        max(value_high) over by_date as dated_max,
        min(case when not is_dated then value end) over by_class as undated_min,
        max(case when not is_dated then value_high end) over by_class as undated_max,
        -- an undated report of spring says nothing of the end of the year
        min(case when not is_dated and month(known_on) >= 10 then value end) over by_class as late_undated_min,
        max(case when not is_dated and month(known_on) >= 10 then value_high end) over by_class as late_undated_max

    from firsts

    window
        by_value as (partition by series, cell, class_rank, value order by known_on),
        by_class as (partition by series, cell, class_rank order by known_on),
        by_date as (partition by series, cell, class_rank, date_rank order by known_on)

),

-- 9 digits of date_rank and 3 of quality_rank come before the number of sources, 8 of the day and 1 of authority after
rank_so_far as (

    select
        *,
        max(concat(
            class_rank, substr(best_statement, 1, 12), lpad(cast(agreeing_sources as string), 6, '0'),
            substr(best_statement, 13, 9), lpad(cast(cast(value as bigint) as string), 20, '0'),
            substr(best_statement, 22, 16)
        )) over (partition by series, cell order by known_on) as best_rank

    from values_so_far

),

parsed as (

    select
        *,
        substr(best_rank, 1, 12) as best_class,
        substr(best_rank, 13, 9) as best_date,
        cast(substr(best_rank, 25, 6) as int) as best_agreeing_sources,
        substr(best_rank, 60, 16) as best_indicator_id

    from rank_so_far

)

-- statements of a lower class than the best change nothing; all rows of one day say the same of its end
select
    series,
    cell,
    best_class,
    known_on,
    max(best_date) as best_date,
    max(best_agreeing_sources) as agreeing_source_count,
    max(best_indicator_id) as indicator_id,
    max(sources) as source_count,
    min(class_min) as value_min,
    max(class_max) as value_max,
    min(case when date_rank = best_date then dated_min end) as dated_min,
    max(case when date_rank = best_date then dated_max end) as dated_max,
    min(case when best_date like '2%' then late_undated_min else undated_min end) as undated_min,
    max(case when best_date like '2%' then late_undated_max else undated_max end) as undated_max

from parsed

where class_rank = best_class

group by series, cell, best_class, known_on
