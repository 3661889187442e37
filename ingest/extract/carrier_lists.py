"""Recognition notices: headings that say kind and level, and under them names, one a line, in columns or in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.carrier_levels import level_word
from ingest.extract.document import Document
from ingest.extract.vocabulary import alternation, read

LIST = "incubator_words"


class Item(NamedTuple):
    """A carrier listed at ``text[start:end]``."""

    start: int
    end: int
    name: str
    type: str
    level: str | None


class _Heading(NamedTuple):
    type: str
    level: str | None


_NUMBERED = re.compile(r"\s*(?:[(（]?\d{1,3}[)）]|\d{1,3}\s?[.、．:]|\d{1,3}(?=[\s|])|[①-⑳]|[-·●■*])\s*[|\t]?\s*")
_HEADING_NUMBER = re.compile(
    r"\s*(?:附件\s?\d{0,2}|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}\s?[.、．]|第[一二三四五六七八九十]{1,3}[批类])?\s*[:：]?\s*"
)
_SENTENCE = re.compile(r"[。;；!！?？]|,.{6,}")
_CELL = re.compile(r"\s*\|\s*|\t+|\s{2,}")
_PLACE_BEHIND = re.compile(
    r"\((?:[\u4e00-\u9fff]{2,12}(?:市|区|县|新区|高新区|经开区|开发区|自治州|州|公司|中心|大学|学院)|[^()]{0,24}(?:有限公司|研究院|大学))\)$"
)
_LIST_WORDS = ("名单", "公示", "一览", "认定", "备案", "如下", "入选", "家)", "个)")
_MAX_LINE = 120


@cache
def _heading_pattern() -> re.Pattern[str]:
    types = alternation(list(names.words(LIST, "type")))
    return re.compile(rf"(?P<type>{types})(?:\([^()\n]{{1,20}}\))?(?P<tail>[^,，。;；\n]{{0,16}})$")


@cache
def _types() -> dict[str, str]:
    return {r["word"]: r["type"] for r in read(LIST) if r["role"] in ("type", "suffix") and r["type"]}


@cache
def _ends_in_type() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<type>{alternation(list(_types()))})(?:[\u4e00-\u9fff]{{0,8}}(?:有限(?:责任)?公司))?(?:\([^()]*\))?$"
    )


_TAIL = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}名单|一览表?|\s*\(?共?\s?\d{1,4}\s?[家个所]\)?|公示|公告|\((?:国家级|省级|市级|国家备案)\)|:|：|\(排名不分先后\)|\s)*+"
)


def _heading(line: str, follows: bool) -> _Heading | None:
    """2021年度省级科技企业孵化器名单, 一、国家级众创空间(3家): a line that says what the next ones are."""
    words = line.strip().rstrip(":：")
    if len(words) > 60 or _SENTENCE.search(words):
        return None
    body = words[_HEADING_NUMBER.match(words).end() :] if _HEADING_NUMBER.match(words) else words  # type: ignore[union-attr]
    match = _heading_pattern().search(body)
    if not match or not _TAIL.fullmatch(match["tail"]) or not match["type"]:
        return None
    before = body[: match.start()]
    before = re.sub(r"[“”]", "", before)
    said = (
        level_word(before)
        or level_word(match["tail"])
        or ("provincial" if re.search(r"[\u4e00-\u9fff]{2,3}(?:省|自治区)(?!.*市)", before) else None)
    )
    plain = names.lexicon(LIST, "generic").without(
        re.sub(
            r"(?:19|20)\d\d年度?|第?[一二三四五六七八九十\d]+批|拟|入选|新|通过|考核|优秀|[\u4e00-\u9fff]{2,8}?(?:省|市|区|县|自治区)|关于|公布|结果|确定为|认定为|备案为|认定|推荐|为|的",
            "",
            before,
        )
    )
    marked = bool(match["tail"].strip()) or words.endswith(")") or line.rstrip().endswith((":", "："))
    if plain.strip() and not ("名单" in match["tail"] and len(plain) <= 8):
        return None
    if not marked and not (said and follows):
        return None
    kind = _types().get(match["type"], "")
    return _Heading(kind or "other", said)


_ANNOUNCES = re.compile(r"下列|以下|如下|名单|等[\d一二两三四五六七八九十]{1,4}[家个]|入选")
_DECIDES = re.compile(r"认定|确定|备案|入选|通过|公布|公示|命名|授予|批准|同意|评定")


def _announcement(line: str) -> _Heading | None:
    """现认定下列单位为2021年度省级科技企业孵化器: a sentence that says what the numbered lines under it are."""
    if len(line) > 160 or not _ANNOUNCES.search(line) or not _DECIDES.search(line):
        return None
    found = list(re.finditer(alternation(list(names.words(LIST, "type"))), line))
    stated = [(m, level_word(line[max(0, m.start() - 16) : m.start()])) for m in found]
    best = next((pair for pair in reversed(stated) if pair[1]), None)
    return _Heading(_types().get(best[0].group(), "") or "other", best[1]) if best else None


_COLUMN_NAME = re.compile(
    r"(?:孵化器|众创空间|载体|机构|单位|基地|平台|加速器|科技园|园区)?名\s?称|(?:孵化器|众创空间)$"
)
_COLUMN_OTHER = re.compile(
    r"序\s?号|编号|运营|主体|地区|所在|地址|依托|推荐|属地|备注|法人|公司|类型|市州|等级|结果|级别|主管"
)


def _columns(cells: list[str]) -> int | None:
    """The index of the column of names in a header line; None where the line is no header."""
    if len(cells) < 2 or sum(bool(_COLUMN_OTHER.search(c) or _COLUMN_NAME.search(c)) for c in cells) < 2:
        return None
    for index, cell in enumerate(cells):
        if _COLUMN_NAME.search(cell) and not re.search(r"运营|企业名称|主体|公司|依托", cell):
            return index
    return None


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found, at = [], start
    for match in _CELL.finditer(text, start, end):
        if match.start() > at:
            found.append((at, match.start()))
        at = match.end()
    if at < end:
        found.append((at, end))
    return found


def _lines(document: Document) -> Iterator[tuple[int, int]]:
    at = document.start
    while at < document.end:
        end = document.text.find("\n", at, document.end)
        end = document.end if end < 0 else end
        if document.text[at:end].strip():
            yield at, end
        at = end + 1


def items(document: Document) -> list[Item]:
    """The carriers listed under headings, in order; empty where the text has no such list."""
    text = document.text
    if not any(word in document.title or text.find(word, 0, document.end) >= 0 for word in _LIST_WORDS):
        return []
    found: list[Item] = []
    lines = list(_lines(document))
    title = re.sub(r"^关于(?:公布|公示|下达|确定|认定)?|的?(?:通知|公告|公示)$", "", document.title)
    heading = _heading(title, False) if "名单" in title or document.title.endswith("公示") else None
    column: int | None = None
    missed, fresh = 0, True
    for index, (start, end) in enumerate(lines):
        line = text[start:end]
        follows = index + 1 < len(lines) and bool(_NUMBERED.match(text[lines[index + 1][0] : lines[index + 1][1]]))
        new = _heading(line, follows)
        if new is None and follows and not _NUMBERED.match(line):
            new = _announcement(line)
        if new and not (heading and _is_item(line, heading)):
            heading, column, missed, fresh = new, None, 0, True
            continue
        if heading is None:
            continue
        inline = _inline(text, start, end, heading)
        if inline:
            found += inline
            fresh = False
            continue
        plain = len(line) <= _MAX_LINE and not _NUMBERED.match(line)
        header = _columns([text[a:b] for a, b in _cells(text, start, end)]) if plain else None
        if header is not None:
            column = header
            continue
        item = _item(text, start, end, heading, column)
        if item:
            found.append(item)
            missed, fresh = 0, False
        elif not fresh:
            missed += 1
            if missed > 3 or _SENTENCE.search(line):
                heading = None
    return found


def _is_item(line: str, heading: _Heading) -> bool:
    """A numbered line under a heading is an item, even where it could be a heading itself."""
    return (
        bool(_NUMBERED.match(line))
        and "名单" not in line
        and not re.search(r"\(?共?\d+[家个]\)?[:：]?\s*$|[:：]\s*$", line)
    )


def _item(text: str, start: int, end: int, heading: _Heading, column: int | None) -> Item | None:
    """The name in one line of a list."""
    if end - start > _MAX_LINE or _SENTENCE.search(text[start:end]):
        return None
    number = _NUMBERED.match(text, start, end)
    first = number.end() if number else start
    cells = [(a, b) for a, b in _cells(text, first, end) if text[a:b].strip()]
    if not cells:
        return None
    if column is not None and number and len(cells) > 1:
        column -= 1  # the number was a column of its own
    if column is not None and 0 <= column < len(cells):
        a, b = cells[column]
    else:
        a, b = next(((a, b) for a, b in cells if _ends_in_type().search(text[a:b].strip())), cells[0])
    return _trimmed(text, a, b, heading, sure=bool(number) or column is not None)


_NO_NAME = re.compile(
    r"\d{4}年|联系|电话|附件|特此|抄送|公示|名单|序号|名称|地区|通知|年\d|各|有关单位|^\d+$|人民政府|科技厅$|科技局$|委员会$|办公室$|部$|厅$|局$|\d{5}"
)
#: 云江创客汇 云江创客汇有限公司: who runs it, behind a blank
_OPERATOR = re.compile(r"\s[^\s]{2,30}(?:公司|大学|学院|研究院|合作社)(?:\s.*)?$")
_ONLY_PLACE = re.compile(r"[\u4e00-\u9fff]{1,10}(?:市|区|县|省|自治区|州|盟|旗)")


def _trimmed(text: str, start: int, end: int, heading: _Heading, *, sure: bool) -> Item | None:
    while start < end and text[start] in ' \t“"「':
        start += 1
    while end > start and text[end - 1] in ' \t”"」;；,，。、|':
        end -= 1
    if match := _PLACE_BEHIND.search(text[start:end]):
        end = start + match.start()
    if operator := _OPERATOR.search(text, start, end):
        end = operator.start()
    name = text[start:end].strip()
    typed = _ends_in_type().search(name)
    if (
        not 3 <= len(name) <= 50
        or _NO_NAME.search(name)
        or (_ONLY_PLACE.fullmatch(name) and heading.type != "demonstration_base")
    ):
        return None
    if not sure and not typed:
        return None
    if typed and not names.lexicon(LIST, "generic").without(name[: typed.start()]):
        return None
    kind = heading.type
    if kind == "other":
        kind = _types()[typed["type"]] if typed else "other"
    return Item(start, end, name, kind, heading.level)


def _inline(text: str, start: int, end: int, heading: _Heading) -> list[Item]:
    """Names in a row: A、B、C."""
    if not text.count("、", start, end) or end - start > 4000:
        return []
    body = text[start:end].rstrip("。;；")
    if re.search(r"[。;；,，]", body):
        return []
    found, at = [], start
    for piece in body.split("、"):
        item = _trimmed(text, at, at + len(piece), heading, sure=True)
        at += len(piece) + 1
        if item and len(item.name) <= 30:
            found.append(item)
    return found
