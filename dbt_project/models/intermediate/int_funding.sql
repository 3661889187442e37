{{ config(materialized='view') }}

with

funding as (

    select * from {{ ref('stg_funding') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

overrides as (

    select * from {{ ref('overrides') }}

),

corrections as (

    {{ corrections_of('funding', ['kind', 'amount', 'status', 'zone_id']) }}

),

facts as (

    {{ with_aliases('funding') }}

),

corrected as (

    select
        facts.funding_id,
        facts.article_id,
        {{ corrected('kind', 'string') }} as kind,
        {{ corrected('amount', 'decimal(20, 2)') }} as amount,
        facts.amount_max,
        facts.currency,
        facts.qualifier,
        {{ corrected('status', 'string') }} as status,
        facts.scope_name,
        facts.resolved_scope_type as scope_type,
        {{ corrected('zone_id', 'string', 'resolved_zone_id') }} as zone_id,
        facts.adcode,
        facts.binding,
        facts.payer,
        facts.recipient,
        facts.period_start,
        facts.period_end,
        facts.period_basis,
        year(facts.period_end) as year,
        facts.part_of,
        facts.char_start,
        facts.char_end,
        facts.quote,
        facts.rule,
        articles.story_id,
        articles.is_primary,
        articles.published_on as reported_on,
        articles.known_on

    from facts

    inner join articles on facts.article_id = articles.article_id

    left join corrections on facts.funding_id = corrections.subject

    where not coalesce(corrections.is_dropped, false)

)

select * from corrected
