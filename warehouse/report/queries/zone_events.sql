-- one row per event of a zone, with the mention that stands for it
select p.*, g.mention_id, g.article_id
from marts.events p
join (
    select event_id, arg_min(mention_id, (a.published_on, mention_id)) as mention_id,
        arg_min(m.article_id, (a.published_on, mention_id)) as article_id
    from marts.event_mentions m join marts.articles a on a.article_id = m.article_id
    group by event_id
) g on g.event_id = p.event_id
where p.zone_id is not null
order by p.zone_id, p.date_start desc nulls last, p.event_id
