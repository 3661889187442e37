-- What was the best known on a day? Half open: the day a state begins belongs to it, the day it ends does not.
select
    zone_id,
    metric,
    level,
    year,
    value,
    unit,
    status,
    source_count,
    is_conflicting

from {{ ref('zone_year_history') }}

where
    valid_from <= cast('{{ var("as_of", "2017-01-31") }}' as date)
    and (valid_to > cast('{{ var("as_of", "2017-01-31") }}' as date) or valid_to is null)
