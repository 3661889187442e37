"""The words that events are told with (``ingest/vocabulary/event_words.csv``) and what the rules share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from ingest.extract.names import lexicon
from ingest.extract.places.place_names import Place
from ingest.extract.vocabulary import read

LIST = "event_words"


class Cue(NamedTuple):
    """A word at ``text[start:end]`` that may tell an event: ``role`` is noun (大赛) or verb (揭牌)."""

    start: int
    end: int
    word: str
    type: str
    role: str


class Event(NamedTuple):
    """An event in the clean text, evidence at ``start:end``; ``date`` and ``date_end`` as in ``ingest.models.EventMention``."""

    start: int
    end: int
    name: str
    type: str
    date: str | None
    date_end: str | None
    rule: str


@cache
def _cues() -> tuple[ahocorasick_rs.AhoCorasick, tuple[dict[str, str], ...]]:
    rows = tuple(row for row in read(LIST) if row["role"] in ("noun", "verb", "hide"))
    automaton = ahocorasick_rs.AhoCorasick(
        [row["word"] for row in rows],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    return automaton, rows


_HELD = frozenset({"opening", "launch", "signing", "award"})
_CEREMONIES = ("仪式", "典礼")


def _as_ceremony(text: str, verb: Cue) -> Cue | None:
    """开工奠基|仪式: what is done is the name of the ceremony."""
    if verb.role != "verb" or verb.type not in _HELD or not text.startswith(_CEREMONIES, verb.end):
        return None
    end = verb.end + len(_CEREMONIES[0])
    return Cue(verb.start, end, text[verb.start : end], verb.type, "noun")


def cues(text: str, start: int, end: int) -> list[Cue]:
    """The nouns and verbs of ``text[start:end]``, left to right; a longer word hides the shorter ones in it (会议室)."""
    automaton, rows = _cues()
    found = []
    for index, first, last in automaton.find_matches_as_indexes(text[start:end]):
        row = rows[index]
        if row["role"] == "hide":
            continue
        cue = Cue(first + start, last + start, row["word"], row["type"], row["role"])
        found.append(_as_ceremony(text, cue) or cue)
    return found


def off_topic(words: str) -> bool:
    """Is this a happening of sports, party life or diplomacy?"""
    off = lexicon(LIST, "off")
    return off.occurs(words) and off.occurs(lexicon(LIST, "within").without(words))  # 酒泉 is no drink


#: a quoted or bracketed part belongs to a name as a whole
_ENCLOSED = re.compile(
    r"“[^“”\n]{1,40}”|‘[^‘’\n]{1,30}’|「[^「」\n]{1,30}」|《[^《》\n]{1,40}》|\"[^\"\n]{1,30}\"|(?<=[\u4e00-\u9fffA-Za-z0-9”])\((?!记者|通讯员|本报|见习)[^()\n]{1,16}\)"
)
#: punctuation ends a name like a word does
_MARKS = ',，。;；:：!！?？、|/<>〈〉\n\t[]()…《》“”"「」△▲●◆■★※•'
#: dates and counts: 12日, 3月, 42个; a number of a name is no count (第三次)
_NUMBERED = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}日(?:晚上?|起|至)?|\d{1,2}月份?(?=\D|\d{1,2}日)|(?<![第届\d一二三四五六七八九十百])(?<!人大|政协|大会|全会)[\d一二三四五六七八九十百多余]{1,6}[余多]?[家个场项次名位]|[日号]电\s?·{0,18}|(?<=[\u4e00-\u9fff])\s|\s{2,}|[-—]{2,}"
)


@cache
def _edges() -> tuple[ahocorasick_rs.AhoCorasick, tuple[bool, ...]]:
    """The words and marks around names, and for each whether a name ends there (的) or runs on (目的)."""
    ends = dict.fromkeys(_MARKS, True)
    ends |= {row["word"]: row["role"] == "break" for row in read(LIST) if row["role"] in ("break", "keep")}
    automaton = ahocorasick_rs.AhoCorasick(
        list(ends), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, implementation=ahocorasick_rs.Implementation.DFA
    )
    return automaton, tuple(ends.values())


#: no place is named so: 某某区举行(开发区…开工仪式)
_HOLDS = re.compile(r"举行|举办|召开|承办|主办")


def left_edge(text: str, low: int, at: int, places: Sequence[Place] = ()) -> int:
    """Where the name begins that runs on to ``at``, not before ``low``: behind the last word that names do not contain.

    Words inside of ``places`` do not end a name: the 自 of 自贡.
    """
    window = text[low:at]
    if not window:
        return at
    masked = window
    for place in places:
        first, last = max(place.start - low, 0), min(place.end, at) - low
        if first < last and not _HOLDS.search(window, first, last):
            masked = f"{masked[:first]}{'·' * (last - first)}{masked[last:]}"
    if "“" in window or "(" in window or "「" in window or "《" in window or '"' in window:
        masked = _ENCLOSED.sub(lambda match: "·" * len(match.group()), masked)
    edge = 0
    for match in _NUMBERED.finditer(masked):
        edge = match.end() if masked[match.start() - 1 : match.start()] != "暨" else edge  # …奠基暨12个项目开工典礼
    automaton, ends = _edges()
    for word, _, last in automaton.find_matches_as_indexes(masked):
        if ends[word] and last > edge and masked[last : last + 1] != "暨":  # 产业城启动暨运营中心开工仪式
            edge = last
    return low + edge


_LEADING = re.compile(
    r"^(?:(?:截至)?(?:[12]\d{3}年度?|[一二〇零九]{4}年|[一二]九[一-九〇零]{2}年|去年|今年|当年|同年|同一年|前年|年初|年底)?(?:[\d一二三四五六七八九十]{1,3}月份?)?(?:[\d一二三四五六七八九十]{1,3}日)?(?:上半年|下半年|年底|年初|年中|月底|月初|底|初)?(?:上午|下午|晚)?|日前|近日|近期|昨日|昨天|今日|今天|当天|当日"
    r"|目前|同时|此外|其中|此前|随后|最近|会上|据悉|据介绍|据了解|现场|并且?|还|也|又|已经?|将|[一二三四五六七八九十]、|\d{1,2}[.、]|\(\d{1,2}\)|首次|正式|成功|顺利|先后|日电|讯|记者[^,，]{0,8}(?:获悉|了解到)|于|在|的|是|由|则|更|就|而|与此同时|不久前|不久|前不久|刚刚|到(?!会|岸)|包括|[)）”」》、·△▲●○◆◇■□★☆※•\s])+"
)
_TRAILING = re.compile(
    r"(?=[正便早日近昨今当已也还又都均就在再首成顺同双一先相陆新刚于去前年上下\d二三四五六七八九十初底全隆联共率注则更连凭郑盛如闪重光圆高华宣迎喜按提.,，、\s])(?:正式|郑重|盛大|如期|如约|闪亮|重磅|光荣|圆满|高调|华丽|宣布|宣告|迎来|喜迎|按期|提前|高标准|高质量|高水平|日前|近日|近期|昨日|昨天|今日|今天|当天|当日|已经?|也|还|又|(?<![成首])都|均|就|便|早|在这里|在此|再次?|再度|首次|首批|成功|顺利|同步|同时|双双|一举|先后|相继|陆续|一并|一同|一起|同期|新近|刚|于|在|今年|去年|前年|同年|当年|年初|年底|上半年|下半年|[12]\d{3}年|[一二][一二三四五六七八九〇零0]{3}年|[\d一二三四五六七八九十]{1,3}月份?|[\d一二三四五六七八九十]{1,3}日|[\d.]{1,8}万?(?:平方米|平方公里|亩)|初|底|全面|全部|隆重|联合|共同|率先|注册|则|更|连续[^,，]{0,4}年?|凭借[^,，]{0,12}|[,，、\s])+$"
)


#: characters; adverbs and times at the end of what people write are far fewer
_LONGEST_TAIL = 80


def trimmed(name: str) -> str:
    """Without the times, links and stray marks at its head, and the marks at its end."""
    name = _LEADING.sub("", name.strip(" ,，、:：.．"))
    return balanced(name.strip(" ,，、:：·"))


def trailing_cut(words: str) -> str:
    """``words`` without the adverbs and times at its end: what stands before a verb, down to the subject."""
    match = _TRAILING.search(words, max(0, len(words) - _LONGEST_TAIL))
    return words[: match.start()] if match else words


#: (以下简称“双创周”) is no part of the name before it
_ALIAS = re.compile(r"\((?:以下|下)?(?:简|统)?称[^()]*\)?$")
_MARKED = re.compile(r"[“”「」《》()‘’\"]")


def balanced(name: str) -> str:
    """Without a quotation mark or bracket whose other half lies outside, and without marks around the whole."""
    if not _MARKED.search(name):
        return name
    name = _ALIAS.sub("", name)
    for opening, closing in (("“", "”"), ("「", "」"), ("《", "》"), ("(", ")"), ("‘", "’")):
        if name.startswith(opening) and name.find(closing) == len(name) - 1:
            name = name[1:-1] if opening != "《" else name
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name.strip('"')
