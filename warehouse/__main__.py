"""``python -m warehouse``: the command line."""

from __future__ import annotations

import logging
import signal
import sys
from typing import Any

import click

from warehouse import errors
from warehouse.commands import asking, describing, keeping, refreshing, sharing, watching
from warehouse.evaluate import evaluate
from warehouse.log import Readable


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


for _command in (
    refreshing.refresh,
    watching.status,
    watching.checks,
    asking.query,
    asking.shell,
    describing.catalog,
    describing.docs,
    describing.report,
    sharing.export_command,
    sharing.serve,
    keeping.changes,
    keeping.rollback,
    keeping.prune,
    evaluate,
    refreshing.schedule,
):
    main.add_command(_command)

if __name__ == "__main__":
    main(prog_name="python -m warehouse")
