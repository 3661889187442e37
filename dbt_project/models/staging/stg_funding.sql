with

source as (

    select * from {{ source('raw', 'funding') }}

),

articles as (

    select article_id from {{ ref('stg_articles') }}

),

renamed as (

    select
        source.fact_id as funding_id,
        source.article_id,
        source.kind,
        source.amount,
        source.amount_max,
        source.currency,
        source.qualifier,
        source.status,
        source.scope_name,
        source.scope_type,
        source.zone_id,
        source.adcode,
        source.binding,
        source.payer,
        source.recipient,
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
