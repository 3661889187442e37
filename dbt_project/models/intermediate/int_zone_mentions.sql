{{ config(materialized='view') }}

with

mentions as (

    select * from {{ ref('stg_zone_mentions') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

aliases as (

    select * from {{ ref('overrides') }} where action = 'alias' and entity = 'zone'

),

joined as (

    select
        mentions.mention_id,
        mentions.article_id,
        articles.story_id,
        articles.published_on,
        articles.known_on,
        mentions.name,
        coalesce(mentions.zone_id, aliases.replacement) as zone_id,
        mentions.char_start,
        mentions.char_end,
        mentions.quote,
        mentions.rule,
        case
            when mentions.zone_id is not null then replace(mentions.rule, 'zone.', '')
            when aliases.replacement is not null then 'override'
        end as merged_by

    from mentions

    inner join articles on mentions.article_id = articles.article_id

    left join aliases on mentions.name = aliases.subject

)

select * from joined
