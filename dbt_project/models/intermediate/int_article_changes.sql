{#- built_articles is what the tables were last made from: written by warehouse/made_of.py when a build is complete, and
    forgotten here when the next one begins. Where it is empty nothing is known, and every article has changed. -#}
{{ config(post_hook="delete from intermediate.built_articles") }}

with

articles as (

    select
        article_id,
        article_state

    from {{ ref('int_articles') }}

),

built as (

    select
        article_id,
        article_state

    from intermediate.built_articles

),

unknown as (

    select
        article_id,
        'unknown' as article_state

    from {{ source('raw', 'articles') }}

    where not exists (select 1 from built)

),

made as (

    select * from built
    union all
    select * from unknown

)

select coalesce(articles.article_id, made.article_id) as article_id

from articles

full outer join made on articles.article_id = made.article_id

where coalesce(articles.article_state, '') <> coalesce(made.article_state, '')
