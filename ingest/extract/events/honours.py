"""Several honours told by one verb: A获得“甲”“乙”等称号, A先后荣获全国甲单位、全省乙园区等荣誉."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import (
    CARRIER,
    CLASS,
    COUNT,
    FIRM,
    PLAN,
    Clause,
    Told,
    headline,
    is_area,
    single,
    subject_of,
)
from ingest.extract.events.words import trailing_cut, trimmed

_VERBS = frozenset(
    "获得 荣获 捧回 摘得 斩获 夺得 捧得 获颁 获评 获授 荣膺 喜获 获批 入选 授予 评为 认定为 命名为 评定为 获“ 荣登 获授予".split()
)
_QUOTED = r"[\u4e00-\u9fffA-Za-z0-9()]{0,14}“[^“”\n]{3,36}”[\u4e00-\u9fff]{0,8}?"
#: what a row of honours ends with, and what closes the row before it: (全国甲单位、全省乙园区|等多项|荣誉)
_WORD = re.compile(r"(?:荣誉称号|荣誉|称号|殊荣|奖项|桂冠|招牌|牌匾|名片)(?=$|[,，。;；、])")
_CLOSES = re.compile(
    r"等?(?:[\d一二三四五六七八九十多余数几百]{0,4}[项个]|多项|诸多|一系列|系列)?(?:国家级|省部?级|市级|重要|重大|集体){0,3}$"
)
_NO_ROW = re.compile(r"[。;；:：\n]")
#: characters of the longest row
_LONGEST = 240
_ITEM = re.compile(
    rf"{_QUOTED}(?=$|[、和及与]|以及|[\u4e00-\u9fffA-Za-z0-9()]{{0,14}}“)|[^、“”,，]{{4,36}}?(?=$|[、和及与])"
)
#: whose title it is: an honour without a level may be of a firm, a person or a fair
_GIVEN = re.compile(
    r"^(?:被)?(?:[12]\d{3}(?:年度?|-[12]\d{3}年度?))?(?:(?:首|第[一二三四五六七八九十\d]+)[批届])?(?:国家|全国|全省|全市|全区|全州|中国|我国|省|市|自治区|[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|州|区|县)|[\u4e00-\u9fff、]{2,12}(?:部|委|厅|局|署|政府)|长三角|京津冀|亚太|亚洲|世界|国际|国务院|[Aa五四三十百优最先模文平绿健])"
)
_TITLE = re.compile(
    r"(?:单位|集体|园区|基地|示范区|试点|企业|中心|平台|孵化器|众创空间|空间|开发区|高新区|经开区|区|城市|市|县|集群|园|奖|机构|组织|载体|标兵|红旗|品牌|百强|十强|[A-Z五四三]星级?|A级|A类|优秀|先进|工厂|站|港|城)$"
)
_COMMENDED = re.compile(
    r"先进|模范|标兵|优胜|红旗|文明|突出贡献|贡献突出|优秀|十佳|最佳|最具|奖$|最美|平安|领军|杰出|五一"
)
#: no more honours than these are told by one verb
_MOST = 6


def _items(row: str) -> list[str]:
    """The honours of ``row``, in order; 和 within a quotation does not part them."""
    found: list[str] = []
    at = 0
    while at < len(row) and len(found) < _MOST and (item := _ITEM.match(row, at)):
        found.append(item.group().strip())
        at = item.end()
        at += len(link.group()) if (link := re.match(r"(?:、|以及|[和及与,，])", row[at:])) else 0
    return found if at >= len(row) else []


def _title(item: str) -> str:
    """The honour without marks around the whole of it; empty where it is none of the field's."""
    title = item.removeprefix("“").removesuffix("”") if item.startswith("“") and item.count("“") == 1 else item
    quoted = "“" in item
    if not (quoted or _GIVEN.match(title)) or not (_TITLE.search(title.rstrip("”")) or quoted):
        return ""
    return "" if CLASS.search(title) or COUNT.search(title) else item


def honours(clause: Clause) -> Told | None:
    """A获得甲、乙等荣誉: the first, and the others that the same verb tells."""
    if clause.verb not in _VERBS:
        return None
    after = f"“{clause.after}" if clause.verb == "获“" else clause.after
    word = _WORD.search(after, 0, _LONGEST)
    if (
        word is None
        or _NO_ROW.search(after, 0, word.start())
        or PLAN.search(clause.before[-10:])
        or "个人" in clause.before[-8:]
    ):
        return None
    said = after[: word.start()].removeprefix("了").removeprefix("过")
    closes = _CLOSES.search(said)
    row = said[: closes.start()] if closes else said
    titles = [title for item in _items(row) if (title := _title(item))]
    several = len(titles) > 1 or said.startswith("等", len(row))
    if not titles or not several:
        return None
    passive = re.search(r"被[^,，被]{0,20}$", clause.before)
    before = clause.before[: passive.start()] if passive else clause.before
    subject = subject_of(clause._replace(before=before))
    if not subject and trimmed(trailing_cut(before)):
        return None  # whose they are is said, and is no body of the field
    if subject and (not single(subject) or FIRM.search(subject) or not (CARRIER.search(subject) or is_area(subject))):
        return None
    verb = "被" + clause.verb if passive else "获" if clause.verb == "获“" else clause.verb
    told = [
        Told(headline(subject, verb, title), "award" if _COMMENDED.search(title) else "recognition") for title in titles
    ]
    return told[0]._replace(also=tuple(told[1:]))
