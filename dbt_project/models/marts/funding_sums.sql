with

sums as (

    select * from {{ ref('int_funding_sums') }}

),

funding as (

    select * from {{ ref('funding') }}

)

select
    sums.funding_id,
    sums.zone_id,
    sums.kind,
    sums.status,
    sums.currency,
    cast(sums.year as int) as year,
    funding.period_start,
    funding.period_end,
    cast(sums.amount as decimal(20, 2)) as amount,
    funding.amount_max,
    funding.qualifier,
    funding.payer,
    funding.recipient,
    sums.is_part_of_total,
    not sums.is_part_of_total as is_counted,
    cast(sums.source_count as int) as source_count,
    funding.story_id,
    funding.article_id,
    funding.quote,
    funding.char_start,
    funding.char_end

from sums

inner join funding on sums.funding_id = funding.funding_id
