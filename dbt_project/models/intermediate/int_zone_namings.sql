{#- Of many places in which an article names a zone in the same way, the first one is enough. -#}
{{ config(materialized='incremental', pre_hook="{{ forget_changed_articles() }}") }}

with

changed_articles as (

    select * from {{ ref('int_article_changes') }}

),

mentions as (

    select *

    from {{ ref('int_zone_mentions') }}

    where
        zone_id is not null
        {% if is_incremental() %}
            and article_id in (select changed_articles.article_id from changed_articles)
        {% endif %}

),

numbered as (

    select
        *,
        row_number() over (
            partition by article_id, zone_id, merged_by, quote
            order by char_start, char_end, mention_id
        ) as place_rank

    from mentions

)

select
    mention_id,
    article_id,
    zone_id,
    merged_by,
    quote

from numbered

where place_rank = 1
