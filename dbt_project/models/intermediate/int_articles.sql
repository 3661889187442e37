with

articles as (

    select * from {{ ref('stg_articles') }}

),

stories as (

    select * from {{ ref('stg_article_stories') }}

),

authorities as (

    select * from {{ ref('source_authorities') }}

),

source_names as (

    select distinct source_name from articles

),

authority_by_source as (

    select
        source_names.source_name,
        max(authorities.authority) as source_authority

    from source_names

    inner join authorities on source_names.source_name like concat('%', authorities.pattern, '%')

    group by source_names.source_name

),

joined as (

    select
        articles.article_id,
        articles.uri,
        articles.url,
        articles.title,
        articles.source_name,
        articles.published_on,
        articles.category,
        articles.characters,
        articles.ingested_at,
        articles.facts_run_id,
        coalesce(stories.story_id, articles.article_id) as story_id,
        coalesce(stories.is_primary, false) as is_marked_primary,
        coalesce(articles.published_on, {{ shanghai_day('articles.ingested_at') }}) as known_on,
        coalesce(authority_by_source.source_authority, 0) as source_authority

    from articles

    left join stories on articles.article_id = stories.article_id

    left join authority_by_source on articles.source_name = authority_by_source.source_name

),

-- the marked article may have been superseded since: then the earliest, then the fullest that is left
ranked as (

    select
        *,
        row_number() over (
            partition by story_id
            order by is_marked_primary desc, known_on asc, characters desc, article_id asc
        ) as story_rank

    from joined

)

select
    article_id,
    uri,
    url,
    title,
    source_name,
    published_on,
    category,
    characters,
    ingested_at,
    story_id,
    story_rank = 1 as is_primary,
    known_on,
    source_authority,
    -- all that a row made from this article depends on: a row made under the same state need not be made again
    concat_ws(
        '|', coalesce(facts_run_id, ''), story_id, cast(story_rank = 1 as string), cast(known_on as string),
        cast(source_authority as string)
    ) as article_state

from ranked
