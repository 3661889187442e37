-- one row per name of a province or city that has an English one
select name, any_value(name_en) as name_en from marts.regions
where name_en is not null
group by name
