"""``marts.checks``: which checks a publication went through, kept in the file itself for whoever is handed it alone."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from warehouse.database import literal
from warehouse.gate.model import Result
from warehouse.layout import PUBLISHED_SCHEMA

TABLE = f"{PUBLISHED_SCHEMA}.checks"
_COMMENT = "One row per check that this publication went through. Key: name. Nuance: a check that fails stops the publication, so all have passed or only warn. 发布检查"
_COLUMNS = {
    "name": "Name of the check: subject, table, what. 检查名称",
    "table_name": "Table that it looks at. 表",
    "severity": "critical or warning. 严重程度",
    "says": "What must hold. 检查内容",
    "outcome": "passed or warned. 结果",
    "observed": "What was found; empty where nothing stood against it. 所见",
}
_OPTIONAL = {"observed"}


def write(connection: duckdb.DuckDBPyConnection, results: Sequence[Result]) -> None:
    """Write the table into the open publication.  Raises duckdb.Error."""
    columns = (f"{column} varchar{'' if column in _OPTIONAL else ' not null'}" for column in _COLUMNS)
    connection.execute(f"create table {TABLE} ({', '.join(columns)})")
    connection.execute(f"comment on table {TABLE} is {literal(_COMMENT)}")
    for column, comment in _COLUMNS.items():
        connection.execute(f"comment on column {TABLE}.{column} is {literal(comment)}")
    rows = [
        [one.name, one.table, one.severity, one.says, "passed" if one.success else "warned", one.observed or None]
        for one in sorted(results, key=lambda result: result.name)
    ]
    if rows:
        connection.executemany(f"insert into {TABLE} values (?, ?, ?, ?, ?, ?)", rows)
