-- Which incubators and makerspaces rose in level, and when was it first reported?
-- 哪些孵化器和众创空间提升了级别，最早何时见诸报道？
with

steps as (

    select
        incubator_id,
        article_id,
        level,
        valid_from,
        lag(level) over (partition by incubator_id order by valid_from) as level_before,
        lag(valid_from) over (partition by incubator_id order by valid_from) as known_before_since,
        case level
            when 'national' then 3
            when 'provincial' then 2
            when 'municipal' then 1
            else case when level is not null then 0 end
        end as height

    from marts.incubator_history

),

compared as (

    select
        *,
        lag(height) over (partition by incubator_id order by valid_from) as height_before

    from steps

)

select
    incubators.name,
    incubators.type,
    zones.short_name as zone,
    compared.level_before,
    compared.known_before_since,
    compared.level as level_after,
    compared.valid_from as reported_on,
    articles.title

from compared

inner join marts.incubators on compared.incubator_id = incubators.incubator_id

inner join marts.articles on compared.article_id = articles.article_id

left join marts.zones on incubators.zone_id = zones.zone_id

where compared.height > compared.height_before

order by compared.valid_from asc, incubators.name asc
