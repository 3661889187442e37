"""Lines of JSON and rows of CSV, read as a stream: a bad line costs that line, not the file."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator

from pydantic_core import from_json

from ingest.read.decoding import Marked, decode, encoding_of
from ingest.read.draft import Draft, Limits, Problem, Unreadable, beginning
from ingest.read.records import COLUMNS, draft_of
from ingest.read.sources import Source, opened, read_lines_within

#: bytes that one character can take as a JSON escape
_WIDEST = 6
#: bytes of a record that are not its text
_OTHER_FIELDS = 1 << 18


def longest_line(limits: Limits) -> int:
    """Bytes of a line, or characters of a row, up to which it is looked at."""
    return _WIDEST * limits.max_characters + _OTHER_FIELDS


def read_jsonl(source: Source, limits: Limits) -> Iterator[Draft | Problem]:
    """Drafts of a .jsonl file; records without an own uri are named ``file.jsonl#<line>``."""
    with opened(source, limits) as file:
        for number, line, size in read_lines_within(Marked(file), longest_line(limits)):
            place = f"line {number}"
            uri = f"{source.uri}#{number}"
            if line is None:
                reason = f"the line has {size:,} bytes, more than {longest_line(limits):,}: split the article"
                yield Problem(uri, place, reason)
            elif line.strip():
                yield _from_line(line, uri, place, limits)


def _from_line(line: bytes, uri: str, place: str, limits: Limits) -> Draft | Problem:
    try:
        record = from_json(line, cache_strings="keys")
    except ValueError:
        try:  # GB18030, or lone surrogates, which only the tolerant parser takes
            record = json.loads(decode(line))
        except json.JSONDecodeError as error:
            return Problem(
                uri, place, f"broken JSON ({error.msg} at character {error.pos + 1}): mend the line", beginning(line)
            )
        except (ValueError, RecursionError) as error:
            return Problem(uri, place, f"JSON out of bounds ({type(error).__name__}): mend the line", beginning(line))
        except Unreadable as problem:
            return Problem(uri, place, problem.reason, beginning(line))
    if not isinstance(record, dict):
        return Problem(uri, place, f"not a JSON object but {type(record).__name__}: one object a line", beginning(line))
    return draft_of(record, uri, place, limits)


class _Rows:
    """The lines of a CSV file for ``csv.reader``; raises ``Unreadable`` where one row takes too many of them."""

    def __init__(self, file: Marked, limits: Limits) -> None:
        self._most = longest_line(limits)
        self._lines = read_lines_within(file, self._most)
        self._encoding = encoding_of(file.head)
        self._taken = 0
        self.line = 0

    def next_row(self) -> None:
        """Say that a new row begins."""
        self._taken = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        self.line, data, size = next(self._lines)
        self._taken += size
        if data is None or self._taken > self._most:
            raise Unreadable(
                f"the row has more than {self._most:,} bytes: split the article, or close an open quotation mark",
                place=f"line {self.line}",
            )
        try:
            return data.decode(self._encoding) + "\n"
        except UnicodeDecodeError:
            return data.decode(self._encoding, "replace") + "\n"


def read_csv(source: Source, limits: Limits) -> Iterator[Draft | Problem]:
    """Drafts of a .csv file with a header; separators are commas, semicolons or tabs.  Rows are numbered from 1.

    Raises ``Unreadable`` if the header has no column ``text``.
    """
    csv.field_size_limit(max(csv.field_size_limit(), longest_line(limits)))  # one setting for the whole process
    with opened(source, limits) as file:
        rows = _Rows(Marked(file), limits)
        header_line = next(rows, "")
        columns, separator = _header(header_line, limits)
        reader = csv.reader(rows, delimiter=separator)
        number = 0
        while True:
            number += 1
            rows.next_row()
            first = rows.line + 1
            uri, place = f"{source.uri}#{number}", f"row {number} (line {first})"
            try:
                cells = next(reader, None)
            except csv.Error as error:
                yield Problem(uri, place, f"broken CSV ({error}): check the quotation marks")
                continue
            except Unreadable as problem:
                yield Problem(uri, place, problem.reason)
                continue
            if cells is None:
                return
            if not any(cells):
                number -= 1
            elif len(cells) > max(len(columns), 1):
                reason = f"the row has {len(cells):,} cells, the header {len(columns):,}: put text with commas into quotation marks"
                yield Problem(uri, place, reason, beginning(separator.join(cells[:50])))
            else:
                known = {name: cell for name, cell in zip(columns, cells, strict=False) if name}
                yield draft_of(known, uri, place, limits)


def _header(line: str, limits: Limits) -> tuple[list[str | None], str]:
    """The known columns by place (None for others; the first of two namesakes counts) and the separator."""
    for separator in (",", ";", "\t", "|"):
        names = [name.strip().lower() for name in _cells(line, separator)]
        if len(names) > limits.max_columns:
            raise Unreadable(
                f"the table has {len(names):,} columns, more than {limits.max_columns:,}: keep those that are read"
            )
        if "text" in names:
            seen: set[str] = set()
            columns = [name if name in COLUMNS and name not in seen and not seen.add(name) else None for name in names]  # type: ignore[func-returns-value]
            return columns, separator
    raise Unreadable(no_text_column([name.strip() for name in _cells(line, ",")]), line)


def _cells(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error as error:
        raise Unreadable(f"the header is broken CSV ({error}): write the table again", line) from error


def no_text_column(names: list[str]) -> str:
    """What to say of a table without a column ``text``: it names the columns found."""
    listed = ", ".join(name[:40] for name in names[:20]) + (f" and {len(names) - 20:,} more" if len(names) > 20 else "")
    return f"no column text; found {listed or 'none'}: name the column that holds the article text"
