"""National, provincial, municipal: the level that the text states for the thing counted."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.numbers.binding import Bound
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.vocabulary import Hit

#: 国家高新技术企业 and 国家科技型中小企业 are classes; nothing else in them is a level
_CLASSES = frozenset({"hightech_enterprises", "tech_smes"})
_LEVELLED = frozenset({
    "incubators", "makerspaces", "accelerators", "university_science_parks", "incubation_carriers", "innovation_platforms", "little_giants",
    "specialized_smes", "gazelles", "unicorns", "service_organisations", "talents", "projects", "mentors", "enterprises", "startup_teams",
})  # fmt: skip
#: 省专精特新企业, 市企业技术中心: the level alone, which 全省 and 南昌市 are not
_ALONE = r"(?:(?<![\u4e00-\u9fff])|(?<=[有家个所项和与及为育得获批成选增添是了共建])|(?<=[认评确]定))"
_OF_CLASS = r"(?=“?(?:专精特新|瞪羚|独角兽|隐形冠军|单项冠军|创新型|科技型|科技企业|技术|工程|企业技术|产业技术|制造业|工业设计|新型研发|重点实验室|重点研发|院士|博士后|众创|孵化|大学科技园|星创|双创|创业孵化|小微企业|小型微型))"
_LEVEL = re.compile(
    r"(?P<open>(?:国家级?|省级?|市级?|部级?|自治区级)?(?:、|和|及|与|以及)?(?:国家级|省部级|省级|市级|部级|自治区级|自治州级|州级|盟级|区级|县级|省市级)(?:及?以上)|(?:国家级?|省部?级?|市级?|部级?)(?:、|和|及|与|以及|/)(?:省部级|省级|市级|部级|自治区级|自治州级|州级|区级|县级|省市级)|省部级|部省级|省市级|省市两级|各级)"
    r"|(?P<national>国家级(?!高新区|经开区|开发区|新区)|国家备案|国家(?!高新?技|科技型|科技(?:进步|计划|重大)|高新区|经开区|自主创新|级)|全国重点|科技部备案)|(?P<provincial>省级|自治区级|自治区(?=重点|技术|工程|产业|科技|创新|临床|院士|企业|众创|孵化|专精|瞪羚|制造业|新型)|省备案|全省(?=重点|技术|工程)|[\u4e00-\u9fff]{2,3}省(?=重点|技术|工程)"
    rf"|{_ALONE}(?:省|自治区){_OF_CLASS})|(?P<municipal>市级|市备案|{_ALONE}市{_OF_CLASS})"
)


#: each of its alternatives holds one of these
_SIGN = re.compile("[级国省科市]|自治区")


def _read(text: str, low: int, high: int, *, last: bool) -> tuple[bool, str | None]:
    """Is a level, or a range of levels, said in ``text[low:high]``, and which: the first, or the ``last``?"""
    matches = list(_LEVEL.finditer(text, low, high)) if _SIGN.search(text, low, high) else None
    if not matches:
        return False, None
    match = matches[-1 if last else 0]
    for level in ("national", "provincial", "municipal"):
        if match[level]:
            return True, level
    return True, None


#: 国家级、省级和市级; 国家、省、市级
_ROW = re.compile(r"(?:国家|省|自治区|市)级?(?:(?:、|和|及|与|以及)(?:国家|省|自治区|市)级?)+(?<=级)(?!及?以上)")
_IN_ROW = re.compile("国家|省|自治区|市")
_LEVEL_OF = {"国家": "national", "科技部": "national", "省": "provincial", "自治区": "provincial", "市": "municipal"}


def levels_in(words: str) -> list[str | None]:
    """The levels that ``words`` name, in order."""
    if row := _ROW.search(words):
        return [_LEVEL_OF[match.group()] for match in _IN_ROW.finditer(row.group())]
    return [
        level for match in _LEVEL.finditer(words) for level in ("national", "provincial", "municipal") if match[level]
    ]


#: 6家为国家级, 26家获国家备案: the level behind the number
_JOINT_LEVEL = re.compile(
    r"(?P<level>国家级|国家备案|省级|市级)(?:科技企业)?(?:孵化器|众创空间)(?:和|与|及|、)(?:科技企业)?(?:孵化器|众创空间)$"
)
_BEHIND = re.compile(
    r"(?:均|都)?(?:(?:为|是|系|属于?|获评|被评为|被认定为|达到|符合)(?P<level>国家级|国家备案|省级|市级)(?:的|孵化器|众创空间|资格|条件|标准)?"
    r"|(?:已)?(?:获得?|通过|取得)(?P<by>国家|科技部|省|市)级?(?:备案|认定|命名|授牌)|(?:已)?在(?P<with>国家|科技部|省|市)级?备案)(?=[,，。；;、)]|$)"
)


def level_of(text: str, quantity: Quantity, bound: Bound, low: int, clause: Span) -> str | None:
    """The level of what ``quantity`` counts, None where none (or a range of levels) is stated."""
    if bound.table != "metric" or bound.code in _CLASSES or bound.code not in _LEVELLED:
        return None
    term = bound.term
    if behind := _BEHIND.match(text, term.end if bound.how == "right" else quantity.end):
        by = behind["by"] or behind["with"]
        return _LEVEL_OF[by] if by else _read(text, *behind.span("level"), last=True)[1]
    if bound.how == "right":
        said, level = _read(text, quantity.end, term.end, last=False)
        if said:
            return level
        said, level = _read(text, max(low, quantity.lead - 8), quantity.lead, last=True)
        return (
            level
            if said
            and re.search(r"(?:级|备案)[\u4e00-\u9fff]{0,2}$", text[max(low, quantity.lead - 8) : quantity.lead])
            else None
        )
    if term.start == quantity.start and (programme := _PROGRAMME.search(text, low, quantity.lead)):
        return _LEVEL_OF[programme["of"]]
    if bound.how.startswith("left"):
        if bound.code == "incubation_carriers" and (joint := _JOINT_LEVEL.search(text, low, term.end)):
            return _read(text, *joint.span("level"), last=True)[1]  # 国家级孵化器和众创空间合计37家
        said, level = _read(text, _item_begins(text, max(low, term.start - 14), term), term.end, last=True)
        if not said and (shared := _SHARED.search(text, low, term.start)):
            said, level = _read(text, *shared.span("level"), last=True)
        if said:
            return level
        said, level = _read(text, term.end, quantity.lead, last=True)
        if said:
            return level
        return _announced(text, clause) or _of_list(text, term.start, clause)
    if bound.how == "row":  # 103家省级众创空间分布在甲市56家、乙市9家
        return _read(text, max(0, term.start - _ROW_REACH), term.end, last=True)[1]
    return _read(text, low, quantity.lead, last=True)[1]


def _item_begins(text: str, low: int, term: Hit) -> int:
    """Where the item of a list begins that ``term`` ends, not before ``low``; 7家国家火炬基地拥有|企业1559家 says what they have."""
    joined = _JOINED.search(text, low, term.end) is not None
    cuts = [text.rfind(mark, low, term.start) + len(mark) for mark in ("、", "拥有", *(() if joined else ("和",)))]
    return max([low, *cuts])


#: 省级工程中心和|实验室21家: one number for both
_SHARED = re.compile(r"(?P<level>国家级|省级|市级|自治区级)(?!及?以上)[\u4e00-\u9fff]{2,12}(?:和|与|及|以及)$")
#: 入选省“千人计划”|8人: whose programme it is
_PROGRAMME = re.compile(
    r"(?:入选|入围|列入|纳入|进入|获评|荣获|当选)(?:了|为)?(?P<of>国家|省|市)[级]?[“「\u4e00-\u9fff]"
)
#: characters before what a row of places counts in which its level stands
_ROW_REACH = 6
_ANNOUNCED = re.compile(r"(?:国家级|国家备案|省级|市级)(?:的|载体|平台)?(?:有|是)?[,，:：]$")


#: 国家级和市级企业技术中心, 国家和省级实验室: one range
_JOINED = re.compile("级和|国家和(?:[省市]|自治[区州])级")


#: 国家级孵化器1家、众创空间2家,省级孵化器4家、|众创空间7家: lists that each begin with their level
_ITEM = r"[^,，。;；、\d]{2,14}\d{1,4}[家个]"
_LIST = rf"(?:国家级|省级|市级){_ITEM}(?:、(?!国家级|省级|市级){_ITEM}){{1,4}}"
_LISTS = re.compile(rf"{_LIST}(?:[,，;；]{_LIST})+")
_LIST_REACH = 70


def _of_list(text: str, start: int, clause: Span) -> str | None:
    """The level with which the list of the term at ``start`` begins, where another list of another level stands beside."""
    said, level = _read(text, clause.start, start, last=True)
    if not said or "、" not in text[clause.start : start]:
        return None
    lists = _LISTS.search(text, max(0, clause.start - _LIST_REACH), clause.end + _LIST_REACH)
    return level if lists and lists.start() < start < lists.end() else None


def _announced(text: str, clause: Span) -> str | None:
    """…国家级的，孵化器30家、众创空间69家: the clause before names the level for the list."""
    match = _ANNOUNCED.search(text, max(0, clause.start - 12), clause.start)
    return _read(text, *match.span(), last=True)[1] if match else None
