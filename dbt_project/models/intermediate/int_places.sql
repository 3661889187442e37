with

zones as (

    select * from {{ ref('zones') }}

),

regions as (

    select * from {{ ref('dim_regions') }}

),

labels as (

    select * from {{ ref('labels') }}

),

provinces as (

    select * from regions where adcode like '%0000' and level <> 'country'

),

zone_places as (

    select
        zones.zone_id as place_id,
        zones.short_zh as zone_zh,
        zones.name_en as zone_en,
        {{ label_columns('zone_type') }},
        zones.adcode,
        zones.lat as latitude,
        zones.lon as longitude

    from zones

    {{ label_join('zone_type', 'zones.zone_type') }}

),

region_places as (

    select
        adcode as place_id,
        cast(null as string) as zone_zh,
        cast(null as string) as zone_en,
        cast(null as string) as zone_type_zh,
        cast(null as string) as zone_type_en,
        adcode,
        latitude,
        longitude

    from regions

),

places as (

    select * from zone_places

    union all

    select * from region_places

)

select
    places.place_id,
    places.zone_zh,
    places.zone_en,
    places.zone_type_zh,
    places.zone_type_en,
    provinces.name as province_zh,
    provinces.name_en as province_en,
    regions.name as region_zh,
    places.latitude,
    places.longitude

from places

left join regions on places.adcode = regions.adcode

left join provinces on provinces.adcode = concat(substr(places.adcode, 1, 2), '0000')
