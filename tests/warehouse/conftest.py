"""A warehouse in miniature: real files, locks and swaps, but articles of one line and marts made by one SQL file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pytest

from warehouse.database import opened
from warehouse.gate.model import Report, Result
from warehouse.gate.process import Request
from warehouse.layout import Warehouse
from warehouse.refresh import Checking, Refresh, Steps, refresh
from warehouse.summary import Outcome

_MARTS = Path(__file__).with_name("tiny_marts.sql").read_text(encoding="utf-8")


def read_lines(articles: Sequence[Path], warehouse: Warehouse, *, full: bool = False) -> Mapping[str, Any]:
    """Every line ``uri<TAB>number<TAB>text`` is an article; what is there already stays."""
    with opened(warehouse.build_db, read_only=False) as connection:
        connection.execute("create schema if not exists raw")
        connection.execute(
            "create table if not exists raw.articles (article_id varchar, uri varchar, number bigint, text varchar, "
            "superseded_at timestamp)"
        )
        connection.execute("begin")
        for path in articles:
            for line in path.read_text(encoding="utf-8").splitlines():
                uri, number, text = line.split("\t")
                key = hashlib.sha256(line.encode()).hexdigest()[:16]
                connection.execute(
                    "insert into raw.articles select ?, ?, ?, ?, null where ? not in (select article_id from raw.articles)",
                    [key, uri, int(number), text, key],
                )
        connection.execute("commit")
    return {"articles": len(articles)}


class Nodding:
    """Passes everything, without Great Expectations and its long import."""

    def check(self, request: Request) -> Report:
        request.folder.mkdir(parents=True)
        result = Result("volumes.articles.rows", "articles", "critical", "at least 1 rows", success=True)
        return Report([result], str(request.folder / "index.html"))


class Gate:
    """The real checks, but in this process, so that their import is paid once."""

    def check(self, request: Request) -> Report:
        from warehouse.gate.expectations import run_checks

        return run_checks(
            request.build,
            request.published,
            request.folder,
            accept_changes=request.accept_changes,
            difference=request.difference,
        )


@dataclass
class Tiny:
    """A warehouse and the articles it is given.  ``spoil`` is SQL that runs after every build."""

    warehouse: Warehouse
    source: Path
    spoil: str = ""
    checking: Checking = field(default_factory=Nodding)
    builds: int = 0
    during_build: Callable[[], None] = lambda: None

    def write(self, *numbers: int) -> None:
        """Let the source hold one article for each number."""
        self.source.write_text(
            "".join(f"s/{i}.txt\t{n}\t测试高新区高新技术企业{n}家。\n" for i, n in enumerate(numbers)), encoding="utf-8"
        )

    def build(self, warehouse: Warehouse, *, full: bool = False) -> None:
        self.builds += 1
        with opened(warehouse.build_db, read_only=False) as connection:
            connection.execute(f"begin; {_MARTS}; commit")
            if self.spoil:
                connection.execute(self.spoil)
        self.during_build()

    @contextmanager
    def checker(self, _log: Path) -> Iterator[Checking]:
        yield self.checking

    def refresh(self, **asked: Any) -> Outcome:
        steps = Steps(read_lines, self.build, self.checker)
        return refresh(Refresh(self.warehouse, [self.source], steps=steps, **asked))

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Query the published file."""
        with duckdb.connect(str(self.warehouse.published), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def log(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.warehouse.log.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    made = Tiny(Warehouse(tmp_path / "warehouse"), tmp_path / "articles.tsv")
    made.write(10, 20, 30)
    return made


@pytest.fixture(scope="session")
def great_expectations() -> None:
    """The import that takes seconds, paid once."""
    import warehouse.gate.expectations  # noqa: F401


@pytest.fixture
def gated(tiny: Tiny, great_expectations: None) -> Tiny:
    tiny.checking = Gate()
    return tiny
