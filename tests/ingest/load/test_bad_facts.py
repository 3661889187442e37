"""Facts and articles that are not as promised: rejected with their reason, and nothing else is lost."""

import json

import pytest

from ingest.load.batches import Extractor
from ingest.load.workers import BrokenExtractorError, Limits
from tests.ingest.load.fakes import HERE, SPACES_1, SPACES_2, draft

GOOD = draft("good.txt", "苏州高新区有31家众创空间。")
PAIRS = Extractor(f"{HERE}:pairs", "pairs-1")


def test_a_quote_that_is_not_in_the_text_is_rejected_whole(take_in, rows):
    report = take_in(GOOD, draft("bad.txt", "错引：8家众创空间"), extractor=PAIRS)
    assert report.rejects_by_stage == {"load": 1}
    ((stage, place, reason, content),) = rows("SELECT stage, place, reason, content FROM raw.rejects")
    assert (stage, place) == ("load", "indicators 3:9")
    assert reason == "the text at 3:9 is not the quote but '8家众创空间'"
    assert json.loads(content)["value"] == "8"
    assert rows("SELECT count(*) FROM raw.indicators") == [(1,)]
    assert rows("SELECT count(*) FROM raw.articles") == [(2,)]


def test_an_unknown_code_is_rejected(take_in, rows):
    take_in(draft("bad.txt", "错码：8家众创空间"), extractor=PAIRS)
    ((reason,),) = rows("SELECT reason FROM raw.rejects")
    assert "no_such_metric" in reason


def test_a_number_too_long_for_its_column_is_rejected(take_in, rows):
    take_in(GOOD, draft("long.txt", f"{'9' * 17}家众创空间，3家众创空间"), extractor=PAIRS)
    ((reason, content),) = rows("SELECT reason, content FROM raw.rejects")
    assert "16 digits" in reason
    assert "9" * 17 in content
    assert rows("SELECT value FROM raw.indicators ORDER BY value") == [(3,), (31,)]


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        ("出错", "ValueError: this article is more than the extractor can take"),
        ("崩溃", "the worker process ended (SIGKILL)"),
        ("吃内存", "MemoryError: "),
        ("死循环", "it took longer than an article of its length may"),
        ("睡着", "it took longer than an article of its length may"),
    ],
)
def test_trouble_in_one_article_costs_that_article_alone(take_in, rows, trouble, reason):
    others = [draft(f"{i}.txt", f"{i}家众创空间") for i in range(20)]
    bad = draft("bad.txt", f"{trouble}，8家众创空间")
    patience = 4 if trouble == "睡着" else 8  # one that sleeps is waited for as long as may be, twice
    report = take_in(*others[:10], bad, *others[10:], limits=Limits(seconds=0.7, patience=patience))
    assert (report.articles_failed, report.rejects_by_stage) == (1, {"extract": 1})
    assert rows("SELECT uri, reason FROM raw.rejects") == [("bad.txt", reason)]
    assert rows("SELECT count(*), sum(value) FROM raw.indicators") == [(20, 190)]
    assert rows("SELECT count(*) FROM raw.articles") == [(21,)]
    assert rows("SELECT count(*) FROM raw.article_stories") == [(21,)]
    # it is not tried again until there is another extractor
    assert not take_in(*others, bad).changed


def test_an_article_that_a_new_extractor_fails_on_keeps_its_facts(take_in, rows):
    text = "出错，8家众创空间"
    take_in(draft("a.txt", text), extractor=PAIRS)
    take_in(draft("a.txt", text), extractor=SPACES_1)
    assert rows("SELECT extractor_version FROM raw.indicators") == [("pairs-1",)]
    assert rows("SELECT count(*) FROM raw.rejects WHERE resolved_at IS NULL") == [(1,)]
    take_in(extractor=PAIRS, full=True)
    assert rows("SELECT count(*) FROM raw.rejects WHERE resolved_at IS NULL") == [(0,)]


def test_text_that_cannot_be_stored_is_rejected(take_in, rows):
    report = take_in(GOOD, draft("surrogate.txt", "半个\ud83d字符"), draft("empty.txt", ""))
    assert (report.articles_new, report.rejects_by_stage) == (1, {"load": 2})
    assert rows("SELECT content FROM raw.rejects WHERE uri = 'surrogate.txt'") == [("半个\\ud83d字符",)]


def test_hostile_strings_are_data(take_in, rows):
    hostile = "'); DROP TABLE raw.articles; --{{ x }}\x00\u202e=1+1，"
    take_in(draft(f"../../{hostile}", f"{hostile}31家众创空间", title=hostile))
    assert rows("SELECT title, uri FROM raw.articles") == [(hostile, f"../../{hostile}")]
    assert rows("SELECT value FROM raw.indicators") == [(31,)]


@pytest.mark.parametrize("function", [f"{HERE}:no_such_function", "no.such.module:extract"])
def test_an_extractor_that_cannot_be_imported_blames_no_article(take_in, rows, function):
    with pytest.raises(BrokenExtractorError, match=function.partition(":")[0]):
        take_in(GOOD, extractor=Extractor(function, "broken-1"))
    assert rows("SELECT (SELECT count(*) FROM raw.articles), (SELECT count(*) FROM raw.rejects)") == [(0, 0)]
    assert rows("SELECT status FROM raw.ingest_runs") == [("failed",)]
    assert take_in(GOOD, extractor=SPACES_2).articles_new == 1
