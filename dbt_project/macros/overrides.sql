{#- The value that an analyst put in the place of the stated one, as text; the guard: only while the statement still
    says what the analyst saw. `facts` and the pivoted `corrections` must be in scope under these names. -#}
{% macro corrected(field, type, stated=none) -%}
    {%- set column = stated or field -%}
case
    when corrections.{{ field }}_replacement is not null
        and (
            corrections.{{ field }}_expected is null
            or corrections.{{ field }}_expected = cast(facts.{{ column }} as string)
            or try_cast(corrections.{{ field }}_expected as decimal(20, 4)) = try_cast(facts.{{ column }} as decimal(20, 4))
        )
        then cast(corrections.{{ field }}_replacement as {{ type }})
    else facts.{{ column }}
end
{%- endmacro %}

{#- One row per corrected fact of one kind: <field>_expected and <field>_replacement for each field. -#}
{% macro corrections_of(entity, fields) -%}
select
    subject,
    {%- for field in fields %}
    max(case when field = '{{ field }}' then expected end) as {{ field }}_expected,
    max(case when field = '{{ field }}' then replacement end) as {{ field }}_replacement,
    {%- endfor %}
    max(case when action = 'drop' then 1 else 0 end) = 1 as is_dropped

from overrides

where
    entity = '{{ entity }}'
    and action in ('correct', 'drop')

group by subject
{%- endmacro %}

{#- Forced and forbidden merges: `split` names a mention and gives it an id of its own, `merge` names the id that is
    to become another. Both expect the name that the analyst saw, if one is given. -#}
{% macro overridden_id() -%}
case
    when forbidden.subject is not null then identified.split_id
    else coalesce(forced.replacement, identified.found_id)
end
{%- endmacro %}

{% macro overridden_reason() -%}
    case when forbidden.subject is not null or forced.subject is not null then 'override' else identified.merged_by end
{%- endmacro %}

{% macro override_joins() -%}
left join overrides as forbidden
    on forbidden.action = 'split'
    and identified.mention_id = forbidden.subject
    and identified.name = coalesce(forbidden.expected, identified.name)

left join overrides as forced
    on forced.action = 'merge'
    and identified.found_id = forced.subject
    and identified.name = coalesce(forced.expected, identified.name)
{%- endmacro %}

{#- Statements with the zone that the registry, or else an alias of an analyst, knows their scope by. -#}
{% macro with_aliases(relation) -%}
select
    {{ relation }}.*,
    coalesce({{ relation }}.zone_id, aliases.replacement) as resolved_zone_id,
    case
        when {{ relation }}.zone_id is null and aliases.replacement is not null then 'zone'
        else {{ relation }}.scope_type
    end as resolved_scope_type

from {{ relation }}

left join overrides as aliases
    on aliases.action = 'alias'
    and aliases.entity = 'zone'
    and {{ relation }}.scope_name = aliases.subject
{%- endmacro %}

{#- Mentions with the id that their merge_key gives, and the one of their own where an analyst forbids the merge. -#}
{% macro with_ids(entity, relation) -%}
select
    *,
    {{ hash_id(["'" ~ entity ~ "'", 'merge_key']) }} as found_id,
    {{ hash_id(["'" ~ entity ~ "'", "'split'", 'mention_id']) }} as split_id

from {{ relation }}
{%- endmacro %}
