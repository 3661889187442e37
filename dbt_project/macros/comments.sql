{#- Comments on the columns of a table that is documented. dbt asks the database first which columns there are; under an
    enforced contract they are those of the documentation. -#}
{% macro duckdb__alter_column_comment(relation, column_dict) %}
    {%- for name, column in column_dict.items() %}
        comment on column {{ relation }}.{{ adapter.quote(name) }} is {{ duckdb_escape_comment(column['description']) }};
    {%- endfor %}
{% endmacro %}
