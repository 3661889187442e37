"""Numbers with a unit, as they stand in the text: 630多个, 近3000万元, 50万元至200万元, 七成, 三分之一.

A quantity knows its value in base units, its family (count, person, session, money, area, percent, points, times,
other) and its qualifier.  What it counts or measures is decided elsewhere (``binding``).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise
from string import ascii_letters
from typing import NamedTuple

from ingest.extract.numbers import shared_units
from ingest.extract.numbers.numerals import LARGEST, MULTIPLIERS, arabic, chinese, chinese_decimal, decimals
from ingest.extract.vocabulary import alternation, read


class Unit(NamedTuple):
    """A unit: ``factor`` leads to the base unit ``code``; ``text`` is the word, empty where yuan goes unsaid."""

    family: str
    code: str
    factor: Decimal
    text: str


class Quantity(NamedTuple):
    """``text[start:end]`` is the number with its unit; ``lead`` is where its qualifier begins."""

    start: int
    end: int
    lead: int
    value: Decimal
    value_max: Decimal | None
    unit: Unit
    qualifier: str


#: taken whole: a shorter part of a number would be followed by a digit, never by a unit
_NUM = r"(?>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,6}O{1,2}(?=[万亿%])|\d{1,3}兆\d{1,4}(?:\.\d{1,3})?(?=亿)|\d{1,12}(?:\.\d{1,6})?)"
_MULT = r"(?:兆(?=元)|万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)"
_CN = r"[零〇一二两三四五六七八九十百千万亿]{1,12}"
_CN_POINT = r"点[零〇一二三四五六七八九]{1,4}"
_GLUE = r"(?:-{1,2}|—{1,2}|–|~|至|到)"


@cache
def units() -> dict[str, Unit]:
    """All units by their word; 亩 is 2000/3 m²."""
    found = {}
    for row in read("units"):
        top, _, bottom = row["factor"].partition("/")
        factor = Decimal(top) / Decimal(bottom) if bottom else Decimal(top)
        found[row["unit"]] = Unit(row["family"], row["code"], factor, row["unit"])
    return found


#: 奖励100万, 补助50万: what follows a sum of 万 whose yuan go unsaid, and the words for money that it asks for before it
_BARE_ENDS = r"[,，。;；、:：)）\n/至到—~-]|\Z|不等|(?:的|政策|一次性|资金)*(?:奖励|奖补|奖金|补助|补贴|资助|贴息|扶持|支持|贷款|授信|融资|经费|启动)"
_BARE_BEFORE = re.compile(
    r"(?:奖励|奖补|奖金|奖|补助|补贴|资助|贴息|给予|扶持|支持|享受|投资|融资|贷款|授信|注资|出资|可获得?|可得到?)(?:金额|额度|额|资金|企业|项目|团队|总额)?"
    r"(?:一次性|最高|最多|不超过|上限|分别|可达|达到?|为|约|近|超过?|各|再|共|[:：]|\s)*(?:\d[\d.]*万?元?[、/或和至到—~-])*$"
)
_BARE_REACH = 24
#: 分别不超过100万元、50万元: each of the row is bounded
_BOUNDS, _ROW = ("at_most", "at_least"), ("、", "和", "及", "与", "或", "/")


@cache
def _pattern() -> re.Pattern[str]:
    # one look at the next character spares going through all units where none begins
    unit = f"(?!台阶)(?=[{''.join(sorted({word[0] for word in units()}))}])(?:{alternation(list(units()))})"
    return re.compile(
        rf"(?=[\d〇零一二两三四五六七八九十百千万亿])(?:(?P<lo>{_NUM})(?P<lom>{_MULT})?(?P<lou>{unit})?{_GLUE})?"
        rf"(?:(?P<num>{_NUM})\s?(?P<more1>[多余])?(?P<mult>{_MULT})?|(?P<cn>{_CN})(?P<point>{_CN_POINT})?(?P<more2>[多余几来])?(?P<cnm>[万亿]{{1,2}})?)"
        rf"(?P<more3>[多余])?\s?(?:(?P<unit>{unit})|(?<=亿)|(?<=亿[多余])|(?<=\d万)(?={_BARE_ENDS}))(?:人民币)?"
    )


_FRACTION = re.compile(
    r"(?P<cnp>百分之)(?P<pct>[零〇一二三四五六七八九十百点]{1,8}|\d{1,3}(?:\.\d{1,4})?)"
    r"|(?P<den>[二三四五六七八九十千万])分之(?P<numer>[一二三四五六七八九两])"
    r"|(?<=[占的近约过省市国区到和及与、])(?P<top>[1-9])/(?P<bottom>[1-9]\d{1,2}|[2-9])(?![\d/.月日号])"
    r"|(?P<cheng>[一二两三四五六七八九]|\d(?:\.\d)?)成(?P<half>半|[一二三四五六七八九](?![一二三四五六七八九十百千万亿家个]))?(?P<more>多)?(?![立为员长都交果本功就品分绩效套熟型员语了])"
    r"|(?P<over>超过?|逾)?(?P<halfall>半数|一半|过半)(?P<above>以上)?"
)
#: where a fraction may stand: the word that makes one
_FRACTION_ANCHOR = re.compile(
    r"[分成半/](?:(?<=分)之|(?<=[一二两三四五六七八九\d]成)|(?<=[一过]半)|(?<=半)数|(?<=[1-9]/))"
)
#: what may stand before a number; the longest that fits counts
_BEFORE = frozenset(
    (
        "最高可达 最高不超过 最高奖励 最高给予 最高可获 最高可获得 最高补助 最高补贴 最高资助 最高支持 最高可拿 最高可得 最高可享受 最高可享 最高可申请 最高为 最高达"
        " 最高 上限 上限为 不超过 不高于 最多 至多 不低于 不少于 不小于 至少 最低 大约 大概 约 约为 接近 将近 逼近 近 超过 超过了 超出 超 逾 突破 突破了"
        " 小于 少于 大于 多于 高于 迈过 跨越 跨过 冲破 越过 首破 破 过 上 不足 不到 低于"
    ).split()
)
_BEFORE_SIZES = sorted({len(word) for word in _BEFORE}, reverse=True)
#: 大约有45家, 超过了…: a verb may stand between
_BEFORE_VERB = re.compile(r"(大约|约|接近|将近|超过|逾)(?:有|占|为|达到?|拥有|完成|实现)$")
#: 最高可给予, 最多一次性补助: what is done with it may stand between
_MOST = re.compile(
    r"(?:最高|最多|至多)(?:可以|可|一次性|每年|再|给予|给与|奖励|奖补|补助|补贴|资助|支持|扶持|获得|获|得到|享受|享|申请|提供|按|达到|达|为|金额|额度|资金|总额|标准|奖金|累计|贷款|授信|担保){1,4}$"
)
_MOST_REACH = 14
#: most numbers have no qualifier, which the character before them tells; a line break may come between
_MAY_QUALIFY = frozenset(word[-1] for word in _BEFORE) | frozenset(
    "有占为达到成现可性年再予与励补助贴持获得受请供按达为额度金准计\n"
)
_MEANING = [
    ("at_least", ("不低于", "不少于", "不小于", "至少", "最低")),
    ("at_most", ("最高", "上限", "不超过", "不高于", "最多", "至多")),
    ("about", ("大约", "大概", "约")),
    ("nearly", ("接近", "将近", "逼近", "近")),
    ("under", ("不足", "不到", "低于", "小于", "少于")),
]
#: 四分之一还多, 三分之一强
_FRACTION_MORE = re.compile("还多|还强|还要多|多一点")
_AFTER = re.compile(
    r"\s?(?:左右|上下|出头|开外|挂零|以上|之多|以内|以下|余|多(?![层元功种样媒边式级维头路]|少|是)|有余)"
)
_AFTER_MEANING = {
    "左右": "about",
    "上下": "about",
    "出头": "over",
    "开外": "over",
    "挂零": "over",
    "以上": "over",
    "以内": "at_most",
    "以下": "under",
    "余": "over",
    "多": "over",
    "有余": "over",
    "之多": "",
}
#: 附近, 晚上, 通过, 签约: the character before belongs to another word
_NOT_QUALIFIER = re.compile(
    r"(附近|最近|临近|邻近|就近|[晚早路网线市以之迈站登跨跃踏]上|加上|[通经不]过|难过|打破|[签预公条合续特履违节集纽契邀]约)$"
)
#: “四个自信”, “三个一批”: a slogan is quoted, no count; 两个多月, 三位一体
_SLOGAN = re.compile(r"[^“”‘’「」,，。;；:：、?？!！]{0,6}[”’」]")
_GOES_ON = re.compile(r"[多余]?(?:月|小时|工作日|星期|季度|一体)")
_ROUND = frozenset(MULTIPLIERS) | {"十"}
#: 二十几: the tens are told
_TENS_TOLD = 2
#: 两三百家, 五六千人
_SPAN_OF_TWO = re.compile("(?P<low>[一两二三四五六七八])(?P<high>[两二三四五六七八九])(?P<tens>[十百千万]{1,2})")
#: digits of a longer token: 5G, A4, 2号, 〔2016〕65, v1.2, 95后, 1:30
_GLUED_BEFORE = frozenset(ascii_letters + "第〔[【:：.≈=")
#: 1亩≈666.67平方米: what one unit is in another
_EQUALS = ("≈", "=", "约等于", "等于")


def _qualifier_before(text: str, start: int) -> tuple[str, int]:
    if text[start - 1 : start] == " ":
        start -= 1  # 不超过 300 万元
    if text[start - 1 : start] not in _MAY_QUALIFY:
        return "", start
    window = text[max(0, start - 6) : start].removesuffix("\n")
    word = next((window[-size:] for size in _BEFORE_SIZES if window[-size:] in _BEFORE), "")
    if not word and (most := _MOST.search(text, max(0, start - _MOST_REACH), start)):
        return "at_most", most.start()
    if not word or _NOT_QUALIFIER.search(window):
        distant = _BEFORE_VERB.search(window)
        return (
            ({"约": "about", "近": "nearly"}.get(distant[1][-1], "over"), start - len(distant.group()))
            if distant
            else ("", start)
        )
    lead = start - len(word)
    for meaning, beginnings in _MEANING:
        if word.startswith(beginnings):
            return meaning, lead
    return "over", lead


def _from_fraction(match: re.Match[str], text: str) -> Quantity | None:
    value: Decimal | None
    over = bool(match["over"] or match["above"])
    if match["cnp"]:
        spoken = match["pct"]
        if spoken[0].isdigit():
            value = Decimal(spoken)
        else:
            value = chinese_decimal(spoken)
            if value is None:
                return None
    elif match["den"]:
        bottom, top = chinese(match["den"]), chinese(match["numer"])
        if not bottom or top is None or top >= bottom:
            return None
        value = round(top * 100 / bottom, 2)
    elif match["bottom"]:
        if int(match["top"]) >= int(match["bottom"]):
            return None
        value = round(Decimal(match["top"]) * 100 / Decimal(match["bottom"]), 2)
    elif match["cheng"]:
        whole_tenths = match["cheng"]
        tenths = Decimal(whole_tenths) if whole_tenths[0].isdigit() else chinese(whole_tenths)
        if tenths is None:
            return None
        value = tenths * 10 + (5 if match["half"] == "半" else chinese(match["half"]) or 0 if match["half"] else 0)
        over = over or bool(match["more"])
    else:
        value = Decimal(50)
        over = over or match["halfall"] == "过半"
    qualifier, lead = _qualifier_before(text, match.start())
    end = match.end()
    after = _AFTER.match(text, end)
    if after:
        qualifier, end = qualifier or _AFTER_MEANING[after.group().strip()], after.end()
    if more := _FRACTION_MORE.match(text, end):
        over, end = True, more.end()
    return Quantity(match.start(), end, lead, value, None, units()["%"], "over" if over else qualifier or "exact")


def _number(match: re.Match[str]) -> tuple[Decimal | None, bool]:
    """The value before units, and whether it was said to be more than that."""
    number, mult, more1, numeral, more2, more3 = match.group("num", "mult", "more1", "cn", "more2", "more3")
    if number:
        return arabic(number, mult or ""), bool(more1 or more3)
    more = bool(more2 or more3)
    whole = Decimal(MULTIPLIERS[numeral]) if numeral in MULTIPLIERS else chinese(numeral)
    value = whole if whole is None or not match["point"] else whole + decimals(match["point"])
    if value is not None and match["cnm"]:
        value *= MULTIPLIERS.get(match["cnm"], 1)
    return (value if value is not None and value < LARGEST else None), more


def _is_figurative(match: re.Match[str], text: str, *, hedged: bool) -> bool:
    """数百家, 十几家, 千亿级: a Chinese numeral that counts nothing exactly; ``hedged`` are 近百家, 百余家."""
    start, numeral = match.start(), match["cn"]
    if text[start - 1 : start] in ("数", "几", "第", "十", "百", "千", "万"):
        return True
    # 百家争鸣, 万亩: a class or a manner of speaking
    few = match["more2"] == "几" and (len(numeral) < _TENS_TOLD or numeral[-1] not in "十百千万")  # 十几家; 七百七十几
    return few or (numeral in _ROUND and not hedged)


def _span_of_two(match: re.Match[str], spanned: re.Match[str], unit: Unit) -> Quantity | None:
    """两三百家 is 200 to 300; None where the two do not follow one another."""
    low, high = chinese(spanned["low"] + spanned["tens"]), chinese(spanned["high"] + spanned["tens"])
    one = chinese("一" + spanned["tens"])
    if low is None or high is None or high - low != one:
        return None
    times = MULTIPLIERS.get(match["cnm"] or "", 1) * unit.factor
    return Quantity(match.start(), match.end(), match.start(), low * times, high * times, unit, "range")


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """GDP685亿元, 高新技术企业:300家: is it a number of its own although a letter or a colon stands before it?"""
    start = match.start()
    if text[start - 1] in ":：":
        return match["unit"] is not None and not text[start - 2 : start - 1].isdigit()
    return text[max(0, start - 3) : start].upper() == "GDP" and (match["unit"] or "").endswith(("元", "%"))


def _low_end(match: re.Match[str]) -> Decimal | None:
    """The first number of 10至20万元, in the unit of the second where it has none."""
    return arabic(match["lo"], match["lom"] or ("" if match["lou"] else match["mult"] or ""))


def _unsaid(match: re.Match[str], text: str) -> Unit | None:
    """超百亿, 200亿引导基金, 奖励100万: yuan go unsaid."""
    said, end = match.group(), match.end()
    is_bare = said.endswith("万") and _BARE_BEFORE.search(text, max(0, match.start() - _BARE_REACH), match.start())
    in_units = match["mult"] or match["cnm"] or "亿" in (match["cn"] or "")
    if not in_units or not ("亿" in said or is_bare):
        return None
    if text[end : end + 1] in ("级", "次", "张", "册", "头", "羽", "斤", "条", "吨", "千"):
        return None
    return units()["元"]._replace(text="")


def _from_match(match: re.Match[str], text: str) -> Quantity | None:
    start, end = match.start(), match.end()
    if start and text[start - 1] in _GLUED_BEFORE and not _stands_alone(match, text):
        return None
    numeral = match["cn"]
    if (numeral in ("一", "零") and not match["point"]) or text.startswith(_EQUALS, end):
        return None  # 一家 is an article, 零部件 no number
    unit = units().get(match["unit"] or "") or _unsaid(match, text)
    if unit is None:
        return None
    if numeral and not match["lo"] and (spanned := _SPAN_OF_TWO.fullmatch(numeral)):
        return _span_of_two(match, spanned, unit)
    value, more = _number(match)
    if value is None or value * unit.factor >= LARGEST or (unit.text in ("个", "位") and _GOES_ON.match(text, end)):
        return None
    if text[start - 1 : start] in ("“", "‘", "「") and unit.family == "count" and _SLOGAN.match(text, end):
        return None
    if unit.code == "CNY" and text.endswith("台币", start - 3, start):  # 逾新台币1.3兆元
        unit, named = unit._replace(code="TWD"), start - (3 if text.startswith("新", start - 3) else 2)
    else:
        named = start
    qualifier, lead = _qualifier_before(text, named)
    if numeral and _is_figurative(match, text, hedged=more or bool(qualifier)):
        return None
    if end < len(text) and text[end] == "级" and unit.family == "money":
        return None
    low = None
    if match["lo"] and text[start - 1 : start] in ("从", "由"):
        start = lead = match.start("num")  # GDP从2400亿元到3100亿元: what it grew from, and to
    elif match["lo"] and (low := _low_end(match)) is not None and low >= value:
        if low == value or not match["lou"] or unit.family != "money":
            return None
        low, value = value, low  # 给予500万元—20万元: from the first class to the last
    after = _AFTER.match(text, end)
    if after and not (after.group().strip() in ("多", "余") and unit.family == "other"):
        qualifier, end = qualifier or _AFTER_MEANING[after.group().strip()], after.end()
    factor = unit.factor
    if low is not None:
        return Quantity(start, end, lead, low * factor, value * factor, unit, "range")
    return Quantity(start, end, lead, value * factor, None, unit, qualifier or ("over" if more else "exact"))


def _in_title(text: str, position: int) -> bool:
    """Inside 《…》, where numbers belong to a name."""
    opened = text.rfind("《", max(0, position - 80), position)
    return opened >= 0 and text.find("》", opened, position) < 0


def find(text: str, start: int, end: int, masked: list[tuple[int, int]]) -> list[Quantity]:
    """All quantities of ``text[start:end]`` that do not begin inside a ``masked`` span (dates, document numbers).

    ``masked`` is sorted and does not overlap.  Linear in the length of the text.
    """
    taken = {position for first, last in masked for position in range(first, last)}
    found: list[Quantity] = []
    at = start
    for anchor in _FRACTION_ANCHOR.finditer(text, start, end):
        sign = anchor.start() - (anchor.group() in "/成半")  # 三成: the character before is part of it
        if sign < at:
            continue
        for begin in range(sign - 3, sign + 1):
            match = _FRACTION.match(text, begin, end) if begin >= at else None
            if match:
                at = match.end()
                if match.start() not in taken and (fraction := _from_fraction(match, text)):
                    found.append(fraction)
                break
    taken.update(position for fraction in found for position in range(fraction.start, fraction.end))
    has_titles = "《" in text
    for match in _pattern().finditer(text, start, end):
        position = match.start()
        if position in taken or (has_titles and _in_title(text, position)):
            continue
        if quantity := _from_match(match, text):
            found.append(quantity)
    known = {quantity.start for quantity in found}
    for item in shared_units.find(text, start, end):
        if item.start not in taken and item.start not in known:
            qualifier, lead = _qualifier_before(text, item.start)
            found.append(
                Quantity(item.start, item.end, lead, item.value, None, units()[item.unit], qualifier or "exact")
            )
    found.sort()
    return _bounded_alike(text, found)


def _bounded_alike(text: str, found: list[Quantity]) -> list[Quantity]:
    """最高60万元、30万元: a bound holds for each sum of its row."""
    for at, (one, other) in enumerate(pairwise(found), 1):
        qualifier = found[at - 1].qualifier
        in_row = one.unit.family == other.unit.family == "money" and text[one.end : other.start] in _ROW
        if in_row and other.qualifier == "exact" and qualifier in _BOUNDS:
            found[at] = other._replace(qualifier=qualifier)
    return found
