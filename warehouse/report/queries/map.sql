-- one row per coordinate and whether its zones are reported on
select latitude, longitude, any_value(city) as city, any_value(province) as province, count(*) as zones,
    list(short_name order by article_count desc, zone_id) as names, list(zone_id order by article_count desc, zone_id) as zone_ids,
    sum(article_count)::bigint as articles, article_count > 0 as is_reported
from marts.zones
where latitude is not null and longitude is not null
group by latitude, longitude, article_count > 0
order by is_reported, articles desc, latitude, longitude
