"""``datapackage.json``: what the files of an export are, after the Data Package standard, version 2.

Beyond the standard a field may have a ``unit``; fields of a CSV say how texts were made safe for spreadsheets.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from warehouse.catalog import Column, Table
from warehouse.layout import PUBLISHED_SCHEMA

FILE_NAME = "datapackage.json"
_HERE = Path(__file__).parent
_PROFILE = "https://datapackage.org/profiles/2.0/"
_MEDIA_TYPES = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_TYPES = {"VARCHAR": "string", "BOOLEAN": "boolean", "DATE": "date", "DOUBLE": "number", "FLOAT": "number"}
_LICENCES = [
    {"name": "MIT", "title": "Registry, labels, definitions and the arrangement of the tables: as Chuangku itself"},
    {
        "name": "notspecified",
        "title": "Texts, titles and quotes of articles: they remain their publishers', see marts.articles",
    },
]
_ESCAPING = "texts that begin with a sign of a formula (=, +, -, @, tab, line break), after apostrophes or not, have one more apostrophe in front"


def package(
    version: str, created: dt.datetime, resources: Sequence[Mapping[str, Any]], articles: int | None
) -> dict[str, Any]:
    """The descriptor of an export as plain data.  ``articles``: how many there are, if the export says so."""
    return {
        "$schema": _PROFILE + "datapackage.json",
        "name": "chuangku",
        "title": "Chuangku 创库: innovation zones of China in the news",
        "description": "Zones, policies, incubators, sums of money, events and indicators that news articles tell of, "
        "with the sentence behind every number. Schema marts is the contract, schema bi the same in names and labels.",
        "version": version,
        "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "licenses": _LICENCES,
        "sources": [{"title": "News articles" if articles is None else f"{articles:,} news articles: marts.articles"}],
        "resources": list(resources),
    }


def resource(
    table: Table, form: str, path: Path, folder: Path, exported: Sequence[Table], sheet: str | None = None
) -> dict[str, Any]:
    """The entry of one table in the file ``path`` of ``folder``."""
    made: dict[str, Any] = {
        "name": table.full_name,
        "type": "table",
        "path": path.relative_to(folder).as_posix(),
        "format": form,
        "mediatype": _MEDIA_TYPES[form],
        "description": table.comment,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_sha256(path)}",
        "rows": table.rows,
        "schema": _schema(table, form, exported),
    }
    if form == "csv":
        made |= {"encoding": "utf-8", "dialect": {"delimiter": ",", "doubleQuote": True}, "escaping": _ESCAPING}
    if sheet:
        # the standard's name for it, and the one that frictionless-py 5 reads
        made["dialect"] = {"sheetName": sheet, "excel": {"sheet": sheet}}
    return made


def _schema(table: Table, form: str, exported: Sequence[Table]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "$schema": _PROFILE + "tableschema.json",
        "fields": [_field(column, form) for column in table.columns],
        "missingValues": [""],
    }
    if table.key and not any(column.nullable for column in table.columns if column.name in table.key):
        made["primaryKey"] = list(table.key)
    elif table.key:
        made["uniqueKeys"] = [list(table.key)]
    foreign = _foreign_keys(table, exported)
    return made | ({"foreignKeys": foreign} if foreign else {})


def _field(column: Column, form: str) -> dict[str, Any]:
    made: dict[str, Any] = {"name": column.name, "type": _type(column.type), "description": column.comment}
    if column.type == "BOOLEAN" and form == "csv":
        made |= {"trueValues": ["true"], "falseValues": ["false"]}
    if not column.nullable:
        made["constraints"] = {"required": True}
    unit = "percent" if column.name.endswith("_pct") else _listed("units.csv", "unit").get(column.name)
    return made | ({"unit": unit} if unit else {})


def _type(kind: str) -> str:
    if kind.startswith("TIMESTAMP"):
        return "datetime"
    if kind.startswith("DECIMAL"):
        return "number"
    return _TYPES.get(kind, "integer" if kind.endswith("INT") or kind == "INTEGER" else "any")


def _foreign_keys(table: Table, exported: Sequence[Table]) -> list[dict[str, Any]]:
    """What leads from this table to others of the export; only ids do, so only between tables of the contract."""
    if table.schema != PUBLISHED_SCHEMA:
        return []
    there = {other.full_name for other in exported} - {table.full_name}
    targets = {name: f"{PUBLISHED_SCHEMA}.{owner}" for name, owner in _listed("foreign_keys.csv", "table").items()}
    return [
        {"fields": [column.name], "reference": {"resource": targets[column.name], "fields": [column.name]}}
        for column in table.columns
        if targets.get(column.name) in there
    ]


@cache
def _listed(file: str, value: str) -> dict[str, str]:
    with (_HERE / file).open(encoding="utf-8", newline="") as lines:
        return {row["column"]: row[value] for row in csv.DictReader(lines)}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
