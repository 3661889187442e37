-- A code without a label would be an empty cell in every dashboard; a label that differs from its list's, two truths.
with

labels as (

    select * from {{ ref('labels') }}

),

listed as (

    select 'funding_kind' as code_list, kind as code, label_zh from {{ ref('funding_kinds') }}
    union all
    select 'event_type' as code_list, type as code, label_zh from {{ ref('event_types') }}
    union all
    select 'incubator_type' as code_list, type as code, label_zh from {{ ref('incubator_types') }}
    union all
    select 'qualifier' as code_list, qualifier as code, null as label_zh from {{ ref('qualifiers') }}
    union all
    select distinct 'unit' as code_list, unit as code, null as label_zh from {{ ref('metrics') }}
    union all
    select distinct 'zone_type' as code_list, zone_type as code, null as label_zh from {{ ref('zones') }}
    union all
    select distinct 'standing' as code_list, standing as code, null as label_zh from {{ ref('zones') }}

)

select
    listed.code_list,
    listed.code,
    listed.label_zh,
    labels.label_zh as label_found

from listed

left join labels on listed.code_list = labels.code_list and listed.code = labels.code

where
    labels.label_zh is null
    or labels.label_en is null
    or labels.label_zh <> coalesce(listed.label_zh, labels.label_zh)
