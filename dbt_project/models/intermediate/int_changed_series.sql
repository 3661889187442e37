with

changed_articles as (

    select * from {{ ref('int_article_changes') }}

),

changed_cells as (

    select * from {{ ref('int_changed_cells') }}

),

indicators as (

    select * from {{ ref('indicators') }} where zone_id is not null

)

-- a cell is a series and a year
select substr(cell, 1, length(cell) - length('|2020')) as series from changed_cells

union

-- growth without a value has no cell, and may contradict a series
select {{ series_key('indicators') }} as series

from indicators

inner join changed_articles on indicators.article_id = changed_articles.article_id
