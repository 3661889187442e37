"""How right the facts found in labelled articles are: pure comparison, no files and no database.

Six kinds are scored.  ``core`` asks whether a fact was found with the right value or name, ``full`` whether all of
its attributes are right too.  Labels and found facts are plain mappings; numbers may be int, float or Decimal,
dates may be ISO text or ``datetime.date``.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Facts = Sequence[Mapping[str, Any]]
Check = Callable[[Mapping[str, Any], Mapping[str, Any]], bool]

# Usual forms of zone names.  The order matters: a longer form has to go before a shorter one that it contains.
_USUAL_FORMS = {
    "自创区": ("国家自主创新示范区", "自主创新示范区"),
    "自贸区": ("自由贸易试验区", "自贸试验区", "自由贸易区"),
    "高新区": ("高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "高技术产业开发区", "国家高新区"),
    "经开区": ("经济技术开发区", "国家级经开区"),
    "": ("中国(", "中国（", "）", ")"),
}
_ADMINISTRATIVE = re.compile(r"^国家级?|(?<=.)(?:市|省)$|(?<=..)市(?=高新区|经开区|自创区)")
_MARKS = str.maketrans("", "", "《》“”\"'‘’「」『』·•,，。:：()（）〔〕[]-")
_NOTICE = re.compile(r"的?通知$")


def usual_place(name: str | None) -> str:
    """The form in which two names of one place compare equal: 大连市高新技术产业园区 and 大连高新区."""
    place = "".join((name or "").split())
    for short, long_forms in _USUAL_FORMS.items():
        for long_form in long_forms:
            place = place.replace(long_form, short)
    return _ADMINISTRATIVE.sub("", place)


def bare_name(name: str | None) -> str:
    """A title without quotation marks, brackets, spaces and the trailing 的通知."""
    return _NOTICE.sub("", "".join((name or "").translate(_MARKS).split()))


def similar(one: str | None, other: str | None, at_least: float) -> bool:
    """Whether two titles are the same but for spelling; an empty one is like none."""
    a, b = bare_name(one), bare_name(other)
    if not a or not b:
        return False
    return a == b or difflib.SequenceMatcher(None, a, b).ratio() >= at_least


def same_number(one: Any, other: Any) -> bool:
    """Equal within a millionth; nothing equals only nothing."""
    if one is None or other is None:
        return one is other
    return abs(float(one) - float(other)) <= 1e-6 * max(1.0, abs(float(one)))


def same_date(one: Any, other: Any) -> bool:
    """Equal as far as both are known: 2016 and 2016-12 agree, 2016 and nothing do not."""
    a, b = (d.isoformat() if isinstance(d, dt.date) else d or "" for d in (one, other))
    return a.startswith(b) or b.startswith(a) if a and b else a == b


def _same_qualifier(one: str | None, other: str | None) -> bool:
    # "nearly" and "about" are told apart in the warehouse, but a label does not insist on it.
    a, b = ({"nearly": "about"}.get(q or "exact", q or "exact") for q in (one, other))
    return a == b


def _equal(column: str, default: str | None = None) -> Check:
    return lambda label, fact: bool(label.get(column, default) == fact.get(column))


def _number(column: str) -> Check:
    return lambda label, fact: same_number(label.get(column), fact.get(column))


def _named(at_least: float) -> Check:
    return lambda label, fact: similar(label["name"], fact.get("name"), at_least)


def _where_stated(column: str, check: Check) -> Check:
    return lambda label, fact: label.get(column) in (None, "") or check(label, fact)


def _indicator_found(label: Mapping[str, Any], fact: Mapping[str, Any]) -> bool:
    if label["metric"] != fact.get("metric") or not _number("value")(label, fact):
        return False
    return label.get("value") is not None or _number("yoy_pct")(label, fact)


def _event_found(label: Mapping[str, Any], fact: Mapping[str, Any]) -> bool:
    if _named(0.6)(label, fact):
        return True
    dated = bool(label.get("date")) and bool(fact.get("date"))
    return dated and label["type"] == fact.get("type") and same_date(label["date"], fact["date"])


_QUALIFIER: Check = lambda label, fact: _same_qualifier(label.get("qualifier"), fact.get("qualifier"))  # noqa: E731
_SCOPE: Check = lambda label, fact: usual_place(label.get("scope")) == usual_place(fact.get("scope"))  # noqa: E731
_STATUS = _equal("status", "actual")
_YEAR = _where_stated("year", _equal("year"))


@dataclass(frozen=True)
class Kind:
    """What makes a found fact answer a label, and which attributes are compared once it does."""

    found: Check
    attributes: Mapping[str, Check] = field(default_factory=dict)


KINDS: Mapping[str, Kind] = {
    "zones": Kind(lambda label, fact: usual_place(label["name"]) == usual_place(fact.get("name"))),
    "indicators": Kind(
        _indicator_found,
        {
            "unit": _equal("unit"),
            "qualifier": _QUALIFIER,
            "status": _STATUS,
            "scope": _SCOPE,
            "year": _YEAR,
            "level": _equal("level"),
            "yoy": _number("yoy_pct"),
            "value_max": _number("value_max"),
        },
    ),
    "funding": Kind(
        lambda label, fact: _number("amount")(label, fact) and label["currency"] == fact.get("currency"),
        {
            "kind": _equal("kind"),
            "qualifier": _QUALIFIER,
            "status": _STATUS,
            "scope": _SCOPE,
            "year": _YEAR,
            "amount_max": _number("amount_max"),
        },
    ),
    "policies": Kind(
        _named(0.85),
        {
            "doc_no": lambda label, fact: bare_name(label.get("doc_no")) == bare_name(fact.get("doc_no")),
            "year": _YEAR,
        },
    ),
    "incubators": Kind(_named(0.85), {"type": _equal("type"), "level": _equal("level")}),
    "events": Kind(
        _event_found,
        {
            "type": _equal("type"),
            "date": _where_stated("date", lambda label, fact: same_date(label["date"], fact.get("date"))),
        },
    ),
}


@dataclass(frozen=True)
class Pairing:
    """A label and the fact that answers it; one side is None for a miss or an extra.  ``wrong``: attributes amiss."""

    article: str
    label: Mapping[str, Any] | None
    fact: Mapping[str, Any] | None
    wrong: tuple[str, ...] = ()

    @property
    def core(self) -> bool:
        """The label was found."""
        return self.label is not None and self.fact is not None

    @property
    def full(self) -> bool:
        """The label was found and every attribute is right."""
        return self.core and not self.wrong


def pair(kind: str, article: str, labels: Facts, facts: Facts) -> Iterator[Pairing]:
    """Give each label, in order, the free fact with the most attributes right (the first of equals); then the extras."""
    rules = KINDS[kind]
    free = list(facts)
    for label in labels:
        amiss = {
            at: tuple(name for name, right in rules.attributes.items() if not right(label, fact))
            for at, fact in enumerate(free)
            if rules.found(label, fact)
        }
        if not amiss:
            yield Pairing(article, label, None)
            continue
        best = min(amiss, key=lambda at: (len(amiss[at]), at))
        yield Pairing(article, label, free.pop(best), amiss[best])
    for fact in free:
        yield Pairing(article, None, fact)


@dataclass(frozen=True)
class Rate:
    """Precision, recall and F1 of ``hits`` among ``gold`` labels and ``found`` facts; 0 where nothing was asked."""

    hits: int
    gold: int
    found: int

    @property
    def precision(self) -> float:
        """Hits among the facts found, 0 to 1."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Hits among the labels, 0 to 1."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.hits / (self.gold + self.found) if self.gold + self.found else 0.0


