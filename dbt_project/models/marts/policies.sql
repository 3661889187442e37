with

mentions as (

    select * from {{ ref('int_policy_mentions') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

zones as (

    select * from {{ ref('zones') }}

),

regions as (

    select * from {{ ref('regions') }}

),

-- the full name before a nickname; the spelling that most stories use; of equally frequent ones the longest
spellings as (

    select
        policy_id,
        name,
        row_number() over (
            partition by policy_id
            order by
                min(case when rule = 'policy.nickname' then 1 else 0 end) asc,
                count(distinct story_id) desc,
                length(name) desc,
                name asc
        ) as spelling_rank

    from mentions

    group by policy_id, name

),

merged as (

    select
        mentions.policy_id,
        max(mentions.doc_no) as doc_no,
        max(mentions.issuer) as issuer,
        cast(min(mentions.year) as int) as year,
        min(mentions.issued_on) as issued_on,
        case when count(distinct mentions.zone_id) = 1 then min(mentions.zone_id) end as zone_id,
        case when count(distinct mentions.adcode) = 1 then min(mentions.adcode) end as adcode,
        min(articles.published_on) as first_reported_on,
        max(articles.published_on) as last_reported_on,
        cast(count(distinct mentions.article_id) as int) as article_count,
        cast(count(distinct mentions.story_id) as int) as story_count

    from mentions

    inner join articles on mentions.article_id = articles.article_id

    group by mentions.policy_id

)

select
    merged.policy_id,
    spellings.name,
    merged.doc_no,
    merged.issuer,
    case
        when merged.issuer like '%国务院%' or spellings.name like '国家%' or spellings.name like '中华人民共和国%'
            then 'national'
        when merged.zone_id is not null then 'zone'
        when merged.adcode = '100000' then 'national'
        when regions.level in ('province', 'municipality', 'sar') then 'provincial'
        when regions.level is not null then 'municipal'
    end as level,
    merged.year,
    merged.zone_id,
    coalesce(merged.adcode, zones.adcode) as adcode,
    merged.issued_on,
    merged.first_reported_on,
    merged.last_reported_on,
    merged.article_count,
    merged.story_count

from merged

inner join spellings on merged.policy_id = spellings.policy_id and spellings.spelling_rank = 1

left join zones on merged.zone_id = zones.zone_id

left join regions on merged.adcode = regions.adcode
