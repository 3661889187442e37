{{ config(alias='zones') }}

with

zones as (

    select * from {{ ref('dim_zones') }}

),

places as (

    select * from {{ ref('int_places') }}

),

labels as (

    select * from {{ ref('labels') }}

)

select
    zones.zone_id,
    zones.name as name_zh,
    {{ place_columns() }},
    {{ label_columns('level') }},
    {{ label_columns('standing') }},
    parents.zone_zh as parent_zone_zh,
    parents.zone_en as parent_zone_en,
    zones.approved_on,
    zones.is_confirmed,
    zones.first_reported_on,
    zones.last_reported_on,
    zones.article_count

from zones

inner join places on zones.zone_id = places.place_id

left join places as parents on zones.parent_zone_id = parents.place_id

{{ label_join('level', 'zones.level') }}

{{ label_join('standing', 'zones.standing') }}
