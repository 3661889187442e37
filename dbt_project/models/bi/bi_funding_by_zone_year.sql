{{ config(alias='funding_by_zone_year') }}

with

sums as (

    select * from {{ ref('funding_by_zone_year') }}

),

places as (

    select * from {{ ref('int_places') }}

),

labels as (

    select * from {{ ref('labels') }}

)

select
    {{ place_columns() }},
    {{ label_columns('funding_kind', 'kind') }},
    {{ label_columns('status') }},
    sums.currency,
    sums.year,
    {{ last_day_of('cast(sums.year as string)') }} as year_end,
    sums.amount,
    sums.amount_over_years,
    sums.fact_count

from sums

inner join places on sums.zone_id = places.place_id

{{ label_join('funding_kind', 'sums.kind') }}

{{ label_join('status', 'sums.status') }}
