-- one row per policy of a zone, with the mention that stands for it
select p.*, g.mention_id, g.article_id
from marts.policies p
join (
    select policy_id, arg_min(mention_id, (a.published_on, mention_id)) as mention_id,
        arg_min(m.article_id, (a.published_on, mention_id)) as article_id
    from marts.policy_mentions m join marts.articles a on a.article_id = m.article_id
    group by policy_id
) g on g.policy_id = p.policy_id
where p.zone_id is not null
order by p.zone_id, coalesce(p.issued_on, make_date(p.year, 1, 1), p.first_reported_on) desc, p.policy_id
