"""What a list or a decision calls the carriers that it names: kind and level, and what a name of its own says against it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.carriers.levels import level_word
from ingest.extract.vocabulary import alternation, read

LIST = "incubator_words"


class Said(NamedTuple):
    """Kind and level that words give to all of a list; ``type`` is empty for 孵化载体 and the like."""

    type: str
    level: str | None
    start: int
    end: int


@cache
def _listing() -> dict[str, str]:
    return {r["word"]: r["type"] for r in read(LIST) if r["role"] == "type"}


@cache
def _listing_pattern() -> re.Pattern[str]:
    return re.compile(alternation(list(_listing())))


@cache
def _own() -> re.Pattern[str]:
    """The word of the trade that a name ends with."""
    return re.compile(rf"(?:{alternation([r['word'] for r in read(LIST) if r['role'] == 'suffix'])})$")


@cache
def _suffixes() -> dict[str, str]:
    return {r["word"]: r["type"] for r in read(LIST) if r["role"] == "suffix"}


#: 国家高新区的孵化器: the zone's level, not the carrier's
_ZONE = re.compile(r"国家级?(?:高新|经开|经济技术|自主创新|自创|级新区)[\u4e00-\u9fff]{0,10}?区")
_BODY = re.compile(
    r"国家(?:科技部|发展改革委|发改委|工信部|科委)|(?:省|市|自治区)(?:科技|科学技术|工信|人社|发改|经信)[厅局委]"
)
#: 区级, 县级: stated, and none of the three
_LOWER = re.compile(r"[区县州盟旗]级")
_PROVINCE = re.compile(r"[\u4e00-\u9fff]{2,3}省|自治区|兵团")
_CITY = re.compile(r"[\u4e00-\u9fff]{2,4}(?<!城)市(?!场|民|值|属)")
_RANGE = re.compile(r"级(?:及?以上|、|和|与|或|/)[\u4e00-\u9fff]?")


#: 云江市13家(众创空间), 云江市上榜(众创空间): whose they are, not whose title
_WHOSE = re.compile(r"[\u4e00-\u9fff]{2,4}[省市区](?=[^省市区]{0,8}?(?:\d[家个所]|上榜|入选|入围|获批|推荐|申报|新增))")


def level_given(words: str) -> str | None:
    """The level of a title that an authority gives: 首批山东省青年创业孵化基地 is provincial, 全国创业孵化示范基地 national."""
    words = _WHOSE.sub("", _ZONE.sub("", words))
    if _RANGE.search(words):
        return None
    if _LOWER.search(words) and not re.search(r"自治区级|国家级|省级|市级", words):
        return None
    if stated := level_word(words):
        return stated
    if "全国" in words:
        return "national"
    plain = _BODY.sub("", words)
    cities, provinces = list(_CITY.finditer(plain)), list(_PROVINCE.finditer(plain))
    if cities and (not provinces or cities[-1].start() >= provinces[-1].start()):
        return "municipal"
    return "provincial" if provinces else None


#: 申报国家级孵化器: not yet one
_CLAIMED = re.compile(r"申报(?!单位|机构)[^,，。;；]{0,20}$")


#: 国家大学科技园认定标准, 众创空间管理办法: what is asked for, nothing that anybody is
_CRITERION = re.compile(
    r"[认定备案管理评价考核建设申报绩效培育运行服务和及与]{0,12}(?:标准|条件|办法|指南|指标|规定|要求|细则|体系)"
)


def _kinds_in(words: str) -> list[re.Match[str]]:
    """The words for carriers in ``words``, without those of rules about them."""
    return [hit for hit in _listing_pattern().finditer(words) if not _CRITERION.match(words, hit.end())]


def all_said(words: str) -> list[Said]:
    """Every kind that ``words`` name as a title that is conferred, with its level."""
    return [_said(words, hit, given=True) for hit in _kinds_in(words)]


def said_of(words: str, *, last: bool = False, given: bool = False) -> Said | None:
    """The kind that ``words`` name, the first or the ``last``, with its level; ``given``: they are a title that is conferred."""
    found = _kinds_in(words)
    return _said(words, found[-1 if last else 0], given=given) if found else None


def _said(words: str, hit: re.Match[str], *, given: bool) -> Said:
    before = re.split(r"[,，。;；:：\n]", words[: hit.start()])[-1][-40:]
    if _CLAIMED.search(before):
        return Said(_listing()[hit.group()], None, hit.start(), hit.end())
    level = level_given(before) if given else None if _RANGE.search(before) else level_word(_ZONE.sub("", before))
    return Said(_listing()[hit.group()], level, hit.start(), hit.end())


#: own words that say more than a list of several kinds does
_CLEAR = re.compile(r"(?:孵化器|众创空间|加速器)$")
_TELLING = frozenset({"overseas_student_park", "university_science_park"})


def kind_in_list(name: str, listed: str) -> str:
    """The type of a carrier ``name`` in a list of ``listed``: a returnee park among incubators stays one."""
    match = _own().search(name)
    own = _suffixes()[match.group()] if match else ""
    if own in _TELLING or (match and listed in ("demonstration_base", "other") and _CLEAR.search(name)):
        return own
    if listed:
        return listed
    return own or ("makerspace" if re.search(r"创客|众创", name) else "incubator")


#: 创业谷, 双创基地: what such a house is recognised as says more than its name; an 孵化器 stays one
_VAGUE = re.compile(r"孵化|众创|创客|加速")


def kind_stated(name: str, own: str, words: str) -> str:
    """The type of a carrier that ``words`` recognise as 国家级众创空间, where its ``name`` is vague; else its ``own``."""
    said = said_of(words)
    match = _own().search(name)
    if said is None or not said.type or own != "incubator" or (match and _VAGUE.search(match.group())):
        return own
    return said.type


def distinctive(name: str) -> str:
    """What is left of ``name`` without its last word of the trade, and without the trade's and its field's words."""
    match = _own().search(name)
    return names.lexicon(LIST, "generic", "field").without(name[: match.start()] if match else name).strip()
