{#- Three things that look wrong in a series: a value that differs from its neighbour by a factor of about 10, 100 or
    10,000; the same between two statements about one cell; and a stated growth that the series contradicts. -#}
with

zone_year as (

    select * from {{ ref('zone_year') }} where status = 'actual' and value > 0

),

candidates as (

    select * from {{ ref('zone_year_candidates') }} where status = 'actual' and value > 0 and not is_chosen

),

indicators as (

    select *
    from {{ ref('int_indicators') }}
    where status = 'actual' and measure = 'level' and scope_type = 'zone' and yoy_pct is not null and yoy_pct > -100

),

pairs as (

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

),

jumps as (

    select 'unit_slip_in_series' as anomaly, pairs.* from pairs

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
        candidates.value / zone_year.value as ratio

    from candidates

    inner join zone_year
        on candidates.zone_id = zone_year.zone_id
        and candidates.metric = zone_year.metric
        and coalesce(candidates.level, '-') = coalesce(zone_year.level, '-')
        and candidates.unit = zone_year.unit
        and candidates.year = zone_year.year

    where candidates.verdict = 'outranked'

),

slips as (

    select * from jumps

    union all

    select * from rivals

),

factored as (

    select
        slips.*,
        case
            when slips.ratio between 9 and 11 or slips.ratio between 1 / 11.0 and 1 / 9.0 then 10
            when slips.ratio between 80 and 125 or slips.ratio between 1 / 125.0 and 1 / 80.0 then 100
            when slips.ratio between 8000 and 12500 or slips.ratio between 1 / 12500.0 and 1 / 8000.0 then 10000
        end as suspected_factor

    from slips

),

-- growth is stated on the year before: compare it with the two values of the series
contradictions as (

    select
        'growth_contradicted' as anomaly,
        pairs.zone_id,
        pairs.metric,
        pairs.level,
        pairs.year,
        indicators.indicator_id,
        pairs.value,
        pairs.compared_value,
        pairs.compared_indicator_id,
        pairs.ratio,
        indicators.yoy_pct,
        (pairs.ratio - 1) * 100 as computed_yoy_pct

    from indicators

    inner join pairs
        on indicators.zone_id = pairs.zone_id
        and indicators.metric = pairs.metric
        and coalesce(indicators.level, '-') = coalesce(pairs.level, '-')
        and indicators.year = pairs.year

    where abs((pairs.ratio - 1) * 100 - indicators.yoy_pct) > {{ var('growth_tolerance_points') }}

),

unioned as (

    select
        anomaly,
        zone_id,
        metric,
        level,
        year,
        indicator_id,
        value,
        compared_value,
        compared_indicator_id,
        suspected_factor,
        cast(null as decimal(20, 4)) as yoy_pct,
        cast(null as decimal(20, 4)) as computed_yoy_pct

    from factored

    where suspected_factor is not null

    union all

    select
        anomaly,
        zone_id,
        metric,
        level,
        year,
        indicator_id,
        value,
        compared_value,
        compared_indicator_id,
        case
            when ratio / (1 + yoy_pct / 100) between 9 and 11
                or ratio / (1 + yoy_pct / 100) between 1 / 11.0 and 1 / 9.0 then 10
            when ratio / (1 + yoy_pct / 100) between 80 and 125
                or ratio / (1 + yoy_pct / 100) between 1 / 125.0 and 1 / 80.0 then 100
            when ratio / (1 + yoy_pct / 100) between 8000 and 12500
                or ratio / (1 + yoy_pct / 100) between 1 / 12500.0 and 1 / 8000.0 then 10000
        end as suspected_factor,
        yoy_pct,
        computed_yoy_pct

    from contradictions

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
    cast(computed_yoy_pct as decimal(20, 4)) as computed_yoy_pct

from unioned
