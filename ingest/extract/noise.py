"""Numbers that are no fact of the warehouse: prices, averages, thresholds, recipients, entrants; and increments of a stock."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.extract.binding import NATURE_OF, Bound
from ingest.extract.document import Span
from ingest.extract.quantities import Quantity

_AVERAGE_BEFORE = re.compile(
    r"(?:每|人均|户均|日均|年均|月均|平均|均价|单价|每年|每月|每平方米|每万人|万人拥有|每个工作日|每工作日|每百人|每千人|每家|每个|亩均|万元|每亩|每天|每人|每户|单个|单体|单笔|户均|件均)[^,，。]{0,8}$"
)
#: 误作864亿元, 与2500亿元相差近400亿元: told to be wrong, or the distance to something
_REFUTED = re.compile(
    r"(?:误(?:写|作|为|报|植|成)|错(?:写|印|报)(?:为|成)?|并非|而非|不是|此前(?:报道|公布|发布)的?)[^,，。]{0,8}$"
)
_DIFFERS = re.compile(r"(?:相差|还差|只差|差距|相距|离|距|距离)[^,，。]{0,3}$|(?<![家个项名人件元])与$")
_CORRECTS = re.compile(r"更正|勘误|有误|误为|误作|误写|写作|写成|写为|经核实|经核查")
_SHOULD_BE = re.compile(r"应为|实为|实际为|正确(?:数字|数据)?(?:是|为|应)|改为|更正为")
_PER_HEAD = re.compile(
    r"(?:人均|户均|日均|月均|平均|均价|单价|每月|每平方米|每亩|每天|每人|每户|亩均|每人每月)[^,，。]{0,8}$"
)
_AVERAGE_AFTER = re.compile(r"\s?[/／]|每|一(?:年|月|天|个|家|平)|/")
_THRESHOLD = re.compile(r"(?:达到?|超过?|不低于|在|满|大于|高于|突破|过|不少于|不足|低于|逾)[^,，。]{0,2}$")
_THRESHOLD_AFTER = re.compile(r"(?:\(含\)|\(不含\))?(?:以上|以下|以内|及以上|及以下)?(?:的|企业|项目|者|且|或)")
_PAYMENT = re.compile(
    r"(?:向|对|给|为|授予|表彰|奖励|命名|颁发|帮助|支持|服务|惠及|补贴|资助)[^,，。]{0,14}$|(?:^|[,，])(?:为|向|给)[^,，。]{0,10}$"
)
_CARRIERS = frozenset({"incubators", "makerspaces", "accelerators", "incubation_carriers", "university_science_parks"})
_HONOURED = re.compile(r"榜上有名|上榜|入选|入围|入列|获评|被评为|脱颖而出")
_NAMED = re.compile(r"等$")
_PAID = re.compile(
    r"兑现|发放|奖励|颁发|拨付|授牌|表彰|奖金|补助|补贴|给予|资助|贷款|授信|融资|支持资金|减免|助力|惠及|服务"
)
_CONTEST = re.compile(
    r"登陆资本市场|参赛|报名|递交|材料|优秀项目|报送|决赛|复赛|晋级|角逐|获奖|评审|申报|参展|展示|参会|路演的|对接的|征集|海选|一等奖|二等奖|入围|选拔|亮相|路演项目|推荐|奖项|登台|比拼|竞演|同台|征集到"
)
_CHOSEN = re.compile(
    r"榜上有名|上榜|入选|入围|获评|评为|公布|公示|名单|通过(?:评审|认定|验收|备案)|拟认定|受益|受惠|走访|调查|抽查|问卷|联合|发起|签署|签约仪式|参与|参加|出席|代表|考察|对接|合作|帮扶|解决|出口到|来自|牵头|组成|分为|包括|试点|首批|此次|本次|本批|这次|惠及|参观|到场|领到|拿到|颁发|出席|关停|退出|整治|清理|淘汰|搬迁|停产|处置|检查"
)
_INCREMENT = re.compile(
    r"(?:新增|新认定|新建|新培育|净增|新添|新晋|新引进|增加|新获批|再添|新备案|新入库|新晋|新设立?|新增加|新获|新获得|新培养|新入选|新批|又新|新上市|新通过|新评|获批|增长|多了|减少|新成立|新签约|新开工|再新增|新组建|新挂牌|新布局|新升级|再增|培育新增|增|新立项|新落户|新认定备案|新获认定)(?:了|省级|市级|国家级|国家|各类|上市|挂牌|认定|备案|入库|培育|建设|设立|的|“|”|等|约|近|超过?|以上|[\u4e00-\u9fff]{0,4})?$"
)
#: 新增卓越工程师及后备人才1万名; 新增单项冠军14家、专精特新企业38家: the list goes on until something says 达 or 总数
_NEWLY = re.compile(r"(?:新增|净增|新认定|新培育|新引进|新获批|新入选|新晋)(?:(?![达总累共现至])[^,，。;；:]){1,40}$")
#: 首次突破百亿大关: the mark that was passed is no figure
_MARK_PASSED = re.compile(r"元?(?:人民币)?(?:的)?(?:大关|门槛|关口|台阶|整数关)")
#: 与全球40余家科研机构联合发布
_TOGETHER_WITH = re.compile(r"(?:与|联合|会同|携手)[^,，。、]{0,6}$")
#: a measure of a place in money is no smaller
_LEAST_MONEY = 10_000
_FARMED = re.compile(r"耕作|种植|造林|绿化|农田|灌溉|播种|治沙|修复|减量|草原|林地|退耕|湿地|整治|良田|海水")
#: names in a row right before a number
_LIST_OF_NAMES = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9)”](?:、|和|与)[\u4e00-\u9fffA-Za-z0-9()“”]{0,14}(?:园|器|空间|中心|基地|区|工场|汇|港|咖啡|院)(?:等|这|共)?$"
)
_FEW_NAMED = 9
_THRESHOLD_END = re.compile(r"(?:以上|以下|以内)$")
#: 收入超亿元的企业, 投资超5000万元的: whom a rule or a class takes in
_OF_FIRMS = re.compile(r"的(?:[,，]|[\u4e00-\u9fff]{0,6}?(?:企业|项目|单位|公司|园区|集群))")
#: 收入30亿元以上、…制造业企业: a class cut by size
_SIZE_OF = re.compile(r"(?:、(?!增|同)|的|[\u4e00-\u9fff]{0,8}(?:企业|项目|园区|集群|公司))")
_CONDITIONS = re.compile(
    r"申报|申请(?:认定|备案|单位)|认定条件|备案条件|基本条件|以下条件|应当具备|须具备|需具备|应具备|须满足|应满足"
)


def _is_condition(quantity: Quantity, around: str) -> bool:
    """What a rule asks of applicants: 在孵企业不少于50家的…可申报."""
    return (
        quantity.qualifier in ("at_least", "at_most", "over")
        and bool(_CONDITIONS.search(around))
        and "力争" not in around
    )


#: 亿元以上项目, 过亿元企业: a class cut by size
_SIZE_CLASS = re.compile(r"[亿万](?:美|欧)?元(?:人民币)?(?:\(含\))?(?:及?以上|级)?(?:的)?(?:[\u4e00-\u9fff]{0,4})$")
#: 从7000亿元突破到1.15万亿元: where it came from, at a time that is not told
_STARTING_FROM = re.compile(
    r"(?:从|由)(?:目前的?|现在的?|上年的?|去年的?|最初的?|当初的?|原来的?|起初的?|不足|不到|仅|当年的?|之前的?|以前的?)?$"
)
_ANCHOR = re.compile(
    r"有|达|设立|兴建|建立|兴办|批准|吸引了|创办|开办|拥有|现有|签下|云集|集聚|聚集|汇聚|入驻|注册|落户|总数|培育|引进|吸引|累计|共|突破|超过|入园|落地|集中了|孵化|聚起|容纳|吸纳|签约|储备|在建|开工|入库|实施|建成|推进|谋划|竣工|投产|完成|新增|安排|承接|登记|经营|存量|活跃|集结|云集|扎根|安家|壮大|增至|增加到|发展到|增长到|储备|推动|滚动"
)


_GROWS_TO = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:到|至|增|升|提|扩|壮|发展|跃)")
_AND_ABOVE = re.compile(r"(?:\(含\))?(?:及?以上|以下)的|以上(?:企业|项目|的)")
_OF_PROJECTS = re.compile(
    r"(?:\(含\))?(?:以上|以下)?(?:的?(?:大|重大|重点|产业|工业)?(?:项目|企业)(?!资助|补助|资金|经费|奖|贷)|的大)"
)
_PROJECTS = re.compile(r"的?(?:大|重大|重点|产业|工业|制造业|招商)?(?:项目|企业|的大)")
_SIZED = re.compile(
    r"(?:\(含\))?(?:以上|以下)?的?(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司|园区|县|区|市|集群|产业链|产业)(?!增|达|实|完|营|总)"
)
_ADDED = re.compile(r"(?:新增|净增|增加(?!值)|增收)[^,，。值]{0,4}$")
_PER_UNIT = re.compile(r"人均|每万|亩均|单位|地均|万元[^,，。]{0,3}(?:能耗|水耗)")
_OF_COMPANIES = frozenset({"revenue", "industrial_output", "exports", "tax_revenue"})
_EVERY = re.compile(r"每[^,，。]{0,6}$")
_LISTS = re.compile(r"公布|确定|名单|纳入国家")
_BORROWS = re.compile(r"放款|获(?:得)?(?:贷|授信|融资|资助)|(?:贷款|授信|融资|担保)[^,，。]{0,8}(?:亿|万)元")
_APPLIES = re.compile(r"申报|报送|提交|递交|承担|参与")
_ENTRANTS = frozenset(
    "enterprises startup_teams projects startup_teams_and_enterprises tech_smes talents innovation_platforms service_organisations".split()
)
_SETTLES = re.compile(r"落地|入驻|孵化|入库")
_CHOOSABLE = frozenset("enterprises projects talents service_organisations startup_teams".split())
_STAYS = re.compile(r"入驻|注册|集聚|聚集|落户|累计(?:签约|引进)")
_INVESTED = re.compile(r"总投资|投资额")
_INCREASED = re.compile(r"(?:新增|净增|增加|新认定|减少|比上年增|较上年增)(?:了|约|近|超过?)?$")
_NEW_TERM = re.compile(r"新(?:增|认定|引进|设)")
_COMPANY = re.compile(r"(?:有限公司|股份|集团|该公司|我们公司|这家(?:企业|公司)|一家[^,，。]{0,12}(?:企业|公司))")
_MANY = re.compile(r"家(?:企业|公司)|全市|全省|全区|园区")


class _Case(NamedTuple):
    """A number with its term, and the words of its clause: all of them, those before it and those behind it."""

    text: str
    quantity: Quantity
    bound: Bound
    clause: Span
    sentence: Span
    words: str
    before: str
    after: str


def is_noise(text: str, quantity: Quantity, bound: Bound, clause: Span, sentence: Span) -> str | None:
    """What is wrong with a number as a fact.

    ``skip``: no fact; ``start``: where a change began; ``increment``: a fact about a change, not about the stock;
    None: a fact.
    """
    if quantity.unit.family == "money" and bound.table == "metric" and quantity.value < _LEAST_MONEY:
        return "skip"  # 每10元研发经费里有6元
    case = _Case(
        text,
        quantity,
        bound,
        clause,
        sentence,
        words=text[clause.start : clause.end],
        before=text[clause.start : quantity.lead],
        after=text[quantity.end : clause.end],
    )
    if _is_corrected(case):
        return "start"  # the right number follows
    if _is_refuted(case) or _is_average(case) or _is_mark(case):
        return "skip"
    around = text[max(sentence.start, quantity.lead - 120) : min(sentence.end, quantity.end + 60)]
    if bound.table == "metric" and _is_condition(quantity, around):
        return "skip"
    if _is_start(case):
        return "start"
    if _is_class_by_size(case):
        return "skip"
    if bound.table == "funding":
        return "skip" if _is_threshold_of_sum(case) else None
    if quantity.unit.family == "area":
        return "skip" if _FARMED.search(case.words) else None
    if quantity.unit.family == "money":
        return _noise_of_value(case)
    if quantity.unit.family in ("count", "person", "session"):
        return "skip" if _is_bystanders(case) else _noise_of_count(case)
    return None


def _is_refuted(case: _Case) -> bool:
    """误作864亿元; 与2500亿元相差…: what is said not to be so."""
    return bool(_REFUTED.search(case.before[-14:]) or _DIFFERS.search(case.before[-10:]))


def _is_corrected(case: _Case) -> bool:
    """写作864亿元，…正确数字为86.4亿元: a number that the same sentence puts right."""
    text, sentence, end = case.text, case.sentence, case.quantity.end
    corrects = _CORRECTS.search(text[sentence.start : sentence.end])
    return bool(corrects and _SHOULD_BE.search(text[end : min(sentence.end, end + 60)]))


def _is_mark(case: _Case) -> bool:
    """成交额达142.8亿元，首次突破百亿大关: the mark, told beside the figure."""
    return case.bound.how == "carried" and bool(_MARK_PASSED.match(case.after))


def _is_average(case: _Case) -> bool:
    """亩均税收30万元, 3万元/年: an average or a price."""
    averages = _PER_HEAD if case.bound.table == "funding" else _AVERAGE_BEFORE
    return bool(averages.search(case.before[-14:]) or _AVERAGE_AFTER.match(case.after))


def _is_start(case: _Case) -> bool:
    """从7000亿元突破到1.15万亿元: the first of the two."""
    near = case.before[-6:] if case.quantity.lead == case.quantity.start else case.before[-5:]
    return bool(_STARTING_FROM.search(near) and _GROWS_TO.match(case.after))


def _is_class_by_size(case: _Case) -> bool:
    """10亿元以上的, 亿元以上项目12个: what is counted is cut by size."""
    text, quantity, term = case.text, case.quantity, case.bound.term
    if _THRESHOLD_END.search(text[quantity.end - 2 : quantity.end]) and case.after.startswith("的"):
        return True
    if case.bound.code not in ("projects", "enterprises") or case.bound.how == "right":
        return False
    return bool(_SIZE_CLASS.search(text[max(case.clause.start, term.start - 10) : term.start]))


def _is_threshold_of_sum(case: _Case) -> bool:
    """投资超过1亿元以上的…: a sum that a project has to reach, no sum that is given."""
    text, quantity, after = case.text, case.quantity, case.after
    near = text[max(case.clause.start, quantity.start - 4) : quantity.start] or " "
    if _THRESHOLD.search(near) and _AND_ABOVE.match(after):
        return True
    return bool(_OF_PROJECTS.match(after) or (quantity.qualifier in ("over", "under") and _PROJECTS.match(after)))


def _noise_of_value(case: _Case) -> str | None:
    """Sums that a metric measures: output, revenue, taxes."""
    text, quantity, bound, after = case.text, case.quantity, case.bound, case.after
    if quantity.qualifier != "exact" and _OF_FIRMS.match(after):
        return "skip"
    if _THRESHOLD_END.search(text[quantity.end - 2 : quantity.end]) and _SIZE_OF.match(after):
        return "skip"
    if bound.how != "right" and _SIZED.match(after):
        return "skip"
    if (
        NATURE_OF.get(bound.code) == "flow"
        and _ADDED.search(case.before[-6:])
        and bound.code != "fixed_asset_investment"
    ):
        return "increment"
    if _PER_UNIT.search(case.before):
        return "skip"
    if bound.code in _OF_COMPANIES and bound.how in ("left", "left_far"):
        return "skip" if _company_subject(text, case.sentence, quantity) else None
    return None


def _is_bystanders(case: _Case) -> bool:
    """Who received, applied, won, came or was chosen: 向12家企业发放奖金, 吸引300个项目参赛."""
    words, before, code = case.words, case.before, case.bound.code
    is_right = case.bound.how == "right"
    if _EVERY.search(before[-8:]) or before.endswith(("这", "上述", "该")) or _is_apposition(case):
        return True  # 这14家众创空间: named before
    if code != "projects" and (_HONOURED.search(words) or (is_right and before.endswith("等"))):
        return True
    if is_right and _is_announced(case):
        return False
    if is_right and _TOGETHER_WITH.search(before[-10:]):
        return True
    if is_right and _is_borrower_or_applicant(case):
        return True
    if is_right and _PAYMENT.search(before[-16:]) and _PAID.search(words):
        return True
    if code in _ENTRANTS and _CONTEST.search(words) and not _SETTLES.search(words):
        return True
    if code in _CHOOSABLE and _CHOSEN.search(words) and not _STAYS.search(words):
        return True
    return is_right and _is_unanchored(case)


def _is_apposition(case: _Case) -> bool:
    """辉山创客空间、沈北创业园两家载体: the bodies just named, counted once more."""
    quantity = case.quantity
    named = _LIST_OF_NAMES.search(case.text, case.clause.start, quantity.lead)
    beside = case.bound.how == "right" or (
        case.bound.term.end == quantity.lead and case.after.startswith(("载体", "平台", "机构", "园区", "单位"))
    )
    return beside and quantity.value <= _FEW_NAMED and named is not None


def _is_announced(case: _Case) -> bool:
    """公布新一批23家众创空间: a list adds to the stock."""
    return case.bound.code in _CARRIERS and bool(_LISTS.search(case.words))


def _is_borrower_or_applicant(case: _Case) -> bool:
    """58家企业获贷款3亿元, 120家企业申报: firms of one occasion."""
    text, end = case.text, case.bound.term.end
    if case.bound.code == "enterprises" and _BORROWS.search(text[end : min(case.sentence.end, end + 24)]):
        return True
    return bool(_APPLIES.match(text[end : end + 4]))


def _is_unanchored(case: _Case) -> bool:
    """12家企业 without a verb of having, settling or growing are just some firms."""
    text, code = case.text, case.bound.code
    if code not in ("enterprises", "projects", "talents") or _ANCHOR.search(case.words):
        return False
    if code == "enterprises":
        return True
    end = case.quantity.end
    return not _ANCHOR.search(text[case.sentence.start : case.clause.end]) and not _INVESTED.search(
        text[end : end + 30]
    )


def _noise_of_count(case: _Case) -> str | None:
    """新增孵化器6家, 公布23家众创空间: a number about the change of a stock."""
    text, quantity, bound = case.text, case.quantity, case.bound
    if bound.how == "right" and _is_announced(case):
        return "increment"
    if NATURE_OF.get(bound.code) != "stock" or bound.code == "new_enterprises":
        return None
    head = quantity.lead if bound.how in ("right", "carried") else bound.term.start
    if bound.how == "carried" and text[head - 1 : head] in ("到", "至", "达"):
        return None  # 2020年，增加到27家
    between = "" if bound.how == "right" else text[bound.term.end : quantity.lead]
    if _NEWLY.search(text, max(case.clause.start, head - 46), head) and "、" not in text[head : quantity.lead]:
        return "increment"
    if _INCREMENT.search(text[max(case.clause.start, head - 14) : head]) or _INCREASED.search(between):
        return "increment"
    return "increment" if _NEW_TERM.match(bound.term.text) else None


def _company_subject(text: str, sentence: Span, quantity: Quantity) -> bool:
    """One company's revenue is its own affair."""
    head = text[sentence.start : quantity.start]
    return bool(_COMPANY.search(head)) and not _MANY.search(head)
