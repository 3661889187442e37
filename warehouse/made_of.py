"""What the tables in the build database were made of, so that dbt need make only what has changed since.

``intermediate.built_articles`` holds every article's state of the last complete build; dbt forgets it as it begins
(``int_article_changes``), so that after a build that broke off nothing is taken for made.  ``intermediate.built_with``
says by which project and from which schema of ``raw``: under another one every table is made anew.
What dbt has read of the project itself, it keeps in ``partial_parse.msgpack`` from run to run; see ``keep_own_parse``.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.database import number, opened, scalar, table_names
from warehouse.fingerprint import project_digest

BUILT_ARTICLES = "intermediate.built_articles"
BUILT_WITH = "intermediate.built_with"


def is_known(build_db: Path) -> bool:
    """Whether the last build was complete, and made as this project would make it.  Raises duckdb.Error."""
    if not build_db.exists():
        return False
    with opened(build_db, read_only=True) as connection:
        there = set(table_names(connection, build_db.stem, "intermediate"))
        if not {"built_articles", "built_with"} <= there or not number(
            connection, f"select count(*) from {BUILT_ARTICLES}"
        ):
            return False
        return scalar(connection, f"select made_by from {BUILT_WITH}") == _maker(connection)


def note(build_db: Path) -> None:
    """Note that a build is complete.  Raises duckdb.Error."""
    with opened(build_db, read_only=False) as connection:
        connection.execute("begin")
        connection.execute(f"create or replace table {BUILT_WITH} as select ? as made_by", [_maker(connection)])
        connection.execute(
            f"create or replace table {BUILT_ARTICLES} as "
            "select article_id, article_state from intermediate.int_articles"
        )
        connection.execute("commit")


def keep_own_parse(dbt: Path) -> None:
    """Leave what dbt has read of the project in its folder only where it was read from this very project.

    dbt would go on from it and read only what changed, and has failed so once after an upgrade ("Boolean override for
    'is_incremental' must be provided").  Raises OSError.
    """
    read_from = dbt / "parsed_project"
    if read_from.exists() and read_from.read_text(encoding="utf-8") == project_digest():
        return
    dbt.mkdir(parents=True, exist_ok=True)
    (dbt / "partial_parse.msgpack").unlink(missing_ok=True)
    read_from.write_text(project_digest(), encoding="utf-8")


def _maker(connection: duckdb.DuckDBPyConnection) -> str:
    return f"{project_digest()}-{scalar(connection, 'select max(version) from raw.schema_version')}"
