with

mentions as (

    select * from {{ ref('int_incubator_mentions') }} where level is not null or type <> 'other'

),

-- of several said on one day the highest: a list of national incubators calls none of them less
daily as (

    select
        incubator_id,
        known_on,
        level,
        nullif(type, 'other') as type,
        article_id,
        row_number() over (
            partition by incubator_id, known_on
            order by
                case level when 'national' then 1 when 'provincial' then 2 when 'municipal' then 3 else 4 end asc,
                case when type = 'other' then 1 else 0 end asc,
                article_id asc, mention_id asc
        ) as rank_of_day

    from mentions

),

-- who says nothing of the level or the type leaves the last one that was said: the latest day sorts last
carried as (

    select
        incubator_id,
        known_on,
        article_id,
        max(case when level is not null then concat(cast(known_on as string), level) end) over so_far as dated_level,
        max(case when type is not null then concat(cast(known_on as string), type) end) over so_far as dated_type

    from daily

    where rank_of_day = 1

    window so_far as (partition by incubator_id order by known_on)

),

described as (

    select
        incubator_id,
        known_on,
        article_id,
        substr(dated_level, 11) as level,
        coalesce(substr(dated_type, 11), 'other') as type

    from carried

),

compared as (

    select
        *,
        concat(coalesce(level, '-'), '|', type) as state,
        lag(concat(coalesce(level, '-'), '|', type)) over (partition by incubator_id order by known_on) as state_before

    from described

),

bounded as (

    select
        *,
        lead(known_on) over (partition by incubator_id order by known_on) as valid_to

    from compared

    where state_before is null or state_before <> state

)

select
    incubator_id,
    level,
    type,
    known_on as valid_from,
    valid_to,
    valid_to is null as is_current,
    article_id

from bounded
