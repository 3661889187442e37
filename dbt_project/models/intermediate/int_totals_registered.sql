{#- The registry against the number of zones that there were; a zone without a day of approval is counted apart. -#}
with

totals as (

    select * from {{ ref('int_official_totals') }}

),

zones as (

    select * from {{ ref('dim_zones') }}

)

select
    totals.official_total_id,
    'registry' as compared_with,
    cast(sum(case when year(zones.approved_on) <= totals.year then 1 else 0 end) as decimal(20, 4))
        as warehouse_value,
    sum(case when year(zones.approved_on) <= totals.year then 1 else 0 end) as zone_count,
    sum(case when zones.zone_id is not null and zones.approved_on is null then 1 else 0 end) as undated_zone_count

from totals

left join zones
    on totals.zone_type = zones.zone_type
    and zones.standing in ('active', 'merged')
    and (totals.adcode = '100000' or substr(zones.adcode, 1, 2) = substr(totals.adcode, 1, 2))

where totals.compares_with = 'registry'

group by totals.official_total_id
