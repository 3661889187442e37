{{ config(materialized='incremental', pre_hook="{{ forget_changed_articles() }}") }}

with

changed_articles as (

    select * from {{ ref('int_article_changes') }}

),

funding as (

    select * from {{ ref('int_funding') }}

)

select
    funding_id,
    article_id,
    story_id,
    kind,
    amount,
    amount_max,
    currency,
    qualifier,
    status,
    scope_name,
    scope_type,
    zone_id,
    adcode,
    binding,
    payer,
    recipient,
    period_start,
    period_end,
    period_basis,
    cast(year as int) as year,
    reported_on,
    part_of,
    quote,
    char_start,
    char_end,
    rule

from funding

{% if is_incremental() %}
    where article_id in (select changed_articles.article_id from changed_articles)
{% endif %}
