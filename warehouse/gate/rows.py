"""Rows that break a rule, found before the checks are put, on the connection that these will use.

A rule that looks at a row by itself is not asked again of rows that passed it in the last publication: a row and its
text that are the same there and here were found right by this very project, or there would be no such publication.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from warehouse.database import literal
from warehouse.difference import CAME, GONE, rows_of
from warehouse.gate.model import Check, Found
from warehouse.layout import PUBLISHED_SCHEMA

_TEXTS = "article_texts"


def find_rows(
    engine: Engine, checks: Iterable[Check], published: Path | None = None, difference: Path | None = None
) -> dict[str, Exception]:
    """Find what the checks ask for; what could not be found, by the name of the rule, and why.

    ``difference``: the list of rows in which the build differs from the file ``published``, which was checked by this
    project.  Raises SQLAlchemyError where that cannot be read.
    """
    with engine.begin() as connection:
        listed = _attach(connection, published, difference) if published and difference else set()
    troubles: dict[str, Exception] = {}
    for found, table in {check.found: check.table for check in checks if check.found}.items():
        new = found.by_itself and {table, _TEXTS} <= listed
        rows = _not_seen(table) if new else f"{PUBLISHED_SCHEMA}.{table}"
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(f"create temp table {_name(found)} as {found.query.format(rows=rows)}")
        except SQLAlchemyError as error:
            troubles[found.name] = error
    return troubles


def _name(found: Found) -> str:
    return found.relation.partition(".")[2]


def _attach(connection: Connection, published: Path, difference: Path) -> set[str]:
    """The marts whose rows are listed."""
    for name, path in (("last", published), ("difference", difference)):
        connection.exec_driver_sql(f"attach {literal(str(path))} as {name} (read_only)")
    tables = connection.exec_driver_sql(
        "select table_name from duckdb_tables() where database_name = 'difference' and schema_name = 'came'"
    )
    return {name.removeprefix(f"{PUBLISHED_SCHEMA}.") for (name,) in tables}


def _not_seen(table: str) -> str:
    """The rows of a mart that are new, and those of articles whose text is."""
    mart, texts = (PUBLISHED_SCHEMA, table), (PUBLISHED_SCHEMA, _TEXTS)
    return (
        f"(select * from {PUBLISHED_SCHEMA}.{table} where rowid in {rows_of(CAME, mart)} or article_id in "
        f"(select article_id from {PUBLISHED_SCHEMA}.{_TEXTS} where rowid in {rows_of(CAME, texts)} "
        f"union all select article_id from last.{PUBLISHED_SCHEMA}.{_TEXTS} where rowid in {rows_of(GONE, texts)}))"
    )
