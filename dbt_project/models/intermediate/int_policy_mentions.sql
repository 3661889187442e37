with

keyed as (

    select * from {{ ref('int_policy_keys') }}

),

nicknames as (

    select * from {{ ref('int_policy_nicknames') }}

),

overrides as (

    select * from {{ ref('overrides') }} where entity = 'policy'

),

described as (

    select
        keyed.mention_id,
        keyed.article_id,
        keyed.story_id,
        keyed.known_on,
        keyed.name,
        keyed.doc_no,
        keyed.year,
        keyed.issuer,
        keyed.issued_on,
        keyed.adcode,
        keyed.char_start,
        keyed.char_end,
        keyed.quote,
        keyed.rule,
        coalesce(nicknames.merge_key, keyed.merge_key) as merge_key,
        coalesce(keyed.zone_id, nicknames.zone_id) as zone_id,
        coalesce(nicknames.merged_by, keyed.merged_by) as merged_by

    from keyed

    left join nicknames on keyed.mention_id = nicknames.mention_id

),

identified as (

    {{ with_ids('policy', 'described') }}

)

select
    identified.mention_id,
    identified.article_id,
    identified.story_id,
    identified.known_on,
    identified.name,
    identified.doc_no,
    identified.year,
    identified.issuer,
    identified.issued_on,
    identified.zone_id,
    identified.adcode,
    identified.char_start,
    identified.char_end,
    identified.quote,
    identified.rule,
    identified.merge_key,
    identified.found_id,
    {{ overridden_id() }} as policy_id,
    {{ overridden_reason() }} as merged_by

from identified

{{ override_joins() }}
