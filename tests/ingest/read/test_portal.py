"""Portal dumps: title, date, source and body, over many layouts."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from ingest.read.portal import read_portal
from ingest.restore import restore

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


SHARED = Path(__file__).resolve().parents[4] / "shared"


def labelled():
    folders = [SHARED / "evaluation" / "dev", SHARED]
    for texts, labels in (
        (folders[0] / "texts", folders[0] / "labels"),
        (folders[1] / "seed", SHARED / "evaluation" / "seed"),
    ):
        yield from ((text, labels / f"{text.stem}.json") for text in sorted(texts.glob("*.txt")))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled articles are not here")
def test_titles_and_dates_of_labelled_articles():
    wrong = []
    for text, label in labelled():
        found, expected = read_portal(text.read_text("utf-8")), json.loads(label.read_text("utf-8"))
        title = restore(found.title or "").text
        if (title, str(found.published_on)) != (restore(expected["title"]).text, str(expected["published_on"])):
            wrong.append((text.name, title, found.published_on))
    assert not wrong
