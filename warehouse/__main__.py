"""``python -m warehouse``: the command line."""

from __future__ import annotations

import json
import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import duckdb

from warehouse import errors
from warehouse.evaluate import evaluate
from warehouse.layout import PROJECT, Warehouse
from warehouse.log import Readable

DEFAULT_WAREHOUSE = PROJECT / "warehouse" / "data"


class _Commands(click.Group):
    """Turns what can go wrong into its message on stderr and its exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except errors.WarehouseError as error:
            click.echo(f"{error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("stopped; the last publication is as it was, and the next refresh goes on from here", err=True)
            ctx.exit(errors.STOPPED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--verbose", is_flag=True, help="Tell more on stderr.")
@click.option("--quiet", is_flag=True, help="Tell only warnings and errors on stderr.")
def main(verbose: bool, quiet: bool) -> None:
    """Refresh, look at and look after a warehouse.

    \b
    Exit codes
      0  done, or nothing new
      2  wrong usage, or a path that does not exist or may not be written
      3  nothing could be read from the given articles
      4  the warehouse is in use by another refresh (it is named)
      5  checks failed: nothing was published
      6  the build failed (dbt, database, disk): nothing was published
      7  status: the last good refresh is older than expected
    130  stopped by a signal: nothing was published
    """
    told = logging.StreamHandler(sys.stderr)
    told.setFormatter(Readable())
    told.setLevel(logging.WARNING if quiet else logging.DEBUG)
    logging.basicConfig(level=logging.WARNING, handlers=[told])
    for name in ("warehouse", "ingest"):
        logging.getLogger(name).setLevel(logging.DEBUG if verbose else logging.INFO)
    signal.signal(signal.SIGTERM, _stop)


def _stop(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


_warehouse = click.option(
    "--warehouse",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=DEFAULT_WAREHOUSE,
    help="The folder of the warehouse (default: warehouse/data).",
)
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON on stdout.")
_keep = click.option("--keep", type=click.IntRange(1), default=5, show_default=True, help="Publications to keep.")


@main.command()
@click.argument("articles", nargs=-1, type=click.Path(path_type=Path))
@_warehouse
@click.option("--full", is_flag=True, help="Extract and build everything anew, even where nothing has changed.")
@click.option("--accept-changes", is_flag=True, help="Do not compare with the last publication: the change is wanted.")
@_keep
@_json
def refresh(
    articles: tuple[Path, ...], folder: Path, full: bool, accept_changes: bool, keep: int, as_json: bool
) -> None:
    """Read ARTICLES (files or folders), build, check, publish.

    Articles of earlier refreshes stay. Without ARTICLES the warehouse is built from what it already holds. Readers keep
    the last publication until the new one has passed its checks.
    """
    from warehouse import summary
    from warehouse.refresh import Refresh
    from warehouse.refresh import refresh as run

    asked = Refresh(Warehouse(folder.absolute()), articles, full=full, accept_changes=accept_changes, keep=keep)
    outcome = run(asked)
    click.echo(json.dumps(outcome.to_json(), ensure_ascii=False, default=str) if as_json else summary.told(outcome))


@main.command()
@_warehouse
@click.option("--max-age", type=float, default=26.0, show_default=True, help="Hours after which a refresh is overdue.")
@_json
def status(folder: Path, max_age: float, as_json: bool) -> None:
    """Say when the last refresh was, what it changed, what failed, and what room it takes.

    Exits with 7 where no refresh has ended well for --max-age hours, for monitors.
    """
    from warehouse import status as looking

    found = looking.status(Warehouse(folder.absolute()), max_age)
    click.echo(json.dumps(found.to_json(), ensure_ascii=False, default=str) if as_json else looking.told(found))
    if found.overdue:
        click.get_current_context().exit(errors.OVERDUE)


@main.command()
@_warehouse
@click.option("--to", "version", help="The version to go back to (default: the one before the current one).")
def rollback(folder: Path, version: str | None) -> None:
    """Publish a kept publication again. What was left behind is not published again until something changes."""
    from warehouse.publications import roll_back

    warehouse = _existing(folder)
    with _writing(warehouse, "a rollback"):
        left, now = roll_back(warehouse, version)
    click.echo(f"{now.version} is published again; {left.version} is kept (back to it: rollback --to {left.version})")


@main.command()
@_warehouse
@_keep
def prune(folder: Path, keep: int) -> None:
    """Remove all kept publications but the newest, leftovers, and torn build databases that were moved aside."""
    from warehouse import publications, safety

    warehouse = _existing(folder)
    with _writing(warehouse, "a pruning"):
        gone = publications.prune(warehouse, keep)
        safety.clear_leftovers(warehouse)
        torn = sorted(warehouse.build.glob(f"{warehouse.build_db.name}.torn-*"))
        for path in torn:
            path.unlink()
    click.echo(f"removed {len(gone)} publications{': ' + ', '.join(gone) if gone else ''}; {len(torn)} torn files")


@main.command()
@click.argument("sql")
@_warehouse
@click.option("--json", "form", flag_value="json", help="Print a JSON array.")
@click.option("--csv", "form", flag_value="csv", help="Print CSV.")
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="Rows that a table shows.")
def query(sql: str, folder: Path, form: str | None, limit: int) -> None:
    """Run one SQL statement on the published file, read only: `query "select * from marts.zones limit 5"`."""
    from warehouse.query import query as ask

    try:
        ask(Warehouse(folder.absolute()).published, sql, form or "table", limit)  # type: ignore[arg-type]
    except duckdb.Error as error:
        raise click.UsageError(str(error)) from error


@main.command()
@_warehouse
def docs(folder: Path) -> None:
    """Write the documentation of all tables, as one page that needs no network."""
    from warehouse.build import write_docs
    from warehouse.summary import shown

    warehouse = _existing(folder)
    with _writing(warehouse, "writing the documentation"):
        page = write_docs(warehouse)
    click.echo(shown(page))


@main.command()
@_warehouse
@_json
def checks(folder: Path, as_json: bool) -> None:
    """Show the results of the last checks and where their pages lie. Exits with 5 where some failed."""
    from warehouse.status import last_report
    from warehouse.summary import report_lines

    report = last_report(_existing(folder))
    if report is None:
        raise errors.BadPathError(f"{folder} has no report of checks yet: refresh it first")
    click.echo(json.dumps(report.to_json(), ensure_ascii=False) if as_json else "\n".join(report_lines(report)))
    if report.failed:
        click.get_current_context().exit(errors.ChecksFailedError.exit_code)


@main.command()
@click.argument("articles", nargs=-1, type=click.Path(path_type=Path))
@_warehouse
@click.option("--kind", type=click.Choice(["cron", "systemd", "github"]), help="Print this one alone, without words.")
@click.option(
    "--every",
    type=click.Choice(["1", "2", "3", "4", "6", "8", "12", "24"]),
    default="1",
    show_default=True,
    help="Hours between refreshes.",
)
def schedule(articles: tuple[Path, ...], folder: Path, kind: str | None, every: str) -> None:
    """Explain and print how to refresh by the clock, filled in for this checkout and these ARTICLES (default: sample)."""
    from warehouse.schedule import explained, printed

    given = articles or (PROJECT / "ingest" / "sample" / "articles",)
    warehouse = Warehouse(folder.absolute())
    if kind:
        click.echo("\n".join(printed(kind, given, warehouse, int(every)).values()), nl=False)
    else:
        click.echo(explained(given, warehouse, int(every)))


def _existing(folder: Path) -> Warehouse:
    warehouse = Warehouse(folder.absolute())
    if not warehouse.build.is_dir():
        raise errors.BadPathError(f"{folder} is no warehouse: it has no build folder. Refresh it first.")
    return warehouse


@contextmanager
def _writing(warehouse: Warehouse, what: str) -> Iterator[None]:
    """The lock and the log of a warehouse, for commands that change it beside a refresh."""
    from warehouse.lock import only_writer
    from warehouse.log import event, logging_to

    with only_writer(warehouse.lock, what), logging_to(warehouse.log, what):
        yield
        event(f"{what} ended")


main.add_command(evaluate)

if __name__ == "__main__":
    main(prog_name="python -m warehouse")
