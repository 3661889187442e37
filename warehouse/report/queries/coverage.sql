-- one row per year of publication: articles, stories and statements
select
    year(a.published_on) as year, count(*) as articles, count(distinct a.story_id) as stories, count(distinct a.source_name) as sources,
    count(*) filter (i.n is null and f.n is null) as silent,
    sum(coalesce(i.n, 0))::bigint as indicators, sum(coalesce(f.n, 0))::bigint as funding
from marts.articles a
left join (select article_id, count(*) as n from marts.indicators group by 1) i on i.article_id = a.article_id
left join (select article_id, count(*) as n from marts.funding group by 1) f on f.article_id = a.article_id
group by 1
order by 1 desc nulls last
