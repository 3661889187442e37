"""What is in the tables, written down."""

from __future__ import annotations

from pathlib import Path

import click

from warehouse.commands.options import existing, warehouse_option, writing


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
