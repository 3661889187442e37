-- one row: how much there is
select
    (select count(*) from marts.articles) as articles,
    (select count(distinct story_id) from marts.articles) as stories,
    (select count(*) from marts.zones where article_count > 0) as zones,
    (select count(*) from marts.zones) as registry,
    (select count(*) from marts.indicators) as indicators,
    (select count(*) from marts.funding) as funding,
    (select count(*) from marts.policies) as policies,
    (select count(*) from marts.incubators) as incubators,
    (select count(*) from marts.events) as events,
    (select count(*) from marts.zone_year) as cells,
    (select count(*) from marts.zone_year where is_conflicting) as conflicts,
    (select count(*) from marts.series_anomalies) as anomalies,
    (select min(year) from marts.zone_year where status = 'actual') as first_year,
    (select max(year) from marts.zone_year where status = 'actual') as last_year
