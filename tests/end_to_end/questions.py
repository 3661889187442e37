"""Questions of analysts and their answers: dbt_project/analyses/questions/NN_name.sql beside NN_name.answer.csv.

    python -m tests.end_to_end.questions WAREHOUSE [--write]

prints what the questions answer on a published warehouse; with --write that becomes the expected answer (on the bundled
sample alone: `make refresh WAREHOUSE=/tmp/sample`, then read the difference before you keep it).
"""

from __future__ import annotations

import csv
import io
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from warehouse.layout import PROJECT, Warehouse

FOLDER = PROJECT / "dbt_project" / "analyses" / "questions"


def questions() -> list[Path]:
    """The SQL files, in their order."""
    return sorted(FOLDER.glob("*.sql"))


def answer_file(question: Path) -> Path:
    """Where the expected answer to ``question`` lies."""
    return question.with_suffix(".answer.csv")


def answer(question: Path, published: Path) -> str:
    """The answer of the published file as CSV with a header; numbers without idle zeros."""
    with duckdb.connect(str(published), read_only=True) as connection:
        result = connection.execute(question.read_text(encoding="utf-8"))
        columns = [column[0] for column in result.description or []]
        rows = result.fetchall()
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_text(value) for value in row] for row in rows)
    return out.getvalue()


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal | float):
        whole = f"{Decimal(str(value)):f}"
        return whole.rstrip("0").rstrip(".") if "." in whole else whole
    return str(value)


def main(arguments: list[str]) -> int:
    folders = [argument for argument in arguments if not argument.startswith("-")]
    if len(folders) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    published = Warehouse(Path(folders[0])).published
    for question in questions():
        told = answer(question, published)
        if "--write" in arguments:
            answer_file(question).write_text(told, encoding="utf-8", newline="")
        else:
            print(f"== {question.stem}\n{told}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
