-- one row per carrier of a zone, with the mention that stands for it
select p.*, g.mention_id, g.article_id
from marts.incubators p
join (
    select incubator_id, arg_min(mention_id, (a.published_on, mention_id)) as mention_id,
        arg_min(m.article_id, (a.published_on, mention_id)) as article_id
    from marts.incubator_mentions m join marts.articles a on a.article_id = m.article_id
    group by incubator_id
) g on g.incubator_id = p.incubator_id
where p.zone_id is not null
order by p.zone_id, p.story_count desc, p.name, p.incubator_id
