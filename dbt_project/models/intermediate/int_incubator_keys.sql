{#- What each mention of a carrier is merged by: its name, and the first that there is of: the zone or city stated; the
    only zone of that city, or the only place, with that name; the zone that most stories with the name are about, if the
    article names it or is about the demonstration zone it belongs to; the zone that the article is about. -#}
with

mentions as (

    select * from {{ ref('stg_incubator_mentions') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

zones as (

    select * from {{ ref('zones') }}

),

article_zones as (

    select * from {{ ref('int_article_zones') }}

),

keyed as (

    select
        mentions.*,
        articles.story_id,
        articles.known_on,
        {{ name_key('mentions.name') }} as name_key,
        coalesce(zones.adcode, mentions.adcode) as city_adcode

    from mentions

    inner join articles on mentions.article_id = articles.article_id

    left join zones on mentions.zone_id = zones.zone_id

),

-- where a city has one zone only with a carrier of that name, the city means it
placed as (

    select
        *,
        coalesce(
            zone_id,
            case
                when
                    city_adcode is not null and min(zone_id) over in_city = max(zone_id) over in_city
                    then min(zone_id) over in_city
            end,
            city_adcode
        ) as place

    from keyed

    window in_city as (partition by name_key, city_adcode)

),

zones_of_name as (

    select
        placed.name_key,
        article_zones.zone_id,
        row_number() over (
            partition by placed.name_key
            order by count(distinct placed.story_id) desc, article_zones.zone_id asc
        ) as zone_rank

    from placed

    inner join article_zones on placed.article_id = article_zones.article_id and article_zones.is_main

    where placed.place is null

    group by placed.name_key, article_zones.zone_id

),

reported as (

    select
        placed.*,
        case
            when min(placed.place) over of_name = max(placed.place) over of_name then min(placed.place) over of_name
        end as only_place,
        case
            when named.zone_id is not null or usual_zones.parent = about.zone_id then zones_of_name.zone_id
            else about.zone_id
        end as article_zone_id

    from placed

    left join zones_of_name on placed.name_key = zones_of_name.name_key and zones_of_name.zone_rank = 1

    left join article_zones as named
        on placed.article_id = named.article_id and zones_of_name.zone_id = named.zone_id

    left join zones as usual_zones on zones_of_name.zone_id = usual_zones.zone_id

    left join article_zones as about on placed.article_id = about.article_id and about.is_main

    window of_name as (partition by placed.name_key)

),

described as (

    select
        *,
        case
            when zone_id is not null then 'name_in_zone'
            when place is not null then 'name_in_city'
            when only_place is not null then 'name_in_only_place'
            when article_zone_id is not null then 'name_in_zone_of_article'
            else 'name'
        end as merged_by,
        concat(name_key, '|', coalesce(place, only_place, article_zone_id, '')) as merge_key

    from reported

)

select
    mention_id,
    article_id,
    story_id,
    known_on,
    name,
    type,
    level,
    recognised_on,
    case when merged_by = 'name_in_zone_of_article' then article_zone_id else zone_id end as zone_id,
    adcode,
    char_start,
    char_end,
    quote,
    rule,
    merge_key,
    merged_by

from described
