"""Identifiers are content hashes: the same content has the same id on every machine, in every run.

An id is the first 16 hex digits (64 bits) of a SHA-256.  Nothing here is random or depends on time or order.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256

#: stands between the parts of what is hashed
_BETWEEN = "\x1f"
#: parts of a fact that are hashed by themselves or follow from the rest
_NOT_VALUES = frozenset({"fact_id", "article_id", "char_start", "char_end", "quote"})

Value = str | int | Decimal | dt.date | None


def short_hash(*parts: str | None) -> str:
    """16 hex digits over ``parts``; ``None`` counts as an empty part.  Lone surrogates are hashed as they are."""
    joined = _BETWEEN.join([part or "" for part in parts])
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def article_id(
    *,
    uri: str,
    url: str | None,
    title: str | None,
    source_name: str | None,
    published_on: dt.date | None,
    category: str | None,
    text: str,
) -> str:
    """The id of one version of one article: every field that its source gives takes part, where it was found too."""
    return short_hash(uri, url, title, source_name, published_on.isoformat() if published_on else None, category, text)


def content_hash(text: str) -> str:
    """The same for the same text, wherever and under whatever title it stood."""
    return short_hash(text)


def fact_id(article_id: str, table: str, char_start: int, char_end: int, values: Mapping[str, Value]) -> str:
    """The id of a fact: where it stands and everything it says.

    ``values`` are the columns of the fact by name, in any order; ``fact_id``, ``article_id``, ``char_start``,
    ``char_end`` and ``quote`` among them are passed over.  Empty columns do not count, so a column added later
    leaves the ids of earlier facts as they were.  ``Decimal("4.70")``, ``Decimal("4.7")`` are the same; ``3`` and
    ``Decimal(3)`` too.  Raises TypeError for a float: it has no exact decimal form.
    """
    said = [article_id, table, str(char_start), str(char_end)]
    for name in _in_order(tuple(values)):
        value = values[name]
        if value is not None:
            said.append(f"{name}={value}" if type(value) is str else f"{name}={canonical(value)}")
    return sha256(_BETWEEN.join(said).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(256)
def _in_order(names: tuple[str, ...]) -> list[str]:
    """The columns that are hashed, sorted: facts come in few shapes, so this is settled once for each."""
    return sorted(name for name in names if name not in _NOT_VALUES)


def run_id(started_at: dt.datetime, sources: str, extractor_version: str) -> str:
    """The id of a run: when it began, over what, and with which extractor."""
    return short_hash("run", started_at.isoformat(), sources, extractor_version)


def reject_id(stage: str, uri: str, place: str | None, reason: str, content: str | None) -> str:
    """The id of a reject: the same trouble at the same place is one reject, however often it is met."""
    return short_hash("reject", stage, uri, place, reason, content)


def canonical(value: Value) -> str:
    """One spelling for one value: ``1E+3`` and ``1000.00`` are ``1000``, dates are ISO."""
    if isinstance(value, Decimal):
        plain = format(value, "f")
        if "." in plain:
            plain = plain.rstrip("0").rstrip(".")
        return "0" if plain in {"-0", ""} else plain
    if isinstance(value, dt.date):
        return value.isoformat()
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no canonical form: {value!r}")
