{#- Three things that look wrong in a series: a value that differs from its neighbour by a factor of about 10, 100 or
    10,000; the same between two statements about one cell; and a stated growth that the series contradicts. -#}
{{ config(materialized='incremental', pre_hook="{{ forget_changed_series(ref('indicators')) }}") }}

with

changed_series as (

    select * from {{ ref('int_changed_series') }}

),

zone_year as (

    select * from {{ ref('zone_year') }} where status = 'actual' and value > 0 and {{ is_of_changed_series() }}

),

candidates as (

    select *
    from {{ ref('zone_year_candidates') }}
    where verdict = 'outranked' and status = 'actual' and value > 0 and {{ is_of_changed_series() }}

),

indicators as (

    select *
    from {{ ref('indicators') }}
    where scope_type = 'zone' and status = 'actual' and measure = 'level' and yoy_pct > -100
        and {{ is_of_changed_series() }}

),

steps as (

    select * from {{ ref('int_zone_year_steps') }} where {{ is_of_changed_series() }}

),

jumps as (

    select
        'unit_slip_in_series' as anomaly,
        steps.*,
        steps.ratio as unexplained_ratio,
        cast(null as decimal(20, 4)) as yoy_pct

    from steps

),

rivals as (

    select
        'unit_slip_between_sources' as anomaly,
        candidates.zone_id,
        candidates.metric,
        candidates.level,
        candidates.year,
        candidates.indicator_id,
        candidates.value,
        zone_year.value as compared_value,
        zone_year.indicator_id as compared_indicator_id,
        candidates.value / zone_year.value as ratio,
        candidates.value / zone_year.value as unexplained_ratio,
        cast(null as decimal(20, 4)) as yoy_pct

    from candidates

    inner join zone_year
        on candidates.zone_id = zone_year.zone_id
        and candidates.metric = zone_year.metric
        and coalesce(candidates.level, '-') = coalesce(zone_year.level, '-')
        and candidates.unit = zone_year.unit
        and candidates.year = zone_year.year

),

-- growth is stated on the year before: compare it with the two values of the series
contradictions as (

    select
        'growth_contradicted' as anomaly,
        steps.zone_id,
        steps.metric,
        steps.level,
        steps.year,
        indicators.indicator_id,
        steps.value,
        steps.compared_value,
        steps.compared_indicator_id,
        steps.ratio,
        steps.ratio / (1 + indicators.yoy_pct / 100) as unexplained_ratio,
        indicators.yoy_pct

    from indicators

    inner join steps
        on indicators.zone_id = steps.zone_id
        and indicators.metric = steps.metric
        and coalesce(indicators.level, '-') = coalesce(steps.level, '-')
        and indicators.year = steps.year

    where abs((steps.ratio - 1) * 100 - indicators.yoy_pct) > {{ var('growth_tolerance_points') }}

),

suspected as (

    select * from jumps
    union all
    select * from rivals
    union all
    select * from contradictions

),

factored as (

    select
        *,
        case
            when greatest(unexplained_ratio, 1 / unexplained_ratio) between 9 and 11 then 10
            when greatest(unexplained_ratio, 1 / unexplained_ratio) between 80 and 125 then 100
            when greatest(unexplained_ratio, 1 / unexplained_ratio) between 8000 and 12500 then 10000
        end as suspected_factor

    from suspected

)

select
    anomaly,
    zone_id,
    metric,
    level,
    cast(year as int) as year,
    indicator_id,
    cast(value as decimal(20, 4)) as value,
    cast(compared_value as decimal(20, 4)) as compared_value,
    compared_indicator_id,
    cast(suspected_factor as int) as suspected_factor,
    cast(yoy_pct as decimal(20, 4)) as yoy_pct,
    cast(case when yoy_pct is not null then (ratio - 1) * 100 end as decimal(20, 4)) as computed_yoy_pct

from factored

where suspected_factor is not null or anomaly = 'growth_contradicted'
