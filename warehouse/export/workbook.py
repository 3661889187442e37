"""One Excel workbook: a sheet of descriptions, then a sheet for each table; written row by row, in bounded memory."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from warehouse.catalog import Table
from warehouse.database import quoted
from warehouse.export.files import ordered

FILE_NAME = "innovation.xlsx"
DESCRIPTIONS = "descriptions"
#: of a sheet, its heading included
MAX_ROWS = 1_048_576
#: of a cell
MAX_TEXT = 32_767
_CUT = "… (cut: a cell holds no more)"
_FETCHED = 5_000
_FIRST_DAY = dt.date(1900, 3, 1)  # Excel counts a 29 February 1900
_WIDTHS = {"VARCHAR": 24, "DATE": 12, "BOOLEAN": 8}


def write_workbook(
    connection: duckdb.DuckDBPyConnection, tables: Sequence[Table], path: Path, created: dt.datetime, about: str
) -> dict[str, list[str]]:
    """Write the tables into one workbook.  Returns the names of the sheets of each table, by its full name.

    A table of more rows than a sheet holds goes on in further sheets; a text longer than a cell holds is cut, visibly.
    No text is taken for a formula, a number or a link.  Raises duckdb.Error, OSError.
    """
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "default_date_format": "yyyy-mm-dd",
    }
    sheets: dict[str, list[str]] = {}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"title": about, "created": created.replace(tzinfo=None)})
        bold = book.add_format({"bold": True})
        _describe(book.add_worksheet(DESCRIPTIONS), tables, about, bold)
        for table in tables:
            rows = _rows(connection, table)
            name, part = table.full_name, 1
            sheets[table.full_name] = []
            while True:
                sheet = book.add_worksheet(name)
                sheets[table.full_name].append(name)
                if _fill(sheet, table, rows, bold) < MAX_ROWS - 1:
                    break
                part += 1
                name = f"{table.full_name[:26]} ({part})"
    return sheets


def _describe(sheet: Worksheet, tables: Sequence[Table], about: str, bold: Format) -> None:
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, 2, 16)
    sheet.set_column(3, 3, 100)
    sheet.write_string(0, 0, about, bold)
    for place, heading in enumerate(("table", "column", "type", "description")):
        sheet.write_string(2, place, heading, bold)
    line = 3
    for table in tables:
        sheet.write_string(line, 0, table.full_name, bold)
        sheet.write_string(line, 3, table.comment)
        line += 1
        for column in table.columns:
            for place, text in enumerate((table.full_name, column.name, column.type, column.comment)):
                sheet.write_string(line, place, text)
            line += 1
    sheet.freeze_panes(3, 0)


def _rows(connection: duckdb.DuckDBPyConnection, table: Table) -> Iterator[tuple[Any, ...]]:
    cursor = connection.cursor()
    moments = ", ".join(
        f"make_timestamp((1e6 * epoch({quoted(column.name)}))::bigint) as {quoted(column.name)}"
        for column in table.columns
        if column.type == "TIMESTAMP WITH TIME ZONE"
    )
    chosen = f"* replace ({moments})" if moments else "*"
    cursor.execute(f"select {chosen} from {table.full_name} order by {ordered(table)}")
    while found := cursor.fetchmany(_FETCHED):
        yield from found


def _fill(sheet: Worksheet, table: Table, rows: Iterator[tuple[Any, ...]], bold: Format) -> int:
    """Write the heading and as many rows as fit; returns how many they were."""
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _WIDTHS.get(column.type, 14))
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, bold)
    line = 0
    for line, row in enumerate(islice(rows, MAX_ROWS - 1), start=1):
        for place, value in enumerate(row):
            _write(sheet, line, place, value)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(line, 1), len(table.columns) - 1)
    return line


def _write(sheet: Worksheet, line: int, place: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, int | float | Decimal) and math.isfinite(value):
        sheet.write_number(line, place, value)
    elif isinstance(value, dt.date) and _day(value) >= _FIRST_DAY:
        sheet.write_datetime(line, place, value)
    else:
        text = str(value)
        sheet.write_string(line, place, text if len(text) <= MAX_TEXT else text[: MAX_TEXT - len(_CUT)] + _CUT)


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
