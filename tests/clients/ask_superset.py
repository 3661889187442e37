"""Inside Superset's own environment: ``ask_superset.py PUBLISHED STOP``.

Makes a database and a dataset of bi.zone_year through Superset's own models, then runs a chart's query again and again.
Prints reads, failures, publications seen, rows of the chart, and the comment of a column as the dataset has it.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from superset.app import create_app

published, stop = sys.argv[1], Path(sys.argv[2])
app = create_app()
with app.app_context():
    from superset import db
    from superset.common.query_context_factory import QueryContextFactory
    from superset.connectors.sqla.models import SqlaTable
    from superset.models.core import Database

    database = db.session.query(Database).filter_by(database_name="chuangku").one_or_none()
    if database is None:
        # Superset opens a connection for each query, so a new publication is seen with the next one
        database = Database(database_name="chuangku", sqlalchemy_uri=f"duckdb:///{published}?access_mode=read_only")
        db.session.add(database)
        dataset = SqlaTable(table_name="zone_year", schema="bi", database=database)
        stamp = SqlaTable(table_name="publication", schema="marts", database=database)
        db.session.add_all([dataset, stamp])
        db.session.flush()
        dataset.fetch_metadata()
        stamp.fetch_metadata()
        db.session.commit()
    dataset = db.session.query(SqlaTable).filter_by(table_name="zone_year").one()
    stamp = db.session.query(SqlaTable).filter_by(table_name="publication").one()

    def asked(source: SqlaTable, **query: object) -> list[dict[str, object]]:
        context = QueryContextFactory().create(
            datasource={"id": source.id, "type": "table"},
            queries=[query],
            force=True,
            result_type=None,
            result_format=None,
        )
        payload = context.get_df_payload(context.queries[0], force_cached=False)
        if payload["error"]:
            raise RuntimeError(payload["error"])
        return payload["df"].to_dict("records")

    value = {"expressionType": "SQL", "sqlExpression": "max(value)", "label": "value"}
    reads, failures, versions, chart = 0, [], [], []
    while True:
        last = stop.exists()
        try:
            (told,) = asked(stamp, columns=["version"], metrics=[], row_limit=1)
            chart = asked(dataset, columns=["zone_zh", "metric_zh", "year"], metrics=[value], row_limit=1000)
        except Exception as error:
            failures.append(repr(error))
        else:
            if not reads:
                print("reading", flush=True)
            reads += 1
            if told["version"] not in versions:
                versions.append(told["version"])
        if last or (failures and not reads):
            break
        time.sleep(0.1)
    comment = next(column.description for column in dataset.columns if column.column_name == "zone_zh")
    print(
        json.dumps(
            {
                "reads": reads,
                "failures": failures[:3],
                "versions": versions,
                "rows": len(chart),
                "comment": comment or "",
            }
        )
    )
