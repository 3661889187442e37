with

mentions as (

    select * from {{ ref('int_incubator_mentions') }} where level is not null

),

-- of several said on one day the highest: a list of national incubators calls none of them less
daily as (

    select
        incubator_id,
        known_on,
        level,
        type,
        article_id,
        row_number() over (
            partition by incubator_id, known_on
            order by
                case level when 'national' then 1 when 'provincial' then 2 else 3 end asc,
                article_id asc, mention_id asc
        ) as rank_of_day

    from mentions

),

compared as (

    select
        *,
        lag(concat(level, '|', type)) over (partition by incubator_id order by known_on) as state_before

    from daily

    where rank_of_day = 1

),

bounded as (

    select
        *,
        lead(known_on) over (partition by incubator_id order by known_on) as valid_to

    from compared

    where state_before is null or state_before <> concat(level, '|', type)

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
