"""Several bodies of which one verb tells, each with its own time: 2010年6月A、2012年8月B相继成立; A、B分别于1992年、1993年获批."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extract.document import Document, Span
from ingest.extract.events.beginnings import kind_of_beginning
from ingest.extract.events.clauses import CARRIER, COUNT, FIRM, PLAN, headline, is_area
from ingest.extract.events.dates import Calendar
from ingest.extract.events.moments import When
from ingest.extract.events.recognitions import title_of
from ingest.extract.events.words import Cue, Event, trimmed
from ingest.extract.times.periods import Time

_TURN = re.compile(r"(?:相继|先后|陆续|分别|依次|次第)(?:[\u4e00-\u9fff]{0,10}|[于在].{0,60})$")
_TYPES = frozenset({"opening", "launch", "recognition"})
_PART = re.compile(r"[^、,，;；和与及]+")
#: what leads to a name behind its time, and from it to the next: 有A, 再到, 又有
_LEADS = re.compile(
    r"^(?:的|有|又有|还有|是|为|底|初|以及|及|和|再到|直到|到|从|由|国务院|经国务院|又|增设|新设|批准|设立|成立|[,，、\s])+"
)
_TRAILS = re.compile(
    r"(?:再到|直到|随后|此后|之后|到了|到|从|而|又|则|和|与|及|以及|再|至|于|在|自|也|都|等|,|，|、|\s)+$"
)
#: no more bodies than these are told of by one verb
_MOST = 12


class _Dated(NamedTuple):
    start: int
    name: str
    when: When


def dealt(document: Document, calendar: Calendar, verb: Cue, sentence: Span) -> Iterator[Event]:
    """The events that ``verb`` tells of several bodies, where each has its time in ``sentence``."""
    text = document.text
    turn = _TURN.search(text, max(sentence.start, verb.start - 64), verb.start) if verb.type in _TYPES else None
    if turn is None or PLAN.search(text, max(sentence.start, turn.start() - 8), verb.start):
        return
    times = [(time, when) for time, when in calendar.times(sentence) if when.date and time.end <= verb.start]
    if len(times) < 2:
        return
    found = _before(text, times, turn.start()) or _behind(text, sentence, times, turn.start())
    if len(found) < 2:
        return
    title = title_of(text[verb.end : verb.end + 40]) if verb.word.endswith("为") else ""
    for start, name, when in found[:_MOST]:
        kind = kind_of_beginning(verb.word, name)
        yield Event(start, verb.end, headline(name, verb.word, title), kind, when.date, when.date_end, "event.dealt")


def _before(text: str, times: list[tuple[Time, When]], end: int) -> list[_Dated]:
    """1991年A,1992年B、C(相继): each name with the time before it; 1991年和1992年,A、B(先后): one for each."""
    ahead = [(time, when) for time, when in times if time.end <= end]
    if len(ahead) < 2:
        return []
    stops = [time.start for time, _ in ahead[1:]] + [end]
    named = [
        list(_names(text, time.end, min(stop, time.end + 90))) for (time, _), stop in zip(ahead, stops, strict=True)
    ]
    if not any(named[:-1]):
        return _paired(named[-1], [when for _, when in ahead])
    return [_Dated(start, name, when) for (_, when), names in zip(ahead, named, strict=True) for start, name in names]


def _behind(text: str, sentence: Span, times: list[tuple[Time, When]], end: int) -> list[_Dated]:
    """A、B(分别于)1992年、1993年(获批): as many names as times."""
    clause = text[max(sentence.start, end - 90) : end].rstrip(",，")
    start = max(clause.rfind(mark) for mark in ",，;；:") + 1 + max(sentence.start, end - 90)
    return _paired(list(_names(text, start, end)), [when for time, when in times if time.start >= end])


def _paired(names: list[tuple[int, str]], times: list[When]) -> list[_Dated]:
    if len(names) != len(times):
        return []
    return [_Dated(start, name, when) for (start, name), when in zip(names, times, strict=True)]


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The zones and carriers that ``text[start:end]`` names one after the other, with their places; a clause is none."""
    for part in _PART.finditer(text, start, end):
        name = trimmed(_TRAILS.sub("", _LEADS.sub("", part.group())))
        if not 3 <= len(name) <= 28 or not (CARRIER.search(name) or is_area(name)):
            continue
        if not COUNT.search(name) and not FIRM.search(name) and "的" not in name:
            yield max(part.start(), text.find(name, part.start(), part.end())), name
