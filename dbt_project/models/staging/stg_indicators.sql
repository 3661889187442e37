with

source as (

    select * from {{ source('raw', 'indicators') }}

),

articles as (

    select article_id from {{ ref('stg_articles') }}

),

renamed as (

    select
        source.fact_id as indicator_id,
        source.article_id,
        source.metric,
        source.value,
        source.value_max,
        source.unit,
        source.qualifier,
        source.status,
        source.measure,
        source.level,
        source.yoy_pct,
        source.counted_class,
        source.scope_name,
        source.scope_type,
        source.zone_id,
        source.adcode,
        source.binding,
        source.period_start,
        source.period_end,
        source.period_basis,
        source.part_of,
        source.char_start,
        source.char_end,
        source.quote,
        source.rule

    from source

    inner join articles on source.article_id = articles.article_id

)

select * from renamed
