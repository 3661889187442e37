-- one row per mention of a thing, with how it was merged
with mentions as (
    select 'policy' as entity, policy_id as entity_id, mention_id, article_id, name, doc_no as detail, merged_by, quote, char_start, char_end, rule
    from marts.policy_mentions
    union all
    select 'incubator', incubator_id, mention_id, article_id, name, type, merged_by, quote, char_start, char_end, rule
    from marts.incubator_mentions
    union all
    select 'event', event_id, mention_id, article_id, name, type, merged_by, quote, char_start, char_end, rule
    from marts.event_mentions
    union all
    select 'zone', zone_id, mention_id, article_id, name, null, null, quote, char_start, char_end, rule
    from marts.zone_mentions
)
select m.*, g.merge_key, e.date_start, e.date_end, e.date_precision
from mentions m
left join marts.merge_evidence g on g.mention_id = m.mention_id and g.entity = m.entity
left join marts.events e on m.entity = 'event' and e.event_id = m.entity_id
order by m.article_id, m.char_start, m.mention_id
