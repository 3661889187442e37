"""Numbers that are no fact of the warehouse: prices, averages, thresholds, recipients, entrants; and increments of a stock."""

from __future__ import annotations

import re

from ingest.extract.binding import NATURE_OF, Bound
from ingest.extract.document import Span
from ingest.extract.quantities import Quantity

_AVERAGE_BEFORE = re.compile(r"(?:每|人均|户均|日均|年均|月均|平均|均价|单价|每年|每月|每平方米|每万人|万人拥有|每个工作日|每工作日|每百人|每千人|每家|每个|亩均|万元|每亩|每天|每人|每户|单个|单体|单笔|户均|件均)[^,，。]{0,8}$")
#: 误作864亿元, 与2500亿元相差近400亿元: told to be wrong, or the distance to something
_REFUTED = re.compile(r"(?:误(?:写|作|为|报|植|成)|错(?:写|印|报)(?:为|成)?|并非|而非|不是|此前(?:报道|公布|发布)的?)[^,，。]{0,8}$")
_DIFFERS = re.compile(r"(?:相差|还差|只差|差距|相距|离|距|距离)[^,，。]{0,3}$|与$")
_CORRECTS = re.compile(r"更正|勘误|有误|误为|误作|误写")
_SHOULD_BE = re.compile(r"应为|实为|实际为|正确(?:数字|数据)?(?:是|为|应)|改为|更正为")
_PER_HEAD = re.compile(r"(?:人均|户均|日均|月均|平均|均价|单价|每月|每平方米|每亩|每天|每人|每户|亩均|每人每月)[^,，。]{0,8}$")
_AVERAGE_AFTER = re.compile(r"\s?[/／]|每|一(?:年|月|天|个|家|平)|/")
_THRESHOLD = re.compile(r"(?:达到?|超过?|不低于|在|满|大于|高于|突破|过|不少于|不足|低于|逾)[^,，。]{0,2}$")
_THRESHOLD_AFTER = re.compile(r"(?:\(含\)|\(不含\))?(?:以上|以下|以内|及以上|及以下)?(?:的|企业|项目|者|且|或)")
_PAYMENT = re.compile(r"(?:向|对|给|为|授予|表彰|奖励|命名|颁发|帮助|支持|服务|惠及|补贴|资助)[^,，。]{0,14}$|(?:^|[,，])(?:为|向|给)[^,，。]{0,10}$")
_CARRIERS = frozenset({"incubators", "makerspaces", "accelerators", "incubation_carriers", "university_science_parks"})
_HONOURED = re.compile(r"榜上有名|上榜|入选|入围|入列|获评|被评为|脱颖而出")
_NAMED = re.compile(r"等$")
_PAID = re.compile(r"兑现|发放|奖励|颁发|拨付|授牌|表彰|奖金|补助|补贴|给予|资助|贷款|授信|融资|支持资金|减免|助力|惠及|服务")
_CONTEST = re.compile(r"登陆资本市场|参赛|报名|递交|材料|优秀项目|报送|决赛|复赛|晋级|角逐|获奖|评审|申报|参展|展示|参会|路演的|对接的|征集|海选|一等奖|二等奖|入围|选拔|亮相|路演项目|推荐|奖项|登台|比拼|竞演|同台|征集到")
_CHOSEN = re.compile(r"榜上有名|上榜|入选|入围|获评|评为|公布|公示|名单|通过(?:评审|认定|验收|备案)|拟认定|受益|受惠|走访|调查|抽查|问卷|联合|发起|签署|签约仪式|参与|参加|出席|代表|考察|对接|合作|帮扶|解决|出口到|来自|牵头|组成|分为|包括|试点|首批|此次|本次|本批|这次|惠及|参观|到场|领到|拿到|颁发|出席|关停|退出|整治|清理|淘汰|搬迁|停产|处置|检查")
_INCREMENT = re.compile(r"(?:新增|新认定|新建|新培育|净增|新添|新晋|新引进|增加|新获批|再添|新备案|新入库|新晋|新设立?|新增加|新获|新获得|新培养|新入选|新批|又新|新上市|新通过|新评|获批|增长|多了|减少|新成立|新签约|新开工|再新增|新组建|新挂牌|新布局|新升级|再增|培育新增|增|新立项|新落户|新认定备案|新获认定)(?:了|省级|市级|国家级|国家|各类|上市|挂牌|认定|备案|入库|培育|建设|设立|的|“|”|等|约|近|超过?|以上|[\u4e00-\u9fff]{0,4})?$")
_THRESHOLD_END = re.compile(r"(?:以上|以下|以内)$")
#: 收入超亿元的企业, 投资超5000万元的: whom a rule or a class takes in
_OF_FIRMS = re.compile(r"的(?:[,，]|[\u4e00-\u9fff]{0,6}?(?:企业|项目|单位|公司|园区|集群))")
#: 收入30亿元以上、…制造业企业: a class cut by size
_SIZE_OF = re.compile(r"(?:、(?!增|同)|的|[\u4e00-\u9fff]{0,8}(?:企业|项目|园区|集群|公司))")
_CONDITIONS = re.compile(r"申报|申请(?:认定|备案|单位)|认定条件|备案条件|基本条件|以下条件|应当具备|须具备|需具备|应具备|须满足|应满足")


