"""Read through SQLAlchemy without pause: ``read_sqlalchemy.py PUBLISHED STOP`` prints reads, failures, versions seen."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

published, stop = sys.argv[1], Path(sys.argv[2])
engine = create_engine(f"duckdb:///{published}?access_mode=read_only", poolclass=NullPool)
reads, failures, versions = 0, [], []
comment = ""
while not stop.exists():
    try:
        with engine.connect() as connection:
            version = connection.execute(text("select version from marts.publication")).scalar_one()
            rows = connection.execute(text("select zone_zh, value from bi.zone_year")).all()
        comment = inspect(engine).get_table_comment("zone_year", schema="bi")["text"]
    except SQLAlchemyError as error:
        failures.append(str(error))
        continue
    if not reads:
        print("reading", flush=True)
    reads += 1
    if version not in versions:
        versions.append(version)
    time.sleep(0.1)  # a dashboard asks often, and leaves the processor to others in between
print(json.dumps({"reads": reads, "failures": failures, "versions": versions, "rows": len(rows), "comment": comment}))
