-- one row per article, with how many statements were found in it
select
    a.*, year(a.published_on)::varchar as key, t.text, t.body_start, t.body_end,
    count(*) over (partition by a.story_id) as story_size,
    coalesce(i.n, 0) as indicators, coalesce(f.n, 0) as funding,
    coalesce(p.n, 0) + coalesce(n.n, 0) + coalesce(e.n, 0) + coalesce(z.n, 0) as mentions
from marts.articles a
join marts.article_texts t on t.article_id = a.article_id
left join (select article_id, count(*) as n from marts.indicators group by 1) i on i.article_id = a.article_id
left join (select article_id, count(*) as n from marts.funding group by 1) f on f.article_id = a.article_id
left join (select article_id, count(*) as n from marts.policy_mentions group by 1) p on p.article_id = a.article_id
left join (select article_id, count(*) as n from marts.incubator_mentions group by 1) n on n.article_id = a.article_id
left join (select article_id, count(*) as n from marts.event_mentions group by 1) e on e.article_id = a.article_id
left join (select article_id, count(*) as n from marts.zone_mentions group by 1) z on z.article_id = a.article_id
order by a.article_id
