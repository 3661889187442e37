"""What is in the tables, written down or drawn."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from warehouse.commands.options import existing, json_option, warehouse_option, writing
from warehouse.layout import Warehouse


@click.command()
@click.argument("table", required=False)
@warehouse_option
@json_option
def catalog(table: str | None, folder: Path, as_json: bool) -> None:
    """Say which tables there are, or what is in TABLE: its columns, their meaning, and a row as an example.

    All of it is read from the published file. TABLE with or without its schema: `catalog bi.zone_year`.
    """
    from warehouse.catalog import named, tables
    from warehouse.catalog.show import show_list, show_table

    found = tables(Warehouse(folder.absolute()).published, examples=table is not None)
    shown = named(found, table) if table else found
    if as_json:
        click.echo(json.dumps([one.to_json() for one in shown], ensure_ascii=False, indent=1))
    elif table:
        for one in shown:
            show_table(one, sys.stdout)
    else:
        show_list(shown, sys.stdout)


@click.command()
@warehouse_option
def docs(folder: Path) -> None:
    """Write the documentation of all tables, as one page that needs no network."""
    from warehouse.build import write_docs
    from warehouse.summary import shown

    warehouse = existing(folder)
    with writing(warehouse, "writing the documentation"):
        page = write_docs(warehouse)
    click.echo(shown(page))


@click.command()
@warehouse_option
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write; an earlier report there is replaced (default: report in the folder of the warehouse).",
)
def report(folder: Path, to: Path | None) -> None:
    """Write the publication as static pages that need no server and no network: open index.html."""
    from warehouse.report.generate import generate
    from warehouse.summary import shown

    target = to or folder / "report"
    made = generate(Warehouse(folder.absolute()).published, target)
    click.echo(
        f"{shown(target / 'index.html')}\n"
        f"{made.version}: {made.zones:,} zones, {made.metrics:,} metrics, {made.articles:,} articles in {made.seconds:.1f} s"
    )
