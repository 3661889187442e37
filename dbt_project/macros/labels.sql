{#- Joins the Chinese and English label of a code, under the name <code_list>_labels. `labels` must be in scope. -#}
{% macro label_join(code_list, code) -%}
left join labels as {{ code_list }}_labels
    on {{ code_list }}_labels.code_list = '{{ code_list }}'
    and {{ code_list }}_labels.code = {{ code }}
{%- endmacro %}

{#- Both labels of a code, as <name>_zh and <name>_en. -#}
{% macro label_columns(code_list, name=none) -%}
    {{ code_list }}_labels.label_zh as {{ name or code_list }}_zh,
    {{ code_list }}_labels.label_en as {{ name or code_list }}_en
{%- endmacro %}

{#- What is known of the place of a row; `places` must be in scope. -#}
{% macro place_columns() -%}
    places.zone_zh,
    places.zone_en,
    places.zone_type_zh,
    places.zone_type_en,
    places.province_zh,
    places.province_en,
    places.region_zh,
    places.latitude,
    places.longitude
{%- endmacro %}
