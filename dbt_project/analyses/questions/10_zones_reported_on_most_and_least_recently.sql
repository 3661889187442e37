-- Which zones were reported on most recently, which have fallen silent?
-- 哪些园区最近仍有报道，哪些已久无消息？
--
-- Zones that some article names, the latest first; silence is counted from the newest article in the warehouse.
with

newest as (

    select max(published_on) as day from marts.articles

),

told as (

    select
        mentions.zone_id,
        count(distinct articles.story_id) as stories,
        count(distinct articles.source_name) as sources

    from marts.zone_mentions as mentions

    inner join marts.articles on mentions.article_id = articles.article_id

    group by mentions.zone_id

),

measured as (

    select
        zone_id,
        max(year) as latest_year_with_figures

    from marts.zone_year

    where status = 'actual'

    group by zone_id

)

select
    zones.short_name as zone,
    zones.zone_type,
    zones.province,
    zones.last_reported_on,
    date_diff('day', zones.last_reported_on, newest.day) as days_silent,
    zones.first_reported_on,
    told.stories,
    told.sources,
    measured.latest_year_with_figures

from marts.zones

cross join newest

inner join told on zones.zone_id = told.zone_id

left join measured on zones.zone_id = measured.zone_id

order by zones.last_reported_on desc nulls last, told.stories desc, zones.short_name asc
