with

source as (

    select * from {{ source('raw', 'article_stories') }}

),

articles as (

    select article_id from {{ ref('stg_articles') }}

),

renamed as (

    select
        source.article_id,
        source.story_id,
        source.is_primary,
        source.similarity

    from source

    inner join articles on source.article_id = articles.article_id

)

select * from renamed
