-- one row per province, municipality and special administrative region
select adcode, short_name, name_en from marts.regions where level in ('province', 'municipality', 'sar') order by adcode
