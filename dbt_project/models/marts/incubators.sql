with

mentions as (

    select * from {{ ref('int_incubator_mentions') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

zones as (

    select * from {{ ref('zones') }}

),

history as (

    select * from {{ ref('incubator_history') }} where is_current

),

spellings as (

    select
        incubator_id,
        name,
        row_number() over (
            partition by incubator_id
            order by count(distinct story_id) desc, length(name) desc, name asc
        ) as spelling_rank

    from mentions

    group by incubator_id, name

),

-- the type that most stories give; a type that says something beats 其他
types as (

    select
        incubator_id,
        type,
        row_number() over (
            partition by incubator_id
            order by case when type = 'other' then 1 else 0 end asc, count(distinct story_id) desc, type asc
        ) as type_rank

    from mentions

    group by incubator_id, type

),

merged as (

    select
        mentions.incubator_id,
        max(mentions.zone_id) as zone_id,
        max(mentions.adcode) as adcode,
        min(mentions.recognised_on) as recognised_on,
        min(articles.published_on) as first_reported_on,
        max(articles.published_on) as last_reported_on,
        cast(count(distinct mentions.article_id) as int) as article_count,
        cast(count(distinct mentions.story_id) as int) as story_count

    from mentions

    inner join articles on mentions.article_id = articles.article_id

    group by mentions.incubator_id

)

select
    merged.incubator_id,
    spellings.name,
    coalesce(history.type, types.type) as type,
    history.level,
    merged.zone_id,
    coalesce(merged.adcode, zones.adcode) as adcode,
    {{ first_day_of('merged.recognised_on') }} as recognised_on,
    {{ precision_of('merged.recognised_on') }} as recognised_on_precision,
    merged.first_reported_on,
    merged.last_reported_on,
    merged.article_count,
    merged.story_count

from merged

inner join spellings on merged.incubator_id = spellings.incubator_id and spellings.spelling_rank = 1

inner join types on merged.incubator_id = types.incubator_id and types.type_rank = 1

left join history on merged.incubator_id = history.incubator_id

left join zones on merged.zone_id = zones.zone_id
