-- A join that loses or doubles rows would change every sum that a BI tool shows.
{% set pairs = [
    ('bi_zones', 'dim_zones'),
    ('bi_indicators', 'indicators'),
    ('bi_zone_year', 'zone_year'),
    ('bi_funding', 'funding'),
    ('bi_funding_by_zone_year', 'funding_by_zone_year'),
    ('bi_events', 'events'),
    ('bi_policies', 'policies'),
    ('bi_incubators', 'incubators'),
] %}
with

counted as (

    {% for named, mart in pairs %}
        select
            '{{ named }}' as what,
            (select count(*) from {{ ref(named) }}) as found,
            (select count(*) from {{ ref(mart) }}) as expected
        {% if not loop.last %}union all{% endif %}
    {% endfor %}

),

summed as (

    select
        'counted_amount' as what,
        (select sum(counted_amount) from {{ ref('bi_funding') }}) as found,
        (select sum(amount) from {{ ref('funding_by_zone_year') }}) as expected

)

select * from counted where found <> expected

union all

select * from summed where found is distinct from expected
