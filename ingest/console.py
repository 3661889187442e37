"""What people see on a terminal: progress with an estimate, and tables."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from ingest.harmless import harmless
from ingest.load.intake import Progress as RunProgress
from ingest.load.intake import Silent

#: columns of a fact that say where it stands rather than what it says
_PLACE = {"table", "fact_id", "article_id", "char_start", "char_end", "quote", "rule"}
#: columns of a table that is piped, where no terminal says how many it has
_PIPED = 160


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else _PIPED)


@contextmanager
def watched(paths: Sequence[Path]) -> Iterator[RunProgress]:
    """Progress of a run over ``paths``: a bar on stderr if that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield Silent()
        return
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        TextColumn("left:"),
        TimeRemainingColumn(elapsed_when_finished=True),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        yield _Bar(bar, sizes(paths))


def sizes(paths: Sequence[Path]) -> dict[str, int]:
    """Bytes of every file under ``paths``, by the uri that the reader gives it (which begins with the root's name)."""
    found: dict[str, int] = {}
    for path in paths:
        files = path.rglob("*") if path.is_dir() else [path]
        for file in files:
            try:
                if file.is_file():
                    found[str(Path(path.name) / file.relative_to(path)) if path.is_dir() else file.name] = (
                        file.stat().st_size
                    )
            except OSError:
                continue
    return found


class _Bar:
    """The share of bytes read is the estimate: extraction keeps pace with reading, as it is never far ahead."""

    def __init__(self, bar: Progress, by_uri: dict[str, int]) -> None:
        self._bar, self._sizes = bar, by_uri
        self._task = bar.add_task("reading", total=sum(by_uri.values()) or None)
        self._again: Any = None
        self._file, self._passed, self._in_file = "", 0, 0
        self._read = self._written = 0

    def read(self, uri: str, characters: int) -> None:
        """Advance by the bytes of the text, and to the end of a file when the next one begins."""
        file = uri.partition("#")[0]
        if file != self._file:
            self._passed += self._sizes.get(self._file, self._in_file)
            self._file, self._in_file = file, 0
        self._in_file = min(self._in_file + 3 * characters, self._sizes.get(file, 1 << 62))
        self._read += 1
        if self._read % 50 == 0:
            self._bar.update(self._task, completed=self._passed + self._in_file, description=self._said())

    def waiting(self, articles: int) -> None:
        """Show a second bar for known articles that are extracted again."""
        self._bar.update(self._task, completed=self._passed + self._in_file, description=self._said())
        if articles:
            self._again = self._bar.add_task(f"{articles:,} known articles again", total=articles)

    def written(self, articles: int) -> None:
        """Advance the second bar, if it is there."""
        self._written += articles
        if self._again is None:
            self._bar.update(self._task, description=self._said())
        else:
            self._bar.advance(self._again, articles)

    def _said(self) -> str:
        return f"{self._read:,} read, {self._written:,} extracted and stored"


def print_facts(article: Mapping[str, Any], facts: Sequence[Mapping[str, Any]], troubles: Sequence[str]) -> None:
    """One article's facts as a table: kind, what it says, the quote, the rule."""
    console = _console()
    heading = [harmless(str(article[name])) for name in ("uri", "title", "published_on") if article.get(name)]
    console.print(" · ".join(heading), style="bold", markup=False)
    table = Table(show_lines=True)
    for name, ratio in (("fact", 1), ("says", 4), ("quote", 5), ("rule", 1)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for fact in facts:
        said = [f"{name}={value}" for name, value in fact.items() if value is not None and name not in _PLACE]
        where = f"{fact['table']}\n{fact['char_start']}:{fact['char_end']}"
        table.add_row(*(escape(harmless(text)) for text in (where, "\n".join(said), fact["quote"], fact["rule"])))
    if facts:
        console.print(table)
    console.print(f"{len(facts)} facts", markup=False)
    for trouble in troubles:
        console.print(harmless(f"rejected: {trouble}"), style="red", markup=False)


def print_rejects(rejects: Sequence[Mapping[str, Any]]) -> None:
    """Rejects, one row each."""
    console = _console()
    table = Table("last seen (UTC)", "stage", "where", "reason", "content")
    for row in rejects:
        where = row["uri"] + (f"\n{row['place']}" if row["place"] else "")
        cells = (
            f"{row['last_seen_at']:%Y-%m-%d %H:%M}",
            row["stage"],
            where,
            row["reason"],
            (row["content"] or "")[:80],
        )
        table.add_row(*(escape(harmless(cell)) for cell in cells))
    console.print(table if rejects else "no rejects")
