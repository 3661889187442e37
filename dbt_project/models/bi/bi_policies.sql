{{ config(alias='policies') }}

with

policies as (

    select * from {{ ref('policies') }}

),

places as (

    select * from {{ ref('int_places') }}

),

labels as (

    select * from {{ ref('labels') }}

)

select
    policies.policy_id,
    policies.name,
    policies.doc_no,
    policies.issuer,
    {{ label_columns('level') }},
    policies.year,
    policies.issued_on,
    {{ place_columns() }},
    policies.first_reported_on,
    policies.last_reported_on,
    policies.article_count,
    policies.story_count

from policies

left join places on places.place_id = coalesce(policies.zone_id, policies.adcode)

{{ label_join('level', "coalesce(policies.level, 'unstated')") }}
