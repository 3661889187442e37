-- one row per mention and another mention of the same policy, carrier or event; the first twelve
with told as (
    select g.entity, g.entity_id, g.mention_id, g.article_id, g.name, g.merged_by, a.source_name, a.title, a.published_on,
        row_number() over (partition by g.entity, g.entity_id order by a.published_on, g.mention_id) as place
    from marts.merge_evidence g
    join marts.articles a on a.article_id = g.article_id
    where g.entity <> 'zone'
)
select mine.article_id as of_article_id, mine.mention_id as of_id, t.*
from told mine
join told t on t.entity = mine.entity and t.entity_id = mine.entity_id
where t.mention_id <> mine.mention_id and t.place <= 12
order by mine.article_id, mine.mention_id, t.place
