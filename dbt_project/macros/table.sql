{#- A table is made in its place, within dbt's transaction. dbt's own way (make it beside, rename the old one away, rename
    the new one, drop the old one) serves databases that readers are in; nobody reads the build database, and of a small
    refresh those four steps were a fifth. -#}
{% materialization table, adapter='duckdb' %}
    {%- set target_relation = this.incorporate(type='table') -%}
    {%- set existing_relation = load_cached_relation(this) -%}

    {{ run_hooks(pre_hooks) }}

    {%- call statement('main') -%}
        {%- if existing_relation is not none -%}
            drop {{ existing_relation.type }} if exists {{ existing_relation }};
        {%- endif %}
        {{ create_table_as(False, target_relation, compiled_code) }}
    {%- endcall -%}

    {{ run_hooks(post_hooks) }}
    {% do persist_docs(target_relation, model) %}
    {{ adapter.commit() }}
    {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
