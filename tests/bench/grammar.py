"""Synthetic news of zones, made from a grammar, with the facts that a reader should find in it.

The same number gives the same article on every machine.  Zones are real; every figure is drawn by lot.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from ingest import registry

_WORDS = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))
_BETWEEN = _WORDS["between"]
_ZONE_TYPES = {"national_htz", "national_etdz"}
_ENDINGS = ("高新区", "经开区")
CHARACTERS = 1_000
#: sentences with known facts in one article
STATEMENTS = (7, 11)


class Known(NamedTuple):
    """A fact that an article states.  ``table`` is indicators or funding; ``code`` the metric or kind."""

    table: str
    code: str
    zone_id: str
    value: Decimal
    year: int
    status: str
    yoy: Decimal | None


class News(NamedTuple):
    """A synthetic article of about ``CHARACTERS`` characters and what it states."""

    uri: str
    title: str
    published_on: dt.date
    text: str
    known: tuple[Known, ...]


@cache
def _zones() -> list[tuple[str, str]]:
    """(zone_id, short name) of zones whose name says what they are and is nobody else's, without official totals."""
    official = " ".join(row["scope"] for row in registry.rows("official_totals"))
    rows = [row for row in registry.rows("zones") if row["short_zh"].endswith(_ENDINGS)]
    names = [row["short_zh"] for row in rows]
    return [
        (row["zone_id"], row["short_zh"])
        for row in rows
        if row["zone_type"] in _ZONE_TYPES and names.count(row["short_zh"]) == 1 and row["zone_id"] not in official
    ]


def _numeral(number: int, chance: random.Random) -> str:
    """``number`` as news prints it: 1,234 or 1234 or 三百."""
    if number < 1000 and number % 100 == 0 and chance.random() < 0.5:
        return "零一二三四五六七八九"[number // 100] + "百"
    return f"{number:,}" if number > 999 and chance.random() < 0.3 else str(number)


def _money(low: int, high: int, chance: random.Random) -> tuple[str, Decimal]:
    """A sum between ``low`` and ``high`` (in 亿元): its words and its value in yuan."""
    if chance.random() < 0.15:
        sum_in_wan = chance.randint(low * 100, low * 900)
        return f"{sum_in_wan}万元", Decimal(sum_in_wan) * 10_000
    hundredths = chance.randint(low * 100, high * 100)
    words = f"{Decimal(hundredths) / 100:f}"
    return f"{words}亿元", Decimal(hundredths) * 1_000_000


class _Writer:
    """Writes one article."""

    def __init__(self, number: int) -> None:
        self.chance = chance = random.Random(f"news {number}")
        self.zone_id, self.zone = chance.choice(_zones())
        self.published = dt.date(chance.randint(2018, 2025), chance.randint(1, 12), chance.randint(1, 28))
        self.known: list[Known] = []
        self._said: set[str] = set()

    def fill(self, template: str, **more: object) -> str:
        """The template with its slots filled."""
        pick = self.chance.choice
        slots = {name: pick(_BETWEEN[name]) for name in ("field", "remark", "room", "crew", "doing", "object")}
        person = pick(_BETWEEN["surname"]) + "".join(self.chance.sample(_BETWEEN["given"], 2))
        company = "".join(self.chance.sample(_BETWEEN["company"], 2))
        slots |= {"field2": pick(_BETWEEN["field"]), "person": person, "company": company, "zone": self.zone}
        slots |= {"year": self.published.year - 1, "goal": self.published.year + 3}
        return template.format_map(slots | more)

    def _note(self, table: str, code: str, value: Decimal, when: str, status: str, yoy: Decimal | None) -> None:
        year = self.published.year + {"last": -1, "now": 0, "goal": 3}[when]
        self.known.append(Known(table, code, self.zone_id, value, year, status, yoy))

    def statement(self) -> str:
        """A sentence with one known number."""
        chance = self.chance
        rule = chance.choice(_WORDS["statement"])
        about = chance.choice([one for one in _WORDS[rule["of"]] if one["metric"] not in self._said] or [None])
        if about is None:
            return self.money()
        self._said.add(about["metric"])
        low, high = about["range"]
        slots: dict[str, object] = {"noun": chance.choice(about["nouns"])}
        if rule["of"] == "flow":
            slots["money"], value = _money(low, high, chance)
        else:
            number = chance.randint(low, high)
            slots |= {"number": _numeral(number, chance), "unit": about["unit"]}
            value = Decimal(number)
        growth = Decimal(chance.randint(11, 299)) / 10
        slots["growth"] = f"{growth:f}"
        yoy = (-growth if "下降" in rule["text"] else growth) if rule.get("yoy") else None
        self._note(
            "indicators", about["metric"], value, rule["when"], "planned" if rule["when"] == "goal" else "actual", yoy
        )
        return self.fill(rule["text"], **slots)

    def money(self) -> str:
        """A sentence with one known sum."""
        rule = self.chance.choice(_WORDS["sum"])
        words, value = _money(1, 60, self.chance)
        if rule["kind"] not in self._said:
            self._said.add(rule["kind"])
            self._note("funding", rule["kind"], value, rule["when"], rule["status"], None)
            return self.fill(rule["text"], money=words)
        return self.between()

    def named(self) -> str:
        """A sentence with a policy, a carrier or an event."""
        kind = self.chance.choice(["policy", "carrier", "event"])
        month, day, edition = (
            self.chance.randint(1, 12),
            self.chance.randint(1, 28),
            self.chance.choice("二三四五六七八"),
        )
        return self.fill(self.chance.choice(_WORDS["names"][kind]), month=month, day=day, edition=edition)

    def between(self) -> str:
        """A sentence that states nothing."""
        return self.fill(self.chance.choice(_BETWEEN["sentences"]))


def news(number: int) -> News:
    """Synthetic article ``number``."""
    writer = _Writer(number)
    chance = writer.chance
    title = writer.fill(chance.choice(_WORDS["title"]))
    sentences = [writer.statement() for _ in range(chance.randint(*STATEMENTS))]
    sentences += [writer.money() for _ in range(chance.randint(0, 2))] + [writer.named() for _ in range(2)]
    while sum(map(len, sentences)) < CHARACTERS - 30:
        sentences.insert(chance.randrange(len(sentences) + 1), writer.between())
    paragraphs, at = [], 0
    while at < len(sentences):
        length = chance.randint(2, 5)
        paragraphs.append("".join(sentences[at : at + length]))
        at += length
    return News(f"synthetic/{number:07}", title, writer.published, "\n".join(paragraphs), tuple(writer.known))


def bracketed(text: str, number: int, share: float = 0.07) -> str:
    """``text`` as some converters leave it: pinyin in brackets behind a share of the characters."""
    import pypinyin

    chance = random.Random(f"pinyin {number}")
    return "".join(
        f"{c}({_reading(c, pypinyin)})" if "\u4e00" <= c <= "\u9fff" and chance.random() < share else c for c in text
    )


@cache
def _reading(character: str, pypinyin: Any) -> str:
    return pypinyin.pinyin(character)[0][0]


def write(folder: Path, first: int, count: int, a_file: int = 10_000) -> Iterator[News]:
    """Write articles ``first`` … as .jsonl files of ``a_file`` articles; yields each as it is written."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = iter(range(first, first + count))
    while part := list(islice(numbers, a_file)):
        with (folder / f"news-{part[0]:07}.jsonl").open("w", encoding="utf-8") as file:
            for number in part:
                article = news(number)
                row = {**article._asdict(), "published_on": article.published_on.isoformat()}
                del row["known"]
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                yield article
