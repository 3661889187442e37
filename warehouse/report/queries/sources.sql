-- one row per publisher
select a.source_name, count(*) as articles, count(*) filter (not a.is_primary) as copies, min(a.published_on) as first_on,
    max(a.published_on) as last_on, sum(coalesce(i.n, 0))::bigint as indicators
from marts.articles a
left join (select article_id, count(*) as n from marts.indicators group by 1) i on i.article_id = a.article_id
group by 1
order by 2 desc, 1
