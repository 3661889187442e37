with

overrides as (

    select * from {{ ref('overrides') }}

),

indicators as (

    select indicator_id, metric, value, status, zone_id, level, scope_name from {{ ref('stg_indicators') }}

),

funding as (

    select funding_id, kind, amount, status, zone_id, scope_name from {{ ref('stg_funding') }}

),

mentions as (

    select 'policy' as entity, mention_id, found_id, name from {{ ref('int_policy_mentions') }}
    union all
    select 'incubator' as entity, mention_id, found_id, name from {{ ref('int_incubator_mentions') }}
    union all
    select 'event' as entity, mention_id, found_id, name from {{ ref('int_event_mentions') }}

),

-- what each override asks for that the facts still say; an unmet guard leaves nothing to act on
met as (

    select overrides.override_id

    from overrides

    inner join indicators on overrides.subject = indicators.indicator_id

    where
        overrides.entity = 'indicator'
        and (
            overrides.expected is null
            or overrides.action = 'drop'
            or (overrides.field = 'value' and try_cast(overrides.expected as decimal(20, 4)) = indicators.value)
            or (
                overrides.expected = case overrides.field
                    when 'metric' then indicators.metric
                    when 'status' then indicators.status
                    when 'zone_id' then indicators.zone_id
                    when 'level' then indicators.level
                end
            )
        )

    union all

    select overrides.override_id

    from overrides

    inner join funding on overrides.subject = funding.funding_id

    where
        overrides.entity = 'funding'
        and (
            overrides.expected is null
            or overrides.action = 'drop'
            or (overrides.field = 'amount' and try_cast(overrides.expected as decimal(20, 2)) = funding.amount)
            or (
                overrides.expected = case overrides.field
                    when 'kind' then funding.kind
                    when 'status' then funding.status
                    when 'zone_id' then funding.zone_id
                end
            )
        )

    union all

    select overrides.override_id

    from overrides

    inner join mentions on overrides.entity = mentions.entity

    where
        (
            (overrides.action = 'split' and overrides.subject = mentions.mention_id)
            or (overrides.action = 'merge' and overrides.subject = mentions.found_id)
        )
        and coalesce(overrides.expected, mentions.name) = mentions.name

    union all

    select overrides.override_id

    from overrides

    inner join {{ ref('stg_zone_mentions') }} as zone_mentions on overrides.subject = zone_mentions.name

    where overrides.action = 'alias' and overrides.entity = 'zone' and zone_mentions.zone_id is null

),

counted as (

    select
        override_id,
        count(*) as affected_rows

    from met

    group by override_id

)

select
    overrides.override_id,
    overrides.action,
    overrides.entity,
    overrides.subject,
    overrides.field,
    overrides.expected,
    overrides.replacement,
    overrides.reason,
    overrides.author,
    overrides.decided_on,
    cast(coalesce(counted.affected_rows, 0) as int) as affected_rows,
    counted.affected_rows is not null as is_applied

from overrides

left join counted on overrides.override_id = counted.override_id
