"""Words in both languages: a page holds both, and its reader chooses."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup, escape

_WORDS = Path(__file__).with_name("words.toml")


class Both(NamedTuple):
    """A text in Chinese and in English; where they are the same, it stands once."""

    zh: str
    en: str

    def __html__(self) -> str:
        return _html(self)

    def __str__(self) -> str:
        """For attributes, which cannot hold two languages."""
        return self.zh if self.zh == self.en else f"{self.zh} · {self.en}"

    def __add__(self, other: object) -> Both:
        """Joined, language by language; a plain text is the same in both."""
        zh, en = other if isinstance(other, Both) else (str(other), str(other))
        return Both(self.zh + zh, self.en + en)


@lru_cache(maxsize=20_000)  # the same few labels stand on every page
def _html(both: Both) -> str:
    if both.zh == both.en:
        return str(escape(both.zh))
    return f'<span lang="zh">{escape(both.zh)}</span><span lang="en">{escape(both.en)}</span>'


@cache
def _sections() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


def word(key: str, **values: Any) -> Both:
    """The words for ``section.name``, with ``{values}`` put in.  Raises KeyError for words that are not there."""
    both = _word(key)
    if not values:
        return both
    return Both(*(text.format(**{k: _in(v, n) for k, v in values.items()}) for n, text in enumerate(both)))


@cache
def _word(key: str) -> Both:
    section, name = key.split(".", 1)
    return Both(*_sections()[section][name])


def sentence(key: str, **values: Any) -> Markup:
    """Words with markup put in, such as links around numbers: everything that is not markup is escaped."""
    zh, en = (Markup(text).format(**values) for text in _word(key))  # noqa: S704 - words.toml is ours
    return Markup('<span lang="zh">{}</span><span lang="en">{}</span>').format(zh, en)


class Codes:
    """The labels of codes: those of ``words.toml``, else those of the publication, else the code itself."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """``rows``: code_list, code, label_zh, label_en."""
        self._labels = {
            (row["code_list"], row["code"]): Both(row["label_zh"] or row["code"], row["label_en"] or row["code"])
            for row in rows
        }

    def __call__(self, code_list: str, code: object) -> Both:
        """The label of a code; nothing for nothing."""
        if code is None or code == "":
            return Both("", "")
        own = _sections().get(code_list, {}).get(str(code))
        return Both(*own) if own else self._labels.get((code_list, str(code)), Both(str(code), str(code)))


def zone_name(zone: Mapping[str, Any]) -> Both:
    """The short usual name of a zone (``short_name``, ``name_en``); long tails of English names are abbreviated."""
    short = str(zone["short_name"])
    english = str(zone["name_en"] or short)
    for tail, (_, brief) in _sections()["name_tail"].items():
        if english.endswith(tail):
            return Both(short, english.removesuffix(tail) + brief)
    return Both(short, english)


def _in(value: object, language: int) -> str:
    return str(value[language] if isinstance(value, Both) else value)