def _is_condition(quantity: Quantity, around: str) -> bool:
    """What a rule asks of applicants: 在孵企业不少于50家的…可申报."""
    return quantity.qualifier in ("at_least", "at_most", "over") and bool(_CONDITIONS.search(around)) and "力争" not in around


#: 亿元以上项目, 过亿元企业: a class cut by size
_SIZE_CLASS = re.compile(r"[亿万]元(?:\(含\))?(?:及?以上|级)?(?:的)?(?:[\u4e00-\u9fff]{0,4})$")
#: 从7000亿元突破到1.15万亿元: where it came from, at a time that is not told
_STARTING_FROM = re.compile(r"(?:从|由)(?:最初的?|当初的?|原来的?|起初的?|不足|不到|仅|当年的?|之前的?|以前的?)?$")
_ANCHOR = re.compile(r"有|达|拥有|现有|签下|云集|集聚|聚集|汇聚|入驻|注册|落户|总数|培育|引进|吸引|累计|共|突破|超过|入园|落地|集中了|孵化|聚起|容纳|吸纳|签约|储备|在建|开工|入库|实施|建成|推进|谋划|竣工|投产|完成|新增|安排|承接|登记|经营|存量|活跃|集结|云集|扎根|安家|壮大|增至|增加到|发展到|增长到|储备|推动|滚动")


