{{ config(alias='calendar') }}

with

digits as (

    select 0 as digit
    union all
    select 1
    union all
    select 2
    union all
    select 3
    union all
    select 4
    union all
    select 5
    union all
    select 6
    union all
    select 7
    union all
    select 8
    union all
    select 9

),

days as (

    select
        cast('1984-01-01' as date)
        + (
            tens_of_thousands.digit * 10000
            + thousands.digit * 1000
            + hundreds.digit * 100
            + tens.digit * 10
            + ones.digit
        ) as date_day

    from digits as ones
    cross join digits as tens
    cross join digits as hundreds
    cross join digits as thousands
    cross join digits as tens_of_thousands

    where tens_of_thousands.digit < 2

)

select
    date_day,
    cast(year(date_day) as int) as year

from days

where date_day < cast('2036-01-01' as date)
