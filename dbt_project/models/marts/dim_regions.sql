{{ config(alias='regions') }}

with

registry as (

    select * from {{ ref('regions') }}

),

districts as (

    select * from {{ ref('districts') }}

),

listed as (

    select
        adcode,
        name_zh as name,
        short_zh as short_name,
        name_en,
        level,
        parent_adcode,
        lat as latitude,
        lon as longitude,
        notes

    from registry

),

below as (

    select
        districts.adcode,
        districts.name_zh as name,
        coalesce(districts.short_zh, districts.name_zh) as short_name,
        cast(null as string) as name_en,
        'county' as level,
        districts.parent_adcode,
        cast(null as decimal(9, 6)) as latitude,
        cast(null as decimal(9, 6)) as longitude,
        cast(null as string) as notes

    from districts

    left join registry on districts.adcode = registry.adcode

    where registry.adcode is null

),

-- the list of divisions begins below the country, whose code its first level already names as parent
country as (

    select
        '100000' as adcode,
        '中华人民共和国' as name,
        '全国' as short_name,
        'China' as name_en,
        'country' as level,
        cast(null as string) as parent_adcode,
        cast(null as decimal(9, 6)) as latitude,
        cast(null as decimal(9, 6)) as longitude,
        'the whole country, root of the hierarchy' as notes

),

unioned as (

    select * from listed

    union all

    select * from below

    union all

    select * from country

)

select * from unioned
