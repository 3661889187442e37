-- one row per zone and article that names it
select m.zone_id, a.article_id, a.title, a.source_name, a.published_on, a.is_primary, arg_min(m.mention_id, m.char_start) as mention_id,
    sum(m.mentions) as mentions
from marts.zone_mentions m
join marts.articles a on a.article_id = m.article_id
where m.zone_id is not null
group by all
order by m.zone_id, a.published_on desc nulls last, a.article_id
