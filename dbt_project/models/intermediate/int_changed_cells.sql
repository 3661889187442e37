with

changed_articles as (

    select * from {{ ref('int_article_changes') }}

),

-- noted by int_zone_year_candidates before it forgot them
former_cells as (

    select cell from intermediate.former_cells

),

candidates as (

    select * from {{ ref('int_zone_year_candidates') }}

),

present_cells as (

    select distinct candidates.cell

    from candidates

    inner join changed_articles on candidates.article_id = changed_articles.article_id

)

select cell from former_cells

union

select cell from present_cells
