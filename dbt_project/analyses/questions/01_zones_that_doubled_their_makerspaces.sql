-- Which zones at least doubled their makerspaces within three years?
-- 哪些园区的众创空间数量三年内翻了一番以上？
--
-- Best known actual totals only: no targets, no 国家级 alone. For each zone the steepest pair of years with its sentences.
with

makerspaces as (

    select *
    from marts.zone_year
    where metric = 'makerspaces' and status = 'actual' and level is null and value > 0

),

pairs as (

    select
        earlier.zone_id,
        earlier.year as from_year,
        later.year as to_year,
        earlier.value as from_value,
        later.value as to_value,
        later.value / earlier.value as times,
        earlier.is_conflicting or later.is_conflicting as is_disputed,
        earlier.quote as from_quote,
        later.quote as to_quote,
        row_number() over (
            partition by earlier.zone_id
            order by later.value / earlier.value desc, later.year asc, earlier.year asc
        ) as pair_rank

    from makerspaces as earlier

    inner join makerspaces as later
        on earlier.zone_id = later.zone_id
        and later.year between earlier.year + 1 and earlier.year + 3
        and later.value >= 2 * earlier.value

)

select
    zones.short_name as zone,
    pairs.from_year,
    pairs.to_year,
    pairs.from_value,
    pairs.to_value,
    round(pairs.times, 2) as times,
    pairs.is_disputed,
    pairs.from_quote,
    pairs.to_quote

from pairs

inner join marts.zones on pairs.zone_id = zones.zone_id

where pairs.pair_rank = 1

order by pairs.times desc, zones.short_name asc
