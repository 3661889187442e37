{#- Which incubator each mention means: the same name in the same zone; where only a city is known, in the only zone of
    that city that has the name, else in the city; where no place is known, in the only place that has the name, else in
    the zone that most stories with the name are about, if the article names it or is about the demonstration zone it
    belongs to, else in the zone the article is about. -#}
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

overrides as (

    select * from {{ ref('overrides') }} where entity = 'incubator'

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

zone_of_city as (

    select
        name_key,
        city_adcode,
        min(zone_id) as only_zone_id

    from keyed

    where zone_id is not null

    group by name_key, city_adcode

    having count(distinct zone_id) = 1

),

placed as (

    select
        keyed.*,
        coalesce(keyed.zone_id, zone_of_city.only_zone_id, keyed.city_adcode) as place

    from keyed

    left join zone_of_city
        on keyed.name_key = zone_of_city.name_key
        and keyed.city_adcode = zone_of_city.city_adcode

),

place_of_name as (

    select
        name_key,
        min(place) as only_place

    from placed

    where place is not null

    group by name_key

    having count(distinct place) = 1

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
        place_of_name.only_place,
        case
            when named.zone_id is not null or usual_zones.parent = about.zone_id then zones_of_name.zone_id
            else about.zone_id
        end as article_zone_id

    from placed

    left join place_of_name on placed.name_key = place_of_name.name_key

    left join zones_of_name on placed.name_key = zones_of_name.name_key and zones_of_name.zone_rank = 1

    left join article_zones as named
        on placed.article_id = named.article_id and zones_of_name.zone_id = named.zone_id

    left join zones as usual_zones on zones_of_name.zone_id = usual_zones.zone_id

    left join article_zones as about on placed.article_id = about.article_id and about.is_main

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

),

identified as (

    select
        *,
        {{ hash_id(["'incubator'", 'merge_key']) }} as found_id,
        {{ hash_id(["'incubator'", "'split'", 'mention_id']) }} as split_id

    from described

)

select
    identified.mention_id,
    identified.article_id,
    identified.story_id,
    identified.known_on,
    identified.name,
    identified.type,
    identified.level,
    identified.recognised_on,
    case
        when identified.merged_by = 'name_in_zone_of_article' then identified.article_zone_id
        else identified.zone_id
    end as zone_id,
    identified.adcode,
    identified.char_start,
    identified.char_end,
    identified.quote,
    identified.rule,
    identified.merge_key,
    identified.found_id,
    {{ overridden_id() }} as incubator_id,
    {{ overridden_reason() }} as merged_by

from identified

{{ override_joins() }}
