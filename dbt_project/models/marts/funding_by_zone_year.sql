with

sums as (

    select * from {{ ref('funding_sums') }}

),

counted as (

    select
        zone_id,
        kind,
        status,
        currency,
        year,
        cast(sum(amount) as decimal(20, 2)) as amount,
        cast(sum(case when year(period_start) < year(period_end) then amount else 0 end) as decimal(20, 2))
            as amount_over_years,
        cast(count(*) as int) as fact_count

    from sums

    where is_counted

    group by zone_id, kind, status, currency, year

)

select * from counted
