-- sqlfluff:exclude_rules:LT02
{#- Every code is one of its closed list; an empty one is allowed unless the contract forbids it. -#}
{% test accepted_codes(model, codes) %}

{% for column in codes %}
select
    '{{ column }}' as code_column,
    {{ column }} as code
from {{ model }}
where {{ column }} not in ('{{ codes[column] | join("', '") }}')
{% if not loop.last %}union all{% endif %}
{% endfor %}

{% endtest %}
