"""Numbers that are no fact of the warehouse: prices, averages, corrected figures, companies' own; the first of from … to."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.numbers.binding import NATURE_OF, Bound
from ingest.extract.numbers.bystanders import is_bystander
from ingest.extract.numbers.cases import Case
from ingest.extract.numbers.heads import is_of_occasion, is_other_thing
from ingest.extract.numbers.increments import is_increment
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.numbers.size_classes import (
    REACHED_BY,
    is_asked_for,
    is_class_by_size,
    is_condition,
    is_threshold_of_sum,
)
from ingest.extract.numbers.status import plans
from ingest.extract.numbers.targets import is_beside_goal, is_reached, is_whole_of_other
from ingest.extract.numbers.ventures import is_one_ventures

_AVERAGE_BEFORE = re.compile(
    r"(?:每|人均|户均|企均|日均|年均|月均|平均|均价|单价|每年|每月|每平方米|每万人|万人拥有|(?<![\d.])万人(?:有效|高价值)?发明专利|每个工作日|每工作日|每百人|每千人|每家|每个|亩均|万元|每亩|每天|每人|每户|单个|单体|单笔|户均|件均|一天|单日|一日)[^,，。]{0,8}$|均值(?:由|从|为|达到?|是)?[^,，。]{0,12}$"
)
#: one of these stands before a number that is refuted, an average, a price or a mark passed sooner: most have none
_AMISS_SIGN = re.compile("每|均|价|单|差|距|离|与|误|错|并非|而非|不是|此前|提前|万人|万元|一天|一日")
#: characters before a number in which it stands
_AMISS_REACH = 24
#: 每万名从业人员拥有发明专利107件, 每千从业人员中
_PER_MANY = re.compile(r"每\d?(?:[十百千万]{1,2}(?:名|人|户|家|个|位)?|[名人户家个位])[^,，。;；\d]{0,18}$")
#: 每平方公里工业用地…: whatever the sentence counts is an average
_BY_AREA = re.compile(r"\s{0,4}(?:平均|目前[,，]?)?每(?:平方公里|公顷|亩|万平方米)")
#: what holds for each day, and what ends that
_DAILY = re.compile(r"(?:平均)每[天日]|日均")
#: 每平方公里吸引外资达到10亿美元,产生税收|4.5亿元: what the next clauses tell of each, too
_FROM_EACH_KM = re.compile(r"每(?:平方公里|公顷)[^。;；\n]{0,40}(?<!累计)(?<!总)$")
_DAY_ENDS = re.compile(
    r"[。;；\n]|累计|[总共]计?|现有|已|截至|目前|今年|去年|全年|年底|[\d一二三四]季度|\d[月年]|达(?!成)|占|位[居列]|[集聚汇]聚|聚集|拥有|(?:[^,，]*[,，]){3}"
)
#: 误作864亿元, 与2500亿元相差近400亿元: told to be wrong, or the distance to something
_REFUTED = re.compile(
    r"(?:误(?:写|作|为|报|植|成)|错(?:写|印|报)(?:为|成)?|并非|而非|不是|此前(?:报道|公布|发布)的?)[^,，。]{0,8}$"
)
_DIFFERS = re.compile(r"(?:相差|还差|只差|差距|相距|离|距|距离)[^,，。]{0,3}$|(?<![家个项名人件元])与$")
_CORRECTS = re.compile(r"更正|勘误|有误|误为|误作|误写|写作|写成|写为|经核实|经核查")
_SHOULD_BE = re.compile(r"应为|实为|实际为|正确(?:数字|数据)?(?:是|为|应)|改为|更正为")
_PER_HEAD = re.compile(
    r"(?:人均|户均|日均|月均|平均|均价|单价|每月|每平方米|每亩|每天|每人|每户|亩均|每人每月)[^,，。]{0,8}$|平均(?:每|单)[^,，。]{0,14}$|单个项目[^,，。]{0,3}平均[^,，。]{0,8}$"
)
_AVERAGE_AFTER = re.compile(r"\s?[/／](?!\d)|每|一(?:年|月|天|个|家|平)")
#: 给予每人每年最高3.6万元, 补贴5万元/年: a grant for each case, of which a rule tells as of any other
_TO_EACH = re.compile(
    r"(?:给予|予以|按|发放|奖励|补助|补贴|资助|享受)[^,，。;；\d]{0,8}每(?:[人户名]|[人户名]?每年)[^,，。;；月天日\d]{0,6}$"
    r"|每(?:人|户|名)(?:每年|可|一次性|再|另|分别)*(?:给予|予以|发放|奖励|奖|补助|补贴|资助|可获)[^,，。;；月天日\d]{0,6}$"
)
_A_CASE = re.compile(r"\s?[/／](?:年|家|户|个|项|件|人|次|场|台|套)(?![/／·×*每月天])")
_GRANTS = frozenset({"award", "subsidy"})
_DEALT = re.compile(r"分别|依次")
#: 首次突破百亿大关: the mark that was passed is no figure
_MARK_PASSED = re.compile(r"元?(?:人民币)?(?:的)?(?:大关|门槛|关口|台阶|整数关)")
_FIGURE_FOLLOWS = re.compile(
    r"[,，、](?:总[量额值]|规模|已|累计|共|首次|实际){0,3}(?:达到?|超过?|实现|完成|为)了?(?:约|近)?(?=\d)"
)
#: 首次突破|100亿元，达到138亿元; 突破|600亿，达到686亿元
_FIRST_PASSED = re.compile(r"首次(?:突破|超过|跨越|迈过|站上)$|(?:突破|跨越|迈过|跨过|越过|站上|迈上)$")
#: 比去年提前8个月突破|100亿元
_SOONER = re.compile(
    r"提前(?:了|约|近|整整)?[\d一二三四五六七八九十两半]{1,3}个?(?:多)?(?:月|天|季度|年|周)[^,，。;；\d]{0,8}(?:突破|超过?|达到?|实现|完成|跨越|迈过)?$"
)
#: bodies that are told of together with firms
_BESIDE_FIRMS = frozenset({"innovation_platforms", "service_organisations"})
_HOUSED = frozenset({"graduated_enterprises", "incubated_enterprises"})
_HOUSED_AND = re.compile(r"(?:[入在]孵|毕业)企业(?:和|及|与|以及|、)(?:累计|已)?$")
_EACH = re.compile("分别|依次|各")
_AND_FIRMS = ("企业、", "企业和", "企业与", "企业及")
#: a measure of a place in money is no smaller
_LEAST_MONEY = 10_000
#: and no sum is: 三元 is a district too
_LEAST_SUM = 100
#: 占地近千亩的固态电池生产基地: that of a plant, not of the place it stands in
_OF_BUILT = re.compile(
    r"的[^,，。;；、]{0,20}?(?:生产基地|工厂|厂房|厂区|车间|生产线|智造基地|制造基地|项目|大楼|大厦|仓库|校区|展馆|综合体|市场|公园|数据中心|体育馆|医院|学校)(?:[^园区城]|$)"
)
#: 此次扩区面积3.58平方公里
_WIDENED = re.compile(
    r"(?:扩区|扩园|扩容|扩展|新增|净增|拓展)(?:的|了)?(?:总|用地|土地|规划|建设)?(?:面积|区域|范围|空间)?[^,，。\d后到至达]{0,4}$"
)
#: m2; a whole floor is no room
_A_FLOOR = 3_000
_ROOMS = re.compile(
    r"(?:左右|以上|以内)?的?(?:免费|免租|标准)?(?:的|工作|办公|研发|经营|创业|生产|科研|住)*(?:场所|场地|用房|住房|房源|公寓|工位|空间)(?!面积|总面积)"
)
_GETS = re.compile(r"(?:获得?|提供|给予|享受|享有|安排|分配|配备|入住)[^,，。;；]{0,10}$")
_FARMED = re.compile(r"耕作|种植|造林|绿化|农田|灌溉|播种|治沙|修复|减量|草原|林地|退耕|湿地|整治|良田|海水")
_THRESHOLD_ENDS = ("以上", "以下", "以内")
#: 收入超亿元的企业, 投资超5000万元的: whom a rule or a class takes in
_OF_FIRMS = re.compile(
    r"的(?:[,，]|已?(?:达到?|有|共)[\d一二三四五六七八九十]|[\u4e00-\u9fff]{0,6}?(?:企业|项目|单位|公司|园区|集群|开发区|高新区|经开区))"
)
#: 收入30亿元以上、…制造业企业: a class cut by size
_SIZE_OF = re.compile(r"(?:、(?!增|同)|的|[\u4e00-\u9fff]{0,8}(?:企业|项目|园区|集群|公司))")
#: 从7000亿元突破到1.15万亿元: where it came from, at a time that is not told
_STARTING_FROM = re.compile(
    r"(?:从|由)(?:最初的?|当初的?|原来的?|起初的?|起步时的?|刚起步时的?|创建之初的?|[成建创挂][立区园办牌]?初期?的?|建区之初的?|成立之初的?|不足|不到|仅|当年的?|之前的?|以前的?|[\d一二三四五六七八九十两几多余]{1,4}年(?:之?前|以前)的?)*+(?:仅有?|只有|不足|不到)?$"
)
_GROWS_TO = re.compile(r"[,，]?[\u4e00-\u9fff]{0,8}?(?:到|至|增|升|提|扩|壮|发展|跃|滚|涨|翻|掉|降|减|缩|跌|滑|回落)")
_SIZED = re.compile(
    r"(?:\(含\))?(?:以上|以下)?的?(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司|园区|县|区|市|集群|产业链|产业)(?!增|达|实|完|营|总)"
)
#: 外贸进出口过亿美元企业达到9家, 经济总量超百亿元的县增至35个: a round mark, and whom it takes in
_MARKS = ("亿", "十亿", "百亿", "千亿", "万亿", "千万", "百万", "1亿", "10亿", "100亿", "1000亿")
_FIRMS_BEHIND = re.compile(r"的?(?:企业|公司|园区|县|区|市|镇|集群|产业)")
_ADDED = re.compile(
    r"(?:新增|净增|增量|增加(?!值|到|至)|增长(?![到至达点极])|增收|减少(?![到至])|[比较](?:去年|上年|同期|年初)多收?)[^,，。值]{0,4}$|(?:新增|净增)(?:规上|规模以上|工业|企业|总|年|了)*(?:产值|营收|收入|税收)(?:为|达到?|约|近)*$"
)
#: 全部达产后可新增产值90亿元: all that they will yield
_ONCE_RUNNING = re.compile(r"(?:建成|达产|投产|满产|达效|投用|投运)(?:达产|投产|达效|投用)?(?:以后|之后|后)")
_FIRMS_REACH = re.compile(
    r"个(?:村|镇|乡|乡镇|县|区|园区)的?(?:经济|集体|年)?(?:总产值|产值|总?收入|税收|财政收入)(?:均|都|已)?(?:超过?|突破|过|达到?|逾)?$|(?:(?<![\d十百千万])[一二两三四五六七八九\d](?:家|户)(?:[\u4e00-\u9fff]{0,8}?)(?:企业|公司)(?:的|实现)?年?(?:主营|工业|销售)?(?:总产值|产值|总?营收|营业收入|收入|销售额?|税收|纳税额?)|[家户](?:[\u4e00-\u9fff]{0,4})(?:企业|公司)[^,，。]{0,10}(?:均|都))(?:已|首次)?(?:超过?|突破|过|达到?|逾)?$"
)
#: 甲、乙等产业集群的收入均已突破100亿元: each of them, and not the place
_EACH_OF_THEM = re.compile(
    r"(?:、|等|[个大])[\u4e00-\u9fff]{0,12}?(?:集群|产业|企业|园区|镇|县)的?(?![^,，。;；]{0,14}[、和及与])[^,，。;；\d]{2,10}?(?:均|都|皆)(?:已|已经|首次)*(?:超过?|突破|过|达到?|逾)?$"
)
#: 过2000万元/5000万元/1亿元企业
_ALTERNATIVES = re.compile(r"(?:[/、或]\d{1,8}[万亿]?元){1,5}")
_PER_UNIT = re.compile(r"人均|每万|亩均|单位|地均|万元[^,，。]{0,3}(?:能耗|水耗)")
_OF_COMPANIES = frozenset({"revenue", "industrial_output", "exports", "tax_revenue"})
_COMPANY = re.compile(
    r"(?:有限公司|股份|集团|该公司|我们公司|这家(?:企业|公司)|一家[^,，。]{0,12}(?:企业|公司)|最大的?[\u4e00-\u9fff]{0,8}(?:企业|公司)(?!集|群))"
    r"|(?:[他她我]|[他她我]们|自己)的?(?:公司|企业|团队|厂)|[\u4e00-\u9fff]{2}(?<!上市)(?<!中央)(?<!跨国)(?<!各类)公司(?:去年|今年|全年|上半年|年|产值|营收|实现|的)"
)
_MANY = re.compile(r"家(?:企业|公司)|(?:企业|公司)[\d一二三四五六七八九十百]{1,6}[余多]?[家户]|全市|全省|全区|园区")
#: 20个平台的|活动
_COUNTS_BEFORE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}?(?:平台|企业|园区|机构|载体|孵化器|众创空间|单位|部门|城市|国家|高校|院校|开发区|高新区))的"
)
#: 可入驻企业近800家: room for so many
_HAS_ROOM = re.compile(
    r"(?:可|能|能够|足以)(?:以|同时|供|再|满足|最多)*(?:入驻|容纳|承载|接纳|安置|进驻|接待)(?:下|了)?[^,，。;；\d]{0,10}$"
)
#: 21家企业产值同比增长, 8家企业负增长: those that fared so, where no figure tells how all of them did
_FARED = re.compile(
    r"(?:的?(?:产值|总产值|营收|营业收入|销售额?|销售收入|利润|税收|增加值|用电量?|生产|效益|出口))?(?:累计|实现|呈现?|保持|同比|[较比](?:去年|上年)(?:同期)?|有|均|不同程度的?)*(?:正|负|两位数|较快|高速)?(?:增长|下降|下滑|增速|增幅|降幅|翻番|减产|扭亏|亏损|增资(?![扩额的]))(?:率|幅度?)?(?!了?[\d.]+%(?!以上))"
)
#: 三次向论坛致贺, 先后两次到大赛现场
_DONE = re.compile(
    r"[向对赴到来致往为被在随率派]|代表|亲临|莅临|出席|参[加观与](?!人|者)|走[进上访]|登上|入选|专程|前往|调研|考察|视察"
)
#: 二期项目, 一期工程
_PHASE = re.compile(r"期(?:\([^()]{1,6}\))?(?:项目|工程|建设|厂房|用地|地块|园区|开工|动工|奠基|竣工)")


_TO_BE_LISTED = re.compile(
    r"(?:企业|公司)?(?:已|正|先后)*(?:进入|处于|启动|筹备|拟|开始|接受)[^,，。;；]{0,6}(?:上市|挂牌|IPO)(?!企业)"
)


def _is_to_be_listed(case: Case) -> bool:
    """其中4家上市,5家进入上市辅导期: those that may go on the stock exchange are none that did."""
    return case.bound.code == "listed_companies" and _TO_BE_LISTED.match(case.after) is not None


def is_noise(text: str, quantity: Quantity, bound: Bound, clause: Span, sentence: Span) -> str | None:
    """What is wrong with a number as a fact.

    ``skip``: no fact; ``wrong``: put right by the next; ``start``: where a change began; ``increment``: a fact about a change, not about the stock;
    None: a fact.
    """
    least = _LEAST_MONEY if bound.table == "metric" else _LEAST_SUM
    if quantity.unit.family == "money" and quantity.value < least:
        return "skip"  # 每10元研发经费里有6元
    if bound.table == "metric" and (
        is_other_thing(text, bound.code, bound.term, Span(quantity.lead, quantity.end), clause)
        or is_of_occasion(text, bound.code, sentence)
        or text.startswith("(次)", quantity.end)  # 企业超270家(次): how often firms were served
    ):
        return "skip"
    case = Case(
        text,
        quantity,
        bound,
        clause,
        sentence,
        words=text[clause.start : clause.end],
        before=_own_words(text, quantity, bound, clause),
        after=text[quantity.end : clause.end],
    )
    if _is_corrected(case) or _is_mark_before_figure(case):
        return "wrong"  # the right number follows
    may_be_amiss = _AMISS_SIGN.search(case.before[-_AMISS_REACH:]) is not None
    if (
        _is_of_another(case)
        or (may_be_amiss and _is_refuted(case))
        or _is_average(case, may_be=may_be_amiss)
        or (may_be_amiss and _SOONER.search(case.before[-_AMISS_REACH:]))
        or _is_mark(case)
        or is_reached(text, quantity, clause.start)
        or is_beside_goal(text, quantity, clause.start)
        or is_whole_of_other(text, quantity, clause.start)
        or _is_to_be_listed(case)
        or _is_mixed(case)
        or _is_joint(case)
    ):
        return "skip"
    if bound.table == "metric" and is_condition(case):
        return "skip"
    if _is_start(case):
        return "start"
    if is_class_by_size(case):
        return "skip"
    if bound.table == "funding":
        return "skip" if is_threshold_of_sum(case) else None
    if quantity.unit.family == "area":
        built = _OF_BUILT.match(case.text, quantity.end, case.clause.end)
        if built or _FARMED.search(case.words) or _is_room_offered(case):
            return "skip"
        return "increment" if _WIDENED.search(case.text, case.clause.start, quantity.lead) else None
    if quantity.unit.family == "money":
        return _noise_of_value(case)
    if quantity.unit.family == "session" and (_DONE.match(case.after) or _PHASE.match(case.text, quantity.end - 1)):
        return "skip"  # how often somebody did something, or a part of a site, no number of occasions
    if quantity.unit.family in ("count", "person", "session"):
        if _HAS_ROOM.search(case.before[-20:]) or _fared(case):
            return "skip"
        return "skip" if is_bystander(case) else "increment" if is_increment(case) else None
    return None


def _fared(case: Case) -> bool:
    """有8家企业产值下降: are the firms counted by how they did?"""
    term = case.bound.term
    is_firms = case.bound.how == "right" and term.text.endswith("企业")
    return is_firms and _FARED.match(case.text, term.end, case.clause.end) is not None


def _is_room_offered(case: Case) -> bool:
    """享受60平方米的免费工位: the room that one firm or person is offered."""
    small = case.quantity.value < _A_FLOOR
    return small and bool(_GETS.search(case.before[-16:]) and _ROOMS.match(case.after))


def _own_words(text: str, quantity: Quantity, bound: Bound, clause: Span) -> str:
    """The words of the clause before a number; of a list told apart (生产总值、人均收入分别为…) those of its own item."""
    begin, end = clause.start, bound.term.end
    if bound.table == "funding" or end > quantity.lead or not _DEALT.search(text, end, quantity.lead):
        return text[begin : quantity.lead]
    return text[max(begin, *(text.rfind(mark, begin, bound.term.start) + 1 for mark in "、和及")) : end]


def _is_of_another(case: Case) -> bool:
    """20个平台的征名活动: does the number count what stands before 的, and not the term behind it?"""
    is_behind = case.bound.how == "right" and case.bound.term.start > case.quantity.end
    return is_behind and _COUNTS_BEFORE.match(case.text, case.quantity.end, case.bound.term.start) is not None


def _is_refuted(case: Case) -> bool:
    """误作864亿元; 与2500亿元相差…: what is said not to be so."""
    return bool(_REFUTED.search(case.before[-14:]) or _DIFFERS.search(case.before[-10:]))


def _is_corrected(case: Case) -> bool:
    """写作864亿元，…正确数字为86.4亿元: a number that the same sentence puts right."""
    text, sentence, end = case.text, case.sentence, case.quantity.end
    should_be = _SHOULD_BE.search(text, end, min(sentence.end, end + 60))
    return bool(should_be and _CORRECTS.search(text, sentence.start, sentence.end))


def _is_mixed(case: Case) -> bool:
    """企业、科研院所1200多家: firms and others together are neither."""
    term = case.bound.term
    before = case.text[max(case.clause.start, term.start - 3) : term.start]
    return case.bound.how == "left" and case.bound.code in _BESIDE_FIRMS and before.endswith(_AND_FIRMS)


def _is_joint(case: Case) -> bool:
    """入孵企业及毕业企业超过3000家: two classes with one number are neither."""
    term, begin = case.bound.term, case.clause.start
    housed = case.bound.how == "left" and case.bound.code in _HOUSED
    joint = housed and _HOUSED_AND.search(case.text, max(begin, term.start - 10), term.start)
    return bool(joint) and not _EACH.search(case.text, term.end, case.quantity.lead)


def _is_mark(case: Case) -> bool:
    """成交额达142.8亿元，首次突破百亿大关: the mark, told beside the figure; one that is to be passed (全年有望突破…大关) is a goal."""
    passed = case.bound.how == "carried" and _MARK_PASSED.match(case.after)
    return bool(passed) and not plans(case.before)


def _is_mark_before_figure(case: Case) -> bool:
    """首次突破千亿元大关，超过1100亿元: the mark that the figure behind it has passed."""
    passed = _MARK_PASSED.match(case.text, case.quantity.end)
    end = passed.end() if passed else case.quantity.end
    is_mark = passed or _FIRST_PASSED.search(case.text, case.clause.start, case.quantity.start)
    return is_mark is not None and _FIGURE_FOLLOWS.match(case.text, end) is not None


def _is_average(case: Case, *, may_be: bool) -> bool:
    """亩均税收30万元, 3万元/年: an average or a price; ``may_be``: a sign of one stands before the number."""
    if case.bound.code in _GRANTS and (_A_CASE.match(case.after) or _TO_EACH.search(case.before[-30:])):
        return False
    averages = _PER_HEAD if case.bound.table == "funding" else _AVERAGE_BEFORE
    near = case.before[-_AMISS_REACH:]
    each = may_be and "每" in near and case.bound.table == "metric" and _PER_MANY.search(near)
    by_area = _BY_AREA.match(case.text, case.sentence.start)
    told = each or by_area or _is_daily(case) or (may_be and averages.search(case.before[-18:]))
    return bool(told or _AVERAGE_AFTER.match(case.after))


def _is_daily(case: Case) -> bool:
    """平均每天有300家企业登记,超过50件专利获得授权; 日均新增企业120家、授权专利30件; 每平方公里…: what a day or a square kilometre brings, item by item."""
    text, begin, head = case.text, case.sentence.start, case.quantity.lead
    if all(text.find(word, begin, head) < 0 for word in ("天", "日均", "每日", "每平方公里", "每公顷")):
        return False
    last = max((match.end() for match in _DAILY.finditer(text, begin, head)), default=None)
    if last is not None and _DAY_ENDS.search(text, last, head) is None:
        return True
    return _FROM_EACH_KM.search(text, begin, head) is not None


def _is_start(case: Case) -> bool:
    """从7000亿元突破到1.15万亿元: the first of the two."""
    near = case.before[-14:] if case.quantity.lead == case.quantity.start else case.before[-13:]
    starts = ("从" in near or "由" in near) and _STARTING_FROM.search(near)
    return bool(starts and _GROWS_TO.match(case.text, case.quantity.end, case.sentence.end))


def _noise_of_value(case: Case) -> str | None:
    """Sums that a metric measures: output, revenue, taxes."""
    text, quantity, bound = case.text, case.quantity, case.bound
    other = _ALTERNATIVES.match(case.after)
    after = case.after[other.end() :] if other else case.after
    if (quantity.qualifier != "exact" and _OF_FIRMS.match(after)) or is_asked_for(case):
        return "skip"
    if text.startswith(_THRESHOLD_ENDS, quantity.end - 2) and _SIZE_OF.match(after):
        return "skip"
    marked = quantity.qualifier == "over" and text[quantity.start : quantity.end].startswith(_MARKS)
    if bound.how != "right" and (_SIZED.match(after) or (marked and _FIRMS_BEHIND.match(after))):
        return "skip"
    if quantity.qualifier == "over" and REACHED_BY.match(after):
        return "skip"
    if (
        NATURE_OF.get(bound.code) == "flow"
        and _ADDED.search(case.before[-14:])
        and bound.code != "fixed_asset_investment"
        and not _ONCE_RUNNING.search(case.before)
    ):
        return "increment"
    if _PER_UNIT.search(case.before):
        return "skip"
    if quantity.qualifier == "over" and (
        _FIRMS_REACH.search(case.before[-30:]) or _EACH_OF_THEM.search(case.before[-40:])
    ):
        return "skip"  # 两家企业产值过50亿元
    if is_one_ventures(case):
        return "skip"
    if bound.code in _OF_COMPANIES and bound.how in ("left", "left_far"):
        return "skip" if _company_subject(text, case.sentence, quantity) else None
    return None


def _company_subject(text: str, sentence: Span, quantity: Quantity) -> bool:
    """One company's revenue is its own affair."""
    begin = max(text.rfind(";", sentence.start, quantity.start), text.rfind("；", sentence.start, quantity.start)) + 1
    head = text[max(begin, sentence.start) : quantity.start]
    return bool(_COMPANY.search(head)) and not _MANY.search(head)
