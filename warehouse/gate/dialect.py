"""DuckDB for Great Expectations: duckdb-engine, with rows fetched before the connection goes back.

Great Expectations reads the rows of a result after it has returned the connection to the pool.  duckdb-engine keeps the
rows in the connection, so most expectations end in ``IndexError: list index out of range``.  Here the rows are buffered
as soon as a statement has run.  Importing this module registers ``duckdb+buffered://``.
"""

from __future__ import annotations

from duckdb_engine import Dialect
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg2 import PGExecutionContext_psycopg2
from sqlalchemy.engine.cursor import FullyBufferedCursorFetchStrategy


class _BufferedContext(PGExecutionContext_psycopg2):
    def post_exec(self) -> None:
        super().post_exec()  # type: ignore[no-untyped-call]
        if self.cursor.description:
            self.cursor_fetch_strategy = FullyBufferedCursorFetchStrategy(self.cursor, self.cursor.description)


class Buffered(Dialect):
    """duckdb-engine's dialect whose results do not need their connection."""

    driver = "buffered"
    supports_statement_cache = False
    execution_ctx_cls = _BufferedContext


registry.register("duckdb.buffered", __name__, "Buffered")
