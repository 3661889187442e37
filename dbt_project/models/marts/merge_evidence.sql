with

policies as (

    select 'policy' as entity, policy_id as entity_id, mention_id, article_id, name, merge_key, merged_by, quote
    from {{ ref('int_policy_mentions') }}

),

incubators as (

    select 'incubator' as entity, incubator_id as entity_id, mention_id, article_id, name, merge_key, merged_by, quote
    from {{ ref('int_incubator_mentions') }}

),

events as (

    select 'event' as entity, event_id as entity_id, mention_id, article_id, name, merge_key, merged_by, quote
    from {{ ref('int_event_mentions') }}

),

zones as (

    select
        'zone' as entity,
        zone_id as entity_id,
        mention_id,
        article_id,
        quote as name,
        zone_id as merge_key,
        merged_by,
        quote

    from {{ ref('int_zone_namings') }}

),

mentions as (

    select * from policies
    union all
    select * from incubators
    union all
    select * from events
    union all
    select * from zones

),

-- only what was merged needs evidence
sized as (

    select
        *,
        count(*) over (partition by entity, entity_id) as mentions_of_entity

    from mentions

)

select
    entity,
    entity_id,
    mention_id,
    article_id,
    name,
    merge_key,
    merged_by,
    quote

from sized

where mentions_of_entity > 1
