{{ config(alias='indicators', materialized='incremental', pre_hook="{{ forget_changed_indicators() }}") }}

with

indicators as (

    {{ of_changed_articles(ref('indicators')) }}

),

metrics as (

    select * from {{ ref('dim_metrics') }}

),

articles as (

    select * from {{ ref('articles') }}

),

places as (

    select * from {{ ref('int_places') }}

),

labels as (

    select * from {{ ref('labels') }}

)

select
    indicators.indicator_id,
    metrics.label_zh as metric_zh,
    metrics.label_en as metric_en,
    indicators.value,
    indicators.value_max,
    {{ label_columns('unit') }},
    indicators.yoy_pct,
    {{ label_columns('qualifier') }},
    {{ label_columns('status') }},
    {{ label_columns('measure') }},
    {{ label_columns('level') }},
    {{ place_columns() }},
    indicators.scope_name as scope_zh,
    {{ label_columns('scope_type') }},
    indicators.year,
    indicators.period_start,
    indicators.period_end,
    {{ label_columns('period_basis') }},
    indicators.reported_on,
    articles.is_primary,
    articles.title as article_title,
    articles.source_name,
    articles.url,
    indicators.quote

from indicators

inner join metrics on indicators.metric = metrics.metric

inner join articles on indicators.article_id = articles.article_id

left join places on places.place_id = coalesce(indicators.zone_id, indicators.adcode)

{{ label_join('unit', 'indicators.unit') }}

{{ label_join('qualifier', 'indicators.qualifier') }}

{{ label_join('status', 'indicators.status') }}

{{ label_join('measure', 'indicators.measure') }}

{{ label_join('level', "coalesce(indicators.level, 'any')") }}

{{ label_join('scope_type', 'indicators.scope_type') }}

{{ label_join('period_basis', 'indicators.period_basis') }}
