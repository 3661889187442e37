"""``marts.publication``: what a publication says of itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import astuple, dataclass

import duckdb

from warehouse.contents import full_name
from warehouse.database import literal, quoted
from warehouse.layout import PUBLISHED_SCHEMA

_TABLE = (PUBLISHED_SCHEMA, "publication")


@dataclass(frozen=True)
class Imprint:
    """The one row of the table, in the order of its columns."""

    version: str
    published_at: dt.datetime
    fingerprint: str
    refresh: str
    checks_passed: int
    checks_warned: int
    duckdb_version: str = duckdb.__version__


_DDL = f"""
create table {full_name(_TABLE)} (
    version varchar not null, published_at timestamptz not null, fingerprint varchar not null,
    refresh varchar not null, checks_passed integer not null, checks_warned integer not null,
    duckdb_version varchar not null
)"""
_COMMENT = "One row: which publication this file is. 本次发布"
_COMMENTS = {
    "version": "Year, month and running number of the publication. 发布版本",
    "published_at": "When it was written. 发布时间",
    "fingerprint": "Digest of the raw rows and of the project they were built with. 内容指纹",
    "refresh": "The refresh that made it, as in the log. 刷新编号",
    "checks_passed": "Expectations that held. 通过的检查数",
    "checks_warned": "Expectations that did not hold but only warn. 警告的检查数",
    "duckdb_version": "The DuckDB that wrote the file. 写入所用的 DuckDB 版本",
}


def write(connection: duckdb.DuckDBPyConnection, imprint: Imprint) -> None:
    """Write the table into the open publication.  Raises duckdb.Error."""
    connection.execute(_DDL)
    connection.execute(f"insert into {full_name(_TABLE)} values (?, ?, ?, ?, ?, ?, ?)", astuple(imprint))
    connection.execute(f"comment on table {full_name(_TABLE)} is {literal(_COMMENT)}")
    for column, comment in _COMMENTS.items():
        connection.execute(f"comment on column {full_name(_TABLE)}.{quoted(column)} is {literal(comment)}")
