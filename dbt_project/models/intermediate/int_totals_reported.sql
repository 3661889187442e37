{#- The same figure of a city, a province or the country as the articles report it: dated and exact first, then the
    latest. -#}
with

totals as (

    select * from {{ ref('int_official_totals') }}

),

indicators as (

    select *
    from {{ ref('indicators') }}
    where
        scope_type in ('region', 'country')
        and status = 'actual'
        and measure = 'level'
        and value is not null
        and part_of is null
        and counted_class is null

),

articles as (

    select * from {{ ref('int_articles') }}

),

-- the same figure of a city, a province or the country as the articles report it: dated and exact first, then latest
reported as (

    select
        totals.official_total_id,
        'reported' as compared_with,
        indicators.value as warehouse_value,
        0 as zone_count,
        0 as undated_zone_count,
        row_number() over (
            partition by totals.official_total_id
            order by
                case indicators.period_basis when 'stated' then 1 when 'relative' then 2 else 3 end asc,
                case when indicators.qualifier = 'exact' then 1 else 2 end asc,
                articles.known_on desc, indicators.value desc, indicators.indicator_id asc
        ) as report_rank

    from totals

    inner join indicators
        on totals.adcode = indicators.adcode
        and totals.metric = indicators.metric
        and coalesce(totals.level, '-') = coalesce(indicators.level, '-')
        and totals.year = indicators.year
        and totals.unit = indicators.unit

    inner join articles on indicators.article_id = articles.article_id

    where totals.compares_with = 'figures' and totals.zone_type is null

)

select
    official_total_id,
    compared_with,
    warehouse_value,
    zone_count,
    undated_zone_count

from reported

where report_rank = 1
