"""Numbers that name no thing of their own, but whose verb or unit says what they count: 38家毕业, 3家已上市, 签约60个, 159平方公里."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.numbers.binding import CARRIERS, PATENTS, Bound
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.vocabulary import Hit

#: what may go on the stock exchange
_FIRMS = frozenset(
    "enterprises incubated_enterprises graduated_enterprises hightech_enterprises tech_smes specialized_smes little_giants gazelles unicorns "
    "above_scale_enterprises startup_teams_and_enterprises new_enterprises".split()
)
#: 3家已在新三板挂牌; 12家成功上市
LISTED = re.compile(
    r"(?:企业|公司)?(?:已|已经|先后|成功|陆续|实现|完成|顺利|分别)*+(?:(?:在|登陆)(?![^,，。;；]{0,8}股权?交)[^,，。;；]{2,12}?)?(?:上市|挂牌(?!成立|运营|运行|服务|督办)|过会|登陆[^,，。;；]{0,6}(?:板|交所|资本市场))(?!辅导|后备|培育|申请|许可|申报|的产品)"
)
#: 其中已上市或挂牌27家
_HAVE_LISTED = re.compile(
    r"(?:上市|挂牌|上市、挂牌)(?:和|或|及|与)?(?:新三板)?(?:上市|挂牌)?(?:的|企业|数)?(?:已?有|达到?|超过?|为|共)?$"
)
#: 集中签约60个, 真正动工的是16个: of projects
_OF_PROJECTS = re.compile(
    r"(?:签约|签下|开工|动工|开建|竣工|投产|入库|续建|在建|落地|签了约)(?:的|了|项目)*+(?:已?有|是|为|达到?|超过?|近|约|共|总数)*+$"
)
_NO_NOUN = re.compile(r"(?![\u4e00-\u9fff])|左右|以上|,|，|、|和")
#: 共116.2平方公里; 规划了5平方公里的产业园
_EXTENT = re.compile(r"(?:共|总计|合计|这块|规划(?:建设)?了?|(?:已|已经|累计|已累计)(?:建成|开发|完成|开发建设)了?)$")
#: 546个+总投资约9500亿元的重大项目
_PROJECTS_OF = re.compile(
    r"(?:计划|协议|合同)?总?投资(?:总?额|规模)?(?:约|近|达|共|为)?[\d.,]{1,10}[万亿千百]{0,2}元?(?:左右)?的[\u4e00-\u9fff“”、]{0,12}?(?P<what>项目)"
)
#: 入选省“千人计划”8人, 国家级领军人才计划入选者20人: who was named to a programme for talent
_PROGRAMME = r"(?:入选|入围|列入|纳入|进入|获评|荣获|当选)(?:了|为)?[\u4e00-\u9fff“”「」·、]{2,24}?(?:人才|[千万百]人|领军|英才|英雄|青年|学者|专家|工匠|双创|创业)[\u4e00-\u9fff“”「」]{0,6}?(?:计划|工程|称号|名单|专家)[”」]?"
_NAMED_TO = re.compile(
    rf"(?:{_PROGRAMME}|(?:计划|工程)[”」]?(?:国家|省|市)级(?=人选|入选者))(?:的|者|人选|入选者|人才)*(?:已?有|达到?|共|累计|约|近)*$"
)
_ARE_NAMED_TO = re.compile(rf"(?:已|被|先后|成功|新)*{_PROGRAMME}(?=[,，、。;；)）]|$)")
#: 44户规模以上入园工业企业|实现产值…: firms whose noun begins another term
_SIZED_FIRMS = re.compile(
    r"(?:规模以上|规上)[\u4e00-\u9fff]{0,8}?企业(?=(?:共|累计|全年)*(?:实现|完成|创造|主营|营业|产值|总产值))"
)
_HAVE_GRADUATED = re.compile(r"(?:累计|已|已经|先后|顺利)?毕业(?:出去)?(?:的|数)?(?:已?有|达到?|超过?|为|共)?$")
_GRADUATED = re.compile(r"(?:已经?|累计|顺利)?毕业")
_GRANTED = re.compile(r"授权(?:量|数)?(?:为|达到?|了)?$")
#: 合同外资109亿美元,实际到账59亿美元: of what was agreed on, so much came
_ARRIVED = re.compile(
    r"(?:合同|协议)[^。；\n]{2,50}?[,，;；](?:其中)?(?:实际|实)?(?:到位|到账|到帐|使用|利用|吸收|到)(?:资金|金额|额|数)?(?:达到?|为|完成|实现|约|近|超)*+$"
)
#: 全年完成招商引资28亿元
_DREW = re.compile(r"招商引资(?:到位)?(?:共|累计|已|再次|首次|实际)*(?:达到?|为|完成|实现|突破|超过?|约|近)*$")
_FAR = 60
#: 规模工业企业完成产值27亿元、增加值9亿元
_BESIDE_VALUE_ADDED = frozenset({"industrial_output", "revenue"})
#: how far back industry is spoken of
_SPOKEN_OF = 90
_VALUE_ADDED = re.compile(r"^[、和及与,，;；]?(?:完成|实现)?(?:工业)?增加值(?:完成|实现|达到?|为|约|近|超过?)*$")
#: land that is no zone's: 湿地, 流域
_NO_LAND_OF_ZONE = re.compile(
    r"林|湿地|流域|草原|草场|水面|海域|水域|保护区|矿|油田|耕地|农田|沙|受灾|过火|治理|绿|种植|养殖|勘查|探明|减少|增加|新增|扩大|冰|湖|岛|库区|遗址|景区|城区|县域|国土"
)
#: 10万平方米的载体里
_IN_CARRIERS = re.compile(
    r"的(?:[\u4e00-\u9fff]{0,6}?)(?:载体|孵化器|众创空间|孵化空间|孵化基地|加速器|创业园|创客空间|双创空间|创业基地|孵化楼)"
)
_CARRIER_HAS = re.compile(
    r"(?:总?面积|建有|拥有|现有|已有|共有?|总计|累计|建成|达到?|超过?|约|近|逾|的|一期|二期|:|：)*+$"
)
#: between places and the number of their land
_PLAIN = re.compile(
    r"(?:其中|有|共|约|近|达|为|是|留了?|里头?|里面|则|各|占|也|还|和|与|及|即|的|到|、|:|：|[(（]|\s)*+"
)


def unnamed(text: str, quantity: Quantity, hits: list[Hit], last: str, clause: Span, low: int) -> Bound | None:
    """Numbers whose unit says enough: 50场 is activities where activities are spoken of; 总规模46.4万平方米 is floor space."""
    unit, before = quantity.unit, text[low : quantity.lead]
    if unit.text in ("场", "场次"):
        named = next((h for h in hits if h.kind == "metric" and h.code == "startup_activities"), None)
        return Bound("metric", "startup_activities", named, "sentence") if named else None
    if unit.family != "area":
        return None
    if unit.text == "平方公里" and (_EXTENT.search(before) or _is_land(text, quantity, hits, clause, low)):
        return _here(quantity, "area", "")
    if re.search(r"规模(?:为|达|约)?$", before):
        return _here(quantity, "incubation_area" if last in CARRIERS else "area", "规模")
    if _IN_CARRIERS.match(text, quantity.end) or _is_of_carrier(text, quantity, hits, low):
        return _here(quantity, "incubation_area", "")
    return None


def _here(quantity: Quantity, code: str, word: str) -> Bound:
    return Bound("metric", code, Hit(quantity.start, quantity.start, "metric", code, word), "left")


def _is_land(text: str, quantity: Quantity, hits: list[Hit], clause: Span, low: int) -> bool:
    """霍尔果斯市30平方公里; 沣东新城块头最大，159.3平方公里: only places and link words beside the number of a clause."""
    around = text[max(0, clause.start - 40) : min(clause.end, quantity.end + 12)]
    if _NO_LAND_OF_ZONE.search(around):
        return False
    before = text[low : quantity.lead]
    for hit in sorted(_inside(hits, low, quantity.lead), reverse=True):
        if hit.kind in ("zone", "region", "district", "place"):
            before = before[: hit.start - low] + before[hit.end - low :]
    ends = text[quantity.end : quantity.end + 1] in ("", "里", "、", "，", ",", "；", ";", "。", ")", "\n")
    return ends and _PLAIN.fullmatch(before) is not None


def _inside(hits: list[Hit], low: int, high: int) -> list[Hit]:
    """Those of ``hits`` that lie in ``low:high``."""
    return [hit for hit in hits if low <= hit.start and hit.end <= high]


def _is_of_carrier(text: str, quantity: Quantity, hits: list[Hit], low: int) -> bool:
    """灌溪科技创业园4.8万平方米; 科技孵化空间100万平方米以上: a carrier right before the number of its floor space."""
    own = [h for h in _inside(hits, low, quantity.lead) if h.kind == "metric" and h.code in CARRIERS]
    return bool(own) and _CARRIER_HAS.fullmatch(text, own[-1].end, quantity.lead) is not None


#: 毕业企业中已有38家获批高新技术企业: what they have become is counted
_BECOME = {
    "高新技术企业": "hightech_enterprises",
    "高企": "hightech_enterprises",
    "科技型中小企业": "tech_smes",
    "专精特新“小巨人”": "little_giants",
    "专精特新小巨人": "little_giants",
    "专精特新": "specialized_smes",
    "瞪羚": "gazelles",
    "独角兽": "unicorns",
}
_OF_FIRMS = re.compile(r"(?:当中|[中里])(?:[,，]|目前|现|已|有|达|共){0,4}")
_BECAME = re.compile(
    r"(?:企业)?(?:已|均|都|先后|成功|获|被){0,3}(?:获批|批准为|评|获评|获得|通过|认定为?|评为|评定为|成长为|成为|晋升为?|升级为|入选)(?:了|国家级?|省级?|市级?){0,2}"
    r"(?P<what>高新技术企业|高企|科技型中小企业|专精特新(?:“?小巨人”?)?(?:中小)?企业|瞪羚企业|独角兽企业)"
)


def became(text: str, quantity: Quantity, bound: Bound) -> Bound | None:
    """The class that ``quantity`` of the firms of ``bound`` have risen to; None where they rose to none."""
    if bound.how != "left" or not _OF_FIRMS.fullmatch(text, bound.term.end, quantity.lead):
        return None
    if not (match := _BECAME.match(text, quantity.end)):
        return None
    code = next(code for word, code in _BECOME.items() if match["what"].startswith(word))
    return Bound("metric", code, Hit(*match.span("what"), "metric", code, match["what"]), "right")


def named_to(text: str, quantity: Quantity, low: int, high: int) -> Bound | None:
    """入选省“千人计划”8人, 30名入选“万人计划”: people of a programme for talent."""
    if quantity.unit.family != "person":
        return None
    named = _NAMED_TO.search(text, low, quantity.lead) or _ARE_NAMED_TO.match(text, quantity.end, high + 1)
    return _by_verb(quantity, "talents", "入选", "left") if named else None


def _adds_value(text: str, low: int, before: str, last: str) -> bool:
    """Does a bare 增加值 stand before the number, that of industry by what was told before it?"""
    of_industry = last == "industrial_output" or "工业" in text[max(0, low - _SPOKEN_OF) : low]
    return of_industry and _VALUE_ADDED.search(before) is not None


#: 集成电路产业突破2000亿元: an industry is measured by what it makes
_INDUSTRY = re.compile(
    r"(?<!数字)(?<!农业)(?<!文化)(?<!旅游)(?:产业|产业集群|产业链)(?:均|也|都|已|将|要|力争|分别)*(?:突破|达到|超过|达|超|迈上|跨越)了?(?:约|近)?$"
)
_OF_INDUSTRY = 10**9


def _is_of_industry(text: str, quantity: Quantity, low: int) -> bool:
    return quantity.value >= _OF_INDUSTRY and _INDUSTRY.search(text, low, quantity.start) is not None


def implied(text: str, quantity: Quantity, low: int, high: int, last: str) -> Bound | None:
    """已有38家毕业; 申请专利120件、授权80件; 其中3家已在新三板挂牌: the verb names what is counted."""
    unit, before, end = quantity.unit, text[low : quantity.lead], quantity.end
    if last in _BESIDE_VALUE_ADDED and unit.family == "money" and _adds_value(text, low, before, last):
        return _by_verb(quantity, "industrial_value_added", "增加值", "left")
    if unit.text == "件":
        granted = last in PATENTS and _GRANTED.search(before)
        return _by_verb(quantity, "patents_granted", "授权", "left") if granted else None
    if unit.family == "money" and unit.code == "CNY" and _is_of_industry(text, quantity, low):
        return _by_verb(quantity, "industrial_output", "产业", "left")
    if unit.family == "money" and unit.code == "CNY" and _DREW.search(before):
        return _by_verb(quantity, "domestic_capital", "招商引资", "left")
    if unit.family == "money" and unit.code == "USD":
        arrived = _ARRIVED.search(text, max(0, quantity.lead - _FAR), quantity.lead)
        return _by_verb(quantity, "fdi_utilized", "到位", "left") if arrived else None
    if unit.text in ("个", "项") and (projects := _PROJECTS_OF.match(text, end)):
        term = Hit(projects.start("what"), projects.end(), "metric", "projects", "项目")
        return Bound("metric", "projects", term, "right")
    if unit.text == "个" and _OF_PROJECTS.search(before) and _NO_NOUN.match(text, end):
        return _by_verb(quantity, "projects", "项目", "left")
    if unit.family != "count" or unit.text not in ("家", "户", "个"):
        return None
    if (sized := _SIZED_FIRMS.match(text, end)) and unit.text != "个":
        return _by_verb(quantity, "above_scale_enterprises", sized.group(), "right")
    if _GRADUATED.match(text, end, min(high, end + 6)):
        return _by_verb(quantity, "graduated_enterprises", "毕业", "right")
    if unit.text != "个" and _HAVE_GRADUATED.search(before):
        return _by_verb(quantity, "graduated_enterprises", "毕业", "left")
    if last in _FIRMS and (LISTED.match(text, end, min(high, end + 24)) or _HAVE_LISTED.search(before)):
        return _by_verb(quantity, "listed_companies", "上市", "left")
    return None


def _by_verb(quantity: Quantity, code: str, verb: str, how: str) -> Bound:
    at = quantity.start if how == "left" else quantity.end
    return Bound("metric", code, Hit(at, at + (len(verb) if how == "right" else 0), "metric", code, verb), how)
