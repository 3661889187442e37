"""Schema ``raw``: which tables and columns there are.  Derived from the pydantic models, never written twice."""

from __future__ import annotations

import csv
import datetime as dt
import types
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from ingest.models import FACTS, Article, Fact, Reject, Row


class Column(NamedTuple):
    """One column: its name, its SQL type, and whether every row has it."""

    name: str
    type: str
    required: bool = False


#: what the loader itself knows about each article
ARTICLE_EXTRAS = (
    Column("content_hash", "VARCHAR", True),
    Column("characters", "INTEGER", True),
    Column("ingested_at", "TIMESTAMP", True),
    Column("ingest_run_id", "VARCHAR", True),
    Column("superseded_at", "TIMESTAMP"),
    Column("extractor_version", "VARCHAR"),
    Column("facts_run_id", "VARCHAR"),
)
FACT_EXTRAS = (Column("extractor_version", "VARCHAR", True), Column("ingest_run_id", "VARCHAR", True))
REJECT_EXTRAS = (
    Column("reject_id", "VARCHAR", True),
    Column("article_id", "VARCHAR"),
    Column("ingest_run_id", "VARCHAR", True),
    Column("rejected_at", "TIMESTAMP", True),
    Column("last_run_id", "VARCHAR", True),
    Column("last_seen_at", "TIMESTAMP", True),
    Column("resolved_at", "TIMESTAMP"),
)
#: tables that no model describes: the loader's own books
OWN_TABLES: dict[str, tuple[Column, ...]] = {
    "article_signatures": (
        Column("article_id", "VARCHAR", True),
        Column("signature", "BLOB", True),
        Column("signature_version", "VARCHAR", True),
    ),
    "article_stories": (
        Column("article_id", "VARCHAR", True),
        Column("story_id", "VARCHAR", True),
        Column("is_primary", "BOOLEAN", True),
        Column("similarity", "DOUBLE", True),
    ),
    "ingest_runs": (
        Column("ingest_run_id", "VARCHAR", True),
        Column("status", "VARCHAR", True),
        Column("started_at", "TIMESTAMP", True),
        Column("finished_at", "TIMESTAMP"),
        Column("sources", "VARCHAR", True),
        Column("articles_read", "INTEGER"),
        Column("articles_new", "INTEGER"),
        Column("articles_unchanged", "INTEGER"),
        Column("articles_reextracted", "INTEGER"),
        Column("articles_superseded", "INTEGER"),
        Column("articles_rejected", "INTEGER"),
        Column("facts", "VARCHAR"),
        Column("extractor_version", "VARCHAR", True),
        Column("versions", "VARCHAR", True),
        Column("seconds", "DOUBLE"),
    ),
    "source_files": (
        Column("uri", "VARCHAR", True),
        Column("digest", "VARCHAR", True),
        Column("reader_version", "VARCHAR", True),
        Column("article_ids", "VARCHAR[]", True),
        Column("reject_ids", "VARCHAR[]", True),
        Column("ingest_run_id", "VARCHAR", True),
    ),
    "schema_version": (
        Column("version", "INTEGER", True),
        Column("name", "VARCHAR", True),
        Column("applied_at", "TIMESTAMP", True),
    ),
}
_ARROW = {
    "VARCHAR": pa.string(),
    "VARCHAR[]": pa.list_(pa.string()),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "TIMESTAMP": pa.timestamp("us"),
    "BLOB": pa.binary(),
}
_SQL = {str: "VARCHAR", bool: "BOOLEAN", int: "INTEGER", float: "DOUBLE", dt.date: "DATE", dt.datetime: "TIMESTAMP"}


@cache
def tables() -> dict[str, tuple[Column, ...]]:
    """All tables of ``raw`` by name, their columns in order."""
    made: dict[str, tuple[Column, ...]] = {Article.table: columns_of(Article) + ARTICLE_EXTRAS}
    for kind in FACTS:
        made[kind.table] = columns_of(kind) + FACT_EXTRAS
    made[Reject.table] = REJECT_EXTRAS[:1] + columns_of(Reject) + REJECT_EXTRAS[1:]
    return made | OWN_TABLES


def fact_kinds() -> dict[str, type[Fact]]:
    """The models of facts by table name."""
    return {kind.table: kind for kind in FACTS}


def columns_of(model: type[Row]) -> tuple[Column, ...]:
    """The columns of a pydantic model, in its order.  Raises TypeError for a type that has no SQL form here."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(Column(name, _sql_type(hints[name]), not _admits_none(hints[name])) for name in model.model_fields)


def arrow_schema(columns: tuple[Column, ...]) -> pa.Schema:
    """The Arrow form of ``columns``; DECIMAL(p,s) becomes decimal128(p, s)."""
    return pa.schema([(column.name, _arrow_type(column.type)) for column in columns])


@cache
def comments() -> dict[tuple[str, str], str]:
    """Comments by (table, column), column empty for the table itself; table ``*`` holds for columns of that name."""
    with (Path(__file__).parent / "comments.csv").open(encoding="utf-8", newline="") as file:
        return {(row["table"], row["column"]): f"{row['en']} / {row['zh']}" for row in csv.DictReader(file)}


def create_table(name: str) -> list[str]:
    """The statements that create ``raw.<name>`` with its comments."""
    columns = tables()[name]
    body = ", ".join(f'"{c.name}" {c.type}{" NOT NULL" if c.required else ""}' for c in columns)
    return [f"CREATE TABLE raw.{name} ({body})", *comment_on(name)]


def comment_on(name: str) -> list[str]:
    """The statements that put comments on ``raw.<name>`` and its columns."""
    said = comments()
    made = [f"COMMENT ON TABLE raw.{name} IS {_quoted(said[name, ''])}"]
    for column in tables()[name]:
        comment = said.get((name, column.name)) or said.get(("*", column.name), column.name)
        made.append(f'COMMENT ON COLUMN raw.{name}."{column.name}" IS {_quoted(comment)}')
    return made


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _arrow_type(sql: str) -> pa.DataType:
    if sql.startswith("DECIMAL("):
        digits, places = sql[len("DECIMAL(") : -1].split(",")
        return pa.decimal128(int(digits), int(places))
    return _ARROW[sql]


def _admits_none(hint: Any) -> bool:
    return hint is type(None) or (_is_union(hint) and any(_admits_none(arm) for arm in get_args(hint)))


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType)


def _sql_type(hint: Any) -> str:
    if _is_union(hint):
        (only,) = {_sql_type(arm) for arm in get_args(hint) if arm is not type(None)}
        return only
    if get_origin(hint) is Annotated:
        base, *said = get_args(hint)
        return _decimal(said) if base is Decimal else _sql_type(base)
    if get_origin(hint) is Literal:
        (base,) = {type(value) for value in get_args(hint)}
        return _SQL[base]
    if hint in _SQL:
        return _SQL[hint]
    raise TypeError(f"no SQL type for {hint!r}")


def _decimal(said: list[Any]) -> str:
    """DECIMAL(p,s) from pydantic's max_digits and decimal_places."""
    limits = {
        key: value for field in said for part in getattr(field, "metadata", []) for key, value in vars(part).items()
    }
    return f"DECIMAL({limits['max_digits']},{limits['decimal_places']})"
