{{ config(materialized='view') }}

with

indicators as (

    select * from {{ ref('stg_indicators') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

overrides as (

    select * from {{ ref('overrides') }}

),

corrections as (

    {{ corrections_of('indicator', ['metric', 'value', 'status', 'zone_id', 'level']) }}

),

facts as (

    {{ with_aliases('indicators') }}

),

corrected as (

    select
        facts.indicator_id,
        facts.article_id,
        {{ corrected('metric', 'string') }} as metric,
        {{ corrected('value', 'decimal(20, 4)') }} as value,
        facts.value_max,
        facts.unit,
        facts.qualifier,
        {{ corrected('status', 'string') }} as status,
        facts.measure,
        {{ corrected('level', 'string') }} as level,
        facts.yoy_pct,
        facts.scope_name,
        facts.resolved_scope_type as scope_type,
        {{ corrected('zone_id', 'string', 'resolved_zone_id') }} as zone_id,
        facts.adcode,
        facts.binding,
        facts.period_start,
        facts.period_end,
        facts.period_basis,
        year(facts.period_end) as year,
        facts.counted_class,
        facts.part_of,
        facts.char_start,
        facts.char_end,
        facts.quote,
        facts.rule,
        articles.story_id,
        articles.published_on as reported_on,
        articles.known_on,
        articles.source_authority

    from facts

    inner join articles on facts.article_id = articles.article_id

    left join corrections on facts.indicator_id = corrections.subject

    where not coalesce(corrections.is_dropped, false)

)

select * from corrected
