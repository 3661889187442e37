"""Projects begun, signed for or finished many at a time: 某县总投资290亿元的38个重点项目在甲、乙等园区集中开工."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span, within
from ingest.extract.events.clauses import PLAN
from ingest.extract.events.titles import Named
from ingest.extract.events.words import Cue, trailing_cut, trimmed
from ingest.extract.places.place_names import Place

_SORT = r"(?:重[大点]|产业|科技|工业|制造业|招商|高新|创新|亿元|外资|优质|新基建|数字|生物|新能源)"
#: (上海)100多个重大产业项目: told as one happening, with its number
_PROJECTS = re.compile(
    rf"(?P<where>[\u4e00-\u9fff、\d]{{0,24}}?)(?P<many>(?<![\d.])\d{{1,4}}(?:多|余)?个(?:省级?|市级?)?{_SORT}{{1,4}}[\u4e00-\u9fff]{{0,8}}项目)(?:集中)?$"
)
#: 25个项目, where they are begun together
_TOGETHER = re.compile(
    r"(?P<where>[\u4e00-\u9fff、]{0,24}?)(?P<many>(?<![\d.])\d{1,4}(?:多|余)?(?:个[^,，。;；、\d]{0,14}?项目|家[^,，。;；、\d]{0,10}?(?:企业|公司)))$"
)
_AT_ONCE = re.compile(r"(?:集中|同时|同步|同日|同天|一起|一同|统一)(?:正式|隆重|顺利|全面)*$")
_NOT_OF_FIELD = re.compile(r"民生|水利|交通|公路|铁路|文旅|旅游|教育|医疗|城建|老旧")
#: 总投资290亿元的, 投资额超50亿元的: how much, between whose they are and how many
_SIZED = re.compile(
    r"(?:(?:计划|协议|估算|累计)?总?投资(?:额|规模)?(?:共|约|达|超过?|近|逾|合计)*[\d.,]{1,9}(?:多|余)?(?:万|亿)(?:美)?元(?:人民币)?的?)$"
)
#: 在甲、乙等园区: where, between how many and what is done
_LOCATED = re.compile(r"(?:分别)?(?:在|于)(?P<at>[^,，。;；]{2,60})$")
_RUNNING = re.compile(r"累计|共(?!同)|新增|其中|已有|推进|截至")


def projects(before: str) -> str:
    """上海100多个重大产业项目 of the words before 开工 or 签约; empty where it is no such number of projects."""
    words = trailing_cut(before)
    located = _LOCATED.search(words)
    words = trailing_cut(words[: located.start()]) if located else words
    match = _PROJECTS.search(words) or (_TOGETHER.search(words) if _AT_ONCE.search(before) else None)
    if match is None or PLAN.search(before[-12:]) or _NOT_OF_FIELD.search(match["many"]):
        return ""
    ahead = _SIZED.sub("", words[: match.start("many")])
    if _RUNNING.search(ahead) or "总投资" in ahead:
        return ""
    where = re.sub(r"^.*(?:等地|的|[,，])", "", ahead)
    if not where and located:
        where = located["at"] if re.fullmatch(r"[\u4e00-\u9fff]{2,16}[市县区园州]", located["at"]) else ""
    where = trimmed(where)
    return where + match["many"] if where or match.re is _PROJECTS else ""


#: (集中签约)总投资300亿元的30个项目, (集中签约)落户12个项目
_BEHIND = re.compile(
    rf"了?(?:落户|引进|入驻|入园|开工|投产)?了?(?:{_SIZED.pattern.removesuffix('$')})?(?P<many>(?<![\d.])\d{{1,4}}(?:多|余)?个[^,，。;；、\d]{{0,14}}?项目)(?=$|[,，。;；、\n])"
)
#: so far before the number of projects their place may stand
_NEAR = 60
#: where a place of its own begins: 在某高新区,12个项目
_BEGINS = re.compile(r"(?:^|[,，\s]|[日天午晨])(?:在|于)?$")


def begun_together(document: Document, noun: Cue, sentence: Span) -> Named | None:
    """某县26个重点项目在甲、乙等园区|集中开工: whose they are, how many, and what is done to them."""
    text = document.text
    if not noun.word.startswith("集中"):
        return None
    if behind := _BEHIND.match(text, noun.end, sentence.end):
        return _begun_behind(document, noun, sentence, behind["many"])
    if text[noun.end : noun.end + 1] not in ("", *",，。;；\n"):
        return None
    low = max(sentence.start, noun.start - 120)
    words = text[low : noun.start]
    located = _LOCATED.search(words)
    match = _TOGETHER.search(trailing_cut(words[: located.start()] if located else words))
    if match is None or _NOT_OF_FIELD.search(match["many"]) or PLAN.search(words[-12:]):
        return None
    at = low + match.start("many")
    place = _whose(document, sentence.start, at, Span(low + located.start("at"), noun.start) if located else None)
    name = (place.name if place else "") + match["many"] + noun.word
    return Named(
        place.start if place and place.start < at else at, noun.end, noun.start, noun.word, noun.type, name, True
    )


#: 继1月9日(集中签约…项目后): told of another day
_ANOTHER = re.compile(r"继[^,，。]{0,24}$")


def _begun_behind(document: Document, noun: Cue, sentence: Span, many: str) -> Named | None:
    """某新区(4日)集中签约38个重点项目: the place right before, but for a time."""
    words = document.text[max(sentence.start, noun.start - _NEAR) : noun.start]
    if _NOT_OF_FIELD.search(many) or PLAN.search(words[-12:]) or _RUNNING.search(words[-12:]) or _ANOTHER.search(words):
        return None
    end = noun.start - len(words) + len(trailing_cut(words))
    zones = [p for p in within(document.places, noun.start - len(words), noun.start) if p.type in ("zone", "region")]
    place = next((p for p in reversed(zones) if p.end == end), None)
    name = (place.name if place else "") + many + noun.word
    return Named(place.start if place else noun.start, noun.end, noun.start, noun.word, noun.type, name, True)


def _whose(document: Document, low: int, at: int, located: Span | None) -> Place | None:
    """The place right before the projects, or before how much they cost; else where the sentence begins; else where they are."""
    text = document.text
    ahead = [p for p in within(document.places, max(low, at - _NEAR), at) if p.type in ("zone", "region")]
    sized = _SIZED.sub("", text[low:at])
    if beside := [p for p in ahead if low + len(sized) - p.end in (0, 1)]:
        return beside[-1]
    if opens := [p for p in ahead if _BEGINS.search(text[low : p.start])]:
        return opens[-1]
    there = within(document.places, *located) if located else []
    return there[0] if len(there) == 1 and there[0].type in ("zone", "region") else None
