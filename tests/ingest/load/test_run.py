"""Runs over a growing and changing pile of articles."""

import datetime as dt

from ingest.load.batches import Extractor
from ingest.read.draft import Draft, Problem
from tests.ingest.load.conftest import contents
from tests.ingest.load.fakes import HERE, SPACES_1, SPACES_2, Source, draft

A = draft("news/a.txt", "苏州高新区有31家众创空间。")
A_CHANGED = draft("news/a.txt", "苏州高新区有32家众创空间。")
B = draft("news/b.txt", "中关村有5家众创空间，另有7家众创空间在建。")
TORN = Problem("news/c.html", "line 3", "no body found", "<html>")


def test_first_run_loads_articles_facts_rejects_and_its_own_row(take_in, rows):
    report = take_in(A, B, TORN)
    assert (report.articles_read, report.articles_new, report.articles_rejected) == (2, 2, 1)
    assert report.facts["indicators"] == 3
    assert report.facts["zone_mentions"] == 2
    assert report.changed
    assert rows("SELECT value FROM raw.indicators ORDER BY value") == [(5,), (7,), (31,)]
    assert rows("SELECT stage, uri, place, reason, content FROM raw.rejects") == [
        ("read", "news/c.html", "line 3", "no body found", "<html>")
    ]
    assert rows("SELECT status, articles_new, articles_rejected FROM raw.ingest_runs") == [("finished", 2, 1)]
    assert rows("SELECT count(*) FROM raw.article_stories WHERE is_primary") == [(2,)]
    wrong = "SELECT count(*) FROM raw.indicators JOIN raw.articles USING (article_id)"
    assert rows(f"{wrong} WHERE substring(text, char_start + 1, char_end - char_start) <> quote") == [(0,)]


def test_second_run_changes_no_row(take_in, database):
    take_in(A, B)
    before = contents(database, leave_out=())
    report = take_in(A, B)
    assert contents(database, leave_out=()) == before
    assert not report.changed
    assert (report.articles_new, report.articles_unchanged, report.facts) == (0, 2, {})


def test_changed_article_keeps_its_earlier_version(take_in, rows):
    take_in(A, B)
    report = take_in(A_CHANGED, B)
    assert (report.articles_new, report.articles_superseded) == (1, 1)
    assert rows("SELECT text FROM raw.articles WHERE superseded_at IS NOT NULL") == [(A.text,)]
    values = "SELECT value, superseded_at IS NULL FROM raw.indicators JOIN raw.articles USING (article_id)"
    assert rows(f"{values} WHERE uri = 'news/a.txt' ORDER BY value") == [(31, False), (32, True)]
    assert rows("SELECT count(*) FROM raw.article_stories") == [(2,)]


def test_an_article_that_changes_back_is_current_again(take_in, rows):
    take_in(A)
    take_in(A_CHANGED)
    report = take_in(A)
    assert (report.articles_new, report.articles_superseded, report.articles_revived) == (0, 1, 1)
    assert rows("SELECT text FROM raw.articles WHERE superseded_at IS NULL") == [(A.text,)]


def test_an_article_that_vanished_from_its_source_stays_current(take_in, rows):
    take_in(A, B)
    report = take_in(B)
    assert not report.changed
    assert rows("SELECT count(*) FROM raw.articles WHERE superseded_at IS NULL") == [(2,)]


def test_two_different_articles_under_one_uri_are_both_kept_with_a_warning(take_in, rows):
    report = take_in(A, A_CHANGED)
    assert report.warnings == ["2 different articles under one uri, all kept: news/a.txt"]
    assert rows("SELECT count(*) FROM raw.articles WHERE superseded_at IS NULL") == [(2,)]
    again = take_in(A, A_CHANGED)
    assert not again.changed


def test_the_same_article_twice_in_one_run_is_taken_once(take_in, rows):
    report = take_in(A, B, A)
    assert (report.articles_new, report.articles_repeated) == (2, 1)
    assert rows("SELECT count(*) FROM raw.articles") == [(2,)]


