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


@click.command()
@warehouse_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; any but this machine's needs a token."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8321, show_default=True)
@click.option(
    "--token-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file whose content requests must carry: Authorization: Bearer TOKEN, or any name with it as password.",
)
@click.option(
    "--seconds", type=click.FloatRange(0.1), default=5.0, show_default=True, help="A statement may run so long."
)
@click.option("--rows", type=click.IntRange(1), default=10_000, show_default=True, help="An answer may have so many.")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Statements that run at once.")
def serve(folder: Path, host: str, port: int, token_file: Path | None, seconds: float, rows: int, workers: int) -> None:
    """Let others read the published file over HTTP: pages, JSON, CSV; OpenAPI in /openapi.json.

    Read only: one SELECT at a time, bounded in time, memory, rows and bytes, each in a process that can touch nothing
    but the published file. A new publication is seen at once.
    """
    from warehouse.serve.limits import Limits
    from warehouse.serve.run import run

    published = Warehouse(folder.absolute()).published
    click.echo(f"http://{host}:{port} serves {published} until you press Ctrl-C", err=True)
    run(published, host, port, Limits(seconds=seconds, rows=rows, workers=workers), token_file)
