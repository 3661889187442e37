"""The gate: is this refresh plausible?  Asked of the built file, before anything is published.

Keys, relationships and logic are dbt's to test; the shape of a raw row is ingest's.  Here are volumes, ranges, dates,
evidence, scopes, and the comparison with the last publication.  Broken promises (evidence) are never tolerated; strange
content is tolerated in a few rows, which are listed as warnings, so that one odd article cannot stop the warehouse.
"""
