with

mentions as (

    select * from {{ ref('int_event_mentions') }}

),

zones as (

    select * from {{ ref('zones') }}

),

spellings as (

    select
        event_id,
        name,
        row_number() over (
            partition by event_id
            order by count(distinct story_id) desc, length(name) desc, name asc
        ) as spelling_rank

    from mentions

    group by event_id, name

),

types as (

    select
        event_id,
        type,
        row_number() over (
            partition by event_id
            order by case when type = 'other' then 1 else 0 end asc, count(distinct story_id) desc, type asc
        ) as type_rank

    from mentions

    group by event_id, type

),

merged as (

    select
        event_id,
        -- a merged event without any stated date has none, though its year of report told it apart
        max(case when date is not null then full_date end) as full_date,
        max(date_end) as date_end,
        max(zone_id) as zone_id,
        max(adcode) as adcode,
        min(scope_name) as scope_name,
        cast(count(distinct article_id) as int) as article_count,
        cast(count(distinct story_id) as int) as story_count

    from mentions

    group by event_id

)

select
    merged.event_id,
    spellings.name,
    types.type,
    {{ first_day_of('merged.full_date') }} as date_start,
    {{ last_day_of('coalesce(merged.date_end, merged.full_date)') }} as date_end,
    {{ precision_of('merged.full_date') }} as date_precision,
    merged.scope_name,
    merged.zone_id,
    coalesce(merged.adcode, zones.adcode) as adcode,
    merged.article_count,
    merged.story_count

from merged

inner join spellings on merged.event_id = spellings.event_id and spellings.spelling_rank = 1

inner join types on merged.event_id = types.event_id and types.type_rank = 1

left join zones on merged.zone_id = zones.zone_id
