-- one row per article and another telling of its story; the first twelve
with told as (
    select article_id, story_id, title, source_name, published_on, is_primary,
        row_number() over (partition by story_id order by not is_primary, published_on, article_id) as place
    from marts.articles
)
select mine.article_id as of_article_id, t.article_id, t.title, t.source_name, t.published_on, t.is_primary
from told mine
join told t on t.story_id = mine.story_id
where t.article_id <> mine.article_id and t.place <= 12
order by mine.article_id, t.place
