{#- Which policy each mention means. Each step is written into merged_by:
    doc_no   the number of the document is the same (spelled with any brackets);
    name_of_numbered   no number, but exactly one numbered policy of that name fits the issuer and the year;
    name     the same name, the same issuer (for a name that says its place: any), the same year, where a mention
             without a year means the latest issue known by then;
    nickname_in_name   众创十条 in an article that names the zone whose only 《…众创十条…》 holds it;
    nickname_beside    众创十条 within a few words behind the only full name in some article, in articles on its zone;
    override an analyst said so. -#}
with

mentions as (

    select * from {{ ref('stg_policy_mentions') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

regions as (

    select * from {{ ref('regions') }}

),

article_zones as (

    select * from {{ ref('int_article_zones') }}

),

overrides as (

    select * from {{ ref('overrides') }} where entity = 'policy'

),

keyed as (

    select
        mentions.*,
        articles.story_id,
        articles.known_on,
        {{ name_key('mentions.name') }} as name_key,
        nullif({{ name_key("coalesce(mentions.doc_no, '')") }}, '') as doc_key,
        coalesce(nullif({{ name_key("coalesce(mentions.issuer, '')") }}, ''), mentions.zone_id, mentions.adcode, '')
            as stated_issuer

    from mentions

    inner join articles on mentions.article_id = articles.article_id

),

names as (

    select distinct name_key from keyed

),

-- a name that begins with its place needs no issuer
self_located as (

    select distinct names.name_key

    from names

    inner join regions on names.name_key like concat(regions.name_zh, '%')

),

placed as (

    select
        keyed.*,
        case
            when self_located.name_key is not null then ''
            when keyed.name_key like '国家%' or keyed.name_key like '国务院%' or keyed.name_key like '中华人民共和国%' then ''
            else keyed.stated_issuer
        end as issuer_key

    from keyed

    left join self_located on keyed.name_key = self_located.name_key

),

-- where a name has one stated issuer only, a mention that states none means that one
issuers as (

    select
        name_key,
        min(issuer_key) as only_issuer

    from placed

    where issuer_key <> ''

    group by name_key

    having count(distinct issuer_key) = 1

),

issued as (

    select
        placed.*,
        case
            when placed.issuer_key = '' then coalesce(issuers.only_issuer, '') else placed.issuer_key
        end as full_issuer

    from placed

    left join issuers on placed.name_key = issuers.name_key

),

-- the latest year stated for the name up to the day of the report, else the first one stated later
dated as (

    select
        *,
        max(year) over (
            partition by name_key, full_issuer
            order by known_on
            range between unbounded preceding and current row
        ) as latest_year,
        min(year) over (partition by name_key, full_issuer) as first_year

    from issued

),

settled as (

    select
        *,
        coalesce(
            year,
            case when latest_year <= year(known_on) then latest_year end,
            first_year
        ) as full_year

    from dated

),

numbered as (

    select
        name_key,
        full_issuer,
        full_year,
        min(doc_key) as doc_key

    from settled

    where doc_key is not null

    group by name_key, full_issuer, full_year

    having count(distinct doc_key) = 1

),

merged as (

    select
        settled.*,
        coalesce(settled.doc_key, numbered.doc_key) as policy_doc_key,
        case
            when settled.doc_key is not null then 'doc_no'
            when numbered.doc_key is not null then 'name_of_numbered'
            else 'name'
        end as merged_by

    from settled

    left join numbered
        on settled.name_key = numbered.name_key
        and settled.full_issuer = numbered.full_issuer
        and coalesce(settled.full_year, 0) = coalesce(numbered.full_year, 0)

),

keyed_policies as (

    select
        *,
        case
            when policy_doc_key is not null then concat('doc_no|', policy_doc_key)
            else concat('name|', name_key, '|', full_issuer, '|', coalesce(cast(full_year as string), ''))
        end as merge_key

    from merged

),

nicknames as (

    select * from keyed_policies where rule = 'policy.nickname' and zone_id is null and policy_doc_key is null

),

full_names as (

    select * from keyed_policies where coalesce(rule, '') <> 'policy.nickname' and zone_id is not null

),

held as (

    select
        nicknames.mention_id,
        min(full_names.merge_key) as merge_key,
        min(full_names.zone_id) as zone_id

    from nicknames

    inner join article_zones on nicknames.article_id = article_zones.article_id

    inner join full_names
        on article_zones.zone_id = full_names.zone_id
        and full_names.name_key like concat('%', nicknames.name_key, '%')

    group by nicknames.mention_id

    having count(distinct full_names.merge_key) = 1

),

introductions as (

    select
        nicknames.name_key,
        min(full_names.merge_key) as merge_key,
        min(full_names.zone_id) as zone_id

    from nicknames

    inner join full_names on nicknames.article_id = full_names.article_id

    group by nicknames.article_id, nicknames.name_key

    having
        count(distinct full_names.merge_key) = 1
        and min(nicknames.char_start) > min(full_names.char_end)
        and min(nicknames.char_start) - min(full_names.char_end) <= {{ var('nickname_reach') }}

),

introduced as (

    select
        name_key,
        zone_id,
        min(merge_key) as merge_key

    from introductions

    group by name_key, zone_id

    having count(distinct merge_key) = 1

),

beside as (

    select
        nicknames.mention_id,
        min(introduced.merge_key) as merge_key,
        min(introduced.zone_id) as zone_id

    from nicknames

    inner join article_zones on nicknames.article_id = article_zones.article_id

    inner join introduced
        on nicknames.name_key = introduced.name_key
        and article_zones.zone_id = introduced.zone_id

    group by nicknames.mention_id

    having count(distinct introduced.merge_key) = 1

),

described as (

    select
        keyed_policies.mention_id,
        keyed_policies.article_id,
        keyed_policies.story_id,
        keyed_policies.known_on,
        keyed_policies.name,
        keyed_policies.doc_no,
        keyed_policies.year,
        keyed_policies.issuer,
        keyed_policies.issued_on,
        keyed_policies.adcode,
        keyed_policies.char_start,
        keyed_policies.char_end,
        keyed_policies.quote,
        keyed_policies.rule,
        coalesce(held.merge_key, beside.merge_key, keyed_policies.merge_key) as merge_key,
        coalesce(keyed_policies.zone_id, held.zone_id, beside.zone_id) as zone_id,
        case
            when held.mention_id is not null then 'nickname_in_name'
            when beside.mention_id is not null then 'nickname_beside'
            else keyed_policies.merged_by
        end as merged_by

    from keyed_policies

    left join held on keyed_policies.mention_id = held.mention_id

    left join beside on keyed_policies.mention_id = beside.mention_id

),

identified as (

    select
        *,
        {{ hash_id(["'policy'", 'merge_key']) }} as found_id,
        {{ hash_id(["'policy'", "'split'", 'mention_id']) }} as split_id

    from described

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
