"""A process that asks the published file on behalf of the server: ``python -m warehouse.serve.worker PUBLISHED LIMITS``.

Requests come as JSON lines on stdin: ``{"sql": …, "limit": …, "form": "json" | "csv"}`` or ``{"catalog": true}``.
Answers go to stdout: a line with the lengths of two parts, then a JSON head and a body; the first one, unasked, says
that the process is ready.  One statement at a time; the
server kills the process when a statement does not end in time, and the limit on its memory is the system's, so that
nothing a statement does can harm the server.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import duckdb

from warehouse.catalog import read_tables
from warehouse.layout import PUBLISHED_SCHEMA
from warehouse.serve.limits import Limits
from warehouse.serve.values import csv_row, json_row

_FETCHED = 200
#: address space beside what statements may use: DuckDB's code, buffers of answers
_HEADROOM = 1_000_000_000


class RefusedError(Exception):
    """A statement that is not answered, with the reason for whoever asked."""


class Reader:
    """The published file, opened anew when another one has taken its place."""

    def __init__(self, published: Path, limits: Limits) -> None:
        self.published = published
        self.limits = limits
        self._seen: tuple[int, int] | None = None
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._catalog: list[dict[str, Any]] = []
        self.version = ""

    def connection(self) -> duckdb.DuckDBPyConnection:
        """A connection to the current publication.  Raises RefusedError where there is none, duckdb.Error."""
        try:
            found = self.published.stat()
        except FileNotFoundError as error:
            raise RefusedError("nothing has been published yet") from error
        if self._connection is None or (found.st_ino, found.st_mtime_ns) != self._seen:
            # closed before the next is opened: within a process DuckDB shares the file that is open under a path
            if self._connection is not None:
                self._connection.close()
            self._connection = None
            self._connection = self._open()
            self._seen = (found.st_ino, found.st_mtime_ns)
        return self._connection

    def _open(self) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect(
            str(self.published),
            read_only=True,
            config={
                "enable_external_access": "false",
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "allow_community_extensions": "false",
                "python_enable_replacements": "false",
                "memory_limit": f"{self.limits.megabytes}MB",
                "temp_directory": "",
                "threads": "1",
                "lock_configuration": "true",
            },
        )
        row = connection.execute(f"select version from {PUBLISHED_SCHEMA}.publication").fetchone()
        self.version = str(row[0]) if row else ""
        self._catalog = [table.to_json() for table in read_tables(connection)]
        return connection

    def catalog(self) -> list[dict[str, Any]]:
        """All tables as plain data.  Raises as ``connection``."""
        self.connection()
        return self._catalog


def checked(sql: str) -> str:
    """The statement, if it is one SELECT and nothing else.  Raises RefusedError, duckdb.Error where it is no SQL."""
    statements = duckdb.extract_statements(sql)
    if len(statements) != 1:
        raise RefusedError("one statement at a time, please")
    kind = statements[0].type
    if kind != duckdb.StatementType.SELECT:
        raise RefusedError(f"only SELECT is answered, and this is {str(kind).rpartition('.')[2]}")
    return sql


def answer(reader: Reader, request: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Head and body of the answer to a statement.  Raises RefusedError, duckdb.Error."""
    limits = reader.limits
    connection = reader.connection()
    sql = checked(request["sql"])
    timer = threading.Timer(limits.seconds, connection.interrupt)
    timer.start()
    try:
        cursor = connection.execute(sql)
        described = cursor.description or []
        if len(described) > limits.columns:
            raise RefusedError(f"{len(described):,} columns are too many: {limits.columns:,} is the limit")
        write: Callable[[Sequence[Any]], str] = csv_row if request["form"] == "csv" else json_row
        lines, truncated = _bounded(_rows(cursor), write, min(request["limit"], limits.rows), limits.bytes)
    finally:
        timer.cancel()
    head = {"version": reader.version, "rows": len(lines), "truncated": truncated}
    names = [str(column[0]) for column in described]
    if request["form"] == "csv":
        return head, csv_row(names) + "".join(lines)
    columns = [{"name": name, "type": str(column[1])} for name, column in zip(names, described, strict=True)]
    told = json.dumps(head | {"columns": columns}, ensure_ascii=False)
    return head, f'{told[:-1]}, "data": [{",".join(lines)}]}}'


def _rows(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while found := cursor.fetchmany(_FETCHED):
        yield from found


def _bounded(
    rows: Iterator[tuple[Any, ...]], write: Callable[[Sequence[Any]], str], most_rows: int, most_bytes: int
) -> tuple[list[str], bool]:
    """The rows as text, as many as the limits allow, and whether there are more."""
    lines: list[str] = []
    size = 0
    for row in rows:
        if len(lines) == most_rows:
            return lines, True
        line = write(row)
        size += len(line.encode())
        if size > most_bytes:
            return lines, True
        lines.append(line)
    return lines, False


def _limit_memory(limits: Limits) -> None:
    """Let the system refuse what DuckDB's own limit does not count, such as one enormous text."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (ImportError, OSError):
        return  # another system than Linux: DuckDB's limit and the kill stay
    most = pages * os.sysconf("SC_PAGE_SIZE") + 1_000_000 * limits.megabytes + _HEADROOM
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _send(out: IO[bytes], head: dict[str, Any], body: str) -> None:
    parts = [json.dumps(head, ensure_ascii=False).encode(), body.encode("utf-8", "replace")]
    out.write(f"{len(parts[0])} {len(parts[1])}\n".encode() + parts[0] + parts[1])
    out.flush()


def main(published: Path, limits: Limits) -> None:
    """Answer until stdin ends."""
    reader = Reader(published, limits)
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing else may write between the answers
    _limit_memory(limits)
    with suppress(RefusedError, duckdb.Error):  # told to whoever asks first
        reader.connection()
    _send(out, {"ready": True}, "")
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            if request.get("catalog"):
                tables = reader.catalog()
                _send(out, {"version": reader.version}, json.dumps(tables, ensure_ascii=False))
            else:
                _send(out, *answer(reader, request))
        except duckdb.InterruptException:
            _send(out, {"problem": "time", "detail": f"it ran for more than {limits.seconds:g} s"}, "")
        except (MemoryError, duckdb.OutOfMemoryException):
            _send(out, {"problem": "memory", "detail": f"it needs more than {limits.megabytes} MB"}, "")
        except (RefusedError, duckdb.Error, UnicodeError, RecursionError) as error:
            _send(out, {"problem": "statement", "detail": str(error)}, "")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Limits(**json.loads(sys.argv[2])))
