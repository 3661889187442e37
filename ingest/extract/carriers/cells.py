"""The cells of a recognition notice's lines: which one is the carrier's name, which its kind, its level, its operator."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.carriers.headings import Heading, is_sentence
from ingest.extract.carriers.kinds import LIST, kind_in_list, said_of
from ingest.extract.carriers.levels import level_word
from ingest.extract.document import Span
from ingest.extract.vocabulary import alternation, read


class Item(NamedTuple):
    """A carrier listed at ``text[start:end]``."""

    start: int
    end: int
    name: str
    type: str
    level: str | None
    #: all of the lines that tell of it: name, operator, place
    row: Span | None = None


class Columns(NamedTuple):
    """A table's header: how many columns, and where name, kind and level stand; ``blank``: cells are parted by one blank."""

    width: int
    name: int
    type: int | None
    level: int | None
    numbered: bool
    blank: bool
    #: its heads speak of carriers: 孵化器名称
    carriers: bool


_CELL = re.compile(r"\s*\|\s*|\t+|\s{2,}")
_BLANK = re.compile(r"\s*\|\s*|\s+")
#: what parts cells: without one a line is a single cell
_PARTS = re.compile(r"[\s|]")
_NAME = re.compile(
    r"名\s?称(?:\([^()]{1,12}\))?$|^(?:拟?认定|拟?备案|入选)?(?:科技企业)?(?:孵化器|众创空间|大学科技园|示范基地|加速器|载体)$"
)
_CARRIER = re.compile(r"孵化|空间|载体|基地|平台|加速器|科技园|星创")
_RUNS = re.compile(r"运营|企业名称|主体|公司|依托|法人|建设单位|管理单位|承办|申报单位名称")
_ONLY = re.compile(r"(?:单位|机构|入选单位|申报单位)$")
_NUMBER = re.compile(r"序\s?号|编\s?号|^No\.?$")
_KIND = re.compile(r"类\s?型|类\s?别|种类")
_LEVEL = re.compile(r"级\s?别|层级|等级")
_OTHER = re.compile(
    r"序\s?号|编\s?号|运营|主体|地\s?区|所在|地址|依托|推荐|属地|备注|法人|公司|类型|类别|市州|盟市|区县|县区|等级|结果|级别|主管|面积|方向|领域|行业|负责人|联系人|单位|时间|年度|得分|分数|产业"
)
_LONGEST_HEAD = 14


def columns(cells: list[str], *, blank: bool) -> Columns | None:
    """The header of a table; None where ``cells`` are none."""
    if len(cells) < 2 or any(len(cell) > _LONGEST_HEAD for cell in cells):
        return None
    heads = [bool(_OTHER.search(cell) or _NAME.search(cell)) for cell in cells]
    if sum(heads) < 2 or (blank and not all(heads)):
        return None
    candidates = [i for i, cell in enumerate(cells) if _NAME.search(cell) and not _RUNS.search(cell)]
    candidates += [
        i for i, cell in enumerate(cells) if not candidates and _ONLY.search(cell) and not _RUNS.search(cell)
    ]
    if not candidates:
        return None
    name = next((i for i in candidates if _CARRIER.search(cells[i])), candidates[0])
    kind = next((i for i, cell in enumerate(cells) if i != name and _KIND.search(cell)), None)
    level = next((i for i, cell in enumerate(cells) if i != name and _LEVEL.search(cell)), None)
    return Columns(
        len(cells), name, kind, level, bool(_NUMBER.search(cells[0])), blank, bool(_CARRIER.search(cells[name]))
    )


def header(text: str, start: int, end: int) -> Columns | None:
    """The header of a table in the line ``text[start:end]``, its cells parted by bars, tabs, wide or single blanks."""
    if end - start > 120 or not _PARTS.search(text, start, end):
        return None
    for blank in (False, True):
        found = columns([text[a:b].strip() for a, b in cells(text, start, end, blank=blank)], blank=blank)
        if found:
            return found
    return None


