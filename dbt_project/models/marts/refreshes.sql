with

runs as (

    select * from {{ ref('stg_ingest_runs') }}

)

select * from runs
