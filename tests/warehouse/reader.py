"""A reader that asks without pause: ``reader.py PUBLISHED STOP``; it ends when the file STOP is there.

Prints one JSON object: reads, failures, torn reads, versions seen, and how long the slowest read took.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import duckdb

#: one statement sees one file; a connection of its own each time, as a dashboard has
_WHOLE = """
select
    (select version from marts.publication),
    (select count(*) from marts.articles),
    (select count(*) from marts.articles semi join marts.article_texts using (article_id)),
    (select count(*) from marts.indicators),
    (select count(*) from marts.indicators join marts.article_texts using (article_id)
     where substr(text, char_start + 1, char_end - char_start) = quote)
"""


def main(published: str, stop: Path) -> None:
    reads, failures, torn, slowest = 0, [], [], 0.0
    versions: list[str] = []
    while not stop.exists():
        begun = time.monotonic()
        try:
            with duckdb.connect(published, read_only=True) as connection:
                row = connection.execute(_WHOLE).fetchone()
        except duckdb.Error as error:
            failures.append(str(error))
            continue
        version, articles, with_text, indicators, verbatim = row or ("", 0, -1, 0, -1)
        if articles != with_text or indicators != verbatim:
            torn.append(str(row))
        if version not in versions[-1:]:
            versions.append(version)
        reads += 1
        slowest = max(slowest, time.monotonic() - begun)
    told = {"reads": reads, "failures": failures, "torn": torn, "versions": versions, "slowest": round(slowest, 3)}
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
