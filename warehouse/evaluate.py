"""``python -m warehouse evaluate``: a labelled set through the whole pipeline, and how much of it came out right."""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click
import duckdb

from ingest.harmless import harmless
from warehouse import committed_scores
from warehouse.articles import read_articles
from warehouse.build import run_dbt
from warehouse.errors import ChecksFailedError
from warehouse.labelled import LabelError, Labelled, read_labelled
from warehouse.layout import PROJECT, Warehouse
from warehouse.log import logger
from warehouse.published_facts import facts_by_file_name
from warehouse.safety import clear_leftovers, prepare
from warehouse.score_table import amiss, as_data, table
from warehouse.scoring import KINDS, Score, score

COMMITTED = PROJECT / "tests" / "labelled" / "scores.json"


@click.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--texts", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Where the texts are.")
@click.option(
    "--database",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Score this published file instead of building one.",
)
@click.option("--show", type=click.Choice(list(KINDS)), help="Also print what was missed, too much or partly right.")
@click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")
@click.option(
    "--against",
    type=click.Path(dir_okay=False, path_type=Path),
    is_flag=False,
    flag_value=COMMITTED,
    help="Compare with the scores in this file (default: the committed ones); fail if one fell.",
)
@click.option("--update", is_flag=True, help="Write the scores into that file instead of comparing.")
@click.option("--totals", is_flag=True, help="Print, keep and compare totals only: for a set held out from tuning.")
def evaluate(
    gold: Path,
    texts: Path | None,
    database: Path | None,
    show: str | None,
    as_json: bool,
    against: Path | None,
    update: bool,
    totals: bool,
) -> None:
    """Run the labelled set in GOLD through the real pipeline, in a temporary warehouse, and print the scores.

    GOLD holds texts/ and labels/, or texts and label files (*.json) side by side. "core": was the fact found, with
    the right value or name; "full": are all of its attributes right too.

    Exit codes: 0 done, 2 no such set, 5 a score fell by more than 0.005 below --against; else as refresh.
    """
    if totals and show:
        raise click.UsageError("--totals keeps a set unseen, --show reads from it: choose one")
    try:
        labelled = read_labelled(gold, texts)
        committed = committed_scores.read_set(against or COMMITTED, gold.resolve().name)
    except (LabelError, ValueError) as error:
        raise click.UsageError(str(error)) from error
    result = _scored(labelled, database)
    for name in result.missing:
        click.echo(f"not among the articles that were read: {name}", err=True)
    f1 = committed_scores.f1_of(result, totals_only=totals)
    if show:
        for lines in amiss(result, show):
            click.echo(harmless(lines))
    if as_json:
        click.echo(json.dumps(f1 if totals else as_data(result), ensure_ascii=False, indent=1))
    else:
        click.echo(table(result, totals_only=totals))
    if update:
        committed_scores.write_set(against or COMMITTED, gold.resolve().name, len(labelled), f1)
        click.echo(f"written to {against or COMMITTED}", err=True)
    elif against:
        _compare(gold.resolve().name, committed, f1, against)


def _scored(labelled: Sequence[Labelled], database: Path | None) -> Score:
    with tempfile.TemporaryDirectory(prefix="chuangku-evaluate-") as folder:
        built = database or _build(labelled, Path(folder))
        try:
            found = facts_by_file_name(built)
        except duckdb.CatalogException as error:
            raise click.UsageError(f"{built} is not a warehouse: {error}") from error
    return score((one.name, one.labels, found.get(one.name)) for one in labelled)


def _compare(name: str, committed: committed_scores.F1 | None, now: committed_scores.F1, where: Path) -> None:
    if committed is None:
        click.echo(f"{where} has no scores of a set named {name}; --update writes them", err=True)
        return
    differing = committed_scores.changes(committed, now)
    for what, before, after in differing:
        click.echo(f"{'lower' if after < before else 'higher'}: {what} F1 {before:.4f} -> {after:.4f}", err=True)
    fallen = [what for what, before, after in differing if after < before]
    if fallen:
        raise ChecksFailedError(
            f"{name}: lower than committed in {where}: {', '.join(fallen)}. See which with --show KIND; "
            "where the fall is meant, write the new scores with --update."
        )
    click.echo(f"{name}: nothing fell below the scores committed in {where}", err=True)


def _build(labelled: Sequence[Labelled], folder: Path) -> Path:
    """Read, extract and build as a refresh does; the checks are about real volumes and are left out."""
    if not logger.isEnabledFor(logging.DEBUG):
        logger.setLevel(logging.WARNING)  # the steps of a refresh are not what was asked for
    warehouse = Warehouse(folder)
    prepare(warehouse)
    clear_leftovers(warehouse)
    read_articles([one.text for one in labelled], warehouse)
    run_dbt(warehouse)
    return warehouse.build_db
