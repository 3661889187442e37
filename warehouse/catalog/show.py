"""The catalog for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from warehouse.catalog.read import Table
from warehouse.terminal import print_table


def show_list(tables: Sequence[Table], out: IO[str]) -> None:
    """Print one line for each table: its name, rows, what one row is, and the Chinese term."""
    print_table(
        {"table": False, "rows": True, "one row is": False, "中文": False},
        [
            [table.full_name, f"{table.rows:,}", table.grain.removeprefix("One row per "), table.chinese]
            for table in tables
        ],
        out,
    )


def show_table(table: Table, out: IO[str]) -> None:
    """Print what one table is, and a line for each column with its value in the fullest row."""
    key = ", ".join(table.key) or "none: it has one row"
    out.write(f"{table.full_name}: {table.comment}\n{table.rows:,} rows, key: {key}\n\n")
    print_table(
        {"column": False, "type": False, "may be empty": False, "meaning": False, "example": False},
        [
            [column.name, column.type, "yes" if column.nullable else "", column.comment, column.example or ""]
            for column in table.columns
        ],
        out,
    )
    out.write(f'\npython -m warehouse query "select * from {table.full_name} limit 10"\n')
