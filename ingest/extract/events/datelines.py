"""Days in words, datelines and the dates of notices: 六月十八日, 新华社某地六月十八日电, 满一周年, 成文日期: 2021-05-21."""

from __future__ import annotations

import datetime as dt
import re

from ingest.extract.document import Document

_DAY = r"(?:三十一?|二?十[一二三四五六七八九]?|二十|廿[一二三四五六七八九]?|[一二三四五六七八九])"
CHINESE_DAY = re.compile(rf"({_DAY})日")
_DATELINE = re.compile(rf"(?P<m>十[一二]?|[一二三四五六七八九]|\d{{1,2}})月(?P<d>{_DAY}|\d{{1,2}})日(?:电|讯)")


def day_number(words: str) -> int:
    """十八 → 18."""
    tens, ten, ones = words.replace("廿", "二十").rpartition("十")
    digits = "零一二三四五六七八九"
    return (10 * (digits.index(tens) if tens else 1) if ten else 0) + (digits.index(ones) if ones else 0)


def years_before(date: str, years: str) -> str | None:
    """``date`` less ``years``, a numeral; None where that is no day."""
    number = int(years) if years.isdigit() else day_number(years.replace("两", "二"))
    try:
        return f"{int(date[:4]) - number}{date[4:]}" if 0 < number < 80 else None
    except ValueError:
        return None


def sent_on(document: Document) -> str | None:
    """The day that the copy was sent, as its dateline says (新华社某地六月十八日电), unless that is far from the publication."""
    head, published = document.text[document.start : document.start + 160], document.published
    match = _DATELINE.search(head) if "日电" in head or "日讯" in head else None
    if match is None or published is None:
        return None
    try:
        month, day = (int(part) if part.isdigit() else day_number(part) for part in (match["m"], match["d"]))
        sent = published.replace(month=month, day=day)
    except ValueError:
        return None
    return sent.isoformat() if 0 <= (published - sent).days <= 10 else None


#: a signature: the date alone on its line, at the end of a notice
_SIGNATURE = re.compile(r"(?m)^[ \t]{0,60}(?P<y>20\d\d|19\d\d)年\s?(?P<m>\d{1,2})月\s?(?P<d>\d{1,2})日[ \t]{0,20}$")
#: what a portal states of a document above its text: 成文日期: 2021-05-21, 【公布日期】2018.09.05, (2004年3月9日云科发〔2004〕21号)
_STAMPED = re.compile(
    r"(?m)(?:(?:成文|发文|印发|公布|颁布|制定|签发)(?:日期|时间)[】\]]?\s{0,3}[:：|]?\s{0,4}|^[ \t]{0,20}\((?=[^\n()]{9,36}号\)[ \t]{0,20}$))(?P<y>20\d\d|19\d\d)\s?[年./-]\s?(?P<m>\d{1,2})\s?[月./-]\s?(?P<d>\d{1,2})"
)
#: so much of a page is looked through for it
_PORTAL = 800


def stated_on(document: Document) -> str | None:
    """The date under a notice, or the one that its page states above it."""
    match = _SIGNATURE.search(document.text, document.start, document.end) or _STAMPED.search(
        document.text, 0, document.start + _PORTAL
    )
    try:
        return dt.date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat() if match else None
    except ValueError:
        return None


def signed_on(document: Document) -> str | None:
    """The date that a notice states, else the day of publication; of a page without one, the year of its number."""
    published = document.published.isoformat() if document.published else None
    return stated_on(document) or published or (str(document.spoken_in) if document.spoken_in else None)
