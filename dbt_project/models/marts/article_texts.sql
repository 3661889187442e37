{{ config(materialized='incremental', pre_hook="{{ forget_changed_articles() }}") }}

with

changed_articles as (

    select * from {{ ref('int_article_changes') }}

),

articles as (

    select * from {{ ref('stg_articles') }}

)

select
    article_id,
    text,
    body_start,
    body_end

from articles

{% if is_incremental() %}
    where article_id in (select changed_articles.article_id from changed_articles)
{% endif %}
