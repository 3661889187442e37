-- An override whose guard no longer holds does nothing: read its reason again, then renew or remove it.
{{ config(severity='warn') }}

select
    override_id,
    action,
    subject,
    reason,
    author

from {{ ref('override_effects') }}

where not is_applied
