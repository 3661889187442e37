"""Asking the published file."""

from __future__ import annotations

from pathlib import Path

import click
import duckdb

from warehouse.commands.options import warehouse_option
from warehouse.layout import Warehouse


@click.command()
@click.argument("sql")
@warehouse_option
@click.option("--json", "form", flag_value="json", help="Print a JSON array.")
@click.option(
    "--csv", "form", flag_value="csv", help="Print CSV, texts as they are (`export` makes them safe for spreadsheets)."
)
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="Rows that a table shows.")
def query(sql: str, folder: Path, form: str | None, limit: int) -> None:
    """Run one SQL statement on the published file, read only: `query "select * from marts.zones limit 5"`."""
    from warehouse.query import query as ask

    try:
        ask(Warehouse(folder.absolute()).published, sql, form or "table", limit)  # type: ignore[arg-type]
    except duckdb.Error as error:
        raise click.UsageError(str(error)) from error


@click.command()
@warehouse_option
def shell(folder: Path) -> None:
    """Open the published file in DuckDB's own command line, read only, if it is installed."""
    from warehouse.shell import open_shell

    click.get_current_context().exit(open_shell(Warehouse(folder.absolute()).published))
