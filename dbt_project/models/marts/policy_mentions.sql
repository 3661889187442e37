with

mentions as (

    select * from {{ ref('int_policy_mentions') }}

)

select
    mention_id,
    article_id,
    policy_id,
    name,
    doc_no,
    cast(year as int) as year,
    issuer,
    merged_by,
    quote,
    char_start,
    char_end,
    rule

from mentions
