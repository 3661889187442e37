with

funding as (

    select * from {{ ref('int_funding') }}

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
        funding.*,
        {{ name_key("coalesce(funding.recipient, '')") }} as recipient_key,
        case funding.period_basis when 'stated' then 2 when 'relative' then 1 else 0 end as basis_rank,
        -- one article of a story that calls it a part makes it a part in the others
        max(case when stated_parts.funding_id is null then 0 else 1 end) over (
            partition by
                funding.story_id, funding.zone_id, funding.kind, funding.status, funding.currency, funding.amount
        ) = 1 as is_part

    from funding

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

),

settled as (

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

),

-- within a story one article tells for all: the one that tells most sums of this size apart
apart as (

    select
        *,
        dense_rank() over (
            partition by article_id, zone_id, kind, status, currency, amount
            order by settled_year, recipient_key
        ) as sum_in_article

    from settled

    where settled_year is not null

),

counted_in_article as (

    select
        *,
        max(sum_in_article) over (partition by article_id, zone_id, kind, status, currency, amount) as sums_in_article,
        max(basis_rank) over (partition by article_id, zone_id, kind, status, currency, amount) as best_basis

    from apart

),

spoken as (

    select
        *,
        first_value(article_id) over (
            partition by story_id, zone_id, kind, status, currency, amount
            order by sums_in_article desc, best_basis desc, is_primary desc, article_id asc
        ) as speaking_article_id

    from counted_in_article

),

-- across stories: one that does not say who receives tells no sum of its own beside one that does
named as (

    select
        *,
        max(case when article_id = speaking_article_id then recipient_key end) over (
            partition by zone_id, kind, status, currency, settled_year, amount
        ) as any_recipient

    from spoken

),

identified as (

    select
        *,
        case when recipient_key = '' then any_recipient else recipient_key end as sum_recipient

    from named

    where article_id = speaking_article_id

),

told as (

    select
        *,
        row_number() over (
            partition by zone_id, kind, status, currency, settled_year, amount, sum_recipient, story_id
            order by funding_id
        ) as telling_in_story

    from identified

),

numbered as (

    select
        *,
        row_number() over (
            partition by zone_id, kind, status, currency, settled_year, amount, sum_recipient
            order by
                basis_rank desc, case when qualifier = 'exact' then 0 else 1 end asc, known_on asc, funding_id asc
        ) as telling_rank,
        sum(case when telling_in_story = 1 then 1 else 0 end) over (
            partition by zone_id, kind, status, currency, settled_year, amount, sum_recipient
        ) as source_count,
        max(case when is_part then 1 else 0 end) over (
            partition by zone_id, kind, status, currency, settled_year, amount, sum_recipient
        ) = 1 as is_part_of_total

    from told

)

select
    funding_id,
    zone_id,
    kind,
    status,
    currency,
    settled_year as year,
    amount,
    amount_max,
    qualifier,
    payer,
    recipient,
    is_part_of_total,
    source_count,
    story_id,
    article_id,
    quote,
    char_start,
    char_end

from numbered

where telling_rank = 1
