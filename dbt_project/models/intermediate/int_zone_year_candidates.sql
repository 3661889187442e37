{{ config(materialized='incremental', pre_hook=["{{ note_former_cells() }}", "{{ forget_changed_articles() }}"]) }}

with

changed_articles as (

    select * from {{ ref('int_article_changes') }}

),

indicators as (

    select * from {{ ref('int_indicators') }}

),

metrics as (

    select * from {{ ref('metrics') }}

),

-- an organisation's own figure is not its zone's; an increment is not a level; a rank or a share has no series; 低空企业20家
-- are not all enterprises of a zone; 挂牌十年来累计进出口 is no year's trade
eligible as (

    select
        indicators.*,
        metrics.nature,
        metrics.tolerance_pct,
        coalesce(indicators.value_max, indicators.value) as value_high,
        indicators.unit = metrics.unit as is_own_unit,
        {{ cell_key('indicators') }} as cell

    from indicators

    inner join metrics on indicators.metric = metrics.metric

    where
        metrics.in_series
        and indicators.scope_type = 'zone'
        and indicators.zone_id is not null
        and indicators.value is not null
        and indicators.year is not null
        and indicators.measure = 'level'
        and indicators.counted_class is null
        and not (
            metrics.nature = 'flow'
            and coalesce(date_diff('month', indicators.period_start, indicators.period_end), 0)
            > {{ var('longest_flow_months') }}
        )
        {% if is_incremental() %}
            and indicators.article_id in (select changed_articles.article_id from changed_articles)
        {% endif %}

),

-- 其中国家级6家 is a part of the incubators, but the total of the national ones: only a part of the same cell is a part
stated_parts as (

    select parts.indicator_id

    from eligible as parts

    inner join eligible as totals on parts.part_of = totals.indicator_id

    where parts.cell = totals.cell and parts.status = totals.status

),

measured as (

    select
        eligible.*,
        stated_parts.indicator_id is not null as is_stated_part,
        max(case when stated_parts.indicator_id is null then eligible.value_high end) over (
            partition by
                eligible.article_id, eligible.cell, eligible.status, eligible.unit,
                eligible.period_start, eligible.period_end
        ) as largest_in_article

    from eligible

    left join stated_parts on eligible.indicator_id = stated_parts.indicator_id

),

-- what one article says of one cell in several sizes is a total and its parts, unless the sizes are nearly the same
judged as (

    select
        *,
        is_stated_part
        or (unit <> 'percent' and value_high < {{ var('restatement_share') }} * largest_in_article) as is_part

    from measured

)

select
    indicator_id,
    article_id,
    story_id,
    cell,
    zone_id,
    metric,
    level,
    year,
    status,
    value,
    value_high,
    unit,
    qualifier,
    binding,
    period_start,
    period_end,
    period_basis,
    known_on,
    source_authority,
    nature,
    tolerance_pct,
    is_own_unit,
    is_part

from judged
