"""A history of refreshes ends where one full rebuild ends, row for row in every mart."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.end_to_end.pipeline import Ran, contents, differing, news, refreshed_here
from warehouse.layout import PUBLISHED_SCHEMAS, Warehouse


class History:
    """A folder that is edited between refreshes, and ``all``: every source as a refresh saw it last, the deleted ones too."""

    def __init__(self, ran: Ran) -> None:
        self.folder, self.warehouse = ran.articles, ran.warehouse
        self.all = ran.articles.parent / "all" / ran.articles.name
        shutil.copytree(self.folder, self.all)

    def write(self, name: str, text: str) -> None:
        """A new article, or another text under a name that is known."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def delete(self, name: str) -> None:
        """A source that is gone: what it said was said, and stays."""
        (self.folder / name).unlink()

    def older_extractor(self) -> None:
        """Make the facts of all articles those of an earlier extractor: fewer, and some of them wrong."""
        with duckdb.connect(str(self.warehouse.build_db)) as connection:
            connection.execute("update raw.articles set extractor_version = '0.0.1'")
            for table in ("indicators", "funding", "event_mentions", "zone_mentions"):
                connection.execute(f"update raw.{table} set extractor_version = '0.0.1'")
            connection.execute("update raw.indicators set value = value + 1 where unit = 'count'")
            connection.execute("delete from raw.funding")

    def refresh(self, *, accept_changes: bool = False, full: bool = False) -> None:
        refreshed_here(self.folder, self.warehouse.root, accept_changes=accept_changes, full=full)
        shutil.copytree(self.folder, self.all, dirs_exist_ok=True)

    def differences(self, root: Path) -> dict[str, tuple[list[object], list[object]]]:
        """Between this warehouse and one full rebuild from all sources, in everything that readers get."""
        refreshed_here(self.all, root)
        found: dict[str, tuple[list[object], list[object]]] = {}
        for schema in PUBLISHED_SCHEMAS:
            found |= differing(contents(self.warehouse.published, schema), contents(Warehouse(root).published, schema))
        return found


@pytest.fixture
def history(copied: Callable[[], Ran]) -> History:
    return History(copied())


@pytest.mark.thorough
def test_a_history_of_refreshes_equals_one_rebuild(history: History, tmp_path: Path) -> None:
    history.write("0.txt", news(0))
    history.write("1.txt", news(1))
    history.delete("b.html")
    history.refresh()
    history.write("1.txt", news(1, version=50))
    history.write("2.txt", news(0))  # the same words at another place: one story
    history.older_extractor()
    history.refresh(accept_changes=True)
    history.delete("2.txt")
    assert history.differences(tmp_path / "rebuilt") == {}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_random_histories(history: History, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    for step in range(8):
        for _ in range(chance.randint(1, 4)):
            number = chance.randrange(12)
            name = f"{number}.txt"
            if (history.folder / name).exists() and chance.random() < 0.4:
                history.delete(name)
            else:
                history.write(name, news(number, version=chance.randrange(3)))
        if chance.random() < 0.3:
            history.older_extractor()
        history.refresh(accept_changes=True, full=step == 5)
    assert history.differences(tmp_path / "rebuilt") == {}
    before = contents(history.warehouse.published)
    history.refresh(accept_changes=True, full=True)
    assert differing(contents(history.warehouse.published), before) == {}
