{#- Which policy a nickname (众创十条) means; the step is written into merged_by:
    nickname_in_name   in an article that names the zone whose only 《…众创十条…》 holds it;
    nickname_beside    within a few words behind the only full name in some article, in articles on its zone. -#}
with

keyed_policies as (

    select * from {{ ref('int_policy_keys') }}

),

article_zones as (

    select * from {{ ref('int_article_zones') }}

),

nicknames as (

    select * from keyed_policies where rule = 'policy.nickname' and zone_id is null and policy_doc_key is null

),

full_names as (

    select * from keyed_policies where coalesce(rule, '') <> 'policy.nickname' and zone_id is not null

),

held as (

    select
        nicknames.mention_id,
        min(full_names.merge_key) as merge_key,
        min(full_names.zone_id) as zone_id

    from nicknames

    inner join article_zones on nicknames.article_id = article_zones.article_id

    inner join full_names
        on article_zones.zone_id = full_names.zone_id
        and full_names.name_key like concat('%', nicknames.name_key, '%')

    group by nicknames.mention_id

    having count(distinct full_names.merge_key) = 1

),

introductions as (

    select
        nicknames.name_key,
        min(full_names.merge_key) as merge_key,
        min(full_names.zone_id) as zone_id

    from nicknames

    inner join full_names on nicknames.article_id = full_names.article_id

    group by nicknames.article_id, nicknames.name_key

    having
        count(distinct full_names.merge_key) = 1
        and min(nicknames.char_start) > min(full_names.char_end)
        and min(nicknames.char_start) - min(full_names.char_end) <= {{ var('nickname_reach') }}

),

introduced as (

    select
        name_key,
        zone_id,
        min(merge_key) as merge_key

    from introductions

    group by name_key, zone_id

    having count(distinct merge_key) = 1

),

beside as (

    select
        nicknames.mention_id,
        min(introduced.merge_key) as merge_key,
        min(introduced.zone_id) as zone_id

    from nicknames

    inner join article_zones on nicknames.article_id = article_zones.article_id

    inner join introduced
        on nicknames.name_key = introduced.name_key
        and article_zones.zone_id = introduced.zone_id

    group by nicknames.mention_id

    having count(distinct introduced.merge_key) = 1

)

select
    nicknames.mention_id,
    coalesce(held.merge_key, beside.merge_key) as merge_key,
    coalesce(held.zone_id, beside.zone_id) as zone_id,
    case when held.mention_id is not null then 'nickname_in_name' else 'nickname_beside' end as merged_by

from nicknames

left join held on nicknames.mention_id = held.mention_id

left join beside on nicknames.mention_id = beside.mention_id

where held.mention_id is not null or beside.mention_id is not null
