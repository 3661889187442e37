"""Figures of all measures of a run, printed as one table at its end."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator

import pytest

from tests.bench.figures import Figures

_KEPT = pytest.StashKey[Figures]()


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> Figures:
    return pytestconfig.stash.setdefault(_KEPT, Figures())


@pytest.fixture(autouse=True)
def _load(figures: Figures) -> Iterator[None]:
    """How busy the machine was: a measure beside other work is worth less."""
    figures.loads.append(os.getloadavg()[0])
    yield
    figures.loads.append(os.getloadavg()[0])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    figures = config.stash.get(_KEPT, None)
    if figures is not None and figures.lines:
        terminalreporter.section("figures")
        terminalreporter.write_line(
            f"Python {platform.python_version()}, {os.cpu_count()} cores, load {min(figures.loads):.1f}–{max(figures.loads):.1f}"
        )
        terminalreporter.write_line(figures.table())
