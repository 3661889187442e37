-- one row per code of a closed list
select code_list, code, label_zh, label_en from marts.codes
