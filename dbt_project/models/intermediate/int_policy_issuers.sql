{#- Whose policy each mention speaks of: a name that says its place needs no issuer; where a name has one stated issuer
    only, a mention that states none means that one. -#}
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

)

select
    placed.*,
    case when placed.issuer_key = '' then coalesce(issuers.only_issuer, '') else placed.issuer_key end as full_issuer

from placed

left join issuers on placed.name_key = issuers.name_key
