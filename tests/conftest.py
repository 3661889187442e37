"""What holds for all tests: nothing calls home, and nothing fails because a shared machine is slow today."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

os.environ.update(
    DO_NOT_TRACK="1",
    DBT_SEND_ANONYMOUS_USAGE_STATS="false",
    GX_ANALYTICS_ENABLED="false",
    PYTHONUTF8="1",
)

settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")

#: given out first, in this order: what takes long; and what makes a build well before others that wait for it
FIRST = ("tests/end_to_end/", "tests/dbt_project/test_answers.py", "tests/warehouse/", "tests/dbt_project/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first: one that begins last leaves the other processes with nothing to do."""
    items.sort(key=lambda item: next((i for i, path in enumerate(FIRST) if item.nodeid.startswith(path)), len(FIRST)))
