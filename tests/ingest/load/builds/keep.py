"""Write the current schema with a few rows as SQL: ``python -m tests.ingest.load.builds.keep``.

Run it once for each new schema version, before that is released; the files of earlier versions stay as they are.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import duckdb

from ingest.load.schema import tables
from ingest.run import ingest
from tests.ingest.load.fakes import SPACES_1, STORIES, Source
from tests.ingest.load.test_upgrades import ARTICLES

HERE = Path(__file__).parent


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "innovation.duckdb"
        ingest([Path(folder)], database, extractor=SPACES_1, stories=STORIES, read=Source(*ARTICLES), workers=1)
        with duckdb.connect(str(database)) as connection:
            (version,) = connection.execute("SELECT max(version) FROM raw.schema_version").fetchone() or (0,)
            lines = ["CREATE SCHEMA raw;"]
            for table in tables():
                lines += as_sql(connection, table)
    (HERE / f"version_{version}.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


def as_sql(connection: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    columns = connection.execute(f"DESCRIBE raw.{table}").fetchall()
    body = ", ".join(f'"{row[0]}" {row[1]}{" NOT NULL" if row[2] == "NO" else ""}' for row in columns)
    made = [f"CREATE TABLE raw.{table} ({body});"]
    texts = ", ".join(f'CAST("{row[0]}" AS VARCHAR)' for row in columns)
    for row in connection.execute(f"SELECT {texts} FROM raw.{table}").fetchall():
        values = ", ".join("NULL" if value is None else "'" + value.replace("'", "''") + "'" for value in row)
        made.append(f"INSERT INTO raw.{table} VALUES ({values});")
    return made


if __name__ == "__main__":
    main()
