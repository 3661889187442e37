with

mentions as (

    select * from {{ ref('int_event_mentions') }}

)

select
    mention_id,
    article_id,
    event_id,
    name,
    type,
    date,
    date_end,
    scope_name,
    scope_type,
    zone_id,
    adcode,
    merged_by,
    quote,
    char_start,
    char_end,
    rule

from mentions
