{#- The first day that a date known to the year, month or day can mean; empty if it is no date. -#}
{% macro first_day_of(expression) -%}
    try_cast(substr(concat({{ expression }}, '-01-01'), 1, 10) as date)
{%- endmacro %}

{#- The last day that a date known to the year, month or day can mean. -#}
{% macro last_day_of(expression) -%}
    case length({{ expression }})
    when 4 then try_cast(concat({{ expression }}, '-12-31') as date)
    when 7 then last_day(try_cast(concat({{ expression }}, '-01') as date))
    else try_cast({{ expression }} as date)
end
{%- endmacro %}

{#- How far a date is known. -#}
{% macro precision_of(expression) -%}
    case length({{ expression }}) when 4 then 'year' when 7 then 'month' when 10 then 'day' end
{%- endmacro %}

{#- The day in Shanghai of a timestamp in UTC. -#}
{% macro shanghai_day(expression) -%}
    cast({{ expression }} + interval '8' hour as date)
{%- endmacro %}
