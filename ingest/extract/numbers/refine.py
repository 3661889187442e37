"""Narrower classes: 企业 behind 规模以上, 在孵, 毕业 … is another metric than 企业 alone."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.numbers.binding import PATENTS, Bound
from ingest.extract.numbers.implied import LISTED, became, implied, named_to
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.vocabulary import Hit

#: 孵化器加上众创空间共有138家: one number for two kinds of carriers
_MIXED = re.compile(
    r"(?:孵化器|众创空间|加速器|星创天地|大学科技园)[^,，。;；\d]{0,6}(?:加上|和|及|以及|与|、)[^,，。;；\d]{0,8}(?:孵化器|众创空间|加速器)$"
)
_ZONE_NAME = re.compile(
    r"(?:高新技术产业|高技术产业|高新技术)(?:开发|园)?区"
    r"|(?:合作|试点|示范|商贸|贸易|物流|文化|农业|建筑|电商|服装|纺织|食品|绿色)(?:创意|科技|产业|经济|加工)?(?:园区|园|区|基地)"
)
#: 12家省级以上孵化器和众创空间
_MIXED_BEHIND = re.compile(
    r"(?:和|及|以及|与|、)(?:国家级|国家备案|省级|市级|备案)?(?:众创空间|(?:科技企业)?(?:孵化器|加速器))(?![\d一二三四五六七八九十共有达]|为)"
)
_CARRIERS = frozenset({"incubators", "makerspaces", "accelerators", "incubation_carriers"})
_FIRMS = frozenset(
    "unicorns gazelles little_giants specialized_smes hightech_enterprises listed_companies tech_smes".split()
)
_OF_THESE = re.compile(r"其中(?:有|，|,)?$")
_GENERIC = frozenset({"enterprises", "tech_smes", "above_scale_enterprises"})
_PLAIN_FIRMS = frozenset({"科技企业", "科技型企业", "科创企业", "创新型企业"})
#: 在孵的留学人员(企业)
_HATCHING = re.compile(r"(?:在孵|入孵)的[^,，。;；、的\d]{0,8}$")
_HATCHED = re.compile(r"孵化(?:了|出|培育)?$")
#: firms of which some have become more
_RISING = _GENERIC | {"incubated_enterprises", "graduated_enterprises"}
#: whose class depends on the words around
_NARROWED = _GENERIC | {"area", "startup_teams"}
_CLASSES = [
    ("incubated_enterprises", re.compile(r"在孵|入孵|孵化(?:的|中|培育)?(?!载体|平台|基地)")),
    ("graduated_enterprises", re.compile(r"毕业")),
    ("above_scale_enterprises", re.compile(r"规模?以?上(?![海市])|规上")),
    ("fortune500_enterprises", re.compile(r"500强|五百强")),
    ("listed_companies", re.compile(r"上市|挂牌")),
    ("unicorns", re.compile(r"独角兽")),
    ("gazelles", re.compile(r"瞪羚")),
    ("little_giants", re.compile(r"小巨人")),
    ("specialized_smes", re.compile(r"专精特新")),
    ("hightech_enterprises", re.compile(r"(?:国家|省级)?高新技术")),
    ("tech_smes", re.compile(r"科技型")),
]
_NEW = re.compile(
    r"(?:新增|新发展|新注册|新登记|新设立?|新引[进入]|新入[驻园区]|新进[驻园区]|新迁入|新落[户地]|新招引|新成立|新批准?|新办|新开[办业]|新创办?|新创立|新增加|净增)(?:了|各类|注册|设立|登记|入[驻园区]|落户|落地|引进|内资|外资|外商投资|港澳资|港资|台资|民营|小微|科技型?|的|工商)*$"
)
_ONE_MORE = re.compile(r"(?:又有?|再有|再添|新增|新添)(?:了|约|近)?$")
#: classes that firms are named to, new or old
_TITLED = re.compile(
    r"雏鹰|单项冠军|领军|龙头|链主|骨干|试点|示范|标杆|规范|贯标|达标|上云|用云|数字领航|领跑者|老字号|灯塔|[百千万]亿级"
)
_OTHER_CLASS = re.compile(
    r"雏鹰|小进规|小升规|升规|规下|个转企|改制|破产|倒闭|停产|亏损|单项冠军|领军|龙头|链主|骨干|牵头|试点|示范|亿元|外贸|出口|重点|参展|获奖|国有|央企|央地|民营(?!企业)|跨国公司|老字号|创新型中小$|技术先进型|星创|绿色|优质|相关|配套|合作|农业|文旅|供应链|物流|贸易|电商|直播|文化|建筑|房地产|商贸|餐饮|零售|批发|快递|运输|煤|钢|餐|酒|茶|纺织|服装|食品|污染|散乱|僵尸|违法|失信"
)


def refine(
    text: str, quantity: Quantity, bound: Bound | None, low: int, high: int, clause: Span, sentence: Span, last: str
) -> Bound | None:
    """The narrowest class that the words around a generic term give; ``None`` code where it is a class that is not kept."""
    if at_once := _at_once(text, quantity, bound, low, high):
        return at_once
    if bound is None or bound.table != "metric":
        return bound or implied(text, quantity, low, high, last)
    if _counts_carriers(text, quantity, bound, low):
        return bound._replace(code="incubation_carriers")
    code, term = bound.code, bound.term
    by_founder = _FOUNDED_BY.search(text, max(clause.start, term.start - 12), term.end) is not None
    is_part = bound.how == "left" and _is_part_of(code, term.text, last, by_founder=by_founder)
    if is_part and (term.text in _KINDS_OF_PATENTS or _tells_part(text, clause, sentence, term, last)):
        return bound._replace(code=last)
    if code == "industrial_output" and "基金" in text[max(low, term.start - 8) : term.start]:
        return Bound("funding", "fund", term, bound.how)
    if wider := _by_words_before(code, term.text, text[max(clause.start, low, term.start - 12) : term.start]):
        return bound._replace(code=wider)
    risen = became(text, quantity, bound) if code in _RISING else None
    if risen or code not in _NARROWED:
        return risen or bound
    modifiers, before, predicate = _surroundings(text, quantity, bound, low, high)
    if code == "enterprises":
        if bound.how == "right" and last in _FIRMS and _OF_THESE.search(before):
            return bound._replace(code=last)  # 独角兽企业357家，其中200家企业分布在…
        narrower = _class_of_firms(modifiers, before, predicate)
        if narrower in (None, "") and _NEW_AMONG.search(text, max(low, term.start - 40), term.start):
            narrower = "new_enterprises"  # 新增甲、乙等科技成果转化企业1196家
        if narrower is None:
            narrower = _by_what_they_did(text, bound, quantity, clause, sentence, low)
        return bound if narrower is None else bound._replace(code=narrower)
    hatched = bound.how != "right" and term.text in _PLAIN_FIRMS and _HATCHED.search(before)
    if code in _GENERIC and (hatched or re.search(r"在孵|入孵", modifiers)):
        return bound._replace(code="incubated_enterprises")
    if code == "area" and not re.search(r"规划|占地|用地|建筑", term.text):
        return bound._replace(code=_floor_or_land(text, quantity, term, low, sentence, last))
    if code == "startup_teams" and term.text == "团队" and not _OF_STARTUPS.search(modifiers + before):
        return bound._replace(code="")
    return bound


def _at_once(text: str, quantity: Quantity, bound: Bound | None, low: int, high: int) -> Bound | None:
    """People of a programme, and what was put into research: whatever else the words name."""
    if bound is None or bound.code == "talents":
        return named_to(text, quantity, low, high)
    if bound.term.text.endswith(("投入", "投入资金")) and _RESEARCHED.search(text, low, bound.term.start):
        return bound._replace(table="metric", code="rd_expenditure")
    return None


#: 引进落地甲公司等行业头部企业9个: who came, which 累计引进 says of all that are there
_ATTRACTS = re.compile(
    r"(?:引进|招引|引入)(?:并)?(?:落地|落户|入驻|建设|注册|培育|签约)?(?!的)了?(?:[^,，。;；\d]|500强){0,40}$"
)
_REACH = 60
_SO_FAR = re.compile(r"累计|总(?!投资|部|面积|产)|共(?!建|同)|(?<![今去]年)以来|(?<![今去])年[来间]")
#: or by a word of its clause
_BY_NOW = re.compile(r"已|目前|现有|先后|分别|陆续|拥有|集聚|聚集|形成")


def _by_what_they_did(
    text: str, bound: Bound, quantity: Quantity, clause: Span, sentence: Span, low: int
) -> str | None:
    """The class of firms that came in a period, or that a Fortune 500 firm founded (世界500强企业投资的有41家); None for others."""
    if _are_new(text, bound, quantity, clause, sentence):
        return "new_enterprises"
    if bound.how == "right" and _REGISTERED.match(text, bound.term.end):
        return "tech_smes"
    founded = _OF_FORTUNE500.search(text, max(low, bound.term.start - 24), quantity.lead)
    return "fortune500_enterprises" if founded else None


def _are_new(text: str, bound: Bound, quantity: Quantity, clause: Span, sentence: Span) -> bool:
    """Are the firms counted as those that a period brought (新登记科学研究业市场主体3万户, 引进企业9家)?"""
    if bound.how != "right" and _NEW_HEAD.search(text, max(0, clause.start - 1), bound.term.start):
        return True
    head = quantity.lead if bound.how == "right" else bound.term.start
    begin = max(sentence.start, head - _REACH)
    if _SO_FAR.search(text, begin, quantity.lead) or _BY_NOW.search(text, clause.start, quantity.lead):
        return False
    return _ATTRACTS.search(text, begin, head) is not None


def _by_words_before(code: str, word: str, before: str) -> str | None:
    """The metric that the words before its term make of it; None where they leave it."""
    if code == "new_enterprises" and "批" in word and "累计" in before[-8:] and not _IN_MONTHS.search(before):
        return "enterprises"  # 累计批准外商投资企业1420家
    if code in _GENERIC and _HATCHING.search(before):
        return "incubated_enterprises"
    if (code in _GENERIC or code in _FIRMS) and _GONE_PUBLIC.search(before):
        return "listed_companies"  # 上市高新技术企业17家
    if code == "revenue" and _OF_SOFTWARE.search(before):
        return "software_revenue"  # 软件产业实现收入310亿元
    return None


def _floor_or_land(text: str, quantity: Quantity, term: Hit, low: int, sentence: Span, last: str) -> str:
    """Is an area spoken of near carriers floor space to hatch in?"""
    if last in _CARRIERS and text[low : term.start].endswith(("空间", "基地", "场地", "基地建筑")):
        return "incubation_area"  # 众创空间91家，空间总面积…
    near = text[max(sentence.start, quantity.lead - 40) : quantity.lead]
    return "incubation_area" if re.search(r"孵化|众创|载体", near) else "area"


#: 1-11月累计新批: those of some months, for all their 累计
_IN_MONTHS = re.compile(r"\d月|季度|今年|半年|全年")
_GONE_PUBLIC = re.compile(r"(?<!拟)(?<!未)(?<!待)(?:上市|挂牌)(?:的)?$")
#: 488家企业|纳入国家级科技型中小企业库
_REGISTERED = re.compile(
    r"(?:已|均|都|先后|成功)*(?:(?:纳入|进入|列入|通过|录入|获得|完成)(?:了)?(?:国家级?|全国|省级?)?科技型中小企业(?:信息|评价|培育)*(?:库|评价|名单|入库)|入库(?:为|成为)?(?:国家级?|全国|省级?)?科技型中小企业)"
)
_OF_SOFTWARE = re.compile(
    r"软件(?:和信息(?:技术)?服务|与信息服务|信息服务|和服务外包)?(?:产业|业|行业|企业)(?:全年|去年|共|累计|完成|实现|的|主营|营业|业务|销售|总)*$"
)
_NEW_HEAD = re.compile(
    r"(?:^|[,，;；、。\n]|其中|全[区市县省]|累计)(?:新增|新登记|新设立?|新注册|新办)(?:(?![达总累共、等级超过“”])[^,，。;；\d]){1,20}$"
)
_NEW_AMONG = re.compile(r"新增(?:(?![达总])[^,，。;；]){1,24}等[^,，。;；、]{0,10}$")
_OF_FORTUNE500 = re.compile(r"(?:500强|五百强)(?:企业|公司)?[^,，。;；\d]{0,6}(?:投资|设立|创办|开办|落户|入驻|在)")
_OF_STARTUPS = re.compile(r"创业|在孵|创客|孵化|入驻|双创|企业")


def _counts_carriers(text: str, quantity: Quantity, bound: Bound, low: int) -> bool:
    """孵化器和众创空间共138家, 12家省级以上孵化器和众创空间: one number for both kinds."""
    term = bound.term
    ends_so = term.text.endswith(("孵化器", "众创空间", "加速器"))
    if ends_so and bound.how == "left" and _MIXED.search(text[max(low, term.start - 20) : term.end]):
        return "分别" not in text[term.end : quantity.lead]
    is_right = bound.how == "right" and bound.code in ("incubators", "makerspaces", "accelerators")
    return is_right and bool(_MIXED_BEHIND.match(text, term.end))


#: 授权发明专利80件，实用新型专利280件: told one after the other
_KINDS_OF_PATENTS = ("实用新型专利", "外观设计专利", "外观专利", "实用新型", "外观设计")
#: 其中，外商投资企业59家，内资企业842家: parts by who owns or runs them, told one after the other
_OWNED = re.compile(
    r"(?:外商投资|外资|内资|民营|私营|国有|集体|个体|港澳台资?|三资|工业|商贸|科技|生产型?|服务业?|制造业)+企业$"
)
#: 在孵企业820家,其中留学人员企业81家,大学生科技企业158家: who founded them
_FOUNDED_BY = re.compile(
    r"(?:留学(?:归国|回国)?(?:人员|生)|海归|归国人员|大学生|毕业生|研究生|博士|高校师生|教师|科技人员|科研人员|返乡人员|农民工|退役军人|女性)(?:创[办立业]|领办|创业)?的?(?:科技型?|小微|初创)*企业$"
)
#: what is told of whole and part
_WHOLES = frozenset({"new_enterprises", "incubated_enterprises"})


def _tells_part(text: str, clause: Span, sentence: Span, term: Hit, last: str) -> bool:
    """Does 其中 stand before the term: in its clause, or at the head of a sentence that lists who the new firms are?"""
    if "其中" in text[clause.start : term.start]:
        return True
    at = text.find("其中", sentence.start, term.start)
    listed = last in _WHOLES and at >= 0 and not any(mark in text[at : term.start] for mark in ";；")
    parted = _OWNED.search(text, clause.start, term.end) or _FOUNDED_BY.search(text, clause.start, term.end)
    return listed and parted is not None


def _is_part_of(code: str, word: str, last: str, *, by_founder: bool) -> bool:
    """授权专利300件，其中发明专利90件; 新增企业500户，其中科技企业80户: part of what was counted before."""
    if code == "patents_held":
        return last in PATENTS and word in ("发明专利", "专利", "国际专利", *_KINDS_OF_PATENTS)
    if last == "incubated_enterprises" and by_founder:
        return code in ("enterprises", "tech_smes")
    return code == "enterprises" and last in _WHOLES


#: 各类技术研究开发|累计投入1.1亿元
_RESEARCHED = re.compile(r"(?:研究开发|研究与开发|技术研发|科研|研发)(?:上|方面)?(?:累计|共|总|合计|已|实际)*$")
#: 出口加工区累计引进|各类企业: what stands before the verb tells whose they are
_HAS = re.compile(r"引进|引入|累计|拥有|现有|已有|共有|集聚|聚集|吸引")


def _surroundings(text: str, quantity: Quantity, bound: Bound, low: int, high: int) -> tuple[str, str, str]:
    """The modifiers of the term, the words before them, and the verb behind."""
    term = bound.term
    if bound.how == "right":
        modifiers, before = text[quantity.end : term.end - 2], text[max(low, quantity.lead - 8) : quantity.lead]
        predicate = text[term.end : min(high, term.end + 12)]
    else:
        before = text[max(low, term.start - 10) : term.start]
        described = before.removesuffix("的")  # 规模以上的企业120家
        own = described[max(described.rfind("、"), described.rfind("和"), described.rfind("的")) + 1 :]
        modifiers = own[max((verb.end() for verb in _HAS.finditer(own)), default=0) :] + term.text[:-2]
        predicate = text[quantity.end : min(high, quantity.end + 4)]
    return _ZONE_NAME.sub("", modifiers), before, predicate


def _class_of_firms(modifiers: str, before: str, predicate: str) -> str | None:
    """规模以上工业企业, 新注册企业 …: the metric of that class; empty where it is not kept, None for firms as such."""
    if re.match(r"(?:从|由|自)[^,，。\d]{2,8}毕业", predicate):
        return "graduated_enterprises"  # 5万家创业企业从孵化器毕业
    housed = re.match(r"(?:已经?)?(?:在孵|毕业)", predicate)
    if LISTED.match(predicate):
        return "" if _ONE_MORE.search(before) else "listed_companies"  # 12家企业上市; 又有4家企业上市
    if "后" in modifiers:  # 毕业后上市的企业: what they have become
        named = [(match.start(), -at) for at, (_, words) in enumerate(_CLASSES) for match in words.finditer(modifiers)]
        if named:
            return _CLASSES[-max(named)[1]][0]
    for narrower, words in _CLASSES:
        if words.search(modifiers) or (housed and narrower in ("incubated_enterprises", "graduated_enterprises")):
            return narrower
    if _TITLED.search(modifiers):
        return ""
    if _NEW.search(before) or _NEW.search(modifiers):
        return "new_enterprises"
    return "" if _OTHER_CLASS.search(modifiers) else None
