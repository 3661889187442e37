with

keyed as (

    select * from {{ ref('int_incubator_keys') }}

),

overrides as (

    select * from {{ ref('overrides') }} where entity = 'incubator'

),

identified as (

    {{ with_ids('incubator', 'keyed') }}

)

select
    identified.mention_id,
    identified.article_id,
    identified.story_id,
    identified.known_on,
    identified.name,
    identified.type,
    identified.level,
    identified.recognised_on,
    identified.zone_id,
    identified.adcode,
    identified.char_start,
    identified.char_end,
    identified.quote,
    identified.rule,
    identified.merge_key,
    identified.found_id,
    {{ overridden_id() }} as incubator_id,
    {{ overridden_reason() }} as merged_by

from identified

{{ override_joins() }}
