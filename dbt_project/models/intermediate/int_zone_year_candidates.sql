{{ config(materialized='incremental', pre_hook=["{{ note_former_cells() }}", "{{ forget_changed_articles() }}"]) }}

with

indicators as (

    {{ of_changed_articles(ref('indicators')) }}

),

articles as (

    select * from {{ ref('int_articles') }}

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
    judged.indicator_id,
    judged.article_id,
    judged.story_id,
    judged.cell,
    judged.zone_id,
    judged.metric,
    judged.level,
    judged.year,
    judged.status,
    judged.value,
    judged.value_high,
    judged.unit,
    judged.qualifier,
    judged.binding,
    judged.period_start,
    judged.period_end,
    judged.period_basis,
    articles.known_on,
    articles.source_authority,
    judged.nature,
    judged.tolerance_pct,
    judged.is_own_unit,
    judged.is_part

from judged

inner join articles on judged.article_id = articles.article_id
