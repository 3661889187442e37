with

articles as (

    select * from {{ ref('int_articles') }}

)

select
    article_id,
    uri,
    url,
    title,
    source_name,
    published_on,
    category,
    story_id,
    is_primary,
    characters,
    ingested_at

from articles
