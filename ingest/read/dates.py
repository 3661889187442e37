"""Dates as portals and feeds print them.  Days are those of China (Asia/Shanghai)."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

SHANGHAI = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")
#: years outside this range are slips of the keyboard
FIRST_YEAR, LAST_YEAR = 1949, 2100
#: a date cell longer than this is no date
LONGEST_CELL = 80

_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
)}  # fmt: skip
_HAN_DIGITS = {char: str(digit) for digit, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "O": "0"}

_TIME = (
    r"(?:\s{0,4}[T,，]?\s{0,4}(?P<hour>[01]?\d|2[0-4])\s?[:：时時点點]\s?(?P<minute>[0-5]?\d)"
    r"(?:\s?[:：分]\s?(?P<second>[0-5]?\d)(?:\.\d{1,9})?)?(?:\s?[分秒])?(?:\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)\b)?)?"
)
_NUMERIC = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)"
    r"(?:\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?(?:日|号|號)?"
    r"|\s?(?P<sep>[-/.])\s?(?P<month2>\d{1,2})\s?(?P=sep)\s?(?P<day2>\d{1,2})"
    r"|(?P<month3>0[1-9]|1[0-2])(?P<day3>[0-3]\d))"
    r"(?:(?=\d\d[:：]\d\d)|(?![\d]))(?:\s?[（(\[]?(?:星期|周)[一二三四五六日天][）)\]]?)?" + _TIME,
    re.ASCII,
)
#: 04.08.2015 13:04, as some portals abroad print it
_DAY_FIRST = re.compile(
    r"(?<![\d.])(?P<day>[0-3]\d)\.(?P<month>0[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)(?![\d.])" + _TIME, re.ASCII
)
_HAN = re.compile(r"(?P<year>[一二][〇零○O一二三四五六七八九]{3})年(?P<month>[一二三四五六七八九十]{1,2})月"
                  r"(?P<day>[一二三四五六七八九十]{1,3})[日号號]")  # fmt: skip
_MONTH_NAME = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_ENGLISH = (
    re.compile(rf"\b{_MONTH_NAME}\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>(?:19|20)\d\d)\b" + _TIME,
               re.IGNORECASE | re.ASCII),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{{1,3}}{_MONTH_NAME}[\s,-]{{1,3}}(?P<year>(?:19|20)\d\d)\b" + _TIME,
               re.IGNORECASE | re.ASCII),
)  # fmt: skip


class Found(NamedTuple):
    """A date and its place.  ``day`` is None where the digits name no day of the calendar."""

    start: int
    end: int
    day: dt.date | None


def find_dates(text: str) -> list[Found]:
    """The dates (year, month and day, with their time of day) in one line of folded text, in order."""
    found = [Found(*match.span(), _numeric(match)) for match in _NUMERIC.finditer(text)]
    if "月" in text:
        found += [Found(*match.span(), _han(match)) for match in _HAN.finditer(text)]
    if not found and "." in text:
        found += [Found(*match.span(), _day_first(match)) for match in _DAY_FIRST.finditer(text)]
    if not found and text.isascii():
        for pattern in _ENGLISH:
            found += [Found(*match.span(), _english(match)) for match in pattern.finditer(text)]
    return sorted(found)


def parse_date(value: object) -> dt.date | None:
    """The day that a cell, an attribute or a database value names; None where it names none.  Never raises.

    Times with an offset are turned to Chinese time first; times without one are Chinese.  Whole numbers are
    ``20170113``, or seconds or milliseconds since 1970.
    """
    if isinstance(value, dt.datetime):
        return _plausible(value.astimezone(SHANGHAI).date() if value.tzinfo else value.date())
    if isinstance(value, dt.date):
        return _plausible(value)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    if isinstance(value, int):
        value = str(value) if abs(value) < 10**17 else None
    if not isinstance(value, str) or len(value) > LONGEST_CELL:
        return None
    return _parse_cell(value)


@lru_cache(maxsize=4096)
def _parse_cell(value: str) -> dt.date | None:
    text = unicodedata.normalize("NFKC", value).strip()
    if re.fullmatch(r"\d{10}|\d{13}", text, re.ASCII):
        return _since_1970(int(text) / (1000 if len(text) == 13 else 1))
    found = find_dates(text)
    return found[0].day if found else None


def _numeric(match: re.Match[str]) -> dt.date | None:
    month = match["month"] or match["month2"] or match["month3"]
    day = match["day"] or match["day2"] or match["day3"]
    return _local(int(match["year"]), int(month), int(day), match)


def _day_first(match: re.Match[str]) -> dt.date | None:
    return _local(int(match["year"]), int(match["month"]), int(match["day"]), match)


def _english(match: re.Match[str]) -> dt.date | None:
    return _local(int(match["year"]), _MONTHS[match["month"].lower()], int(match["day"]), match)


def _han(match: re.Match[str]) -> dt.date | None:
    year = int("".join(_HAN_DIGITS[char] for char in match["year"]))
    return _day(year, _han_number(match["month"]), _han_number(match["day"]))


def _han_number(text: str) -> int:
    """十 → 10, 十三 → 13, 二十 → 20, 三十一 → 31."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int("".join(_HAN_DIGITS[char] for char in text))
    return 10 * int(_HAN_DIGITS.get(tens, "1")) + int(_HAN_DIGITS.get(ones, "0"))


def _local(year: int, month: int, day: int, match: re.Match[str]) -> dt.date | None:
    """The Chinese day of a moment: differs from the printed one only where an offset is printed."""
    if not match["zone"] or match["hour"] is None:
        return _day(year, month, day)
    offset = dt.timedelta()
    if match["zone"][0] in "+-":
        digits = match["zone"].replace(":", "")
        offset = dt.timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5])) * (-1 if digits[0] == "-" else 1)
    try:
        moment = dt.datetime(year, month, day) + dt.timedelta(hours=int(match["hour"]), minutes=int(match["minute"]))
        return _plausible((moment - offset + dt.timedelta(hours=8)).date())
    except (ValueError, OverflowError):
        return None


def _since_1970(seconds: float) -> dt.date | None:
    try:
        return _plausible(dt.datetime.fromtimestamp(seconds, SHANGHAI).date())
    except (ValueError, OverflowError, OSError):
        return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return _plausible(dt.date(year, month, day))
    except ValueError:
        return None


def _plausible(day: dt.date) -> dt.date | None:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
