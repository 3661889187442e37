with

source as (

    select * from {{ source('raw', 'ingest_runs') }}

),

renamed as (

    select
        ingest_run_id,
        status,
        started_at,
        finished_at,
        sources,
        articles_read,
        articles_new,
        articles_unchanged,
        articles_reextracted,
        articles_superseded,
        articles_rejected,
        facts,
        extractor_version,
        versions,
        seconds

    from source

)

select * from renamed
