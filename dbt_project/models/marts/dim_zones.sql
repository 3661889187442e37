{{ config(alias='zones') }}

with

registry as (

    select * from {{ ref('zones') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

article_zones as (

    select * from {{ ref('int_article_zones') }}

),

reports as (

    select
        article_zones.zone_id,
        min(articles.published_on) as first_reported_on,
        max(articles.published_on) as last_reported_on,
        cast(count(*) as int) as article_count

    from article_zones

    inner join articles on article_zones.article_id = articles.article_id

    group by article_zones.zone_id

)

select
    registry.zone_id,
    registry.name_zh as name,
    registry.short_zh as short_name,
    registry.name_en,
    registry.zone_type,
    registry.level,
    registry.province,
    registry.city,
    registry.adcode,
    {{ first_day_of('registry.approved_on') }} as approved_on,
    {{ precision_of('registry.approved_on') }} as approved_on_precision,
    registry.parent as parent_zone_id,
    registry.standing,
    registry.confirmed as is_confirmed,
    registry.unconfirmed as unconfirmed_fields,
    registry.lat as latitude,
    registry.lon as longitude,
    registry.latlon_precision as coordinate_precision,
    reports.first_reported_on,
    reports.last_reported_on,
    coalesce(reports.article_count, 0) as article_count,
    registry.source

from registry

left join reports on registry.zone_id = reports.zone_id
