"""Load: articles and facts into schema ``raw`` of the build database, incrementally, so that a kill loses nothing.

``database``   opens the build database, creates or migrates its schema
``schema``     tables and columns, derived from ``ingest.models``
``batches``    extractor output to validated Arrow tables (the function that worker processes run)
``workers``    the pool: bounded, survives a crash or an endless loop in one article
``known``      what is there already; what is outdated
``ledger``     which files were read already and need not be read again
``intake``     from drafts to chunks, from results to commits
``store``      what is written, each in one transaction
``settle``     the end of a run: superseded versions, stories, the row of the run
"""
