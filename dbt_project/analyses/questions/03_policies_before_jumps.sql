-- Which policies came before which jumps?
-- 哪些指标的跃升之前出台了哪些政策？
--
-- A jump is a rise by two fifths or more from one year to the next. Listed are the zone's policies of that year and of
-- the two years before, by the day of issue, else the year in the number or name, else the first report.
-- After is not because: the answer says what to read, not what worked.
with

actual as (

    select *
    from marts.zone_year
    where status = 'actual' and level is null and unit <> 'percent' and value > 0

),

jumps as (

    select
        later.zone_id,
        later.metric,
        later.year,
        earlier.value as value_before,
        later.value as value_after,
        round(100 * (later.value / earlier.value - 1), 1) as rise_pct

    from actual as later

    inner join actual as earlier
        on later.zone_id = earlier.zone_id
        and later.metric = earlier.metric
        and later.unit = earlier.unit
        and later.year = earlier.year + 1
        and later.value >= 1.4 * earlier.value

),

dated_policies as (

    select
        *,
        coalesce(year(issued_on), year, year(first_reported_on)) as policy_year

    from marts.policies

)

select
    zones.short_name as zone,
    jumps.metric,
    jumps.year,
    jumps.value_before,
    jumps.value_after,
    jumps.rise_pct,
    policies.policy_year,
    policies.name as policy,
    policies.doc_no

from jumps

inner join dated_policies as policies
    on jumps.zone_id = policies.zone_id
    and policies.policy_year between jumps.year - 2 and jumps.year

inner join marts.zones on jumps.zone_id = zones.zone_id

order by zones.short_name asc, jumps.metric asc, jumps.year asc, policies.policy_year asc, policies.name asc
