-- one row per province, at its capital
select short_name, name_en, latitude, longitude from marts.regions where level = 'province' and latitude is not null order by adcode
