"""Giving the tables to other tools: as files, and over the network."""

from __future__ import annotations

import json
from pathlib import Path

import click

from warehouse.commands.options import json_option, warehouse_option
from warehouse.layout import Warehouse


@click.command("export")
@click.argument("tables", nargs=-1)
@warehouse_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["parquet", "csv", "xlsx"]),
    required=True,
    help="parquet keeps all types; csv is safe from formulas; xlsx is one workbook with a sheet of descriptions.",
)
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder to write; an earlier export there is replaced as a whole.",
)
@json_option
def export_command(tables: tuple[str, ...], folder: Path, form: str, to: Path, as_json: bool) -> None:
    """Write all tables, or TABLES, as files with a data package descriptor: `export --format csv --to DIR`.

    datapackage.json beside them holds the schema, descriptions, keys, units, licences, checksums and the version.
    """
    from warehouse.export import export
    from warehouse.summary import shown

    done = export(Warehouse(folder.absolute()).published, form, to.absolute(), tables)  # type: ignore[arg-type]
    if as_json:
        click.echo(json.dumps(done.to_json(), ensure_ascii=False))
    else:
        click.echo(f"{done.tables} tables, {done.rows:,} rows of {done.version} in {shown(to.absolute())}")
