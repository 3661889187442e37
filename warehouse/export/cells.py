"""Cells that no spreadsheet takes for a formula, and how to read them back.

A text that begins with = + - @, a tab or a line break (or the full-width forms of these signs, which spreadsheets in
Chinese accept too) is a formula to Excel, LibreOffice and Google Sheets.  Such a text gets an apostrophe in front; so
does one that already has apostrophes before such a sign, so that taking one away always gives the original back.
"""

from __future__ import annotations

import re

_SIGNS = r"=+\-@\t\r\n＝＋－＠"
#: texts that get an apostrophe, as DuckDB and Python both understand it
DANGEROUS = f"^'*[{_SIGNS}]"
#: and what they look like afterwards
MARKED = f"^''*[{_SIGNS}]"


def safe(text: str) -> str:
    """The text as it may stand in a spreadsheet."""
    return f"'{text}" if re.match(DANGEROUS, text) else text


def original(text: str) -> str:
    """The text that ``safe`` was given."""
    return text[1:] if re.match(MARKED, text) else text


def safe_sql(expression: str) -> str:
    """``safe`` as an SQL expression."""
    pattern = DANGEROUS.replace("'", "''")
    return f"case when regexp_matches({expression}, '{pattern}') then '''' || {expression} else {expression} end"
