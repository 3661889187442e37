-- one row per statement and another one that was weighed for the same zone, metric, level and year; the twelve best
with candidates as (
    select *, case verdict when 'chosen' then 0 when 'agrees' then 1 when 'outranked' then 2 else 3 end as nearness
    from marts.zone_year_candidates
),
-- a crowded cell is shown by its best statements, to each of the others
shown as (
    select *, row_number() over (
        partition by zone_id, metric, level, year order by nearness, known_on desc, indicator_id
    ) as place
    from candidates
)
select
    mine.article_id as of_article_id, mine.indicator_id as of_id, s.place, i.indicator_id, i.article_id, i.story_id = mine.story_id as is_same_story,
    i.value, i.value_max, i.unit, i.qualifier, i.status, i.period_end, i.period_basis, i.binding, i.reported_on,
    a.source_name, a.title, s.verdict
from candidates mine
join shown s
    on s.zone_id = mine.zone_id and s.metric = mine.metric and s.level is not distinct from mine.level and s.year = mine.year
join marts.indicators i on i.indicator_id = s.indicator_id
join marts.articles a on a.article_id = i.article_id
where s.indicator_id <> mine.indicator_id and s.place <= 12
order by mine.article_id, mine.indicator_id, s.place
