-- one row per check that this publication went through
select * from marts.checks order by outcome = 'passed', name
