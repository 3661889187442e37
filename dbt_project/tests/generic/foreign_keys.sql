{#- What a row points to is there. All keys of a model in one query: starting a test costs more than its work. -#}
{% test foreign_keys(model, keys) %}

    {% for key in keys %}
select
    '{{ key.column }}' as foreign_key,
    children.missing
from (
    select distinct {{ key.column }} as missing from {{ model }} where {{ key.column }} is not null
) as children
left join {{ key.to }} as parents on children.missing = parents.{{ key.field }}
where parents.{{ key.field }} is null
{% if not loop.last %}union all{% endif %}
{% endfor %}

{% endtest %}
