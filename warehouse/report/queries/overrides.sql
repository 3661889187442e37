-- one row per decision of an analyst
select * from marts.override_effects order by is_applied, override_id
