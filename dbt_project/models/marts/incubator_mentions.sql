with

mentions as (

    select * from {{ ref('int_incubator_mentions') }}

)

select
    mention_id,
    article_id,
    incubator_id,
    name,
    type,
    level,
    merged_by,
    quote,
    char_start,
    char_end,
    rule

from mentions
