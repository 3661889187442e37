with

source as (

    select * from {{ source('raw', 'incubator_mentions') }}

),

articles as (

    select article_id from {{ ref('stg_articles') }}

),

renamed as (

    select
        source.fact_id as mention_id,
        source.article_id,
        source.name,
        source.type,
        source.level,
        source.recognised_on,
        source.zone_id,
        source.adcode,
        source.char_start,
        source.char_end,
        source.quote,
        source.rule

    from source

    inner join articles on source.article_id = articles.article_id

)

select * from renamed
