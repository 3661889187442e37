with

mentions as (

    select * from {{ ref('int_zone_mentions') }} where zone_id is null

),

regions as (

    select * from {{ ref('regions') }}

),

counted as (

    select
        name,
        cast(count(*) as int) as mentions,
        cast(count(distinct article_id) as int) as article_count,
        cast(count(distinct story_id) as int) as story_count,
        min(published_on) as first_reported_on,
        max(published_on) as last_reported_on

    from mentions

    group by name

),

examples as (

    select
        name,
        mention_id,
        article_id,
        quote,
        char_start,
        char_end,
        row_number() over (
            partition by name
            order by known_on, article_id, char_start, mention_id
        ) as example_rank

    from mentions

),

-- the place that the name begins with, as much of it as matches: 吉林市… is the city, 吉林… and 海南… the province
places as (

    select
        counted.name,
        regions.adcode,
        row_number() over (
            partition by counted.name
            order by
                case
                    when counted.name like concat(regions.name_zh, '%') then length(regions.name_zh)
                    else length(regions.short_zh)
                end desc,
                case when regions.adcode like '%0000' then 0 else 1 end asc,
                regions.adcode asc
        ) as place_rank

    from counted

    inner join regions on counted.name like concat(regions.short_zh, '%')

)

select
    counted.name,
    places.adcode,
    counted.mentions,
    counted.article_count,
    counted.story_count,
    counted.first_reported_on,
    counted.last_reported_on,
    examples.article_id,
    examples.quote,
    examples.char_start,
    examples.char_end

from counted

inner join examples on counted.name = examples.name and examples.example_rank = 1

left join places on counted.name = places.name and places.place_rank = 1
