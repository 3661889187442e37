{{ config(alias='funding') }}

with

funding as (

    select * from {{ ref('funding') }}

),

counted as (

    select * from {{ ref('funding_sums') }} where is_counted

),

articles as (

    select * from {{ ref('articles') }}

),

places as (

    select * from {{ ref('int_places') }}

),

labels as (

    select * from {{ ref('labels') }}

)

select
    funding.funding_id,
    {{ label_columns('funding_kind', 'kind') }},
    funding.amount,
    funding.amount_max,
    counted.amount as counted_amount,
    funding.currency,
    {{ label_columns('qualifier') }},
    {{ label_columns('status') }},
    funding.payer,
    funding.recipient,
    {{ place_columns() }},
    funding.scope_name as scope_zh,
    {{ label_columns('scope_type') }},
    cast(coalesce(counted.year, funding.year) as int) as year,
    funding.period_start,
    funding.period_end,
    {{ label_columns('period_basis') }},
    funding.reported_on,
    articles.is_primary,
    articles.title as article_title,
    articles.source_name,
    articles.url,
    funding.quote

from funding

inner join articles on funding.article_id = articles.article_id

left join counted on funding.funding_id = counted.funding_id

left join places on places.place_id = coalesce(funding.zone_id, funding.adcode)

{{ label_join('funding_kind', 'funding.kind') }}

{{ label_join('qualifier', 'funding.qualifier') }}

{{ label_join('status', 'funding.status') }}

{{ label_join('scope_type', 'funding.scope_type') }}

{{ label_join('period_basis', 'funding.period_basis') }}
