"""Portal dumps: title, date, source and body, over many layouts."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from ingest.read.portal import read_portal

_SPEC = importlib.util.spec_from_file_location("layouts", Path(__file__).with_name("layouts.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
layouts = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(layouts)


@pytest.mark.parametrize("layout", layouts.LAYOUTS, ids=[layout.name for layout in layouts.LAYOUTS])
def test_layout(layout):
    found = read_portal(layout.text)
    body = layout.text[found.body_start : found.body_end]
    assert (found.title, found.published_on, found.source_name, body) == (
        layout.title, layout.published_on, layout.source_name, layout.body)  # fmt: skip
