{#- 16 hex digits over the texts of the given expressions: the same things have the same id in every build. -#}
{% macro hash_id(expressions) -%}
    substr(md5(concat_ws('|'
    {%- for expression in expressions %}, coalesce(cast({{ expression }} as string), ''){% endfor %})), 1, 16)
{%- endmacro %}
