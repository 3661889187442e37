with

keyed as (

    select * from {{ ref('int_event_keys') }}

),

overrides as (

    select * from {{ ref('overrides') }} where entity = 'event'

),

identified as (

    {{ with_ids('event', 'keyed') }}

)

select
    identified.mention_id,
    identified.article_id,
    identified.story_id,
    identified.known_on,
    identified.name,
    identified.type,
    identified.date,
    identified.date_end,
    identified.full_date,
    identified.scope_name,
    identified.scope_type,
    identified.zone_id,
    identified.adcode,
    identified.char_start,
    identified.char_end,
    identified.quote,
    identified.rule,
    identified.merge_key,
    identified.found_id,
    {{ overridden_id() }} as event_id,
    {{ overridden_reason() }} as merged_by

from identified

{{ override_joins() }}
