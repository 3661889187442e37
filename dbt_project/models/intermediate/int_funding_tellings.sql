{#- Who tells which sum of a zone, of which year, and whether as part of a total that is told as well. -#}
with

funding as (

    select * from {{ ref('funding') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

-- a part of a total that is itself told for the same zone, status and currency is not added to it
stated_parts as (

    select distinct parts.funding_id

    from funding as parts

    inner join funding as totals
        on parts.part_of = totals.funding_id
        and parts.zone_id = totals.zone_id
        and parts.status = totals.status
        and parts.currency = totals.currency

),

tellings as (

    select
        funding.funding_id,
        funding.article_id,
        funding.story_id,
        funding.zone_id,
        funding.kind,
        funding.status,
        funding.currency,
        funding.amount,
        funding.qualifier,
        funding.year,
        articles.is_primary,
        articles.known_on,
        {{ name_key("coalesce(funding.recipient, '')") }} as recipient_key,
        case funding.period_basis when 'stated' then 2 when 'relative' then 1 else 0 end as basis_rank,
        -- one article of a story that calls it a part makes it a part in the others
        max(case when stated_parts.funding_id is null then 0 else 1 end) over (
            partition by
                funding.story_id, funding.zone_id, funding.kind, funding.status, funding.currency, funding.amount
        ) = 1 as is_part

    from funding

    inner join articles on funding.article_id = articles.article_id

    left join stated_parts on funding.funding_id = stated_parts.funding_id

    where funding.zone_id is not null

),

-- the same sum without a stated time and with one, of this year or the year before: the stated year is right
dated_years as (

    select
        zone_id,
        kind,
        status,
        currency,
        amount,
        recipient_key,
        year,
        max(basis_rank) as basis_rank

    from tellings

    where basis_rank > 0 and year is not null

    group by zone_id, kind, status, currency, amount, recipient_key, year

)

select
    tellings.*,
    coalesce(
        case when tellings.basis_rank = 0 then coalesce(same_year.year, year_before.year) end, tellings.year
    ) as settled_year

from tellings

left join dated_years as same_year
    on tellings.zone_id = same_year.zone_id
    and tellings.kind = same_year.kind
    and tellings.status = same_year.status
    and tellings.currency = same_year.currency
    and tellings.amount = same_year.amount
    and tellings.recipient_key = same_year.recipient_key
    and tellings.year = same_year.year

left join dated_years as year_before
    on tellings.zone_id = year_before.zone_id
    and tellings.kind = year_before.kind
    and tellings.status = year_before.status
    and tellings.currency = year_before.currency
    and tellings.amount = year_before.amount
    and tellings.recipient_key = year_before.recipient_key
    and tellings.year = year_before.year + 1
