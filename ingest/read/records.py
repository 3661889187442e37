"""One record of a table (a line of .jsonl, a row of .csv or .parquet) to one draft."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.read.dates import parse_date
from ingest.read.draft import Draft, Limits, Problem, beginning, storable
from ingest.read.portal import looks_plain, read_portal

#: the columns that are read; all others are ignored, only ``text`` is required
COLUMNS = ("uri", "url", "title", "source_name", "published_on", "category", "text")


def draft_of(row: Mapping[str, object], uri: str, place: str, limits: Limits) -> Draft | Problem:
    """The draft that a record holds.  ``uri`` names it where it does not name itself, ``place`` says where it stands.

    What the record leaves out (title, date, source) is taken from its text where that is a portal dump.
    """
    text = row.get("text")
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if text is not None and not isinstance(text, str):
        return Problem(
            uri, place, f"text is no string but {type(text).__name__}: mend the record", beginning(str(row)[:4000])
        )
    if text is None or not text.strip():
        reason = "the record has no text: fill it or take it out"
        return Problem(
            uri, place, reason, beginning(str({key: str(row[key])[:200] for key in COLUMNS if row.get(key)}))
        )
    if len(text) > limits.max_characters:
        reason = f"the text has {len(text):,} characters, more than {limits.max_characters:,}: split the article"
        return Problem(uri, place, reason, beginning(text))
    fields = {column: _field(row.get(column)) for column in ("uri", "url", "title", "source_name", "category")}
    for column, value in fields.items():
        if value is not None and len(value) > limits.max_field:
            reason = f"{column} has {len(value):,} characters, more than {limits.max_field:,}: mend the record"
            return Problem(uri, place, reason, beginning(value))
    text = storable(text)
    title, source_name, published_on = fields["title"], fields["source_name"], parse_date(row.get("published_on"))
    if looks_plain(text):
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    else:
        portal = read_portal(text, title)
        start, end = portal.body_start, portal.body_end
        title, source_name = title or portal.title, source_name or portal.source_name
        published_on = published_on or portal.published_on
    return Draft(
        fields["uri"] or uri, fields["url"], title, source_name, published_on, fields["category"], text, start, end
    )  # fmt: skip


def _field(value: object) -> str | None:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)[:100]
    if not isinstance(value, str):
        return None
    return storable(value.strip()) or None
