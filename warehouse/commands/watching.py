"""Looking after a warehouse: how it is doing, and what its checks said."""

from __future__ import annotations

import json
from pathlib import Path

import click

from warehouse import errors
from warehouse.commands.options import existing, json_option, warehouse_option
from warehouse.layout import Warehouse


@click.command()
@warehouse_option
@click.option("--max-age", type=float, default=26.0, show_default=True, help="Hours after which a refresh is overdue.")
@json_option
def status(folder: Path, max_age: float, as_json: bool) -> None:
    """Say when the last refresh was, what it changed, what failed, and what room it takes.

    Exits with 7 where no refresh has ended well for --max-age hours, for monitors.
    """
    from warehouse import status as looking

    found = looking.status(Warehouse(folder.absolute()), max_age)
    click.echo(json.dumps(found.to_json(), ensure_ascii=False, default=str) if as_json else looking.told(found))
    if found.overdue:
        click.get_current_context().exit(errors.OVERDUE)


@click.command()
@warehouse_option
@json_option
def checks(folder: Path, as_json: bool) -> None:
    """Show the results of the last checks and where their pages lie. Exits with 5 where some failed."""
    from warehouse.status import last_report
    from warehouse.summary import report_lines

    report = last_report(existing(folder))
    if report is None:
        raise errors.BadPathError(f"{folder} has no report of checks yet: refresh it first")
    click.echo(json.dumps(report.to_json(), ensure_ascii=False) if as_json else "\n".join(report_lines(report)))
    if report.failed:
        click.get_current_context().exit(errors.ChecksFailedError.exit_code)
