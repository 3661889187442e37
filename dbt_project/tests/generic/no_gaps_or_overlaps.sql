{#- Validity is half open and unbroken: each stretch ends where the next begins, and only the last one is open. -#}
{% test no_gaps_or_overlaps(model, columns) %}

with

stretches as (

    select
        {{ columns | join(', ') }},
        valid_from,
        valid_to,
        lead(valid_from) over (
            partition by {{ columns | join(', ') }}
            order by valid_from
        ) as next_from

    from {{ model }}

)

select * from stretches

where
    valid_to <= valid_from
    or valid_to is distinct from next_from

{% endtest %}
