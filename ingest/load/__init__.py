"""Load: articles and facts into schema ``raw`` of the build database, incrementally, so that a kill loses nothing.

``database``   opens the build database, creates or migrates its schema
``schema``     tables and columns, derived from ``ingest.models``
``batches``    extractor output to validated Arrow tables (the function that worker processes run)
``workers``    the pool: bounded, survives a crash or an endless loop in one article
``store``      what is written, each in one transaction
"""
