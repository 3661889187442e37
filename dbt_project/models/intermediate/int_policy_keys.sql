{#- What each mention of a policy is merged by; the step is written into merged_by:
    doc_no   the number of the document is the same (spelled with any brackets);
    name_of_numbered   no number, but exactly one numbered policy of that name fits the issuer and the year;
    name     the same name, the same issuer (for a name that says its place: any), the same year, where a mention
             without a year means the latest issue known by then. -#}
with

issued as (

    select * from {{ ref('int_policy_issuers') }}

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

)

select
    *,
    case
        when policy_doc_key is not null then concat('doc_no|', policy_doc_key)
        else concat('name|', name_key, '|', full_issuer, '|', coalesce(cast(full_year as string), ''))
    end as merge_key

from merged