def test_another_extractor_version_replaces_facts_without_the_source(take_in, rows):
    take_in(A, A_CHANGED, B)
    take_in(A_CHANGED, B)
    report = take_in(extractor=SPACES_2, read=Source())
    assert (report.articles_read, report.articles_reextracted) == (0, 3)
    assert rows("SELECT extractor_version, count(*) FROM raw.indicators GROUP BY ALL") == [("fake-2", 4)]
    assert not take_in(extractor=SPACES_2, read=Source()).changed


def test_a_source_folder_that_vanished_is_a_warning(take_in, tmp_path, database, rows):
    from ingest.run import ingest
    from tests.ingest.load.fakes import STORIES

    take_in(A)
    report = ingest([tmp_path / "gone"], database, extractor=SPACES_2, stories=STORIES, workers=1)
    assert report.missing == [str(tmp_path / "gone")]
    assert report.articles_reextracted == 1
    assert rows("SELECT DISTINCT extractor_version FROM raw.indicators") == [("fake-2",)]


def test_full_extracts_everything_again(take_in):
    take_in(A, B)
    report = take_in(A, B, full=True)
    assert (report.articles_reextracted, report.facts["indicators"]) == (2, 3)


def test_another_body_range_extracts_that_article_again(take_in, rows):
    take_in(A, B)
    narrower = Draft(A.uri, None, None, None, None, None, A.text, 0, 5)
    report = take_in(narrower, B)
    assert (report.articles_new, report.articles_reextracted, report.facts["indicators"]) == (0, 1, 1)
    assert rows("SELECT body_end FROM raw.articles WHERE uri = 'news/a.txt'") == [(5,)]
    assert rows("SELECT count(*) FROM raw.indicators") == [(3,)]


def test_rejects_are_not_doubled_and_are_resolved_when_the_trouble_is_gone(take_in, rows):
    take_in(A, TORN)
    report = take_in(A, TORN)
    assert not report.changed
    assert rows("SELECT count(*), count(*) FILTER (last_seen_at > rejected_at) FROM raw.rejects") == [(1, 1)]
    take_in(A, draft("news/c.html", "好了"))
    assert rows("SELECT count(*) FROM raw.rejects WHERE resolved_at IS NULL") == [(0,)]


def test_many_problems_and_no_article(take_in, rows, monkeypatch):
    monkeypatch.setattr("ingest.load.intake.REJECTS_AT_ONCE", 10)
    report = take_in(*[Problem(f"p{i}", None, "empty file") for i in range(25)])
    assert report.rejects_by_stage == {"read": 25}
    assert rows("SELECT count(*) FROM raw.rejects") == [(25,)]


def test_order_and_number_of_workers_leave_no_trace(take_in, database, tmp_path):
    from ingest.run import ingest
    from tests.ingest.load.fakes import STORIES

    many = [draft(f"n/{i}.txt", f"苏州高新区有{i}家众创空间。") for i in range(500)]
    take_in(*many)
    other = tmp_path / "other" / "innovation.duckdb"
    source = Source(*reversed(many))
    ingest([tmp_path], other, extractor=SPACES_1, stories=STORIES, workers=2, read=source)
    assert contents(database) == contents(other)


def test_a_clock_that_goes_backwards_keeps_runs_in_order(take_in, rows):
    take_in(A, now=dt.datetime(2030, 1, 1))
    report = take_in(A_CHANGED, now=dt.datetime(2029, 1, 1))
    assert report.started_at > dt.datetime(2030, 1, 1)
    assert rows("SELECT count(*) FROM raw.articles WHERE superseded_at < ingested_at") == [(0,)]


def test_pairs_of_model_and_values_are_accepted(take_in, rows):
    take_in(A, B, extractor=Extractor(f"{HERE}:pairs", "pairs-1"))
    assert rows("SELECT value FROM raw.indicators ORDER BY value") == [(5,), (7,), (31,)]


def test_a_reader_that_breaks_down_does_not_stop_the_run(take_in, rows):
    def broken(paths):
        yield A
        raise RuntimeError("no such codec")

    report = take_in(read=broken)
    assert "no such codec" in report.warnings[0]
    assert rows("SELECT count(*) FROM raw.articles") == [(1,)]
    assert rows("SELECT stage FROM raw.rejects") == [("read",)]
