"""A run as a process of its own, slow and with small commits, for tests that kill it or take its disk away.

Usage: ``python -m tests.ingest.load.killable DATABASE VERSION [BYTES]``; with BYTES, files cannot grow beyond that.
Prints a line when it begins, when all is read and after every commit.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from ingest.load import intake
from ingest.load.database import LoadError
from ingest.load.known import Range
from ingest.read.draft import Draft, Problem
from ingest.run import ingest
from tests.ingest.load.fakes import SPACES_1, SPACES_2, STORIES, Source, draft


def items(version: int) -> list[Draft | Problem]:
    """60 articles; in version 2 every third has changed, ten are new, and one file cannot be read."""
    made: list[Draft | Problem] = []
    for i in range(60 + 10 * (version - 1)):
        changed = version if i % 3 == 0 else 1
        made.append(draft(f"k/{i}.txt", f"慢。苏州高新区有{i}家众创空间，第{changed}版。" + f"补白{i}" * 200))
    return [*made, Problem("k/torn.html", None, "no body found")] if version == 2 else made


class Told(intake.Silent):
    """Progress as lines on stdout."""

    def waiting(self, articles: int) -> None:
        print("all read", flush=True)

    def written(self, articles: int) -> None:
        print("committed", flush=True)


def main() -> None:
    database, version = Path(sys.argv[1]), int(sys.argv[2])
    if len(sys.argv) > 3:
        most = int(sys.argv[3])
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    intake.CHUNK = Range(5, 100_000)
    intake.PORTION = Range(15, 100_000)
    extractor = SPACES_2 if version == 2 else SPACES_1
    try:
        print("begun", flush=True)
        options = {"extractor": extractor, "stories": STORIES, "workers": 1, "progress": Told()}
        ingest([database.parent], database, read=Source(*items(version)), **options)
    except LoadError as error:
        print(error, file=sys.stderr)
        sys.exit(6)


if __name__ == "__main__":
    main()