def is_noise(text: str, quantity: Quantity, bound: Bound, clause: Span, sentence: Span, high: int) -> str | None:
    """``skip``: no fact; ``increment``: a fact about a change, not about the stock; None: a fact."""
    words = text[clause.start : clause.end]
    before = text[clause.start : quantity.lead]
    after = text[quantity.end : clause.end]
    if _REFUTED.search(before[-14:]) or _DIFFERS.search(before[-10:]) or (_CORRECTS.search(text[sentence.start : sentence.end]) and _SHOULD_BE.search(text[quantity.end : min(sentence.end, quantity.end + 60)])):
        return "skip"
    averages = _PER_HEAD if bound.table == "funding" else _AVERAGE_BEFORE
    if averages.search(before[-14:]) or _AVERAGE_AFTER.match(after):
        return "skip"
    family, code = quantity.unit.family, bound.code
    if bound.table == "metric" and _is_condition(quantity, text[max(sentence.start, quantity.lead - 120) : min(sentence.end, quantity.end + 60)]):
        return "skip"
    if _STARTING_FROM.search(before[-6:] if quantity.lead == quantity.start else before[-5:]) and re.match(r"[\u4e00-\u9fff]{0,8}?(?:到|至|增|升|提|扩|壮|发展|跃)", after):
        return "start"
    if _THRESHOLD_END.search(text[quantity.end - 2 : quantity.end]) and after.startswith("的"):
        return "skip"
    if code in ("projects", "enterprises") and bound.how != "right" and _SIZE_CLASS.search(text[max(clause.start, bound.term.start - 10) : bound.term.start]):
        return "skip"
    if bound.table == "funding":
        if _THRESHOLD.search(text[max(clause.start, quantity.start - 4) : quantity.start] or " ") and re.match(r"(?:\(含\))?(?:及?以上|以下)的|以上(?:企业|项目|的)", after):
            return "skip"
        if re.match(r"(?:\(含\))?(?:以上|以下)?(?:的?(?:大|重大|重点|产业|工业)?(?:项目|企业)(?!资助|补助|资金|经费|奖|贷)|的大)", after) or (quantity.qualifier in ("over", "under") and re.match(r"的?(?:大|重大|重点|产业|工业|制造业|招商)?(?:项目|企业|的大)", after)):
            return "skip"
        return None
    if family == "money" and bound.table == "metric" and quantity.qualifier != "exact" and _OF_FIRMS.match(after):
        return "skip"
    if family == "money":
        if _THRESHOLD_END.search(text[quantity.end - 2 : quantity.end]) and _SIZE_OF.match(after):
            return "skip"
        if re.match(r"(?:\(含\))?(?:以上|以下)?的?(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司|园区|县|区|市|集群|产业链|产业)(?!增|达|实|完|营|总)", after) and bound.how != "right":
            return "skip"
        if NATURE_OF.get(code) == "flow" and re.search(r"(?:新增|净增|增加(?!值)|增收)[^,，。值]{0,4}$", before[-6:]) and code not in ("fixed_asset_investment",):
            return "increment"
        if re.search(r"人均|每万|亩均|单位|地均|万元[^,，。]{0,3}(?:能耗|水耗)", words[: quantity.lead - clause.start]):
            return "skip"
        if bound.how in ("left", "left_far") and _company_subject(text, clause, sentence, quantity) and code in ("revenue", "industrial_output", "exports", "tax_revenue"):
            return "skip"
        return None
    if family in ("count", "person", "session"):
        if re.search(r"每[^,，。]{0,6}$", before[-8:]):
            return "skip"
        if code != "projects" and (_HONOURED.search(words) or (bound.how == "right" and before.endswith("等"))):
            return "skip"
        if before.endswith(("这", "上述", "该")):
            return "skip"  # 这14家众创空间: named before
        if bound.how == "right" and code in _CARRIERS and re.search(r"公布|确定|名单|纳入国家", words):
            return "increment"
        if code == "enterprises" and bound.how == "right" and re.search(r"放款|获(?:得)?(?:贷|授信|融资|资助)|(?:贷款|授信|融资|担保)[^,，。]{0,8}(?:亿|万)元", text[bound.term.end : min(sentence.end, bound.term.end + 24)]):
            return "skip"
        if bound.how == "right" and re.match(r"申报|报送|提交|递交|承担|参与", text[bound.term.end : bound.term.end + 4]):
            return "skip"
        if bound.how == "right" and _PAYMENT.search(before[-16:]) and _PAID.search(words):
            return "skip"
        if _CONTEST.search(words) and code in ("enterprises", "startup_teams", "projects", "startup_teams_and_enterprises", "tech_smes", "talents", "innovation_platforms", "service_organisations") and not re.search(r"落地|入驻|孵化|入库", words):
            return "skip"
        if code in ("enterprises", "projects", "talents", "service_organisations", "startup_teams") and _CHOSEN.search(words) and not re.search(r"入驻|注册|集聚|聚集|落户|累计(?:签约|引进)", words):
            return "skip"
        if code == "enterprises" and bound.how == "right" and not _ANCHOR.search(words):
            return "skip"
        if code in ("projects", "talents") and not _ANCHOR.search(words) and bound.how == "right" and not _ANCHOR.search(text[sentence.start : clause.end]) and not re.search(r"总投资|投资额", text[quantity.end : quantity.end + 30]):
            return "skip"
        if NATURE_OF.get(code) == "stock" and code != "new_enterprises":
            lead = text[max(clause.start, quantity.lead - 14) : quantity.lead] if bound.how == "right" else text[max(clause.start, bound.term.start - 14) : bound.term.start]
            between = "" if bound.how == "right" else text[bound.term.end : quantity.lead]
            if _INCREMENT.search(lead) or re.search(r"(?:新增|净增|增加|新认定|减少|比上年增|较上年增)(?:了|约|近|超过?)?$", between):
                return "increment"
            if bound.term.text.startswith("新增") or re.match(r"新(?:增|认定|引进|设)", bound.term.text):
                return "increment"
    return None


_COMPANY = re.compile(r"(?:该公司|公司|企业|集团)(?:的|去年|今年|全年|上半年|预计|[^,，。]{0,6})?$|这家[^,，。]{0,8}(?:企业|公司)")


def _company_subject(text: str, clause: Span, sentence: Span, quantity: Quantity) -> bool:
    """One company's revenue is its own affair."""
    head = text[sentence.start : quantity.start]
    return bool(re.search(r"(?:有限公司|股份|集团|该公司|我们公司|这家(?:企业|公司)|一家[^,，。]{0,12}(?:企业|公司))", head)) and not re.search(r"家(?:企业|公司)|全市|全省|全区|园区", head)