@dataclass(frozen=True)
class Score:
    """All pairings of a labelled set, by kind, and what they add up to.  ``missing``: labelled articles not found."""

    pairings: Mapping[str, Sequence[Pairing]]
    missing: tuple[str, ...] = ()

    def rate(self, kind: str, level: str) -> Rate:
        """``level`` is ``core`` or ``full``."""
        pairings = self.pairings[kind]
        return Rate(
            hits=sum(p.full if level == "full" else p.core for p in pairings),
            gold=sum(p.label is not None for p in pairings),
            found=sum(p.fact is not None for p in pairings),
        )

    def micro(self, level: str) -> Rate:
        """All kinds counted together."""
        rates = [self.rate(kind, level) for kind in self.pairings]
        return Rate(sum(r.hits for r in rates), sum(r.gold for r in rates), sum(r.found for r in rates))

    def macro_f1(self, level: str) -> float:
        """Mean F1 of the kinds that have a label."""
        asked = [rate.f1 for kind in self.pairings if (rate := self.rate(kind, level)).gold]
        return sum(asked) / len(asked) if asked else 0.0

    def attributes(self, kind: str) -> dict[str, float | None]:
        """Share of each attribute that is right among the facts found; None where none was found."""
        answered = [p for p in self.pairings[kind] if p.core]
        return {
            name: sum(name not in p.wrong for p in answered) / len(answered) if answered else None
            for name in KINDS[kind].attributes
        }


def score(articles: Iterable[tuple[str, Mapping[str, Facts], Mapping[str, Facts] | None]]) -> Score:
    """Compare (article, labels by kind, facts by kind); facts None says that the article itself was not found."""
    pairings: dict[str, list[Pairing]] = {kind: [] for kind in KINDS}
    missing: list[str] = []
    for article, labels, facts in articles:
        if facts is None:
            missing.append(article)
        for kind, collected in pairings.items():
            collected.extend(pair(kind, article, labels.get(kind, ()), (facts or {}).get(kind, ())))
    return Score(pairings, tuple(missing))
