{#- The written order of zone_year, most important first. Each step is a piece of text that sorts; together they make
    one rank, so that the best of any set is its maximum and the best so far is a running maximum. -#}
{{ config(materialized='incremental', pre_hook="{{ forget_changed_articles() }}") }}

with

candidates as (

    {{ of_changed_articles(ref('int_zone_year_candidates')) }}

),

-- the same cell is asked three ways: the best of all, the best target, the best ceiling
series as (

    select 'best' as series, candidates.* from candidates

    union all

    select status as series, candidates.* from candidates where status in ('planned', 'ceiling')

),

described as (

    select
        *,
        coalesce(period_basis in ('stated', 'relative'), false) as is_dated,
        coalesce(period_end = last_day(period_end) and month(period_end) = 12, false) as ends_with_year,
        coalesce(
            period_start < cast(concat(cast(year as string), '-01-01') as date), false
        ) as starts_before_year,
        coalesce(period_start > cast(concat(cast(year as string), '-01-01') as date), false) as starts_within_year

    from series

),

covered as (

    select
        *,
        case
            when nature = 'stock' or not is_dated then 'year'
            when starts_before_year then 'longer'
            when ends_with_year and not starts_within_year then 'year'
            else 'shorter'
        end as covers

    from described

),

ranked as (

    select
        *,
        concat(
            case status when 'actual' then '2' when 'planned' then '1' else '0' end,
            case when is_part then '0' else '1' end,
            case when is_own_unit then '1' else '0' end,
            case covers when 'year' then '2' when 'shorter' then '1' else '0' end,
            case when covers = 'year' then '00000000' else replace(cast(period_end as string), '-', '') end
        ) as class_rank,
        concat(
            case when is_dated and ends_with_year then '2' when is_dated then '1' else '0' end,
            case when is_dated then replace(cast(period_end as string), '-', '') else '00000000' end
        ) as date_rank,
        concat(
            case period_basis when 'stated' then '2' when 'relative' then '1' else '0' end,
            case
                when qualifier = 'exact' then '3'
                when qualifier in ('about', 'nearly', 'range') then '2'
                when qualifier in ('over', 'under') then '1'
                else '0'
            end,
            case when binding in ('default', 'none') then '0' else '1' end
        ) as quality_rank

    from covered

)

select
    series,
    indicator_id,
    article_id,
    story_id,
    cell,
    zone_id,
    metric,
    level,
    year,
    status,
    value,
    value_high,
    unit,
    qualifier,
    known_on,
    source_authority,
    tolerance_pct,
    is_dated,
    class_rank,
    date_rank,
    quality_rank

from ranked
