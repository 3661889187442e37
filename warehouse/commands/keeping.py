"""The publications that are kept: going back to one, and making room."""

from __future__ import annotations

from pathlib import Path

import click

from warehouse import errors
from warehouse.commands.options import existing, keep_option, warehouse_option, writing


@click.command()
@warehouse_option
@click.option("--to", "version", help="The version to go back to (default: the one before the current one).")
def rollback(folder: Path, version: str | None) -> None:
    """Publish a kept publication again. What was left behind is not published again until something changes."""
    from warehouse.publications import roll_back

    warehouse = existing(folder)
    with writing(warehouse, "a rollback"):
        left, now = roll_back(warehouse, version)
    click.echo(f"{now.version} is published again; {left.version} is kept (back to it: rollback --to {left.version})")


@click.command()
@warehouse_option
@keep_option
def prune(folder: Path, keep: int) -> None:
    """Remove all kept publications but the newest, leftovers, and torn build databases that were moved aside."""
    from warehouse import publications, safety

    warehouse = existing(folder)
    with writing(warehouse, "a pruning"):
        gone = publications.prune(warehouse, keep)
        safety.clear_leftovers(warehouse)
        torn = sorted(warehouse.build.glob(f"{warehouse.build_db.name}.torn-*"))
        for path in torn:
            path.unlink()
    click.echo(f"removed {len(gone)} publications{': ' + ', '.join(gone) if gone else ''}; {len(torn)} torn files")


@click.command()
@warehouse_option
@click.option("--all", "everything", is_flag=True, help="All publications, not the current one alone.")
def changes(folder: Path, everything: bool) -> None:
    """Say what the current publication changed: tables, zones and years.

    By table, zone and year it stands in the file: marts.publication_changes.
    """
    from warehouse import changelog

    warehouse = existing(folder)
    told = changelog.read(warehouse) if everything else changelog.entry(warehouse.published)
    if not told:
        raise errors.BadPathError(f"{warehouse.published} does not tell what it changed: refresh first")
    click.echo(told.rstrip())
