"""National, provincial, municipal: what the words around a named carrier say of it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.carriers.authorities import body, level_of_body
from ingest.extract.document import Document
from ingest.extract.vocabulary import alternation


class Stated(NamedTuple):
    """The level that words give a carrier, and the words for what it is there: 众创空间 in 被列为国家级众创空间."""

    level: str | None
    kind: str = ""


_LEVELS = [
    ("national", r"国家(?:级|备案|队)?|国字号|全国(?=示范|创业|双创|青年创业|大学生创业|巾帼|$)|科技部备案"),
    ("provincial", r"省级|自治区(?:级|$|(?=科技企业|众创|孵化))|省备案|[\u4e00-\u9fff]{2,3}省(?=科技企业|众创|级)"),
    ("municipal", r"市级|市备案"),
]
_WORD = r"国家级|国家备案|国家|国字号|全国(?=创业孵化|示范|双创|青年创业|大学生创业|巾帼)|省级|自治区级|自治区(?=科技企业|众创|孵化)|省备案|市级|市备案"
#: 省级以上, 国家级和省级: a range is no level
_RANGE = re.compile(r"(?:国家级|省级|市级|区级)(?:及?以上|、|和|与|或|/)")


def level_word(words: str) -> str | None:
    """The last level that ``words`` states; None for a range (省级以上) or none."""
    if _RANGE.search(words):
        return None
    found = [(match.start(), level) for level, pattern in _LEVELS for match in re.finditer(pattern, words)]
    return max(found)[1] if found else None


@cache
def _before() -> re.Pattern[str]:
    """国家级科技企业孵化器X; 同为国家级科技企业孵化器的X; 国家级孵化器——X."""
    types = alternation(list(names.words("incubator_words", "type")))
    return re.compile(
        rf"(?P<words>(?:{_WORD})(?:及?以上)?(?:的)?(?:创新型|专业型|专业化?|综合性?|新型)?(?:{types}|载体|平台|基地)?)(?:的|——|--|:|“|「|——“|\(\d+[家个]\):?)?$"
    )


_LEAD = re.compile(rf"(?P<words>(?:{_WORD})[^。;；:\n—]{{0,30}})(?:——|:)[^。\n]{{0,200}}$")
_STATES = re.compile(
    r"(?:被|获批|获评|认定|评为|评定|晋升|升级|升格|升至|升到|跃升|跻身|荣登|登上|迈入|步入|蝉联|加入|(?<![体联关])系|挂上|挂起|摘下|斩获|捧回|入围|成功创建|创成|成为|(?<![一二三四五六特其要])是|为|备案|授予|获(?!得|批|评)|列入|入选|通过|属于|挂牌|评上|拿到|摘得|获得|列为|建成|拿下|荣膺|荣获|入列|纳入|晋级|获授|创建成)"
)
#: 力争明年升级为国家级: not yet
_PLANNED = re.compile(
    r"力争|争取|争创|正在|拟|计划|申报|创建(?!成)|申请|冲[击刺]?|有望|即将|努力|瞄准|目标|(?<![已])将"
)
#: 成为全市第3家国家级孵化器
_ORDINAL = re.compile(r"(?:首|唯一一?|第[\d一二三四五六七八九十]{1,3})[家个座所]")
#: X,国家级科技企业孵化器,占地30亩
_APPOSED = re.compile(rf"[,，](?P<words>{_WORD})(?P<kind>[\u4e00-\u9fff“”]{{2,12}})(?=[,，。;；])")
_RISEN = re.compile(r"获$|获得$|通过$|完成$|评上|晋升|升级|升格|升至|升到|跃升|跻身|获评|入选|认定|评为|获批|摘得|迈入")
_BEHIND = re.compile(rf"(?P<words>{_WORD})(?=(?P<kind>[^,，。;；、\n]{{0,14}}))")
_OWN = re.compile(r"[”」]?\s?\((国家级|省级|市级|国家备案)[^()]{0,36}\)")
#: 入选国家级孵化器培育库: not yet one
_NOT_YET = re.compile(r"培育(?:库|名单|对象|计划|单位)|申报|储备|后备|候选|推荐名单|入库")
#: (是)省级大学科技园推进双创的主要载体: a part of one
_PART_OF = re.compile(
    r"[^,，。;；、的\n]{2,24}的[^,，。;；、\n]{0,8}(?:载体|平台|组成|部分|抓手|力量|阵地|窗口)(?:之一)?(?=[,，。;；]|$)"
)
_GROUP = re.compile(
    rf"[”」]?(?:等(?:[\d一二两三四五六七八九十多]{{1,3}}[家个所])?|[\d一二两三四五六七八九十]{{1,3}}[家个所])(?:[\u4e00-\u9fff]{{2,10}}的)?(?P<words>{_WORD})(?P<kind>[^,，。;；、\n]{{2,14}})"
)
_RIGHT_BEFORE = re.compile(
    rf"(?P<words>(?:{_WORD})[^,，。;；:：\n()]{{0,16}})(?:\(|[,，]?即|[,，]?分别[是为]|有|包括|如)[“「]?$"
)
_AS = re.compile(
    rf"作为[^,，。;；\n]{{0,10}}?(?P<words>(?:{_WORD})[^,，。;；、和及\n]{{2,12}})(?:[、和及][^,，。;；\n]{{2,20}})?[,，][“「]?$"
)
_IN_NAME = re.compile(r"国家大学科技园|国家级[\u4e00-\u9fff]{2,8}")
#: 云江某省大学科技园: one of those that the province founds
_OF_PROVINCE = re.compile(r".{2,12}[\u4e00-\u9fff]{2,3}(?:省|自治区)级?大学科技园")
_POINTS = re.compile(r"这|此次|本次|上述|以下|下列|上榜|入选|获批|获认定|通过|名单")
_POINTING = re.compile(r"[^。!?！？\n]{0,60}(?:[:：(]|是|为|有|即|包括)[“「]?$")
_SAID = re.compile(r"(?:^|[,，同均都皆])(?:双双)?[为是]$")
#: 前两家为国家级,后一家为省级: not all of them
_PART = re.compile(r"[前后][\d一二两三四五]?[家个者]")
_TOLD = re.compile(rf"(?P<words>{_WORD})[^,，。;；\n]{{0,8}}")


#: what a level may be given as, besides the words for carriers
_PRIZES = "载体 牌子 基地 平台 创业中心 创业服务中心 创业园 孵化 称号 备案 招牌 名片 行列 队伍 国家队 国字号".split()


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(alternation([*names.words("incubator_words", "type"), *_PRIZES]))


#: …公布国家级科技企业孵化器名单,X等9家机构获批
_ANNOUNCED = re.compile(rf"(?P<words>(?:{_WORD})[^,，。;；\n]{{2,14}})(?:名单|公示|(?:认定|评审|备案)结果)")
_CHOSEN = re.compile(r"[”」]?(?:等)?[^,，。;；\n]{0,14}?(?:获批|入选|上榜|在列|榜上有名|入列|名列其中)")


#: 孵化器12家,其中国家级2家(A、B): the kind stands before
_PARTED = re.compile(rf"(?P<words>{_WORD})\d{{1,3}}[家个所](?:\(|:|[,，]?分别[是为])[“「]?$")


@cache
def _given_by() -> re.Pattern[str]:
    """经省科技厅备案的X, 科技部认定的X."""
    return re.compile(rf"(?P<body>{body()})(?:正式|首批|新)?(?:认定|备案|批准|命名)的[“「]?$")


def level_before(document: Document, start: int, end: int) -> str | None:
    """What stands right before the name, or leads the sentence up to a dash or colon, or names the list it is on."""
    text = document.text
    sentence = names.sentence_at(document, start)
    if _CHOSEN.match(text, end) and (announced := _ANNOUNCED.search(text, sentence.start, start)):
        return level_word(announced["words"])
    words = text[max(sentence.start, start - 30) : start]
    if match := _before().search(words):
        return level_word(match["words"])
    if match := _LEAD.search(text, sentence.start, start):
        lead = match["words"]
        if text.endswith("申报", sentence.start, match.start("words")):
            return None  # not yet one
        return level_word(lead) if _kinds().search(lead) else None
    if given := _given_by().search(text, max(sentence.start, start - 50), start):
        return level_of_body(given["body"])
    if (parted := _PARTED.search(words)) and _kinds().search(text, max(sentence.start, start - 60), start):
        return level_word(parted["words"])
    for pattern in (_RIGHT_BEFORE, _AS):
        match = pattern.search(text, max(sentence.start, start - 50), start)
        if match and _kinds().search(match["words"]):
            return level_word(match["words"])
    return None


def level_of_own(document: Document, start: int, end: int) -> str | None:
    """云帆孵化器(国家级), 常州大学国家大学科技园: the level in brackets behind a name, or within it."""
    if match := _OWN.match(document.text, end):
        return level_word(match[1])
    named = _IN_NAME.search(document.text, start, end)
    if named and named.end() == end:
        return "national"
    return "provincial" if _OF_PROVINCE.fullmatch(document.text, start, end) else None


def level_told(document: Document, start: int) -> str | None:
    """这14家众创空间是:…: the level that the sentences before, or the title, give to what the list takes up."""
    text = document.text
    sentence = names.sentence_at(document, start)
    lead = text[max(sentence.start, start - 70) : start]
    if not _POINTING.fullmatch(lead[-62:]) or not _POINTS.search(lead) or not _kinds().search(lead):
        return None
    low = max(document.start, sentence.start - 300)
    for words in (text[low : sentence.start], (document.title or "")[:200]):
        told = [m for m in _TOLD.finditer(words) if _kinds().search(words[m.start() : m.end() + 8])]
        if told and not _RANGE.search(words):
            return level_word(told[-1]["words"])
    return None


#: 2009年被认定为省级,2015年升级为国家级: it is the higher one
_ORDER = ("national", "provincial", "municipal", None)


def stated_after(document: Document, end: int, following: int) -> Stated:
    """(国家级), 被认定为国家级…, 是块国家级的牌子: within the sentence and before the next name."""
    text = document.text
    sentence = names.sentence_at(document, end - 1)
    stop = min(sentence.end, following, end + 90)
    words = text[end:stop]
    for pattern in (_GROUP, _APPOSED):
        if (match := pattern.match(words)) and _kinds().search(match["kind"]) and not _RANGE.match(match["words"]):
            return Stated(level_word(match["words"]), match["kind"] if pattern is _APPOSED else "")
    found: list[Stated] = []
    for match in _BEHIND.finditer(words):
        before = words[: match.start()]
        if _STRUCK.search(before):
            break
        if _NOT_YET.search(match["kind"]):
            continue
        if _PART_OF.match(words, match.end()):
            continue
        verbs = list(_STATES.finditer(before))
        verb = verbs[-1] if verbs else None
        if verb is None or _PLANNED.search(before) or len(before) - verb.end() > 14:
            continue
        if re.search(r"[、,，](?:共|有|培育|孵化)|家|企业", _ORDINAL.sub("", before[verb.end() :])):
            continue
        bare = not match["kind"] and (_RISEN.search(before[-10:]) or _SAID.search(before))
        if bare and _PART.search(before):
            continue
        if (bare or _kinds().search(match["words"] + match["kind"])) and not re.match(
            r"[\u4e00-\u9fff]{0,8}\d", match["kind"]
        ):
            found.append(Stated(level_word(match["words"]), match["kind"]))
    return min(found or _given(words), key=lambda stated: _ORDER.index(stated.level), default=Stated(None))


def _given(words: str) -> list[Stated]:
    """被认定为辽宁省科技企业孵化器, 获科技部备案: the place whose title it is, or the body that gives it, says the level."""
    found = []
    for match in _titled().finditer(words):
        if not (_PLANNED.search(words, 0, match.start()) or _STRUCK.search(words, 0, match.start())):
            place = match["place"]
            level = "national" if place == "全国" else "municipal" if place.endswith("市") else "provincial"
            found.append(Stated(level, match["kind"]))
    if assessed := _ASSESSED.match(words):
        found.append(Stated(level_word(assessed["words"])))
    for match in _by_body().finditer(words):
        if not (_PLANNED.search(words, 0, match.start()) or _STRUCK.search(words, 0, match.start())):
            found.append(Stated(level_of_body(match["body"]), match["kind"]))
    return found


_RECEIVES = r"(?:认定|评定|命名|备案|批准|评|列|确定)为|获批|获评|入选|获得|荣获|成为|获认定为|是|晋升|升级为"


#: X在国家级科技企业孵化器考核中获评优秀: it is one
_ASSESSED = re.compile(
    rf"(?:[^,，。;；]{{0,6}})在(?:[^,，。;；]{{0,10}}?)(?P<words>{_WORD})[^,，。;；]{{2,14}}?(?:\d{{4}}年度?)?(?:绩效|年度|综合)?(?:考核|评价|复核|评估|考评)(?:中|结果中|里)"
)


@cache
def _titled() -> re.Pattern[str]:
    """成为大连市科技企业孵化器: a title that bears the name of its province or city."""
    kinds = alternation(list(names.words("incubator_words", "type")))
    return re.compile(
        rf"(?:{_RECEIVES})(?:了|成为)?“?(?P<place>[\u4e00-\u9fff]{{2,3}}(?:省|自治区)|[\u4e00-\u9fff]{{2,4}}市|[省市]|自治区|全国)"
        rf"(?:首批|第[一二三四五六七八九十]{{1,2}}批|20\d\d年度?|优秀|“|(?:授牌|认定|命名|备案|挂牌)的|\d{{1,3}}[家个]){{0,4}}(?P<kind>[\u4e00-\u9fff]{{0,6}}(?:{kinds}))(?=[,，。;；、”(]|认定|备案|称号|行列|名单|资格|公示|之一|$)"
    )


@cache
def _by_body() -> re.Pattern[str]:
    """获科技部备案, 被省科技厅认定为众创空间."""
    kinds = alternation([*names.words("incubator_words", "type"), "基地", "载体"])
    return re.compile(
        rf"(?:被|获得?|经|由|通过了?|得到)(?P<body>{body()})(?:正式|联合|新|首批)?的?(?:认定|批准|备案|评定|命名|确定|列|评)(?:为|成为|成)?"
        rf"(?P<kind>(?:[^,，。;；、\n]{{0,12}}(?:{kinds}))?)(?=[,，。;；、”(]|认定|备案|称号|$)"
    )


#: 被取消省级众创空间资格
_STRUCK = re.compile(r"取消|撤销|摘牌|终止|退出|不再")
