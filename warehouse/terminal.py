"""Tables on a terminal, and the same as plain lines where the output is piped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ingest.harmless import harmless


def print_table(columns: Mapping[str, bool], rows: Iterable[Sequence[str]], out: IO[str]) -> None:
    """Print rows under their headings.  ``columns``: heading, and whether numbers stand under it.

    Cells are text whatever they hold: brackets in an article are not taken for markup, nor what it may hold of a
    terminal's commands.
    """
    console = Console(file=out, width=None if out.isatty() else 10_000, highlight=False)
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for name, numeric in columns.items():
        shown.add_column(Text(name), justify="right" if numeric else "left", overflow="fold", no_wrap=not out.isatty())
    for row in rows:
        shown.add_row(*(Text(harmless(cell)) for cell in row))
    console.print(shown, markup=False)
