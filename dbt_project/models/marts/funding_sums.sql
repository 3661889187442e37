with

sums as (

    select * from {{ ref('int_funding_sums') }}

)

select
    funding_id,
    zone_id,
    kind,
    status,
    currency,
    cast(year as int) as year,
    cast(amount as decimal(20, 2)) as amount,
    amount_max,
    qualifier,
    payer,
    recipient,
    is_part_of_total,
    not is_part_of_total as is_counted,
    cast(source_count as int) as source_count,
    story_id,
    article_id,
    quote,
    char_start,
    char_end

from sums
