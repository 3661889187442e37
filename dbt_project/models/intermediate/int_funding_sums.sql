with

tellings as (

    select * from {{ ref('int_funding_tellings') }}

),

-- within a story one article tells for all: the one that tells most sums of this size apart
apart as (

    select
        *,
        dense_rank() over (
            partition by article_id, zone_id, kind, status, currency, amount
            order by settled_year, recipient_key
        ) as sum_in_article

    from tellings

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
    is_part_of_total,
    source_count

from numbered

where telling_rank = 1
