-- Which figures are disputed, and who says what?
-- 哪些数据存在争议，各方说法是什么？
--
-- All statements that compete with the best known value of the same date, one row a story (a reprint says nothing new).
with

disputed as (

    select *
    from marts.zone_year
    where is_conflicting and status = 'actual'

),

statements as (

    select
        candidates.zone_id,
        candidates.metric,
        candidates.level,
        candidates.year,
        candidates.value,
        candidates.unit,
        candidates.verdict,
        articles.source_name,
        articles.published_on,
        articles.title,
        indicators.quote,
        row_number() over (
            partition by
                candidates.zone_id, candidates.metric, candidates.level, candidates.year,
                candidates.value, candidates.story_id
            order by
                case candidates.verdict when 'chosen' then 0 else 1 end asc, articles.published_on asc, articles.uri asc
        ) as telling

    from marts.zone_year_candidates as candidates

    inner join marts.articles on candidates.article_id = articles.article_id

    inner join marts.indicators on candidates.indicator_id = indicators.indicator_id

    where candidates.verdict in ('chosen', 'agrees', 'outranked')

)

select
    zones.short_name as zone,
    disputed.metric,
    disputed.level,
    disputed.year,
    statements.value,
    statements.unit,
    statements.verdict,
    statements.source_name as said_by,
    statements.published_on as said_on,
    statements.title,
    statements.quote

from disputed

inner join statements
    on disputed.zone_id = statements.zone_id
    and disputed.metric = statements.metric
    and disputed.level is not distinct from statements.level
    and disputed.year = statements.year
    and statements.telling = 1

inner join marts.zones on disputed.zone_id = zones.zone_id

order by
    zones.short_name asc, disputed.metric asc, disputed.level asc nulls first, disputed.year asc,
    statements.published_on asc, statements.value asc, statements.title asc
