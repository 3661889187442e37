with

totals as (

    select * from {{ ref('int_official_totals') }}

),

zones as (

    select * from {{ ref('dim_zones') }}

),

zone_year as (

    select
        zone_year.*,
        zones.zone_type,
        zones.adcode

    from {{ ref('zone_year') }} as zone_year

    inner join zones on zone_year.zone_id = zones.zone_id

    where zone_year.status = 'actual'

),

indicators as (

    select *
    from {{ ref('int_indicators') }}
    where
        scope_type in ('region', 'country')
        and status = 'actual'
        and measure = 'level'
        and value is not null
        and part_of is null

),

-- the registry against the number of zones that there were; a zone without a day of approval is counted apart
registered as (

    select
        totals.official_total_id,
        'registry' as compared_with,
        cast(sum(case when year(zones.approved_on) <= totals.year then 1 else 0 end) as decimal(20, 4))
            as warehouse_value,
        sum(case when year(zones.approved_on) <= totals.year then 1 else 0 end) as zone_count,
        sum(case when zones.zone_id is not null and zones.approved_on is null then 1 else 0 end) as undated_zone_count

    from totals

    left join zones
        on totals.zone_type = zones.zone_type
        and zones.standing in ('active', 'merged')
        and (totals.adcode = '100000' or substr(zones.adcode, 1, 2) = substr(totals.adcode, 1, 2))

    where totals.compares_with = 'registry'

    group by totals.official_total_id

),

-- a zone's figure against the same zone's best value known
of_zone as (

    select
        totals.official_total_id,
        'zone_year' as compared_with,
        zone_year.value as warehouse_value,
        1 as zone_count,
        0 as undated_zone_count

    from totals

    inner join zone_year
        on totals.zone_id = zone_year.zone_id
        and totals.metric = zone_year.metric
        and coalesce(totals.level, '-') = coalesce(zone_year.level, '-')
        and totals.year = zone_year.year
        and totals.unit = zone_year.unit

    where totals.compares_with = 'figures'

),

-- the total of a province or the country is an upper bound of its zones' sum; zones made of zones would count twice
of_zones as (

    select
        totals.official_total_id,
        'sum_of_zones' as compared_with,
        cast(sum(zone_year.value) as decimal(20, 4)) as warehouse_value,
        count(*) as zone_count,
        0 as undated_zone_count

    from totals

    inner join zone_year
        on totals.metric = zone_year.metric
        and coalesce(totals.level, '-') = coalesce(zone_year.level, '-')
        and totals.year = zone_year.year
        and totals.unit = zone_year.unit
        and (
            totals.zone_type = zone_year.zone_type
            or (totals.zone_type is null and zone_year.zone_type in ('national_htz', 'national_etdz', 'provincial_htz'))
        )
        and (
            totals.adcode = '100000'
            or totals.adcode = zone_year.adcode
            or (totals.adcode like '%0000' and substr(totals.adcode, 1, 2) = substr(zone_year.adcode, 1, 2))
        )

    where totals.compares_with = 'figures' and totals.zone_id is null

    group by totals.official_total_id

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
                indicators.known_on desc, indicators.value desc, indicators.indicator_id asc
        ) as report_rank

    from totals

    inner join indicators
        on totals.adcode = indicators.adcode
        and totals.metric = indicators.metric
        and coalesce(totals.level, '-') = coalesce(indicators.level, '-')
        and totals.year = indicators.year
        and totals.unit = indicators.unit

    where totals.compares_with = 'figures' and totals.zone_type is null

),

compared as (

    select
        official_total_id,
        compared_with,
        warehouse_value,
        zone_count,
        undated_zone_count
    from registered
    union all
    select
        official_total_id,
        compared_with,
        warehouse_value,
        zone_count,
        undated_zone_count
    from of_zone
    union all
    select
        official_total_id,
        compared_with,
        warehouse_value,
        zone_count,
        undated_zone_count
    from of_zones
    union all
    select
        official_total_id,
        compared_with,
        warehouse_value,
        zone_count,
        undated_zone_count
    from reported where report_rank = 1

)

select
    totals.official_total_id,
    coalesce(compared.compared_with, 'nothing') as compared_with,
    totals.official_metric,
    totals.metric,
    totals.level,
    totals.zone_type,
    totals.scope_name,
    totals.zone_id,
    totals.adcode,
    totals.period,
    totals.year,
    totals.is_full_year,
    totals.official_value,
    totals.unit,
    compared.warehouse_value,
    cast(coalesce(compared.zone_count, 0) as int) as zone_count,
    cast(coalesce(compared.undated_zone_count, 0) as int) as undated_zone_count,
    cast(compared.warehouse_value / nullif(totals.official_value, 0) as double) as coverage,
    coalesce(
        compared.compared_with = 'sum_of_zones'
        and totals.is_full_year
        and compared.warehouse_value > totals.official_value,
        false
    ) as is_exceeded,
    totals.is_confirmed,
    totals.quality,
    totals.note,
    totals.source

from totals

left join compared on totals.official_total_id = compared.official_total_id
