{#- What an article is about: the zones it names, and of these the one named most often, the first named of several. -#}
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

counted as (

    select
        article_id,
        zone_id,
        cast(count(*) as int) as mentions,
        min(char_start) as first_at

    from mentions

    group by article_id, zone_id

)

select
    article_id,
    zone_id,
    mentions,
    row_number() over (
        partition by article_id
        order by mentions desc, first_at asc, zone_id asc
    ) = 1 as is_main

from counted
