{#- Incremental models keep the rows of what did not change. Rows that hang on one article are made again for the
    articles in int_article_changes, rows that hang on a cell (zone, metric, level, year) for those in
    int_changed_cells. A build that was not finished leaves no note of what it was made from, and the next one makes all
    of them again: see int_article_changes. -#}
{% macro forget_changed_articles() -%}
    {%- if is_incremental() -%}
        delete from {{ this }} where article_id in (select article_id from {{ ref('int_article_changes') }})
    {%- endif -%}
{%- endmacro %}

{#- Rows of a table that hang on a changed article; all of them where everything is made. sqlfluff has no adapter. -#}
{% macro of_changed_articles(relation) -%}
    {%- set changes = ref('int_article_changes') -%}
    select * from {{ relation }}
    {%- if is_incremental() and adapter is defined %} where {{ adapter.dispatch('hangs_on_one_of')(relation, changes) }}{% endif %}
{%- endmacro %}

{% macro default__hangs_on_one_of(relation, changes) -%}
    article_id in (select article_id from {{ changes }})
{%- endmacro %}

{#- The ids first, then only those parts of a wide table that hold one: a twentieth of the work. -#}
{% macro duckdb__hangs_on_one_of(relation, changes) -%}
    rowid in (select rowid from {{ relation }} where {{ default__hangs_on_one_of(relation, changes) }})
{%- endmacro %}

{#- The cells for which a changed article spoke in the last build. -#}
{% macro note_former_cells() -%}
    create or replace table intermediate.former_cells as
    {% if is_incremental() -%}
        select distinct cell from {{ this }} where article_id in (select article_id from {{ ref('int_article_changes') }})
    {%- else -%}
        select cast(null as string) as cell where 1 = 0
    {%- endif %}
{%- endmacro %}

{% macro forget_changed_cells(key=none) -%}
    {%- if is_incremental() -%}
        delete from {{ this }} where {{ key or cell_key() }} in (select cell from {{ ref('int_changed_cells') }})
    {%- endif -%}
{%- endmacro %}

{#- For rows that carry the id of a statement and not that of its article. -#}
{% macro forget_changed_indicators() -%}
    {%- if is_incremental() -%}
        delete from {{ this }}
        where
            indicator_id in (
                select indicator_id
                from {{ ref('indicators') }}
                where article_id in (select article_id from {{ ref('int_article_changes') }})
            )
            or indicator_id not in (select indicator_id from {{ ref('indicators') }})
    {%- endif -%}
{%- endmacro %}

{#- One text for a zone, metric, level and year: what zone_year has one row for. -#}
{% macro cell_key(relation=none) -%}
    {%- set of = relation ~ '.' if relation else '' -%}
    concat_ws('|', {{ of }}zone_id, {{ of }}metric, coalesce({{ of }}level, '-'), cast({{ of }}year as string))
{%- endmacro %}

{#- One text for a zone, metric and level: the years of a series hang together. -#}
{% macro series_key(relation=none) -%}
    {%- set of = relation ~ '.' if relation else '' -%}
    concat_ws('|', {{ of }}zone_id, {{ of }}metric, coalesce({{ of }}level, '-'))
{%- endmacro %}

{#- `indicators`: where a statement that is gone can have had a row without a cell. -#}
{% macro forget_changed_series(indicators=none) -%}
    {%- if is_incremental() -%}
        delete from {{ this }}
        where
            {{ series_key() }} in (select series from {{ ref('int_changed_series') }})
            {%- if indicators %} or indicator_id not in (select indicator_id from {{ indicators }}) {%- endif %}
    {%- endif -%}
{%- endmacro %}

{#- A condition, true of every row where everything is made; `changed_series` must be in scope. -#}
{% macro is_of_changed_series() -%}
    {%- if is_incremental() -%}
        {{ series_key() }} in (select changed_series.series from changed_series)
    {%- else -%}
        1 = 1
    {%- endif -%}
{%- endmacro %}

{#- The rows of the best values that hang on a changed cell, or whose statement is gone. -#}
{% macro forget_changed_best_values() -%}
    {%- if is_incremental() -%}
        {%- set best = ref('zone_year') -%}
        delete from {{ this }}
        where
            indicator_id not in (select indicator_id from {{ best }})
            or indicator_id in (
                select indicator_id from {{ best }} where {{ cell_key() }} in (select cell from {{ ref('int_changed_cells') }})
            )
    {%- endif -%}
{%- endmacro %}

{#- The notes that one build leaves to the next; see int_article_changes. -#}
{% macro make_room_for_notes() -%}
    create schema if not exists intermediate;
    create table if not exists intermediate.built_articles (article_id varchar, article_state varchar)
{%- endmacro %}
