{{ config(materialized='incremental', pre_hook="{{ forget_changed_articles() }}") }}

with

changed_articles as (

    select * from {{ ref('int_article_changes') }}

),

indicators as (

    select * from {{ ref('int_indicators') }}

)

select
    indicator_id,
    article_id,
    story_id,
    metric,
    value,
    value_max,
    unit,
    qualifier,
    status,
    measure,
    level,
    yoy_pct,
    scope_name,
    scope_type,
    zone_id,
    adcode,
    binding,
    period_start,
    period_end,
    period_basis,
    cast(year as int) as year,
    reported_on,
    part_of,
    counted_class,
    quote,
    char_start,
    char_end,
    rule

from indicators

{% if is_incremental() %}
    where article_id in (select changed_articles.article_id from changed_articles)
{% endif %}
