with

funding as (

    select * from {{ ref('int_funding') }}

)

select
    funding_id,
    article_id,
    story_id,
    kind,
    amount,
    amount_max,
    currency,
    qualifier,
    status,
    scope_name,
    scope_type,
    zone_id,
    adcode,
    binding,
    payer,
    recipient,
    period_start,
    period_end,
    period_basis,
    cast(year as int) as year,
    reported_on,
    part_of,
    quote,
    char_start,
    char_end,
    rule

from funding
