"""What only the title tells, where the text below goes into particulars, and what it tells in short of what the lead tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract import names
from ingest.extract.document import Document, Span
from ingest.extract.events.clauses import Clause, Told
from ingest.extract.events.contexts import CUT
from ingest.extract.events.dates import Calendar
from ingest.extract.events.kinds import kind_of
from ingest.extract.events.moments import When
from ingest.extract.events.releases import released
from ingest.extract.events.titles import Named
from ingest.extract.events.verbs import told
from ingest.extract.events.words import Cue, Event, cues, left_edge, off_topic, trimmed

#: a title longer than this is no headline
_LONGEST_TITLE = 60
#: what a title may tell alone beside other events of the text
_OF_TITLES = ("recognition", "policy_release")
#: what it may tell alone where the text tells nothing
_OF_LEADS = ("opening", "launch", "signing")
#: (某经开区)举行(重点项目集中签约)
_HOLDS = re.compile(
    r"^(?P<who>[^,，:：!！?？\s《“]{2,20}?)(?:隆重|成功|圆满|今[日天]|昨[日天]|日前|近日|顺利|组织)*(?:举行|召开|举办|迎来)(?:了)?(?P<what>[^,，!！?？\s]{0,40})$"
)
#: (…创业大赛)在某地落幕
_HELD = re.compile(
    r"^(?:[”」])?(?:在[^,，]{2,12})?(?:隆重|成功|圆满|今[日天]|昨[日天]|日前|近日|顺利|正式)*(?:举行|召开|举办|开幕|落幕|闭幕|启动|收官|开赛|打响|启幕|开讲)(?=$|[\s,，!！])"
)


_YEAR = re.compile(r"[12]\d{3}(?=年)")


def told_in_title(document: Document, calendar: Calendar, found: list[Event]) -> Iterator[Event]:
    """The events that only the title of ``document`` tells, ``found`` being those of its text."""
    title = document.title
    if not calendar.published().date or len(title) > _LONGEST_TITLE:
        return
    start, end = names.title_at(document) or Span(document.start, min(document.end, document.start + 40))
    hits = cues(title, 0, len(title))
    told_of = False
    if not any(event.rule.startswith("event.name") for event in found):
        named = _named(title, [cue for cue in hits if cue.role == "noun"])
        if named and not off_topic(named.name):
            when = _of_lead(document, calendar)
            told_of = True
            yield Event(start, end, named.name, kind_of(named), when.date, when.date_end, "event.title")
    known = {event.type for event in found}
    for cue in hits:
        if cue.role != "verb" or cue.type in known or "award" in known or told_of:
            continue
        if any(cue.word in event.name for event in found if event.rule.startswith("event.name")):
            continue  # 项目签约, of the ceremony told below it
        if cue.type not in _OF_TITLES and (found or cue.type not in _OF_LEADS):
            continue
        before, after = CUT.split(title[: cue.start])[-1], CUT.split(title[cue.end :])[0]
        if any(year > (calendar.published().date or "") for year in _YEAR.findall(before)):
            continue  # 三期工程2015年投用, in the news of 2014
        clause = Clause(before, cue.word, after, "", lambda: "")
        event = released(clause, False, True) if cue.type == "policy_release" else told(clause, cue.type)
        if event and event.type not in known and 6 <= len(event.name) <= 70:
            known.add(event.type)
            when = calendar.published() if event.type in _OF_TITLES else _of_lead(document, calendar)
            yield Event(start, end, event.name, event.type, when.date, when.date_end, "event.title")


def _named(title: str, nouns: list[Cue]) -> Named | None:
    """某经开区举行项目集中签约, …创业大赛在某地落幕."""
    if not nouns:
        return None
    noun = nouns[-1]
    behind = title[noun.end :]
    if holds := _HOLDS.match(title[: noun.start]):
        name = holds["who"] + holds["what"] + noun.word if not behind.strip() or behind[0] in " ,，" else ""
    elif _HELD.match(behind):
        name = title[left_edge(title, 0, noun.start) : noun.end]
    else:
        return None
    name = trimmed(name)
    return Named(0, noun.end, noun.start, noun.word, noun.type, name, True) if 8 <= len(name) <= 60 else None


def _of_lead(document: Document, calendar: Calendar) -> When:
    """The day that the lead gives, in news of these days; else the year of publication."""
    for sentence in document.sentences[:4]:
        days = [when for time, when in calendar.times(sentence) if time.precision == "day" and when.stated]
        if days and calendar.is_news(days[0]):
            return days[0]
    return calendar.published()


def as_headlined(document: Document, verb: Cue) -> Told | None:
    """What the lead tells at length and the title in short: 首批三所高校某地校区开工建设."""
    before, found, after = document.title.partition(verb.word)
    if not found or not before or CUT.search(before) or " " in before.strip():
        return None
    after = after.strip()
    return told(Clause(before, verb.word, after, "", lambda: ""), verb.type)
