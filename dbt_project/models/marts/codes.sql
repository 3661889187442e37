with

funding_kinds as (

    select
        'funding_kind' as code_list,
        kind as code,
        label_zh,
        definition
    from {{ ref('funding_kinds') }}

),

event_types as (

    select
        'event_type' as code_list,
        type as code,
        label_zh,
        definition
    from {{ ref('event_types') }}

),

incubator_types as (

    select
        'incubator_type' as code_list,
        type as code,
        label_zh,
        label_zh as definition
    from {{ ref('incubator_types') }}

),

qualifiers as (

    select
        'qualifier' as code_list,
        qualifier as code,
        wording as label_zh,
        meaning as definition
    from {{ ref('qualifiers') }}

),

labels as (

    select * from {{ ref('labels') }} where code not in ('any', 'unstated')

),

defined as (

    select * from funding_kinds
    union all
    select * from event_types
    union all
    select * from incubator_types
    union all
    select * from qualifiers

)

select
    labels.code_list,
    labels.code,
    coalesce(defined.label_zh, labels.label_zh) as label_zh,
    labels.label_en,
    defined.definition

from labels

left join defined on labels.code_list = defined.code_list and labels.code = defined.code
