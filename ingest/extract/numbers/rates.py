"""Percentages and ranks: shares, research intensity, 位居全国第三; growth is read by ``growth``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ingest.extract.document import Span, Track
from ingest.extract.numbers import growth, targets
from ingest.extract.numbers.growth import Rate
from ingest.extract.numbers.numerals import chinese
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.vocabulary import Hit

if TYPE_CHECKING:
    from ingest.extract.numbers.statement import Statement


class Rank(NamedTuple):
    """A place in a ranking, 1 for the first, stated at ``text[start:end]``."""

    start: int
    end: int
    value: int


_SHARE = re.compile(
    r"(?=[占比所份贡集超半创研科技是相税的])(?:税[占收]?比|占(?!地|用|据(?!了?[一半近超约\d]))|占比|比重|(?:所占|占[^,，。]{1,24})比例|的比例(?:已|均|都|也|将|要|分别)*(?:达到?|超过?|为|是|约|近|提[高升]到|提[高升]至|上升到|升至|增至|保持在)*$|份额|贡献了|创造了?(?:全|我国)|集聚了全|超过?半数|(?:研发|科研|技术)[^,，。]{0,8}建有率|(?:是|相当于)(?:全[国省市区县]|[\u4e00-\u9fff]{2}[省市])(?:的?[\u4e00-\u9fff]{2,8})?的$)"
)
_NO_SHARE = re.compile(
    r"补贴|奖励|补助|资助|给予|贴息|利率|税率|费率|出资|持股|股权|合格率|达标率|优良率|覆盖率|入住率|出租率|普及率|比例不低于|按[^,，。]{0,20}的?$|失业率|城镇化|渗透率|成功率|资产贡献率|产销率|产值率|利润率|负债率|周转率|占(?:了|到)?(?:全年|年度|年初?|总)?预算|满意度|准确率|知晓率|存活率|(?:增长|进步|提升)[^,，。]{0,8}贡献率"
)
#: 都以30%(的速度)增长, 节省三分之二(的时间)
_NO_PART = tuple(f"的{word}" for word in "速度 增速 幅度 年均 平均 时间 工期 成本 费用 能耗 路程 距离".split())
_MUST_BE = re.compile(r"(?:应|须|要求)[^,，。]{0,10}$")


def _is_bound_of_rule(quantity: Quantity, before: str) -> bool:
    """投资高新区企业的比例不低于60%, 研发人员占比应在30%以上: what a rule asks for."""
    bounded = quantity.qualifier in ("at_least", "at_most") and before.endswith("比例")
    return bounded or (quantity.qualifier != "exact" and bool(_MUST_BE.search(before)))


_RD = re.compile(
    r"(?=[研Rr科投经])(?:(?:研发|R&D|r&d|研究与试验发展|科研)\)?(?:总|经费)?(?:投入|经费|费用|支出|\([Rr]&[Dd]\))[^,，。]{0,24}(?:占|强度|比重|比例|相当于|之比)|(?:投入|研发|经费)强度|(?:R&D|r&d)占(?:GDP|地区生产总值|生产总值))"
)
_RANK = re.compile(
    r"(?:居于?|列|排名?|位次|位列|位居|名列|稳居|位于(?=第|[^,，。;；、\n]{0,14}?首位)|跃居|跃升至?|升至|升到|排在?|荣登|高居|雄踞|领跑|前进至|上升到|上升至|进位至|晋升至|排位|滑[到至]|滑落[到至]|[退降跌落掉][到至])(?:[^,，。；;、第首\n]{0,16}?)(?:第(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)?(?![批届次期产季家个条章类者阶梯方阵场讲辑号轮站一二三四五六七八九十\d])|(?P<top>首位|榜首|第一(?![梯方阵批期届次线])))"
    r"|(?:总量|规模|产值|增加值|投资|税收|进出口|出口|增速|数量|数|额|收入|总值|指数|水平|实力|排名|排|人均|量)[^,，。；;、第\n]{0,10}(?:全国|全省|全市|全区|全疆|东北|西部|中部|东部|全球|世界|同类|[\u4e00-\u9fff]{2}省|[\u4e00-\u9fff]{2}市)[^,，。；;、第]{0,8}第(?P<n2>[一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)?(?![批届次期产季家个条章类者阶梯方阵场讲辑号轮站一二三四五六七八九十\d])"
    r"|(?:排名|排位|位次|名次)[^,，。；;、第\n]{0,16}?(?:[升列居进移][到至]|[列居])(?P<n3>\d{1,3})位"
    r"|(?<=[,，、;；(（])(?:总量|规模|增速|增幅|均|分别|双双)*+(?:全[国省市区县州疆]|[\u4e00-\u9fff]{2}[省市]|东北|西北|西南|华[东南中北]|[中东西]部)(?:地区)?第(?P<n4>[一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)?(?=[,，、。;；)）\n])"
    r"|(?:考核|评比|考评|测评|评价|评估)(?:总分|得分|成绩|综合|排名)?(?:均|再次)?(?:获得?|荣获|为|名?列)?(?:全[国省市区县州]|[\u4e00-\u9fff]{2}[省市])?第(?P<n6>[一二三四五六七八九十]{1,3}|\d{1,3})[位名](?=[,，、。;；)）\n])"
    r"|(?:分别?列|(?:排名|位次)分别为)(?P<n9>\d{1,3})位"
    r"|(?:排名|排位|位列|名列)(?:全[国省市])?(?P<n8>\d{1,3})名?(?=[,，、。;；)）\n]|的基础)"
    r"|(?:名列|位居|位列|高居|稳居|居|列(?!为|入))[^,，。；;、\d\n]{2,16}?之(?P<top3>首)(?=[,，、。;；)）\n])"
    r"|以(?:全[国省市区县州疆]|[\u4e00-\u9fff]{2}[省市])第\s?(?P<n7>[一二三四五六七八九十]{1,3}|\d{1,3})\s?名?的[\u4e00-\u9fff]{0,4}(?:成绩|名次|排名)"
    r"|保持(?:着|在)?(?:全[国省市区县州疆球]|世界|行业|[\u4e00-\u9fff]{2}[省市])(?:同类)?(?:第(?P<n5>[一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)?|(?P<top2>首位))(?=[,，、。;；)）\n])"
)

_RANK_NUMBERS = [name for name in _RANK.groupindex if name.startswith("n")]
#: a rank ends with one of these; looked for first, because they are rare
_RANK_SIGN = re.compile(
    r"[第首榜之\d](?:(?<=第)[一二三四五六七八九十\d]|(?<=首)位|(?<=榜)首|(?<=之)首|(?<=[列居到至为]\d)\d{0,2}位|(?<=[名位列国省市]\d)\d{0,2}名?(?=[,，、。;；)）\n]|的基础))"
)


#: 全国第一(的企业), 全球第一(、全国第一的企业): some that are first in something
_OF_WHOMEVER = re.compile(r"(?:、[\u4e00-\u9fff]{2,4}(?:第一|首位|领先)){0,3}的(?!优势|地位)")
#: 从第34位, 由2012年的第34位升至第10位: where it came from
_RANKED_BEFORE = re.compile(r"[由从](?:(?:20\d\d年|去年|上年)?[^,，。第\d]{0,3})$")
#: 分别位列全国第五位和第七位, 分列第8位、36位、132位
_NEXT_RANK = re.compile(
    r"(?:和|、|及|与)(?:第(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名|(?=[,，。;；、和]))|(?P<bare>\d{1,3})[位名](?![^,，。;；、和及与]))"
)
_RANKS_REACH = 60


def ranks(text: str, start: int, end: int) -> Track[Rank]:
    """Ranks stated in ``text[start:end]``: 位居全国第三, 列第15位, 排名第一."""
    found = []
    at = start
    for sign in _RANK_SIGN.finditer(text, start, end):
        match = _RANK.search(text, max(at, sign.start() - 30), min(end, sign.end() + 6)) if sign.start() >= at else None
        if match is None or match.start() > sign.start():
            continue  # 从第6位升至第2位: what is found belongs to the next
        at = match.end()
        word = next((match[name] for name in _RANK_NUMBERS if match[name]), "")
        value = (
            1
            if match["top"] or match["top2"] or match["top3"]
            else int(word)
            if word.isdigit()
            else int(chinese(word) or 0)
        )
        if (
            value
            and not _OF_WHOMEVER.match(text, match.end())
            and not _RANKED_BEFORE.search(text[max(start, sign.start() - 12) : sign.start()])
            and not re.search(r"第[一二三四五六七八九十\d]+(?:次|届|批|个|家)", match.group())
        ):
            found.append(Rank(match.start(), match.end(), value))
            for again in _NEXT_RANK.finditer(text, match.end(), min(end, match.end() + _RANKS_REACH)):
                if again.start() != found[-1].end:
                    break
                number = again["n"] or again["bare"]
                found.append(
                    Rank(again.start(), again.end(), int(number) if number.isdigit() else int(chinese(number) or 0))
                )
                at = again.end()
    return Track(found)


def read(
    text: str,
    quantity: Quantity,
    clause: Span,
    sentence: Span,
    low: int,
    hits: list[Hit],
    made: list[Statement],
    quantities: list[Quantity],
    found_runs: list[list[Quantity]],
) -> Rate | None:
    """What a percentage says; None where it says nothing that is kept (percentage points, 是上年的2倍, interest rates)."""
    if quantity.unit.family not in ("percent", "times"):
        return None
    before = text[clause.start : quantity.lead]
    if quantity.qualifier in ("at_least", "at_most") and re.match(
        r"(?:以上|以下|以内)?的(?:企业|项目|单位|孵化|众创|机构|且|并)", text[quantity.end : quantity.end + 6]
    ):
        return None
    run = next((r for r in found_runs if quantity in r), [quantity])
    lead = text[growth.clause_start(text, run[0].lead, sentence) : run[0].lead] if quantity is not run[0] else before
    word = growth.word_of(lead)
    if word and not re.search(r"占[^,，。]{0,12}$", lead):
        return growth.read(growth.Told(text, quantity, clause, sentence, low, hits, made, quantities, run, lead), word)
    if quantity.unit.family == "times":
        return None
    if (
        made
        and made[-1].code == "rd_expenditure"
        and re.match(r"占", before.lstrip())
        and (re.search(r"GDP|生产总值|收入", before) or re.fullmatch(r"占比(?:为|达到?|约)*", before.strip()))
    ):
        return Rate(quantity.value, False, "rd_intensity", "intensity", clause.start, None)
    if (
        (research := _RD.search(before))
        and not re.search(r"占(?:到了?|了|据)?(?:我国|全国|全省|全市|全球|世界|全社会(?!固定|消费))", before)
        and not re.search(r"人员", before[-12:])
    ):
        return Rate(quantity.value, False, "rd_intensity", "intensity", clause.start + research.start(), None)
    if _NO_SHARE.search(before) or _is_bound_of_rule(quantity, before):
        return None
    after = text[quantity.end : quantity.end + 12]
    if after.startswith(_NO_PART):
        return None
    if _is_share(text, quantity, clause, sentence, lead) or _shared_list(text, clause, quantity, made):
        return Rate(quantity.value, False, "share", "share", quantity.lead, None)
    return None


#: 开工项目超过半数、达52%: half of what the clause speaks of
_IS_HALF = re.compile(
    r"(?:企业|项目|投资|产值|收入|人员|人才|机构|园区|总[数量额])(?:已|均|都|也|将|数|总?量)*(?:超过?|逾)?(?:半数|过半)$"
)
_HALF_FIRST = re.compile(r"(?:半数|过半)以?上?[、,，](?:已?达到?|为)$")
#: 57个项目陆续开工，开复工率95%
_OF_BEGUN = re.compile(r"(?:开复?工|动工|复工|投产|竣工|履约|落地)率")
#: 厂房入驻率已达81%: how much of a park is let to firms that work there
_SETTLED = re.compile(r"(?:入驻|进驻|开工开业|开业)率[^,，。;；\d]{0,6}$")
_STOPS = re.compile(r"[,，、。;；)）]|$")
#: 65%的企业来自…, 12%集中在…
_COMES_FROM = re.compile(
    r"(?:以上)?(?:的?[\u4e00-\u9fff“”]{2,16}?(?:落户|集聚|聚集|汇聚|扎根|集中|分布|落地|诞生)[在于到]?(?=[\u4e00-\u9fff]{2})"
    r"|(?:的[\u4e00-\u9fff]{2,14}|[\u4e00-\u9fff]{0,4})(?:来自|由|集中在|出自|源自|在))"
)
#: 入驻企业70%为电子信息企业
_OF_KIND = re.compile(r"(?:企业|项目|人员|员工|团队|创业者|人才|产品)(?:中|里|的)?(?:有|约|近)?$")
_IS_OF_KIND = re.compile(r"(?:以上)?(?:均|都)?(?:为|是|属于|系)(?=[\u4e00-\u9fff]{2})")
#: 企业中有30%
_AMONG = re.compile(r"中(?![小国央心型西部外关等])[^,，。]{0,10}(?:有|达|占|不足|超过)?$")
_OF_ALL = ("的全国", "的全省", "的全市", "的全区", "的全球")


def _is_share(text: str, quantity: Quantity, clause: Span, sentence: Span, lead: str) -> bool:
    """Is it the part of a whole, by the words around it (``lead``: those before the list it stands in)?"""
    start, after = quantity.lead, text[quantity.end : quantity.end + 24]
    if (
        _SHARE.search(lead)
        or targets.is_part_of_goal(text, sentence.start, start)
        or (_IS_HALF.search(text, clause.start, quantity.end) and _STOPS.match(after))
        or _HALF_FIRST.search(text, clause.start, start)
        or _SETTLED.search(lead)
        or (_OF_BEGUN.search(lead) and "项目" in text[sentence.start : start])
        or "占" in text[start : quantity.start]
        or _COMES_FROM.match(after)
        or (_IS_OF_KIND.match(after) and _OF_KIND.search(text, max(clause.start, start - 8), start))
        or after.startswith(_OF_ALL)
    ):
        return True
    if _AMONG.search(lead[-12:]) or _NEAR_WHOLE.search(text, max(clause.start, start - 14), start):
        return True
    if _OF_THOSE.match(after) and _AT_HEAD.search(text[clause.start : start]):
        return True
    near = text[max(clause.start, start - 8) : start]
    if near.endswith(("了全国", "了全省", "了全市")) and _GATHERS.search(near):
        return True  # 聚集了全国超过1/3高新技术企业
    return after.startswith("的") and bool(_GATHERS.search(near) or _OF_WHOLE.search(near[-6:]))


#: 孵化器内超过90%的企业申请了…, 60%的企业获得…: of firms or people, at the head of a clause
_OF_THOSE = re.compile(
    r"以?上?的(?:在孵|入驻|规上|创业|科技|工业)?(?:企业|人员|员工|项目|创业者|团队)(?!补|奖|资助|给|孵化)"
)
_AT_HEAD = re.compile(r"(?:^|有|[内里中]|其中|来自)$")
_ABOUT = re.compile(r"(?:约|大约|大致)占[^,，。]{0,14}$")
#: 不到全国千分之四, 超全省四成: the whole stands between
_DISTANT = re.compile(
    r"(?P<word>不到|不足|超过?|接?近|约)(?:了|占)?(?:全(?:国|省|市|球|区)|[\u4e00-\u9fff]{2}[省市])的?$"
)
_SAID = {
    "不到": "under",
    "不足": "under",
    "超": "over",
    "超过": "over",
    "近": "nearly",
    "接近": "nearly",
    "约": "about",
}
_ROUGHLY = {"强": "over", "弱": "under"}


def qualifier_of(text: str, quantity: Quantity, clause: Span) -> str:
    """约占全市的五分之一 is about a fifth; 三分之一强 is more than a third."""
    if quantity.qualifier != "exact":
        return quantity.qualifier
    if _ABOUT.search(text, max(clause.start, quantity.lead - 18), quantity.lead):
        return "about"
    if distant := _DISTANT.search(text, max(clause.start, quantity.lead - 8), quantity.lead):
        return _SAID[distant["word"]]
    return (
        _ROUGHLY.get(text[quantity.end : quantity.end + 1], "exact")
        if "分之" in text[quantity.start : quantity.end]
        else "exact"
    )


#: 以0.1%的国土创造了全国约13%的GDP
_OF_WHOLE = re.compile(r"(?:全国|全省|全市|全球|全区|世界|[\u4e00-\u9fff]{2}[省市]|以|用)$")


#: 接近全市的四成
_NEAR_WHOLE = re.compile(
    r"(?:接近|将近|超过|达到|不足|不到)了?(?:全(?:国|省|市|区|县|球)|[\u4e00-\u9fff]{2}[省市])(?:总[数量额])?的$"
)
#: 集聚了三分之一的高新技术企业
_GATHERS = re.compile(r"(?:集聚|聚集|汇聚|贡献|集中)了?(?:全国|全省|全市)?$")
#: 占江苏省的11.3%，苏州市的42%
_NEXT_WHOLE = re.compile(r"[,，](?:[\u4e00-\u9fff]{1,4}[省市区国县]的?|(?![^,，]*占)[\u4e00-\u9fff]{2,8}的)")


#: 集聚了30%的高新技术企业,|40%的“小巨人”企业; 超四成高新技术企业、|超六成独角兽企业
_NEXT_PART = re.compile(r"(?:以上)?的?[^,，。;；、\d]{2,24}[,，、和](?:以及)?")
_OF_NOUN = re.compile(r"(?:以上)?的?[\u4e00-\u9fff“‘]{2}(?<!左右)(?<!以上)(?<!以下)(?<!之多)")


def _shared_list(text: str, clause: Span, quantity: Quantity, made: list[Statement]) -> bool:
    """贡献了全省34.01%的营业收入、32.03%的工业总产值: the list goes on."""
    if not made or made[-1].code != "share":
        return False
    between = text[made[-1].end : quantity.lead]
    if _NEXT_PART.fullmatch(between) and _OF_NOUN.match(text, quantity.end):
        return True
    if made[-1].start < clause.start and not _NEXT_WHOLE.fullmatch(between):
        return False
    return len(between) <= 16 and (not re.search(r"[,，]", between) or bool(_NEXT_WHOLE.fullmatch(between)))
