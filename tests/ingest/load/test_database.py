"""The schema follows the models; older databases are migrated, foreign and damaged ones refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from ingest.load.database import LoadError, LockedError, open_build
from ingest.load.schema import comments, tables


def described(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, str]:
    return {row[0]: row[1] for row in connection.execute(f"DESCRIBE raw.{table}").fetchall()}


def test_every_table_and_column_has_its_type_and_a_comment_in_two_languages(database):
    with open_build(database) as connection:
        for table, columns in tables().items():
            assert described(connection, table) == {column.name: column.type for column in columns}
        said = "SELECT comment FROM duckdb_columns() WHERE schema_name = 'raw'"
        said += " UNION ALL SELECT comment FROM duckdb_tables() WHERE schema_name = 'raw'"
        for (comment,) in connection.execute(said).fetchall():
            assert " / " in (comment or ""), comment


def test_money_has_two_places_and_other_numbers_four():
    types = {(table, column.name): column.type for table, columns in tables().items() for column in columns}
    assert types["funding", "amount"] == "DECIMAL(20,2)"
    assert types["indicators", "value"] == types["indicators", "yoy_pct"] == "DECIMAL(20,4)"
    assert types["policy_mentions", "issued_on"] == "DATE"
    assert types["policy_mentions", "year"] == "INTEGER"


def test_every_comment_is_used():
    there = {(name, column.name) for name, columns in tables().items() for column in columns}
    names = {column for _, column in there}
    for table, column in comments():
        assert (table, column) in there or (table == "*" and column in names) or (table in tables() and not column)


def test_storage_version_is_one_that_readers_of_1_5_open(database):
    with open_build(database) as connection:
        tags = connection.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'innovation'").fetchall()
    assert tags[0][0]["storage_version"].startswith("v1.5.0")


def older(database: Path) -> None:
    """As an earlier version would have left it: one column and one table fewer, one column by another name."""
    with open_build(database) as connection:
        connection.execute("ALTER TABLE raw.indicators DROP COLUMN part_of")
        connection.execute("DROP TABLE raw.article_signatures")
        connection.execute("ALTER TABLE raw.rejects RENAME COLUMN reason TO why")
        connection.execute("UPDATE raw.schema_version SET version = 1")


def test_an_older_database_is_migrated_in_order_and_only_once(database, tmp_path):
    older(database)
    steps = tmp_path / "migrations"
    steps.mkdir()
    (steps / "0002_reason.sql").write_text("ALTER TABLE raw.rejects RENAME COLUMN why TO because")
    (steps / "0003_reason.sql").write_text("ALTER TABLE raw.rejects RENAME COLUMN because TO reason")
    for _ in range(2):
        with open_build(database, steps) as connection:
            assert described(connection, "rejects")["reason"] == "VARCHAR"
            assert described(connection, "indicators")["part_of"] == "VARCHAR"
            assert described(connection, "article_signatures")
            reached = connection.execute("SELECT version FROM raw.schema_version ORDER BY version").fetchall()
            assert reached == [(1,), (2,), (3,)]


def test_a_failing_migration_leaves_the_database_as_it_was(database, tmp_path):
    older(database)
    steps = tmp_path / "migrations"
    steps.mkdir()
    (steps / "0002_wrong.sql").write_text("ALTER TABLE raw.rejects RENAME COLUMN why TO reason; SELECT no_such_thing")
    with pytest.raises(LoadError, match="no_such_thing"):
        open_build(database, steps)
    with duckdb.connect(str(database)) as connection:
        assert described(connection, "rejects")["why"] == "VARCHAR"


def test_a_difference_that_needs_a_migration_is_named(database):
    older(database)
    with pytest.raises(LoadError, match=r"migration is needed: raw\.rejects\.reason is missing"):
        open_build(database)


def test_a_database_of_a_newer_version_is_refused(database):
    with open_build(database) as connection:
        connection.execute("UPDATE raw.schema_version SET version = 99")
    with pytest.raises(LoadError, match="newer version"):
        open_build(database)


def test_a_damaged_file_is_refused_with_advice(database):
    database.parent.mkdir()
    database.write_bytes(b"not a database" * 1000)
    with pytest.raises(LoadError, match=r"move it and its \.wal away"):
        open_build(database)


def test_a_file_that_another_process_has_open_is_refused(database):
    open_build(database).close()
    code = f"import duckdb; c = duckdb.connect({str(database)!r}); print('open', flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(LockedError, match="in use by another process"):
            open_build(database)
        other.communicate(b"\n")
