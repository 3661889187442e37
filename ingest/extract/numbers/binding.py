"""What a number counts or measures: the term of the field that it belongs to.

Chinese puts the number before the noun (31家众创空间) or behind it (众创空间有31家); a clause that names nothing goes on with
what was named before (其中国家级6家).  Terms of both kinds, metrics and sums of money, compete for the number.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest import registry
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.vocabulary import Hit


class Bound(NamedTuple):
    """``table`` is metric or funding, ``code`` its code; ``term`` the words that said so; ``how`` is right, left or inherited."""

    table: str
    code: str
    term: Hit
    how: str


UNIT_OF = {row["metric"]: row["unit"] for row in registry.rows("metrics")}
NATURE_OF = {row["metric"]: row["nature"] for row in registry.rows("metrics")}
#: words that may stand between a term and its number without changing what is counted; longer ones before those they
#: begin with, and *+, which never goes back: 达到 is 达 and 到 too, and a row of them could be read in 2ⁿ ways
_LINK = re.compile(
    r"(?:的|总体|总值|总?数量?|总量|总额|总?规模|总计|[两三四五六七八九十\d]{1,2}年(?:来|间)?(?=累计|共|合计)|连续[两三四五六七八九十\d]{1,2}(?:年|个?月|个?季度)|合计|累计|总共|共计|一共|共有?|达到了?|达成|达|为|有了?|是|已经|已|有|现有了?|现|目前|突破了?|超过|超|增至|增加到了?|增长到了?|增加至|增长至|升至|提高到了?|提高至|发展到|完成了?|实现了?"
    r"|约|分别|依次|则|就|也|均|都|将|要|力争|预计|预期|存量|总|户数|家数|面积|人数|首次|再|近|逾|扩大到|扩大至|上升到|上升至|攀升至|跃升至|壮大到|稳定在|保持在|维持在|控制在|在|到|至|余额|金额|额|量|数|名单|全年|全口径|方面|整体|资金|左右|高达|多达|仅|只|才|又|还|可|能|迈上|迈过|迈入|站上|跨越|越过|登上|跨过|完成额|累积|建成|拥有量|注册|入库|库|登记|备案|认定|由|从|含|国家级|省级|市级|前前后后|先后|里|中|挂牌|评价入库|成功|顺利|新|去年同期|去年底|去年末|上年末|上年底|上年同期|去年|今年|当年|年底|年末|高峰时|最初|(?:20|19)\d\d年[末底初]?|[:\"“”()|]|\s|[,，](?=达|达到|总数|累计|共|合计))*+"
)
_RIGHT_STOP = re.compile(
    r"[,，。；;:：]|(?<=基地|园区|集群|载体|机构|平台|中心)(?:共|已|现|总共|累计)*+(?:拥有|集聚|聚集|有(?!限|机)|入驻)|(?:产业|行业|领域|赛道|环节)(?:中(?![小国央心])|里|内|的(?=[\u4e00-\u9fff]{2,8}企业))|与(?![^,，。]{1,12}(?:相关|有关|共建|合作|联合))|(?<!存)在(?![孵建谈册园校职研营地区线库岗])|为|达到|同比|增长|下降|实现了?|占|是|其中|分别|(?<!入)选|用于|获得了?|获评|荣获|授予|成为|获批|来自|完成|提交|(?:建|设|成)立了|的投资|支持|帮助|服务|助力|发放|投入|参加|参与|参赛|报名|举行|举办|超过|突破|带动|惠及|面向|给予|通过"
)
#: 30多家+来自九江的+企业, 60家+以光学为基础的+企业, 100家+出海服务+企业: the stop word stands in a modifier of the term
_MODIFIES = re.compile(
    r"(?:来自|以|从事|专注|专注于|涉及|与)[^,，。;；:：\d]{1,18}的(?:[\u4e00-\u9fff]{0,4})|[\u4e00-\u9fff]{2,6}服务(?:类|型|业)?"
)
#: 28家+由高校院所与龙头企业共建的+新型研发机构: who made them, told before the noun
_ATTRIBUTE = re.compile(r"(?:由|经|被|以)[^,，。;；:：\d]{2,22}(?:建|办|设|立|持|管|导|头|营|成|定|资|评|认可|批准)的")
#: 其中1200万元+为政府+贴息贷款, 6家+为+世界500强企业: what a sum, or those counted, are
_SAID_TO_BE = {
    "money": re.compile(r"(?:作?为|是)(?:政府)?"),
    "count": re.compile(r"(?:均|都)?(?:为|是|属于)(?=[\u4e00-\u9fff“\d])"),
}
PATENTS = frozenset({"patent_applications", "patents_granted", "patents_held"})
CARRIERS = frozenset({"incubators", "makerspaces", "accelerators", "incubation_carriers", "university_science_parks"})


def fits(quantity: Quantity, code: str, table: str) -> bool:
    """May a number with this unit belong to this metric or kind of money?"""
    family = quantity.unit.family
    if table == "funding":
        return family == "money"
    if not code:
        return False
    unit = UNIT_OF[code]
    if unit == "count":
        if code == "startup_activities":
            return family == "session" or quantity.unit.text in ("个", "项", "期")
        if code in PATENTS:
            return quantity.unit.text in ("件", "项", "个")
        if code == "projects":
            return quantity.unit.text in ("个", "项", "宗")
        return (
            family == "count"
            and quantity.unit.text not in ("件", "支", "间", "宗", "项")
            or (quantity.unit.text in ("支", "项", "组") and code.startswith("startup_teams"))
        )
    if unit == "person":
        return family == "person" or (family == "count" and quantity.unit.text == "个" and code == "employees")
    if unit in ("CNY", "USD"):
        return family == "money"
    return {"m2": "area", "percent": "percent"}.get(unit) == family


def _may_count(hit: Hit, quantity: Quantity) -> bool:
    return hit.kind in ("metric", "funding") and fits(quantity, hit.code, hit.kind)


#: 36个大学科技园|在孵企业3881家: what the next number counts
_COUNTED_NEXT = re.compile(r"(?:总数|数量)?(?:共有?|达到?|已达|约|近|超过?|突破|有|为){0,3}\d")


def _right(text: str, quantity: Quantity, hits: list[Hit], limit: int) -> tuple[Hit, int] | None:
    """The head of the noun phrase that begins with the number: the last term of the first unbroken run."""
    head: Hit | None = None
    modifier = _ATTRIBUTE.match(text, quantity.end, limit)
    if modifier is None and quantity.unit.family in _SAID_TO_BE:
        modifier = _SAID_TO_BE[quantity.unit.family].match(text, quantity.end, limit)
        if modifier and quantity.unit.family == "count" and all(hit.start != modifier.end() for hit in hits):
            modifier = None  # 30项为民办实事项目
    begin = modifier.end() if modifier else quantity.end
    for hit in hits:
        if hit.start < begin or hit.end > limit:
            continue
        if hit.kind not in ("metric", "funding"):
            if head and hit.start > head.end:
                break
            continue
        if head is None:
            gap = text[begin : hit.start]
            stopped = _RIGHT_STOP.search(gap) and not _MODIFIES.fullmatch(gap)
            if len(gap) > 26 or stopped or (hit.kind == "metric" and not hit.code):
                return None
            if "、" in _LEVEL_ROW.sub("", gap) and "的" not in gap:
                return None
            if fits(quantity, hit.code, hit.kind):
                head = hit
            elif not fits(quantity, hit.code, hit.kind):
                continue
        elif hit.start == head.end and fits(quantity, hit.code, hit.kind) and not _COUNTED_NEXT.match(text, hit.end):
            head = hit
        else:
            break
    if head is None:
        return None
    return head, head.start - begin


def bind_before(
    text: str, quantity: Quantity, hits: list[Hit], clause_start: int, sentence_start: int, *, of_place: bool
) -> Bound | None:
    """聚在里头的创业企业和团队，前前后后有6000多个: the term ends the clause before, and nothing but link words follow.

    ``of_place``: only a place stands before the number (在建项目中,江油市56个).
    """
    is_topic = of_place and text.startswith("中", clause_start - 2)
    if counts_places(text, quantity) or not (is_topic or _LINK.fullmatch(text, clause_start, quantity.lead)):
        return None
    before = [h for h in hits if sentence_start <= h.start and h.end <= clause_start and clause_start - h.end <= 2]
    if not before or before[-1].kind != "metric" or not fits(quantity, before[-1].code, "metric"):
        return None
    term = before[-1]
    if term.code == "startup_activities" and quantity.unit.text == "个":
        return None  # 举办5届大赛,8个参赛项目…
    if is_topic and text[term.start - 1] in "家个户名项":
        return None  # 上榜的157家企业中
    return Bound("metric", term.code, term, "carried" if is_topic else "left")


#: 科技型企业“登高、上市”四个工程: the noun behind the number is what it counts
_COUNTS_ANOTHER = re.compile(
    r"[十百千]?[亿万](?:美)?元(?:以上|级)|(?:重点|重大|专项|主要)?(?:工程|行动|方面|领域|环节|阶段|维度|方向|层次|层面|体系|机制|问题|原则|要点|步骤|指标|产业|行业|县|区县|省份|国家|地区|城市|小时|工作日|百分点|(?:会计|财政|纳税|自然)?年度|学年|学期"
    r"|(?:优质|招聘|就业|见习)?岗位|品种|品牌|产品|成果|科技成果|技术|省市|关节|车间|工厂|场景|展位|工位|团组|清单|市场|节点|创新团队|智能|先进级|生产|协作|配套)"
)
#: 企业节汇聚上万家+生态伙伴: a noun right behind the number is what it counts; these may follow it all the same
_NO_NOUN = re.compile(
    r"(?![\u4e00-\u9fff])|的|以上|左右|在|已|为|是|获|被|入|实现|完成|通过|和|及|与|位|居|占|较|比|同|增|共|均|都|分|总|其|来|左|余|多|以|之|从|、|列|数|正|新|成|达|上市|签约|落|发展|升|提|滚|涨|翻|掉|降|减|缩|跌|滑|回|扩|壮|跃|集|聚|孵|毕|开|投产|竣|注册|分布|参|享|还"
)
#: 在津冀设立分支机构9500余家: another noun stands between
_NEARER_NOUN = re.compile(
    r"(?:机构|支行|网点|工位|岗位|产品|平台|任务|车间|工厂|生产线|门店|学校|课题|成果|项目|系统|客户|用户|订单|专利|标准|伙伴|基地|场景|参保|人次)(?:数量?|总数|总量)?(?:共|累计|已|达到?|超过?|突破|有|为|近|约)*$"
)
#: another noun between a term and a number farther off
_OTHER_NOUN = re.compile(r"占了?|等|的[\u4e00-\u9fff]{2,6}(?:共|有)?$|[、和及与][\u4e00-\u9fff]{3,}$")
#: 16个城市出现了独角兽, 8个城市的孵化器: places are counted
_PLACES_COUNTED = re.compile(
    r"(?:城市|省份|省区市?|省市区?|国家(?:和地区|、地区)?|地区|区县|县区|县市区?|市县|州市|地市|地级市|县级市|直辖市|街道|乡镇|产业集聚区|集聚区|(?:专业|产业|工业)?园区|(?:产业|工业|软件|科技)园|保税区|加工区|开发区|高新区|经开区)"
    r"(?=的|也|各|投资|规[模上下]|[,，、。]|(?:都|均|已经?|共|先后|同时)*(?:出现|拥有|有|建|设|诞生|涌现|布局|形成|开|产生|参|纳入|获|被|入)"
    r"|(?!级|备案)[\u4e00-\u9fff]{0,6}?(?:人员|人士|客商|投资者|投资商|留学生|企业家|友人|商人|华侨|侨胞))"
)
#: 签约过9个的县有|5个
_PLACES_BEFORE = re.compile(
    r"的(?:县|市|区|县市|县区|市县|乡镇|街道|镇|乡|省份|省|城市|园区|开发区)(?:\([^()]{1,6}\))?(?:已?有|达到?|共|为)*$"
)
#: 53个省、市重点项目
_LEVEL_ROW = re.compile(
    r"(?:国家|部|省|自治区|州|市|区|县)级?、(?:部|省|自治区|州|市|区|县)级?"
    r"|(?:新建|续建|扩建|改建|在建|拟建|新开工|开工|竣工|储备)(?:、(?:新建|续建|扩建|改建|在建|拟建|新开工|开工|竣工|储备)){1,3}"  # 183个新建、续建项目
)
_LEVELS = frozenset({"国家级", "省级", "市级", "区级", "国家备案", "省备案"})
_ZONES_COUNTED = re.compile(r"(?:国家级?|省级|市级|重点|主要|特色|专业|产业|工业|功能)*+")


def counts_places(text: str, quantity: Quantity) -> bool:
    """16个城市出现了独角兽: are places counted?"""
    if quantity.unit.text not in ("个", "座"):
        return False
    before = _PLACES_BEFORE.search(text, max(0, quantity.lead - 14), quantity.lead)
    return before is not None or _PLACES_COUNTED.match(text, quantity.end) is not None


def bind(text: str, quantity: Quantity, hits: list[Hit], low: int, high: int) -> Bound | None:
    """The term of ``quantity`` among ``hits``, looking no further left than ``low`` and no further right than ``high``."""
    if counts_places(text, quantity):
        return None
    for hit in hits:
        is_near = 0 <= hit.start - quantity.end <= 4
        is_zone = hit.kind == "zone" or (
            hit.kind == "place" and hit.code != "macro" and not hit.text.startswith("全")
        )  # 22个全省重点实验室, 58个长三角项目
        if is_near and is_zone and _ZONES_COUNTED.fullmatch(text, quantity.end, hit.start):
            return None  # 178家国家高新区: zones are counted
    if given := next(
        (h for h in hits if quantity.lead <= h.start and h.end <= quantity.start and h.kind == "funding"), None
    ):
        return Bound("funding", given.code, given, "left") if fits(quantity, given.code, "funding") else None
    left_hits = [h for h in hits if low <= h.start and h.end <= quantity.lead]
    left = next((h for h in reversed(left_hits) if _may_count(h, quantity)), None)
    if left and left.kind == "funding":  # 研发经费+投入: the noun before says what is put in
        left = next(
            (h for h in left_hits if h.end == left.start and h.kind == "metric" and fits(quantity, h.code, h.kind)),
            left,
        )
    right = _right(text, quantity, hits, high)
    if right and (right[1] == 0 or text[quantity.end : right[0].start] in _LEVELS):
        return Bound(right[0].kind, right[0].code, right[0], "right")
    if left and left.code == "startup_activities" and quantity.unit.text == "个":
        left = None  # 活动上, 60个品牌…
    if left and left.kind == "metric" and quantity.unit.family == "count" and _COUNTS_ANOTHER.match(text, quantity.end):
        left = None  # 企业拥有30个品牌
    if left and _LINK.fullmatch(text, left.end, quantity.lead):
        if right and right[1] <= 1 and left.kind == right[0].kind == "funding" and text[quantity.end] == "的":
            return Bound(right[0].kind, right[0].code, right[0], "right")
        return Bound(left.kind, left.code, left, "left")
    if right:
        return Bound(right[0].kind, right[0].code, right[0], "right")
    if (
        left
        and quantity.lead - left.end <= 16
        and not _COUNTS_ANOTHER.match(text, quantity.end)
        and (quantity.unit.family == "money" or _NO_NOUN.match(text, quantity.end))
        and not _NEARER_NOUN.search(text, left.end, quantity.lead)
        and not _OTHER_NOUN.search(text[left.end : quantity.lead])
    ):
        return Bound(left.kind, left.code, left, "left_far")
    return None
