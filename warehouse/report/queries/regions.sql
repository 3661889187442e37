-- one row per province and city with an English name
select name, any_value(name_en) as name_en from marts.regions
where level in ('province', 'city') and name_en is not null
group by name
