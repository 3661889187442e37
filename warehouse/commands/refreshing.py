"""Bringing a warehouse up to date, now and by the clock."""

from __future__ import annotations

import json
from pathlib import Path

import click

from warehouse.commands.options import json_option, keep_option, warehouse_option
from warehouse.layout import PROJECT, Warehouse


@click.command()
@click.argument("articles", nargs=-1, type=click.Path(path_type=Path))
@warehouse_option
@click.option("--full", is_flag=True, help="Extract and build everything anew, even where nothing has changed.")
@click.option("--accept-changes", is_flag=True, help="Do not compare with the last publication: the change is wanted.")
@keep_option
@json_option
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


@click.command()
@click.argument("articles", nargs=-1, type=click.Path(path_type=Path))
@warehouse_option
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