def cells(text: str, start: int, end: int, *, blank: bool = False) -> list[Span]:
    """The cells of a line that are not empty."""
    found, at = [], start
    for match in (_BLANK if blank else _CELL).finditer(text, start, end):
        if match.start() > at:
            found.append(Span(at, match.start()))
        at = match.end()
    if at < end:
        found.append(Span(at, end))
    return [cell for cell in found if text[cell.start : cell.end].strip()]


@cache
def _types() -> dict[str, str]:
    return {r["word"]: r["type"] for r in read(LIST) if r["role"] in ("type", "suffix") and r["type"]}


@cache
def ends_in_type() -> re.Pattern[str]:
    """A name that ends with a word of the trade, or a company's that holds one."""
    return re.compile(
        rf"(?P<type>{alternation(list(_types()))})(?:[\u4e00-\u9fff]{{0,8}}(?:有限(?:责任)?公司))?(?:\([^()]*\))?$"
    )


HOUSE = re.compile(
    r"(?:孵化器|空间|工场|工坊|工厂|创客|咖啡|汇|谷|营|坊|社|园|园区|港|湾|部落|基地|中心|之星|公社|加速器|创[业客]学院|创库|驿站|小镇|楼|大厦|广场|天地|平台|社区|里|城)$"
)
COMPANY = re.compile(r"(?:公司|合作社|大学|学院|研究院|研究所|管委会|集团)$")
PLACE = re.compile(
    r"[\u4e00-\u9fff]{1,12}(?:[省市县旗州盟]|(?<![园社])区|管委会)|(?:北京|天津|上海|重庆|[\u4e00-\u9fff]{2}(?:高新|经开))"
)
_NO_CELL = re.compile(r"\d+|[A-D]类?级?|[优良]\S{0,3}|合格|不合格|(?:国家|省|市|自治区)级|国家备案|通过|—|-|无")

_NO_NAME = re.compile(
    r"\d{4}年|联系|电话|附件|特此|抄送|公示|名单|序号|名称|地区|通知|年\d|^各(?!.*(?:空间|孵化器))|有关单位|^\d+$|人民政府|科技厅$|科技局$|委员会$|办公室$|部$|厅$|局$|\d{5}|条件|奖励|补贴|申报|鼓励|支持|补助|材料$|流程$|格式$|[书表]$|第\d+页"
)
#: 省级众创空间, 优秀孵化器, 孵化器: a class, not a house
_CLASS = re.compile(r"级|国家|备案|优秀|良好|合格|各类|新增|^(?:科技企业)?(?:孵化器|众创空间|加速器|大学科技园)$")
_BEHIND = re.compile(
    r"\((?P<level>国家级|省级|自治区级|市级|国家备案|省备案|市备案)?[,，、/]?(?P<place>[\u4e00-\u9fff]{2,12}(?:市|区|县|新区|高新区|经开区|开发区|自治州|州|盟|旗|公司|中心|大学|学院)|[^()]{0,24}(?:有限公司|研究院|大学))?\)$"
)


_CHINESE_NUMBER = re.compile(r"[一二三四五六七八九十]{1,3}、\s?")


def item(text: str, start: int, end: int, heading: Heading, *, sure: bool, level: str | None = None) -> Item | None:
    """The carrier named by ``text[start:end]``; ``sure``: number or column say that it is one, whatever it ends with."""
    while start < end and text[start] in ' \t"|':
        start += 1
    while end > start and text[end - 1] in ' \t";；,，。、|':
        end -= 1
    if (match := _BEHIND.search(text[start:end])) and match.end() - match.start() > 2:
        end = start + match.start()
        level = level or level_word(match["level"] or "")
    start += len(match.group()) if (match := _CHINESE_NUMBER.match(text[start:end])) else 0
    end = start + len(text[start:end].rstrip())
    name = names.unquoted(text[start:end])
    start, end = text.find(name, start), text.find(name, start) + len(name)
    typed = ends_in_type().search(name)
    placed = PLACE.fullmatch(name) and not typed and heading.type != "demonstration_base"
    if not 3 <= len(name) <= 50 or _NO_NAME.search(name) or placed or (not sure and not typed):
        return None
    if (
        typed
        and not names.lexicon(LIST, "generic").without(name[: typed.start()])
        and (not sure or _CLASS.search(name))
    ):
        return None
    return Item(start, end, name, kind_in_list(name, heading.type), level or heading.level)


