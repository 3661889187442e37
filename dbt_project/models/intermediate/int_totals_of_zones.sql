{#- A zone's figure against the best value known of it, and the total of a province or the country against the sum of
    its zones, of which it is an upper bound; zones made of zones would count twice. -#}
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

)

select * from of_zone

union all

select * from of_zones
