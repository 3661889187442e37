"""Whether anything has changed since the last publication.

The fingerprint covers the raw rows, the dbt project, the checks and the versions of the tools.  It is written into the
publication itself (``marts.publication``), so it can never disagree with what readers see.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import duckdb

from warehouse.database import number, quoted, table_names
from warehouse.layout import PROJECT

#: tables of ``raw`` that tell of runs and files, and not of articles
_HISTORY = frozenset({"ingest_runs", "rejects", "source_files"})
#: long texts that other columns vouch for: an identifier is the hash of its row's content
_VOUCHED = frozenset({"text", "quote"})
#: of each digest in a fingerprint
_DIGITS = 32
_TOOLS = ("duckdb", "dbt-core", "dbt-duckdb", "great-expectations")
_MADE_BY_DBT = frozenset({"target", "logs", "dbt_packages", "__pycache__"})


def raw_fingerprint(connection: duckdb.DuckDBPyConnection, database: str) -> str:
    """A digest of all raw rows, independent of their order; ``empty`` where there are no articles.

    Raises duckdb.Error where the file cannot be read.
    """
    tables = table_names(connection, database, "raw")
    if "articles" not in tables or not number(connection, f"select count(*) from {database}.raw.articles"):
        return "empty"
    digest = hashlib.sha256()
    for table in tables:
        if table in _HISTORY:
            continue
        columns = [
            str(name)
            for (name,) in connection.execute(
                "select column_name from duckdb_columns() where database_name = ? and schema_name = 'raw' "
                "and table_name = ? order by column_index",
                [database, table],
            ).fetchall()
            if name not in _VOUCHED
        ]
        values = ", ".join(quoted(column) for column in columns)
        row = connection.execute(
            f"select count(*), bit_xor(hash({values})), sum(hash({values})::hugeint) "
            f"from {database}.raw.{quoted(table)}"
        ).fetchone()
        digest.update(f"{table}:{columns}:{row}\n".encode())
    return digest.hexdigest()


def whole_fingerprint(raw: str) -> str:
    """The fingerprint of a publication made from these raw rows by this version of the project: two digests."""
    return f"{raw[:_DIGITS]}-{project_digest()[:_DIGITS]}"


def project_of(fingerprint: str) -> str:
    """The half of a publication's fingerprint that tells which project made and checked it."""
    return fingerprint.partition("-")[2]


def reason_to_build(last: str | None, now: str) -> str:
    """What differs between two fingerprints, in words for the log."""
    if last is None:
        return "nothing is published yet"
    raw, _, project = last.partition("-")
    raw_now, _, project_now = now.partition("-")
    reasons = [
        ("other articles or facts", raw != raw_now),
        ("another version of project or tools", project != project_now),
    ]
    return " and ".join(said for said, holds in reasons if holds) or "asked for"


@cache
def project_digest() -> str:
    """A digest of all that decides how raw rows become marts, and whether they pass."""
    digest = hashlib.sha256()
    for path in _project_files():
        digest.update(f"{path.relative_to(PROJECT).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for tool in _TOOLS:
        digest.update(f"{tool}=={version(tool)}\n".encode())
    return digest.hexdigest()


def _project_files() -> Iterable[Path]:
    for folder in (PROJECT / "dbt_project", PROJECT / "warehouse" / "gate"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not _MADE_BY_DBT.intersection(path.relative_to(folder).parts):
                yield path
