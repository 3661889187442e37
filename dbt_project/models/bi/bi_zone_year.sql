{{ config(alias='zone_year', materialized='incremental', pre_hook="{{ forget_changed_best_values() }}") }}

with

changed_cells as (

    select * from {{ ref('int_changed_cells') }}

),

zone_year as (

    select *

    from {{ ref('zone_year') }}

    {% if is_incremental() %}
        where {{ cell_key() }} in (select changed_cells.cell from changed_cells)
    {% endif %}

),

metrics as (

    select * from {{ ref('dim_metrics') }}

),

articles as (

    select * from {{ ref('articles') }}

),

places as (

    select * from {{ ref('int_places') }}

),

labels as (

    select * from {{ ref('labels') }}

)

select
    {{ place_columns() }},
    metrics.label_zh as metric_zh,
    metrics.label_en as metric_en,
    {{ label_columns('level') }},
    zone_year.year,
    {{ last_day_of('cast(zone_year.year as string)') }} as year_end,
    zone_year.value,
    {{ label_columns('unit') }},
    {{ label_columns('qualifier') }},
    {{ label_columns('status') }},
    zone_year.source_count,
    zone_year.value_min,
    zone_year.value_max,
    zone_year.is_conflicting,
    zone_year.period_end,
    zone_year.reported_on,
    zone_year.known_since,
    zone_year.indicator_id,
    articles.title as article_title,
    articles.source_name,
    articles.url,
    zone_year.quote

from zone_year

inner join metrics on zone_year.metric = metrics.metric

inner join articles on zone_year.article_id = articles.article_id

inner join places on zone_year.zone_id = places.place_id

{{ label_join('level', "coalesce(zone_year.level, 'any')") }}

{{ label_join('unit', 'zone_year.unit') }}

{{ label_join('qualifier', 'zone_year.qualifier') }}

{{ label_join('status', 'zone_year.status') }}
