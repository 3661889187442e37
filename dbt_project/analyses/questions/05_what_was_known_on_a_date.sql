-- What did we know on a date? Here: of 合肥高新区 on 1 February 2018.
-- 在某一天我们知道什么？此处为：2018年2月1日时合肥高新区的各项数据。
--
-- Half open: the day a state begins belongs to it, the day it ends does not. Change the day and the zone below.
-- is_changed_since says that another statement is believed today. (A table macro would be shorter to call, but one that
-- is kept in a file and attached beside another database reads the tables of that other one.)
with

asked as (

    select
        date '2018-02-01' as day,
        '合肥高新区' as zone

)

select
    history.metric,
    history.level,
    history.year,
    history.value,
    history.unit,
    history.status,
    history.source_count,
    history.is_conflicting,
    history.valid_from as known_since,
    not history.is_current as is_changed_since,
    indicators.quote

from asked

inner join marts.zones on asked.zone = zones.short_name

inner join marts.zone_year_history as history
    on zones.zone_id = history.zone_id
    and asked.day >= history.valid_from
    and (asked.day < history.valid_to or history.valid_to is null)

inner join marts.indicators on history.indicator_id = indicators.indicator_id

where history.year between year(asked.day) - 1 and year(asked.day)

order by history.metric asc, history.level asc nulls first, history.year asc
