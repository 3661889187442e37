-- A story is stood for by exactly one article, or its facts would count twice or not at all.
select
    story_id,
    sum(case when is_primary then 1 else 0 end) as primary_articles

from {{ ref('articles') }}

group by story_id

having sum(case when is_primary then 1 else 0 end) <> 1
