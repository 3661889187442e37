-- one row per code of a closed list, and per metric with its definition
select code_list, code, label_zh, label_en from marts.codes
union all
select 'definition', metric, definition, definition from marts.metrics
