-- one row per stated sum and another statement of an equal one for the same zone, kind, status and currency; the first twelve
with told as (
    select f.*, s.funding_id is not null as stands, a.source_name, a.title, row_number() over (
        partition by f.zone_id, f.kind, f.status, f.currency, f.amount order by s.funding_id is null, f.reported_on, f.funding_id
    ) as place
    from marts.funding f
    join marts.articles a on a.article_id = f.article_id
    left join marts.funding_sums s on s.funding_id = f.funding_id
    where f.zone_id is not null
)
select mine.article_id as of_article_id, mine.funding_id as of_id, t.place, t.funding_id, t.article_id, t.amount, t.amount_max, t.currency, t.qualifier, t.status,
    t.year, t.recipient, t.reported_on, t.source_name, t.title, t.stands, t.story_id = mine.story_id as is_same_story
from told mine
join told t
    on t.zone_id = mine.zone_id and t.kind = mine.kind and t.status = mine.status and t.currency = mine.currency and t.amount = mine.amount
where t.funding_id <> mine.funding_id and t.place <= 12
order by mine.article_id, mine.funding_id, t.place
