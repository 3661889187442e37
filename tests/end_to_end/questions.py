"""Questions of analysts and their answers: dbt_project/analyses/questions/NN_name.sql beside NN_name.answer.csv.

    python -m tests.end_to_end.questions WAREHOUSE [--write | --check]

prints what the questions answer on a published warehouse. --write makes that the expected answer, and the page
README.md that shows them all (on the bundled sample alone: `make refresh WAREHOUSE=/tmp/sample`, then read the
difference before you keep it); --check says which answers differ from the expected ones, and exits with 1 if any does.
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
PAGE = FOLDER / "README.md"
_ROWS_SHOWN = 5
_CELL_WIDTH = 60
_PREFACE = """# What analysts ask, and what the bundled sample answers

Written by `python -m tests.end_to_end.questions WAREHOUSE --write`; CI asks again after each change. Every figure is
invented, as all of the sample is. Each question is plain SQL: ask it of a warehouse of your own with
`.venv/bin/python -m warehouse query "$(cat dbt_project/analyses/questions/01_….sql)" --warehouse DIR`."""


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


def page() -> str:
    """All questions with their expected answers, as one Markdown page."""
    parts = [_PREFACE]
    for question in questions():
        english, chinese = (line.removeprefix("-- ") for line in question.read_text(encoding="utf-8").splitlines()[:2])
        with answer_file(question).open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        shown = rows[:_ROWS_SHOWN]
        lines = [f"| {' | '.join(map(_cell, row))} |" for row in (head, ["---"] * len(head), *shown)]
        more = f"\n\n… {len(rows)} rows in all: [{answer_file(question).name}]({answer_file(question).name})"
        parts.append(
            f"## {english}\n{chinese} [{question.name}]({question.name})\n\n"
            + "\n".join(lines)
            + (more if len(rows) > len(shown) else "")
        )
    return "\n\n".join(parts) + "\n"


def _cell(value: str) -> str:
    """A cell of a Markdown table: one line, and nothing in it is markup."""
    short = value if len(value) <= _CELL_WIDTH else value[: _CELL_WIDTH - 1] + "…"
    for sign, plain in (("&", "&amp;"), ("<", "&lt;"), ("|", "\\|"), ("`", "&#96;"), ("[", "\\["), ("\n", " ")):
        short = short.replace(sign, plain)
    return short


def main(arguments: list[str]) -> int:
    folders = [argument for argument in arguments if not argument.startswith("-")]
    if len(folders) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    published = Warehouse(Path(folders[0])).published
    told = {question: answer(question, published) for question in questions()}
    if "--check" in arguments:
        differing = [one.stem for one, now in told.items() if now != answer_file(one).read_text(encoding="utf-8")]
        for name in differing:
            print(f"another answer than expected: {name}", file=sys.stderr)
        return 1 if differing else 0
    for question, now in told.items():
        if "--write" in arguments:
            answer_file(question).write_text(now, encoding="utf-8", newline="")
        else:
            print(f"== {question.stem}\n{now}")
    if "--write" in arguments:
        PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
