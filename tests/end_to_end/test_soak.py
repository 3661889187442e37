"""Eight readers in processes of their own, and fifty real refreshes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.end_to_end.pipeline import Ran, news, refreshed
from tests.warehouse.soak import soak


@pytest.mark.slow
@pytest.mark.parametrize(("readers", "refreshes"), [(2, 5), (8, 50)])
def test_readers_beside_real_refreshes(copied: Callable[[], Ran], readers: int, refreshes: int) -> None:
    ran = copied()

    def refresh(number: int) -> None:
        (ran.articles / f"{number:03d}.txt").write_text(news(number), encoding="utf-8")
        assert refreshed(ran.articles, ran.warehouse.root)["result"] == "published"

    print(soak(ran.warehouse.published, ran.articles.parent / "stop", readers, refreshes, refresh))