def pick(text: str, found: list[Span]) -> Span | None:
    """The cell that names the carrier, where no header says which: not the place, the number, the mark or who runs it."""
    stripped = [(cell, text[cell.start : cell.end].strip(' \t“”"')) for cell in found]
    rest = [(c, w) for c, w in stripped if not PLACE.fullmatch(w) and not _NO_CELL.fullmatch(w)]
    houses = [(c, w) for c, w in rest if not COMPANY.search(w)]
    typed = [c for c, w in houses if ends_in_type().search(w)] or [c for c, w in houses if HOUSE.search(w)]
    return next(iter([*typed, *(c for c, _ in houses), *(c for c, _ in rest)]), None)


def of_row(text: str, start: int, end: int, heading: Heading, head: Columns, numbered: bool) -> Item | None:
    """The carrier of one line of a table whose header is ``head``; ``numbered``: a number was taken off its front."""
    found = cells(text, start, end, blank=head.blank)
    shift = 1 if numbered and head.numbered else 0
    wanted = head.width - shift
    spare = len(found) - wanted
    index = head.name - shift
    if spare > 0 and index >= 0:  # a name of several words
        found[index : index + spare + 1] = [Span(found[index].start, found[index + spare].end)]
    if spare < 0 or not 0 <= index < len(found):
        best = pick(text, found)
        return item(text, *best, heading, sure=False) if best else None
    level, kind = _told(text, found, head, shift)
    under = heading._replace(type=kind or heading.type)
    return item(text, *found[index], under, sure=True, level=level)


def _told(text: str, found: list[Span], head: Columns, shift: int) -> tuple[str | None, str]:
    """Level and kind in the columns of their own."""
    words = [
        text[found[at - shift].start : found[at - shift].end] if at is not None and 0 <= at - shift < len(found) else ""
        for at in (head.level, head.type)
    ]
    said = said_of(words[1])
    return level_word(words[0]) or level_word(words[1]), said.type if said else ""


def of_line(text: str, start: int, end: int, heading: Heading, *, sure: bool) -> Item | None:
    """The carrier of a line outside of tables: a name alone, or beside its place and who runs it."""
    if is_sentence(text[start:end]):
        return None
    found = cells(text, start, end)
    if len(found) == 1:
        found = _blanks(text, found[0])
    best = pick(text, found) if len(found) > 1 else next(iter(found), None)
    if best is None:
        return None
    level = next((told for cell in found if cell != best and (told := level_word(text[cell.start : cell.end]))), None)
    return item(text, *best, heading, sure=sure, level=level)


def _blanks(text: str, cell: Span) -> list[Span]:
    """草原众创空间 集宁区: cells parted by single blanks, where one of them is a place, a mark or a company."""
    parts = cells(text, *cell, blank=True)
    words = [text[part.start : part.end] for part in parts]
    other = [bool(PLACE.fullmatch(w) or _NO_CELL.fullmatch(w) or COMPANY.search(w)) for w in words]
    if len(parts) < 2 or not any(other):
        return [cell]
    kept = [i for i, is_other in enumerate(other) if not is_other]
    if kept and kept == list(range(kept[0], kept[-1] + 1)):  # 未来空间 Future Space: one name
        name = Span(parts[kept[0]].start, parts[kept[-1]].end)
        joined = bool(re.search(r"[A-Za-z]", text[name.start : name.end])) or len(kept) == 1
        if joined:
            return [*parts[: kept[0]], name, *parts[kept[-1] + 1 :]]
    return parts
