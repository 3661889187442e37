{#- Which policy each mention means. Four steps, each written into merged_by:
    doc_no   the number of the document is the same (spelled with any brackets);
    name_of_numbered   no number, but exactly one numbered policy of that name fits the issuer and the year;
    name     the same name, the same issuer (for a name that says its place: any), the same year, where a mention
             without a year means the latest issue known by then;
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

described as (

    select
        *,
        case
            when policy_doc_key is not null then concat('doc_no|', policy_doc_key)
            else concat('name|', name_key, '|', full_issuer, '|', coalesce(cast(full_year as string), ''))
        end as merge_key

    from merged

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
