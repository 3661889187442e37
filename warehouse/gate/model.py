"""What a check is, and what became of it.  Knows nothing of Great Expectations, whose import takes seconds."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

_HERE = Path(__file__).parent

Severity = Literal["critical", "warning"]
#: the "table" of checks that ask which tables there are
CATALOG = "tables"
REPORT = "report.json"


@dataclass(frozen=True)
class Found:
    """Rows that break a rule, found once for all checks that ask for them, as ``relation``.

    ``query`` reads ``{rows}``, the rows of a mart.  ``by_itself``: whether a row breaks the rule depends on nothing but
    the row and the text of its article; then those that passed in the last publication need not be looked at again.
    """

    name: str
    query: str
    by_itself: bool = False

    @property
    def relation(self) -> str:
        """The found rows, as a check's query reads them."""
        return f'temp."{self.name}"'


@dataclass(frozen=True)
class Check:
    """One expectation about one mart.

    ``name`` is ``subject.table.what``; ``expectation`` a class of Great Expectations with its ``arguments``; ``says``
    what must hold, in words for whoever must act when it does not; ``found`` the rows that its query asks for.
    """

    name: str
    table: str
    expectation: str
    arguments: Mapping[str, Any]
    says: str
    severity: Severity = "critical"
    found: Found | None = None


@dataclass(frozen=True)
class Result:
    """What became of one check.  ``observed``: what was found; ``examples``: rows or values that break it."""

    name: str
    table: str
    severity: Severity
    says: str
    success: bool
    observed: str = ""
    examples: Sequence[str] = ()


@dataclass(frozen=True)
class Report:
    """All results of one refresh, and the page that shows them."""

    results: Sequence[Result]
    page: str
    seconds: float = 0.0
    notes: Sequence[str] = field(default_factory=tuple)

    @property
    def failed(self) -> list[Result]:
        """Critical checks that do not hold: nothing is published."""
        return [result for result in self.results if not result.success and result.severity == "critical"]

    @property
    def warned(self) -> list[Result]:
        """Checks that do not hold but only warn."""
        return [result for result in self.results if not result.success and result.severity == "warning"]

    @property
    def passed(self) -> list[Result]:
        """Checks that hold."""
        return [result for result in self.results if result.success]

    def to_json(self) -> dict[str, Any]:
        """The report as plain data."""
        return asdict(self)

    def write(self, folder: Path) -> None:
        """Keep the report beside its pages, as ``report.json``.  Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / REPORT).write_text(json.dumps(self.to_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Report:
        """The report kept in a folder.  Raises OSError; ValueError, KeyError or TypeError where it is none."""
        return cls.from_json(json.loads((folder / REPORT).read_text(encoding="utf-8")))

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Report:
        """The report from plain data.  Raises KeyError or TypeError where it is none."""
        return cls(
            results=[Result(**result) for result in data["results"]],
            page=data["page"],
            seconds=data["seconds"],
            notes=list(data["notes"]),
        )


@dataclass(frozen=True)
class Table:
    """What is expected of one mart as a whole."""

    name: str
    min_rows: int
    has_evidence: bool
    #: made from the facts of many articles: it grows with them and hardly shrinks
    is_answer: bool


@cache
def tables() -> tuple[Table, ...]:
    """The marts that every publication has (``tables.csv``)."""
    return tuple(
        Table(row["table"], int(row["min_rows"]), row["evidence"] == "yes", row["answer"] == "yes")
        for row in rows_of("tables.csv")
    )


@cache
def threshold(name: str) -> float:
    """A number of ``thresholds.csv``.  Raises KeyError."""
    return {row["name"]: float(row["value"]) for row in rows_of("thresholds.csv")}[name]


@cache
def rows_of(file: str) -> tuple[dict[str, str], ...]:
    """The rows of a data file of the gate."""
    with (_HERE / file).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
