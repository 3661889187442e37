-- one row per run of ingest, the latest first
select started_at, status, articles_read, articles_new, articles_superseded, articles_rejected, extractor_version, seconds
from marts.refreshes order by started_at desc limit 50
