-- The smallest marts that keep the contract: one indicator and one sum of money from each article of raw.articles.
create schema if not exists marts;
create or replace table marts.articles as
select article_id, uri, null::varchar as url, left(text, 8) as title, '创库晚报' as source_name,
    date '2024-03-01' as published_on, null::varchar as category, article_id as story_id, true as is_primary,
    length(text) as characters, timestamp '2024-03-02' as ingested_at
from raw.articles where superseded_at is null;
create or replace table marts.article_texts as
select article_id, text, 0 as body_start, length(text) as body_end from raw.articles where superseded_at is null;
create or replace table marts.zones as
select 'htz-test' as zone_id, '测试国家高新技术产业开发区' as name, '测试高新区' as short_name, 1::bigint as article_count;
create or replace table marts.regions as select '330100' as adcode, '杭州市' as name;
create or replace table marts.metrics as select 'hightech_enterprises' as metric, '高新技术企业' as label_zh;
create or replace table marts.indicators as
select 'i' || a.article_id as indicator_id, a.article_id, 'hightech_enterprises' as metric, r.number::decimal(20, 4) as value,
    null::decimal(20, 4) as value_max, 'count' as unit, 'exact' as qualifier, 'actual' as status, 'level' as measure,
    null::varchar as level, null::decimal(20, 4) as yoy_pct, '测试高新区' as scope_name, 'zone' as scope_type,
    'htz-test' as zone_id, null::varchar as adcode, date '2023-01-01' as period_start, date '2023-12-31' as period_end,
    'stated' as period_basis, a.published_on as reported_on, 0 as char_start, a.characters as char_end,
    r.text as quote, 'test' as rule
from marts.articles a join raw.articles r using (article_id);
create or replace table marts.funding as
select 'f' || article_id as funding_id, article_id, 'fund' as kind, 1e8::decimal(20, 2) as amount,
    null::decimal(20, 2) as amount_max, 'CNY' as currency, 'exact' as qualifier, 'actual' as status,
    '测试高新区' as scope_name, 'zone' as scope_type, 'htz-test' as zone_id, null::varchar as adcode, null::varchar as payer,
    null::varchar as recipient, date '2023-01-01' as period_start, date '2023-12-31' as period_end,
    'stated' as period_basis, reported_on, char_start, char_end, quote
from marts.indicators;
create or replace table marts.policy_mentions as
select article_id, 'p' as policy_id, '某办法' as name, null::varchar as doc_no, 2023 as year, char_start, char_end, quote
from marts.indicators limit 0;
create or replace table marts.incubator_mentions as
select article_id, 'n' as incubator_id, '某孵化器' as name, 'incubator' as type, null::varchar as level, char_start, char_end,
    quote from marts.indicators limit 0;
create or replace table marts.event_mentions as
select article_id, 'e' as event_id, '某大会' as name, 'conference' as type, '2023' as date, null::varchar as scope_name,
    char_start, char_end, quote from marts.indicators limit 0;
create or replace table marts.zone_mentions as
select article_id, zone_id, '测试高新区' as name, 1 as mentions, char_start, char_end, quote from marts.indicators;
create or replace table marts.policies as select 'p' as policy_id, '某办法' as name limit 0;
create or replace table marts.incubators as select 'n' as incubator_id, '某孵化器' as name limit 0;
create or replace table marts.events as select 'e' as event_id, '某大会' as name limit 0;
create or replace table marts.zone_year as
select zone_id, metric, '' as level, 2023 as year, max(value) as value, 'count' as unit, 'exact' as qualifier,
    'actual' as status, max(indicator_id) as indicator_id from marts.indicators group by all;
create or replace table marts.zone_year_history as
select *, date '2024-03-01' as valid_from, null::date as valid_to from marts.zone_year;
create or replace table marts.funding_by_zone_year as
select zone_id, kind, status, currency, 2023 as year, sum(amount) as amount, count(*) as fact_count
from marts.funding group by all;
create schema if not exists bi;
create or replace table bi.indicators as select indicator_id, '高新技术企业' as metric_zh, value from marts.indicators;
comment on table bi.indicators is 'One row: the same in names. 指标（名称版）';
comment on table marts.indicators is 'One row: one statement of a number. 指标';
comment on column marts.indicators.value is 'The value, in base units. 数值';
alter table marts.indicators alter column indicator_id set not null;
