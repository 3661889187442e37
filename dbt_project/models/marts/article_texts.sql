with

articles as (

    select * from {{ ref('stg_articles') }}

)

select
    article_id,
    text,
    body_start,
    body_end

from articles
