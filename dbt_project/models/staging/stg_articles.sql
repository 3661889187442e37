with

source as (

    select * from {{ source('raw', 'articles') }}

),

renamed as (

    select
        article_id,
        uri,
        url,
        title,
        source_name,
        published_on,
        category,
        text,
        body_start,
        body_end,
        characters,
        ingested_at,
        facts_run_id

    from source

    where superseded_at is null

)

select * from renamed
