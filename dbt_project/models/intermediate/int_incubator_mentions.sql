{#- Which incubator each mention means: the same name in the same zone; where only a city is known, in the only zone of
    that city that has the name, else in the city; where no place is known, in the only place that has the name. -#}
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

described as (

    select
        placed.*,
        case
            when placed.zone_id is not null then 'name_in_zone'
            when placed.place is not null then 'name_in_city'
            when place_of_name.only_place is not null then 'name_in_only_place'
            else 'name'
        end as merged_by,
        concat(placed.name_key, '|', coalesce(placed.place, place_of_name.only_place, '')) as merge_key

    from placed

    left join place_of_name on placed.name_key = place_of_name.name_key

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
    identified.zone_id,
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
