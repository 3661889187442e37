{{ config(alias='events') }}

with

events as (

    select * from {{ ref('events') }}

),

places as (

    select * from {{ ref('int_places') }}

),

labels as (

    select * from {{ ref('labels') }}

)

select
    events.event_id,
    events.name,
    {{ label_columns('event_type', 'type') }},
    events.date_start,
    events.date_end,
    {{ label_columns('date_precision') }},
    events.scope_name as scope_zh,
    {{ place_columns() }},
    events.article_count,
    events.story_count

from events

left join places on places.place_id = coalesce(events.zone_id, events.adcode)

{{ label_join('event_type', 'events.type') }}

{{ label_join('date_precision', 'events.date_precision') }}
