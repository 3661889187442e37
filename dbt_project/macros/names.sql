{#- What two spellings of one name have in common: no brackets, quotes, spaces or punctuation, no 关于印发 … 的通知. -#}
{% macro name_key(expression) -%}
replace(replace(translate(
    lower({{ expression }}), '《》〈〉「」『』【】〔〕[]()（）“”‘’"·•・,，.。、:：;；-—－_ 　', ''
), '关于印发', ''), '的通知', '')
{%- endmacro %}
