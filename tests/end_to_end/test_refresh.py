"""The real command on a handful of articles: files in, a checked publication out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import duckdb

from tests.end_to_end.pipeline import Ran, ask, command
from warehouse.log import history


def test_it_ends_by_saying_what_was_published(ran: Ran) -> None:
    assert ran.done.returncode == 0, ran.done.stderr
    assert ran.done.stdout.startswith("Published ")
    assert "articles  3\n" in ran.done.stdout
    assert "zeros.txt" not in ran.done.stdout


def test_numbers_lead_to_the_sentence_behind_them(ran: Ran) -> None:
    rows = ran.ask(
        "select i.value, a.uri, substr(t.text, i.char_start + 1, i.char_end - i.char_start) = i.quote "
        "from marts.indicators i join marts.articles a using (article_id) join marts.article_texts t using (article_id) "
        "where i.indicator_id in (select indicator_id from marts.zone_year where metric = 'hightech_enterprises') "
        "order by i.value",
    )
    assert [(int(value), verbatim) for value, _, verbatim in rows] == [(2000, True), (2500, True), (5700, True)]
    assert rows[2][1] == "c/1"


def test_every_table_and_column_has_its_comment(ran: Ran) -> None:
    assert ran.ask("select table_name from duckdb_tables() where comment is null") == []
    assert (
        ran.ask("select table_name, column_name from duckdb_columns() where schema_name = 'marts' and comment is null")
        == []
    )


def test_what_could_not_be_read_is_kept_with_its_reason(ran: Ran) -> None:
    with duckdb.connect(str(ran.warehouse.build_db), read_only=True) as connection:
        rejects = connection.execute("select uri, reason from raw.rejects where stage = 'read' order by uri").fetchall()
    assert [uri.rsplit("/", 1)[-1].split("#")[0] for uri, _ in rejects] == ["c.jsonl", "zeros.txt"]


def test_again_is_free(ran: Ran) -> None:
    before = ran.warehouse.published.stat()
    again = command("refresh", ran.articles, "--warehouse", ran.warehouse.root, "--json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["result"] == "nothing new", again.stderr
    after = ran.warehouse.published.stat()  # but for the time at which it was read
    assert (after.st_ino, after.st_mtime_ns, after.st_size) == (before.st_ino, before.st_mtime_ns, before.st_size)


def test_a_run_with_nothing_new_is_seen_in_status_and_in_both_logs(ran: Ran) -> None:
    command("refresh", ran.articles, "--warehouse", ran.warehouse.root)
    status = json.loads(command("status", "--warehouse", ran.warehouse.root, "--json").stdout)
    assert status["last_refresh"]["result"] == "nothing new"
    assert history(ran.warehouse.log)[-1]["result"] == "nothing new"
    last = ran.warehouse.readable_log.read_text(encoding="utf-8").splitlines()[-1]
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ INFO +refresh ended: nothing new, .+ is published \(.+ s\)", last
    )


def test_both_tables_of_runs_tell_the_same_history(ran: Ran) -> None:
    """Up to the publication: runs that found nothing new are in ``raw`` alone until the next one."""
    published = ran.ask("select ingest_run_id, status, started_at, articles_new from marts.refreshes order by 3")
    raw = ask(
        ran.warehouse.build_db, "select ingest_run_id, status, started_at, articles_new from raw.ingest_runs order by 3"
    )
    assert raw[: len(published)] == published
    assert all(row[3] == 0 for row in raw[len(published) :])
    refreshes = {one["ingested"]["ingest_run_id"] for one in history(ran.warehouse.log) if "ingested" in one}
    assert refreshes == {row[0] for row in raw}


def test_an_empty_folder_is_an_error_and_changes_nothing(ran: Ran, tmp_path: Path) -> None:
    before = ran.warehouse.published.stat()
    refused = command("refresh", tmp_path, "--warehouse", ran.warehouse.root)
    assert refused.returncode == 3
    assert "no article could be read" in refused.stderr
    assert ran.warehouse.published.stat() == before


def test_monitors_and_people_can_ask_how_it_is(ran: Ran) -> None:
    status = command("status", "--warehouse", ran.warehouse.root, "--json")
    assert json.loads(status.stdout)["counts"]["articles"] == 3
    checks = command("checks", "--warehouse", ran.warehouse.root)
    assert checks.returncode == 0
    assert " 0 failed" in checks.stdout
