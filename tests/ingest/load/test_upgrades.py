"""A small build database of every schema version is kept (``builds/version_N.sql``) and must come up to date."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from ingest.read.draft import Problem
from ingest.run import ingest
from tests.ingest.load.conftest import contents
from tests.ingest.load.fakes import SPACES_2, STORIES, Source, draft

BUILDS = Path(__file__).parent / "builds"
ARTICLES = (
    draft("kept/a.txt", "苏州高新区有31家众创空间。", title="甲"),
    draft("kept/b.txt", "中关村有5家众创空间，另有7家众创空间在建。"),
    Problem("kept/c.html", "line 3", "no body found", "<html>"),
)


@pytest.mark.parametrize("kept", sorted(BUILDS.glob("version_*.sql")), ids=lambda path: path.stem)
def test_an_earlier_build_is_migrated_and_extracted_again_without_its_sources(kept, tmp_path):
    earlier = tmp_path / "earlier" / "innovation.duckdb"
    earlier.parent.mkdir()
    with duckdb.connect(str(earlier)) as connection:
        connection.execute(kept.read_text(encoding="utf-8"))
    report = ingest([], earlier, extractor=SPACES_2, stories=STORIES, workers=1)
    assert (report.articles_read, report.articles_reextracted) == (0, 2)
    fresh = tmp_path / "fresh" / "innovation.duckdb"
    ingest([tmp_path], fresh, extractor=SPACES_2, stories=STORIES, workers=1, read=Source(*ARTICLES))
    assert contents(earlier) == contents(fresh)


def test_the_newest_version_is_kept():
    from ingest.load.database import MIGRATIONS, newest_version

    assert (BUILDS / f"version_{newest_version(MIGRATIONS)}.sql").exists()
