{#- What an article is about: the zones it names, and of these the one named most often, the first named of several. -#}
with

mentions as (

    select * from {{ ref('int_zone_mentions') }} where zone_id is not null

),

counted as (

    select
        article_id,
        zone_id,
        cast(count(*) as int) as mentions,
        min(char_start) as first_at

    from mentions

    group by article_id, zone_id

)

select
    article_id,
    zone_id,
    mentions,
    row_number() over (
        partition by article_id
        order by mentions desc, first_at asc, zone_id asc
    ) = 1 as is_main

from counted
