{{ config(materialized='incremental', pre_hook="{{ forget_changed_articles() }}") }}

with

changed_articles as (

    select * from {{ ref('int_article_changes') }}

),

mentions as (

    select *

    from {{ ref('int_zone_mentions') }}

    {% if is_incremental() %}
        where article_id in (select changed_articles.article_id from changed_articles)
    {% endif %}

),

-- one row per article and name: its first place in the text is the evidence; resolved beats unresolved
numbered as (

    select
        *,
        count(*) over (partition by article_id, name) as mentions,
        max(zone_id) over (partition by article_id, name) as any_zone_id,
        row_number() over (
            partition by article_id, name
            order by char_start, char_end, mention_id
        ) as mention_rank

    from mentions

)

select
    mention_id,
    article_id,
    any_zone_id as zone_id,
    name,
    cast(mentions as int) as mentions,
    quote,
    char_start,
    char_end,
    rule

from numbered

where mention_rank = 1
