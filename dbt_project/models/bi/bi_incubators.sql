{{ config(alias='incubators') }}

with

incubators as (

    select * from {{ ref('incubators') }}

),

places as (

    select * from {{ ref('int_places') }}

),

labels as (

    select * from {{ ref('labels') }}

)

select
    incubators.incubator_id,
    incubators.name,
    {{ label_columns('incubator_type', 'type') }},
    {{ label_columns('level') }},
    {{ place_columns() }},
    incubators.recognised_on,
    {{ label_columns('date_precision', 'recognised_on_precision') }},
    incubators.first_reported_on,
    incubators.last_reported_on,
    incubators.article_count,
    incubators.story_count

from incubators

left join places on places.place_id = coalesce(incubators.zone_id, incubators.adcode)

{{ label_join('incubator_type', 'incubators.type') }}

{{ label_join('level', "coalesce(incubators.level, 'unstated')") }}

{{ label_join('date_precision', 'incubators.recognised_on_precision') }}
