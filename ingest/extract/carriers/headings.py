"""Headings of recognition notices: which kind and level the lines under them have."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.carriers.kinds import LIST, level_given, said_of
from ingest.extract.carriers.levels import level_word
from ingest.extract.document import Document
from ingest.extract.vocabulary import alternation


class Heading(NamedTuple):
    """What the next lines are; an empty ``type`` leaves it to their names."""

    type: str
    level: str | None
    #: how many there are, 0 where it is not said
    total: int = 0


NUMBERED = re.compile(
    r"\s*(?:[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|\d{1,3}[)）]|\d{1,3}\s?[.、．:]|\d{1,3}(?=[\s|])|[①-⑳]|[-·●■★☆◆◇▲※*])\s*[|\t]?\s*"
)
_SENTENCE = re.compile(r"[。;；!！?？]|,.{6,}")
_BRACKETS = re.compile(r"\([^()\n]{0,40}\)")
_NUMBER = re.compile(
    r"\s*(?:附件\s?\d{0,2}|附表\s?\d{0,2}|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}\s?[.、．]|第[一二三四五六七八九十]{1,3}[批类])?\s*[:：]?\s*"
)
_COUNT = re.compile(r"(\d{1,4})\s?[家个所]")
_IN_BRACKETS = r"\((?:国家级|省级|市级|国家备案|[A-D]类?|节选|部分|摘录|[^()\n]{0,4}(?:不分先后|排序|排列)|第[一二三四五六七八九十]批|共?\s?\d{1,4}\s?[家个所])\)"
_TAIL = re.compile(
    rf"(?:\([\u4e00-\u9fff]{{2,6}}\)$|[\u4e00-\u9fff]{{0,8}}名单|一览表?|类|优秀|良好|合格|不合格|拟?认定|拟?备案|公示|公告|情况|结果|{_IN_BRACKETS}|\s*共?\s?\d{{1,4}}\s?[家个所]|:|：|\s)*+"
)
#: 三、撤销资格名单: of what kind, the names say
_STRUCK = re.compile(r"(?:撤销|取消|不合格|终止|退出)")
_STRUCK_LIST = re.compile(r"(?:撤销|取消|终止|退出)[\u4e00-\u9fff]{0,10}(?:名单|资格|称号)")
#: 拟认定名单: of what kind, the title says
_BARE_LIST = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:基地|载体|机构|单位|空间|园区|类)\(共?\d{1,3}[家个所]\)|(?:[\u4e00-\u9fff\d]{0,14}(?:认定|备案|入选|公示|通过|拟推荐|优秀|良好|合格))?名单"
)
_PLACED = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:入选|上榜|获批|新增)的?|新增|(?:19|20)\d\d年度?|第?[一二三四五六七八九十\d]+批|拟|入选|新|通过|考核|优秀|[\u4e00-\u9fff]{2,8}?(?:省|市|区|县|自治区)|关于|公布|结果|确定为|认定为|备案为|认定|推荐|为|的"
)
_PROVINCE = re.compile(r"[\u4e00-\u9fff]{2,3}(?:省|自治区)(?!.*市)")
_TITLE_FRAME = re.compile(r"^关于(?:公布|公示|下达|确定|认定)?|的?(?:通知|公告|公示)$")
_CONFERS = re.compile(r"认定|备案|确定|命名|授予|公布.*(?:名单|的(?:通知|公告)$)|名单.*公[布示]|公示|入选")
_JUDGES = re.compile(r"评价|考核|绩效|评估|复核|复评|评审结果")


@cache
def _kind_at_end() -> re.Pattern[str]:
    types = alternation(list(names.words(LIST, "type")))
    return re.compile(rf"(?P<type>{types})(?:\([^()\n]{{1,20}}\))?(?P<tail>[^,，。;；\n]{{0,24}})$")


def is_sentence(line: str) -> bool:
    """Prose, whatever stands in its brackets; neither heading nor item."""
    return bool(_SENTENCE.search(_BRACKETS.sub("", line)))


def heading(line: str, follows: bool) -> Heading | None:
    """2021年度省级科技企业孵化器名单, 一、国家级众创空间(3家): a line that says what the next ones are."""
    words = line.strip().rstrip(":：")
    if len(words) > 60 or is_sentence(words):
        return None
    body = words[match.end() :] if (match := _NUMBER.match(words)) else words
    count = int(found[1]) if (found := _COUNT.search(body)) else 0
    if _STRUCK_LIST.search(body) and not said_of(body):
        return Heading("", None, count)
    kind = _kind_at_end().search(body)
    if not kind or not _TAIL.fullmatch(kind["tail"]):
        return None
    before = re.sub(r"[“”]", "", body[: kind.start()])
    level = level_word(before) or level_word(kind["tail"]) or ("provincial" if _PROVINCE.search(before) else None)
    plain = names.lexicon(LIST, "generic").without(_PLACED.sub("", before)).strip()
    marked = bool(kind["tail"].strip()) or words.endswith(")") or line.rstrip().endswith((":", "："))
    if plain and not ("名单" in kind["tail"] and len(plain) <= 8):
        return None
    if not marked and not follows:
        return None
    said = said_of(kind["type"])
    return Heading(said.type if said else "", None if _STRUCK.search(body) else level, count)


def bare_list(line: str) -> int | None:
    """拟认定名单, 企业示范基地(28个): a heading that leaves the kind to the title; how many it announces, None if it is none."""
    words = line.strip().rstrip(":：")
    body = words[match.end() :] if (match := _NUMBER.match(words)) else words
    if len(words) > 30 or not _BARE_LIST.fullmatch(body):
        return None
    return int(found[1]) if (found := _COUNT.search(body)) else 0


#: 下列单位, 名单如下: what follows is the list
_ANNOUNCES = re.compile(r"下列|以下|如下|名单|等[\d一二两三四五六七八九十]{1,4}[家个]|入选")
_DECIDES = re.compile(r"认定|确定|备案|入选|通过|公布|公示|命名|授予|批准|同意|评定")


_LEVEL_ONLY = re.compile(r"(?P<level>国家级|国家备案|省级|自治区级|市级)(?:名单|类)?(?:\(共?\d{1,3}[家个所]\))?")


def level_only(line: str) -> Heading | None:
    """一、国家级(2家): the level of what the title is a list of."""
    words = line.strip().rstrip(":：")
    body = words[match.end() :] if (match := _NUMBER.match(words)) else words
    found = _LEVEL_ONLY.fullmatch(body)
    total = _COUNT.search(body)
    return Heading("", level_word(found["level"]), int(total[1]) if total else 0) if found else None


def announcement(line: str) -> Heading | None:
    """现认定下列单位为2021年度省级科技企业孵化器: a sentence that says what the numbered lines under it are."""
    if len(line) > 160 or not _ANNOUNCES.search(line) or not _DECIDES.search(line):
        return None
    found = list(re.finditer(alternation(list(names.words(LIST, "type"))), line))
    stated = [(m, level_word(line[max(0, m.start() - 16) : m.start()])) for m in found]
    best = next((pair for pair in reversed(stated) if pair[1]), None)
    said = said_of(best[0].group()) if best else None
    return Heading(said.type, best[1]) if best and said else None


def of_title(document: Document) -> Heading | None:
    """What the title says that the list is; None where it announces none."""
    title = _TITLE_FRAME.sub("", document.title)
    return heading(title, False) if re.search("名单|一览", title) or document.title.endswith("公示") else None


def of_notice(document: Document) -> Heading | None:
    """Kind and level that title and letter give to all lists of the notice, for headings that leave them out."""
    title = document.title
    said = said_of(title, last=True)
    level = None
    if said and _CONFERS.search(title):
        whole = level_given(title[: said.start])
        level = level_word(title) if whole and _JUDGES.search(title) else whole
    if said and level is None and not re.search(r"级(?:及?以上|、|和|与)", title):
        level = _level_of_letter(document)
    return Heading(said.type, level) if said else None


def noticed(document: Document) -> Heading | None:
    """Kind and level of the carriers on the lines of a notice, as its title says; None where it says none, or takes it."""
    if re.search(r"撤销|取消|不合格|终止|退出", document.title):
        return None
    return next((said for said in (of_notice(document), of_title(document)) if said and said.level), None)


#: 决定认定下列5家孵化器、6家众创空间为省级载体
_LETTER = re.compile(r"(?:下列|以下|名单|附件)[^。;；\n]{0,60}?为(?P<title>[^,，。;；\n]{2,30})")


def _level_of_letter(document: Document) -> str | None:
    """The level in 认定下列…为省级载体, where all its sentences of that make agree."""
    found = {
        level_given(match["title"])
        for match in _LETTER.finditer(document.text, document.start, document.end)
        if said_of(match["title"])
    }
    return found.pop() if len(found) == 1 else None
