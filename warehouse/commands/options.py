"""What several commands take, and how they come to their warehouse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from warehouse import errors
from warehouse.layout import PROJECT, Warehouse

DEFAULT_WAREHOUSE = PROJECT / "warehouse" / "data"

warehouse_option = click.option(
    "--warehouse",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=DEFAULT_WAREHOUSE,
    help="The folder of the warehouse (default: warehouse/data).",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON on stdout.")
keep_option = click.option("--keep", type=click.IntRange(1), default=5, show_default=True, help="Publications to keep.")


def existing(folder: Path) -> Warehouse:
    """The warehouse of a folder.  Raises BadPathError where there is none."""
    warehouse = Warehouse(folder.absolute())
    if not warehouse.build.is_dir():
        raise errors.BadPathError(f"{folder} is no warehouse: it has no build folder. Refresh it first.")
    return warehouse


@contextmanager
def writing(warehouse: Warehouse, what: str) -> Iterator[None]:
    """The lock and the log of a warehouse, for commands that change it beside a refresh."""
    from warehouse.lock import only_writer
    from warehouse.log import event, logging_to

    with only_writer(warehouse.lock, what), logging_to(warehouse.log, what):
        yield
        event(f"{what} ended")
