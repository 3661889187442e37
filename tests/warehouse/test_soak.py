"""Readers never wait and never see half a publication, however often it is replaced."""

from __future__ import annotations

import pytest

from tests.warehouse.conftest import Tiny
from tests.warehouse.soak import soak


@pytest.mark.parametrize(("readers", "refreshes"), [(2, 6), pytest.param(8, 300, marks=pytest.mark.slow)])
def test_readers_beside_refreshes(tiny: Tiny, readers: int, refreshes: int) -> None:
    tiny.refresh()

    def refresh(number: int) -> None:
        tiny.write(*range(10, 14 + number))
        assert tiny.refresh().result == "published"

    print(soak(tiny.warehouse.published, tiny.warehouse.root.with_name("stop"), readers, refreshes, refresh))
