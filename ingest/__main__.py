"""Command line of ingest: ``python -m ingest run|rejects|show``.

Results go to stdout, progress and complaints to stderr.
"""

# Worker processes import this module too: what is heavy is imported where it is needed.
from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from ingest import __version__

NOTHING_READ = 3
LOCKED = 4
BUILD_FAILED = 6
INTERRUPTED = 130

#: those of ``models.FACTS``, named here because ``--help`` should not have to load pydantic
FACT_TABLES = ("indicators", "funding", "policy_mentions", "incubator_mentions", "event_mentions", "zone_mentions")

_DATABASE = click.option(
    "--database",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The build database, such as warehouse/data/build/innovation.duckdb.",
)
_AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(version)s")
def main() -> None:
    """Read articles, find facts in them, load both into schema raw of a build database.

    Exit codes: 0 done; 2 wrong usage or no such path; 3 nothing could be read; 4 another process has the database
    open; 6 the database could not be opened or written; 130 interrupted (run again to go on).
    """


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@_DATABASE
@click.option("--full", is_flag=True, help="Extract from all articles again, those of earlier runs too.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes that extract (default: one for each core).")
@_AS_JSON
def run(paths: tuple[Path, ...], database: Path, full: bool, workers: int | None, as_json: bool) -> None:
    """Take in the articles at PATHS: files or folders.

    Only what is new or changed causes work.  Without PATHS, articles of earlier runs are brought up to the current
    extractor.
    """
    from ingest.console import watched
    from ingest.load.database import LoadError, LockedError
    from ingest.load.workers import BrokenExtractorError
    from ingest.run import ingest

    try:
        with watched(paths) as progress:
            report = ingest(paths, database, full=full, workers=workers, progress=progress)
    except LockedError as error:
        _end(str(error), LOCKED)
    except (LoadError, BrokenExtractorError) as error:
        _end(str(error), BUILD_FAILED)
    except KeyboardInterrupt:
        _end("interrupted; what was committed is kept, run again to go on", INTERRUPTED)
    click.echo(report.as_json() if as_json else report.summary())
    if paths and not report.articles_read:
        _end("no article could be read; list the reasons with: python -m ingest rejects", NOTHING_READ)


@main.command()
@_DATABASE
@click.option("--stage", type=click.Choice(["read", "extract", "load"]), help="Only what failed there.")
@click.option("--resolved", is_flag=True, help="Also those whose trouble has gone since.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=50, show_default=True, help="At most so many, latest first."
)
@_AS_JSON
def rejects(database: Path, stage: str | None, resolved: bool, limit: int, as_json: bool) -> None:
    """List what could not be taken in, and why."""
    from ingest.console import print_rejects
    from ingest.load.database import LoadError, LockedError, list_rejects

    if not database.exists():
        _end(f"no such file: {database}", 2)
    try:
        found = list_rejects(database, stage, resolved, limit)
    except LockedError as error:
        _end(str(error), LOCKED)
    except LoadError as error:
        _end(str(error), BUILD_FAILED)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, default=str))
    else:
        print_rejects(found)


@main.command()
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--kind", type=click.Choice(FACT_TABLES), help="Only the facts of this table.")
@_AS_JSON
def show(file: Path, kind: str | None, as_json: bool) -> None:
    """Print the facts found in FILE beside their quotes; needs no database and writes nothing."""
    from ingest.console import print_facts
    from ingest.show import facts_in

    read = 0
    for article, found, troubles in facts_in(file):
        read += 1
        rows = [row for row in found if kind in (None, row["table"])]
        if as_json:
            about = {"uri": article["uri"], "title": article["title"], "published_on": article["published_on"]}
            click.echo(json.dumps({**about, "facts": rows, "troubles": troubles}, ensure_ascii=False, default=str))
        else:
            print_facts(article, rows, troubles)
    if not read:
        _end(f"no article could be read from {file}", NOTHING_READ)


def _end(message: str, code: int) -> None:
    click.echo(message, err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
