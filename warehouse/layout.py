"""Where everything of one warehouse lies.

Readers are given ``DIR/innovation.duckdb`` alone; whatever is not for them lies in ``DIR/build`` (mode 0700).
Every DuckDB file has the same stem, because views embed the catalog's name and the catalog is named after the stem.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FILE_NAME = "innovation.duckdb"
#: the schema of the contract, and the same in names and labels for BI tools: what readers get of the build database
PUBLISHED_SCHEMA = "marts"
BI_SCHEMA = "bi"
PUBLISHED_SCHEMAS = (PUBLISHED_SCHEMA, BI_SCHEMA)
PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Warehouse:
    """The paths of a warehouse directory.  Nothing is created by looking."""

    root: Path

    @property
    def published(self) -> Path:
        """What readers open: complete, checked, mode 0444, replaced as a whole."""
        return self.root / FILE_NAME

    @property
    def build(self) -> Path:
        """Everything that is not for readers."""
        return self.root / "build"

    @property
    def build_db(self) -> Path:
        """Raw rows and the tables made from them; written by one refresh at a time."""
        return self.build / FILE_NAME

    @property
    def next_db(self) -> Path:
        """The publication being written."""
        return self.build / "next" / FILE_NAME

    @property
    def difference(self) -> Path:
        """The rows in which the publication being written differs from the last one."""
        return self.build / "next" / "difference.duckdb"

    @property
    def backup_db(self) -> Path:
        """A copy of the build database, from the end of the last refresh that changed raw rows."""
        return self.build / "backup" / FILE_NAME

    @property
    def publications(self) -> Path:
        """One folder for each kept publication, named by its version."""
        return self.build / "publications"

    @property
    def changelog(self) -> Path:
        """What each publication changed, newest first, for people."""
        return self.build / "CHANGES.md"

    @property
    def checks(self) -> Path:
        """One folder for each checked refresh: ``report.json`` and the pages of Data Docs."""
        return self.build / "checks"

    @property
    def held(self) -> Path:
        """Written by a rollback: the state that is not to be published again by itself."""
        return self.build / "held.json"

    @property
    def lock(self) -> Path:
        """Locked for as long as something writes to this warehouse."""
        return self.build / "refresh.lock"

    @property
    def logs(self) -> Path:
        """``refresh.jsonl`` and what the tools write."""
        return self.build / "log"

    @property
    def log(self) -> Path:
        """The history of this warehouse, one JSON object a line."""
        return self.logs / "refresh.jsonl"

    @property
    def readable_log(self) -> Path:
        """The same history for people."""
        return self.logs / "refresh.log"

    @property
    def dbt(self) -> Path:
        """The target folder of dbt."""
        return self.build / "dbt"

    @property
    def scratch(self) -> Path:
        """Where DuckDB spills to; emptied by every refresh."""
        return self.build / "tmp"


def write_ahead_log(database: Path) -> Path:
    """The ``.wal`` that would stand beside a database file."""
    return database.with_name(database.name + ".wal")
