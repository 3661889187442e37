{#- No two rows share a key. Empty parts count as equal, so that a key with an empty level is a key too. -#}
{% test unique_key(model, columns) %}

select
    {{ columns | join(', ') }},
    count(*) as copies

from {{ model }}

group by {{ columns | join(', ') }}

having count(*) > 1

{% endtest %}
