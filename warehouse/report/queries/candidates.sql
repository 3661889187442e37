-- one row per name that reads like a zone and is not in the registry
select c.*, m.mention_id
from marts.zone_candidates c
left join (
    select article_id, name, min(mention_id) as mention_id from marts.zone_mentions where zone_id is null group by all
) m on m.article_id = c.article_id and m.name = c.name
order by c.story_count desc, c.name
