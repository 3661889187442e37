-- What the years show is what the counted sums add up to, by currency and status: nothing is lost and nothing added.
with

sums as (

    select
        currency,
        status,
        sum(amount) as amount,
        count(*) as fact_count

    from {{ ref('funding_sums') }}

    where is_counted

    group by currency, status

),

years as (

    select
        currency,
        status,
        sum(amount) as amount,
        sum(fact_count) as fact_count

    from {{ ref('funding_by_zone_year') }}

    group by currency, status

)

select
    sums.currency,
    sums.status,
    sums.amount as amount_of_sums,
    years.amount as amount_of_years

from sums

full outer join years on sums.currency = years.currency and sums.status = years.status

where
    sums.amount is distinct from years.amount
    or sums.fact_count is distinct from years.fact_count
