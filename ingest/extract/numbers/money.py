"""Sums of money: which kind a sum is, from the words around it."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.numbers import investment_parts
from ingest.extract.numbers.binding import Bound
from ingest.extract.numbers.heads import is_other_money
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.vocabulary import Hit

#: words of a clause that tell what a sum is for, the first that matches wins
_CUES = [
    (
        "",
        re.compile(
            r"注册资本|注册资金|实缴|估值|市值|票价|售价|标价|单价|房价|均价|月租|工位费|罚款|罚金|诈骗|捐赠|捐款|保费|存款|理财|彩票|票房|工资|薪资|年薪|薪酬|月薪|社零|零售|交易额|成交额|成交金额|货值|订单|营业额|利润|损失|成本|消费|旅游收入|债务|欠款|门槛|余额宝|保险金额|年费|学费|餐|价值|产能|节约|节省|增收|收益|资产|负债|(?:技改|技术改造|制造业|民间|房地产(?:开发)?|技术产业|新兴产业)投资(?!基金)|(?:利息|息费)(?:支出|负担|成本)?(?:超过?|约|近)?[\d一二三四五六七八九]|承包工程[^。;；]{0,24}合同额"
        ),
    ),
    (
        "construction",
        re.compile(
            r"(?:投资|出资|投入|斥资|耗资)[^,，。]{0,6}元(?:人民币)?(?:建设|兴建|打造|建成|改造|修建)(?!的)|投入[^,，。]{0,24}用于[^,，。]{0,16}建设|投(?:资|入)[^,，。]{0,12}(?:兴建|建设|建成|改造|打造|修建|用于)|用于[^,，。]{0,16}建设|建设(?:资金|投入)"
        ),
    ),
    ("tax_relief", re.compile(r"减免|减税|退税|降费|加计扣除")),
    ("award", re.compile(r"奖励|奖金|奖补|重奖|给予[^,，。]{0,10}奖|奖(?![项牌杯])(?=[^,，。;；\d]{0,5}\d)")),
    ("subsidy", re.compile(r"补贴|补助|资助|扶持|资金支持|支持资金|配套资金|创新券")),
    ("loan", re.compile(r"贷款|授信|担保|贴息|信贷|放贷|质押|借款|贷[”」]?$|贷[”」]?[\d一二三四五六七八九]")),
    ("fund", re.compile(r"基金")),
    ("venture_investment", re.compile(r"天使投资|创业投资|风险投资|股权投资|融资|投融资|轮投资|领投|跟投|获投")),
    ("fiscal_fund", re.compile(r"专项资金|财政|政策资金|安排资金|统筹资金|预算|拿出|兑现[^,，。]{0,6}资金")),
    ("project_investment", re.compile(r"总投资|投资|签约|引资|项目")),
]


#: 登记技术合同1234项，成交额56亿元; 科技成果拍卖会总成交金额突破2亿元
_TRADED = re.compile(
    r"(?:总?成交|总?交易|合同|登记|认定)?总?(?:金额|额)(?:累计|合计|为|是|达到?|超过?|突破|约|近|共|首次|已)*$"
)
_OF_TECHNOLOGY = re.compile(r"技术(?:合同|交易|市场|转移)|(?:科技)?成果(?:拍卖|交易|竞拍|竞价)|科拍")


def traded_technology(text: str, quantity: Quantity, low: int, sentence: Span) -> Bound | None:
    """The turnover of technology that the sentence speaks of in an earlier clause."""
    match = _TRADED.search(text, max(low, quantity.lead - 14), quantity.lead)
    if match is None or not _OF_TECHNOLOGY.search(text, max(sentence.start, match.start() - 60), match.start()):
        return None
    term = Hit(match.start(), match.end(), "metric", "tech_contract_value", match.group())
    return Bound("metric", "tech_contract_value", term, "left")


def kind_of_money(
    text: str,
    quantity: Quantity,
    bound: Bound | None,
    clause: Span,
    sentence: Span,
    low: int,
    high: int,
    hits: list[Hit],
) -> Bound | None:
    """The kind of a sum whose neighbouring word is missing or says too little (投入, 规模, 资金)."""
    near = text[max(low, clause.start) : high]
    if is_other_money(text, clause.start, high):
        return None
    if told := _of_purpose(text, quantity, bound, clause, sentence, near):
        return told
    if bound is None or (bound.how == "carried" and _FUNDS_BEHIND.match(text, quantity.end, sentence.end)):
        return _of_cues(text, quantity, clause, sentence, near, hits)
    if bound.table == "metric":
        return bound
    word = bound.term.text
    if _is_lent(text, bound, clause, sentence):
        return bound._replace(code="loan")
    if bound.code == "construction":
        return bound._replace(code=_kind_of_works(text, quantity, bound, clause, sentence, near))
    if bound.code == "project_investment" and (
        code := _kind_of_investment(text, quantity, word, clause, sentence, near)
    ):
        return bound._replace(code=code)
    if bound.code == "project_investment" and _is_into_works(text, bound, sentence):
        return bound._replace(code="construction")
    if (
        bound.code == "project_investment"
        and _OF_TRADE.search(text, clause.start, bound.term.start)
        and word in _PUT_IN
    ):
        return bound._replace(table="metric", code="fixed_asset_investment")  # 智能装备制造业完成投资165亿元
    if bound.code == "project_investment" and word == "成交额":
        return bound._replace(code="")
    if bound.code == "fund" and word == "资金规模" and "基金" not in near:
        return bound._replace(code="fiscal_fund")
    if bound.code == "award" and word == "奖" and not _AWARDED.search(near):
        return bound._replace(code="")
    if bound.code in ("subsidy", "fiscal_fund") and word.endswith("资金"):
        return bound._replace(code=_budget_or_grant(text, quantity, bound, Span(clause.start, high)))
    if bound.how == "left_far" and _CUES[0][1].search(near):
        return bound._replace(code="")
    return bound


def beside_fund(text: str, quantity: Quantity, bound: Bound | None, clause: Span, sentence: Span) -> Bound | None:
    """What is lent by a fund is a loan, and what is put into one a stake: neither tells how large the fund is."""
    if bound is None or bound.code != "fund":
        return bound
    if _TERMED.match(text, quantity.end, sentence.end):
        return bound._replace(code="loan")
    is_stake = quantity.qualifier == "at_most" and _STAKE.search(text, clause.start, quantity.start)
    return bound._replace(code="venture_investment") if is_stake else bound


def _of_purpose(
    text: str, quantity: Quantity, bound: Bound | None, clause: Span, sentence: Span, near: str
) -> Bound | None:
    """The kind of a sum that no word names (资金, 拿出), from what it is set aside for."""
    is_open = bound is None or bound.term.text in _PUTS_IN
    if is_open and (laid_out := _laid_out(text, quantity, clause, sentence)):
        return laid_out
    is_vague = bound is None or (bound.table == "funding" and bound.term.text in ("资金", "财政资金", "下达资金"))
    purpose = _purpose(text, quantity, sentence) if is_vague and "资金" in near else None
    if purpose is None:
        arranged = is_open and _ARRANGES.search(text, clause.start, quantity.lead)
        return _cue(clause, "fiscal_fund") if arranged and _FUNDS.match(text, quantity.end, clause.end) else None
    return bound._replace(code=purpose) if bound else _cue(clause, purpose)


def _laid_out(text: str, quantity: Quantity, clause: Span, sentence: Span) -> Bound | None:
    """What somebody sets aside every year (每年安排…), or lays out for a purpose that follows (斥资53万元,表彰奖励…)."""
    if _SETS_ASIDE.search(text, clause.start, quantity.lead) and _MONEY.match(text, quantity.end, sentence.end):
        return _cue(clause, "fiscal_fund")
    laid_out = _LAYS_OUT.search(text, clause.start, quantity.lead)
    purpose = _AT_ONCE.match(text, quantity.end, sentence.end) if laid_out else None
    return _cue(clause, "award" if "奖" in purpose["what"] else "subsidy") if purpose else None


#: 每年投入200万元资金; 安排40亿元资金
_PUTS_IN = frozenset({"投入", "投入资金"})
_ARRANGES = re.compile(r"(?:安排|统筹|筹集)(?:了|近|约|超过?|逾)?$")
_FUNDS = re.compile(r"(?:人民币)?的?[\u4e00-\u9fff]{0,10}?(?<!送温暖)(?<!救灾)(?<!救助)资金(?!奖|补)")
#: 斥资53万元,表彰奖励…
_LAYS_OUT = re.compile(r"(?:斥资|拿出|出资|安排|投入|列支)(?:近|约|超|逾|超过)?$")
#: 每年安排3000万元资金用于扶持…: a budget, whatever it is for
_SETS_ASIDE = re.compile(r"每年[^,，。;；\d]{0,12}(?:安排|拿出|列支|预算|设立|统筹|投入)[^,，。;；\d]{0,4}$")
_MONEY = re.compile(r"(?:人民币)?的?[^,，。;；\d]{0,14}?(?:资金|经费)|[,，](?:专门|专项)?(?:设立|建立|用于|支持|扶持)")


def _budget_or_grant(text: str, quantity: Quantity, bound: Bound, said: Span) -> str:
    """安排扶持资金5000万元 is a budget, 给予一次性最高20万元的“引导资金” a grant."""
    if bound.code == "subsidy" and _BUDGETED.search(text, said.start, said.end):
        return "fiscal_fund"
    to_a_case = bound.how == "right" and _TO_A_CASE.search(text, max(said.start, quantity.lead - 20), quantity.lead)
    return "subsidy" if to_a_case else bound.code


def _is_into_works(text: str, bound: Bound, sentence: Span) -> bool:
    """路网建设累计完成投资2亿元: what was put into roads, pipes and other works, where the investment of a place is not spoken of."""
    if bound.term.text not in _SPENT or investment_parts.is_spoken_of(text, bound.term.start):
        return False
    return _INTO_WORKS.search(text, max(sentence.start, bound.term.start - _WORKS_REACH), bound.term.start) is not None


_WORKS_REACH = 30
_INTO_WORKS = re.compile(
    r"(?:基础设施|配套设施|公共设施|市政|路网|道路|管网|基建|九通一平|七通一平|五通一平)(?:配套)?(?:建设|项目|工程)+(?:共?[\d一二三四五六七八九十]{1,4}[余多]?[个项][,，])?(?:累计|共|已|实际|全年|当年|今年)*(?:完成|投入)?了?$"
)
_SPENT = frozenset(
    {"投资", "投资额", "累计投资", "累计投资额", "完成投资", "完成投资额", "累计完成投资", "累计完成投资额"}
)
_PUT_IN = frozenset({"投资", "完成投资", "累计完成投资", "完成投资额", "累计完成投资额"})
#: 总规模104亿元|的8只子基金
_FUNDS_BEHIND = re.compile(r"的(?:首批|共)?[\d一二两三四五六七八九十]{1,3}[个只支]?[\u4e00-\u9fff]{0,6}?基金")
#: all that a branch of the economy invests
_OF_TRADE = re.compile(
    r"(?:制造|服务|电子|装备|汽车|医药|新材料|能源|化工|高技术|高新技术|新兴|工|农|建筑|房地产|旅游)(?:业|产业)(?:累计|共)?$"
)


def _kind_of_works(text: str, quantity: Quantity, bound: Bound, clause: Span, sentence: Span, near: str) -> str:
    """投入 into what the sentence says, 一次性补助建设经费1000万元, else what is built."""
    if _GRANTS.search(text, clause.start, bound.term.start):
        return "subsidy"
    if bound.term.text not in ("投入", "投入资金", "投入经费"):
        return bound.code
    said = next((kind for kind, words in _CUES[1:] if words.search(near)), None)
    if said is None and _WORKS.search(text, sentence.start, quantity.lead):
        said = "construction"
    return said or ("other" if re.search(r"资金|经费", near) else "")


#: 额度5万元、期限不超过2年的借款
_TERMED = re.compile(r"[、,，]?(?:贷款|借款)?期限[^,，。;；]{0,10}的(?:借款|贷款)")
#: 最高出资额度不超过1000万元: what is put into another's fund
_STAKE = re.compile(r"(?:出资|参股|跟投)(?:总?额度?|金额|比例)?[^,，。;；\d]{0,6}$")
_GRANTS = re.compile(r"(?:补助|补贴|资助|奖补)$")
#: 路网建设当年完成投入6300万元,…累计完成投入4.1亿元
_WORKS = re.compile(r"(?:基础设施|开发|基本|园区|新区|起步区)建设|基建(?:工程|项目)?")


#: 融资50亿元, 签约总金额6000万元: of banks, where they are spoken of
_OPEN = re.compile(r"融资(?:总?额|金额|额度)?|(?:现场)?(?:签约|意向|协议|合作)(?:总?金额|总?额)")
_BANKS = re.compile(r"银[行企]|[支分]行|信贷|授信|贷|担保|金融机构|信用社|[工农建中交]行(?!业)|融资(?:合作|总?需求)")
_INVESTORS = re.compile(r"股权|风险投资|创业投资|创投|天使|轮|上市|募集|挂牌|基金|资本市场|股票|定增|增发|招商引资")


def _is_lent(text: str, bound: Bound, clause: Span, sentence: Span) -> bool:
    """银企对接会上签约金额3亿元, 银行提供融资30亿元: money that banks lend, though the word leaves it open."""
    if bound.code not in ("venture_investment", "project_investment") or not _OPEN.fullmatch(bound.term.text):
        return False
    said = text[sentence.start : clause.end]
    return bool(_BANKS.search(said)) and not _INVESTORS.search(said)


#: 下达资金400万元，对…给予奖励
def _purpose(text: str, quantity: Quantity, sentence: Span) -> str | None:
    """What the words behind a sum say it is for: award or subsidy."""
    match = _PURPOSE.match(text, quantity.end, min(sentence.end, quantity.end + 60))
    return None if match is None else "award" if match["what"].startswith("奖") else "subsidy"


_PURPOSE = re.compile(r"[^。;；]*?(?:给予|用于|予以)[^,，。;；]{0,6}?(?P<what>奖励|奖补|补助|补贴|资助)")
#: 斥资53万元,表彰奖励…
_AT_ONCE = re.compile(r"(?:人民币|资金)?[,，]?(?:专门|分别|表彰|隆重)*(?P<what>奖励|奖补|重奖|补助|补贴|资助)")
_TO_A_CASE = re.compile(r"(?:给予|予以|可获得?|可享受|享受|资助)(?:每[家个户人项]|一次性|[^,，。;；\d]{0,6})$")
_AWARDED = re.compile(r"奖(?:励|金|补)?(?![项牌杯])[\u4e00-\u9fff]{0,5}?[一二三四五六七八九十\d]|给予|获|奖励")
_BUDGETED = re.compile(r"设立|安排|预算|拿出|列支")
#: 8支子基金累计投资38家企业,投资金额10亿元,带动外部机构投资18亿元
_INVESTED_IN = re.compile(
    r"基金[^。;；]{0,12}?投资(?:了|于)?[\d一二三四五六七八九十百]{1,5}余?[家个][\u4e00-\u9fff]{0,6}(?:企业|项目|公司)|投资(?:于|到|向)[\u4e00-\u9fff]{2,12}企业|机构投资$"
)
_GETS = re.compile(
    r"(?:企业|公司|团队|项目)(?:已|先后|累计|共|成功)*(?:获得?|得到|拿到)了?(?:[^,，。;；\d]{2,12}?(?:的|给予的?))?$"
)
_TOTALS = frozenset({"总投资", "总投资额", "投资总额", "投资额", "投资金额"})
_GOT_MONEY = re.compile(r"(?:企业|公司|团队|项目)(?:已|先后|累计|共|成功)*(?:获得?|得到|拿到)了?投资[,，]$")
_MEANT = frozenset({"计划投资", "计划总投资", "总投资", "拟投资", "预计投资", "预计总投资"})
_VENTURE = re.compile(r"天使|创业投资|风险|股权|融资|轮|基金")


def _kind_of_investment(
    text: str, quantity: Quantity, word: str, clause: Span, sentence: Span, near: str
) -> str | None:
    """投资 alone: into firms (基金向企业投资2亿元), into buildings (投资3亿元建设孵化器), else None."""
    if word in _MEANT and _BUILDS.match(text, quantity.end, sentence.end):
        return "construction"  # 计划投资3亿元,实施园区路网等配套设施建设
    if word in _TOTALS and _GOT_MONEY.search(text, sentence.start, clause.start):
        return "venture_investment"  # 13家企业获得投资,总投资额为900万元
    if word not in ("投资", "完成投资", "累计投资", "投资金额"):
        return None
    if _GETS.search(text, clause.start, quantity.lead):
        return "venture_investment"  # 园内49家企业获得了1.2亿元的投资
    funds = re.search(r"基金|创投|种子", text[sentence.start : quantity.start])
    into = funds and re.search(r"向[^,，。]{0,8}(?:企业|项目)", text[clause.start : quantity.start])
    if _VENTURE.search(near) or into or (funds and _INVESTED_IN.search(text, sentence.start, quantity.lead)):
        return "venture_investment"
    builds = re.match(
        r"(?:建设|兴建|打造|建成|改造|修建)(?!的)", text[quantity.end : quantity.end + 5]
    ) or _BUILDS.match(text, quantity.end, sentence.end)
    if builds and not re.search(r"项目|产线|生产|工厂|基地项目|厂房", near + text[quantity.end : quantity.end + 16]):
        return "construction"
    return None


#: 给予最高300万元支持, 分别给予3万元、5万元运营支持: a noun that says money only where it is given
_GIVEN = re.compile(
    r"(?:给予|给与|予以|提供|获|得到|享受|最高|最多|不超过|上限)(?:[^,，。;；]{0,12}元[、和或至到—-])*[^,，。;；元]{0,34}$"
)
_SUPPORT = re.compile(
    r"(?:以内|以上|左右)?(?:[、和或至到—-]\s?[\d.,]{1,9}\s?[万亿]?元)*(?:的|不等的|等)?[\u4e00-\u9fff]{0,10}?(?P<what>支持|激励|补偿)(?:资金|经费|额度)?(?=[,，。;；、:：)\n]|$)"
)


def _offered(text: str, quantity: Quantity, clause: Span) -> Bound | None:
    """The sum that is given as a support."""
    if not _GIVEN.search(text, max(clause.start, quantity.lead - 40), quantity.start):
        return None
    match = _SUPPORT.match(text, quantity.end, min(clause.end + 1, quantity.end + 60))
    if match is None:
        return None
    return _cue(clause, "award" if match["what"] == "激励" else "subsidy")


def _of_cues(text: str, quantity: Quantity, clause: Span, sentence: Span, near: str, hits: list[Hit]) -> Bound | None:
    """A sum without a word for money beside it: its clause tells (领到贷800万元), else what was spoken of before."""
    if _FUNDS_BEHIND.match(text, quantity.end, sentence.end):
        return _cue(clause, "fund")
    for kind, words in _CUES:
        if words.search(near):
            if not kind:
                return None
            if kind == "project_investment" and not re.search(r"总投资|投资额?|签约|引资", near):
                # 奖励引荐人,单笔不超过9万元
                return _back(text, quantity, hits, sentence) if quantity.qualifier == "at_most" else None
            if kind == "fiscal_fund" and (purpose := _purpose(text, quantity, sentence)):
                kind = purpose  # 拿出2000万元，对…给予奖励
            return _cue(clause, kind)
    back = (
        _offered(text, quantity, clause)
        or _back(text, quantity, hits, sentence)
        or _general_sum(text, quantity, clause, sentence, hits)
    )
    if back is not None:
        return back
    sized = _SIZE_IS.search(text[max(sentence.start, quantity.lead - 6) : quantity.lead])
    return _cue(clause, "fund") if sized and _FUND_BEFORE.search(text[sentence.start : quantity.start]) else None


_SIZE_IS = re.compile(r"(?<![济业场群链费易])规模(?:也?是|为|达|约|均为|分别为)?$")
_FUND_BEFORE = re.compile(r"基金[^,，。]{0,10}[,，]?[^,，。]{0,8}$")


def _cue(clause: Span, kind: str) -> Bound:
    return Bound("funding", kind, Hit(clause.start, clause.start, "funding", kind, ""), "cue")


_GOES_ON = re.compile(
    r"(?:最高|不超过|上限|额度|金额|合计|总额|总计|共|单个|每家|每个|单场|单项|每年|每项|企业|团队|项目|载体|领军|可获得?|可|获得?|给予|奖励|分别|再|另|连续|为|达|约|超过?|的|且|并|,|，|;|；|累计|首期|规模|左右|其中|[省市国]家?级|新|通过|认定|晋升|升级|对|、|的)*+"
)


def _back(text: str, quantity: Quantity, hits: list[Hit], sentence: Span) -> Bound | None:
    """按新增部分的10%给予资助，单个企业最高不超过300万元: the sum goes on with the money spoken of before."""
    before = [
        h for h in hits if h.kind in ("funding", "metric") and sentence.start <= h.start and h.end <= quantity.lead
    ]
    named = [h for h in before if h.kind == "funding"]
    if not named:
        return None
    last = named[-1]
    between = text[last.end : quantity.lead]
    behind = between.rpartition("元")[2] if quantity.qualifier == "at_most" else ""
    if behind.startswith((",", "，", ";", "；")) and len(behind) <= _LIMIT_REACH:
        return Bound("funding", last.code, last, "carried")  # 奖励孵化器5万元，单个孵化器全年不超过50万元
    if len(between) <= 40 and (
        _GOES_ON.fullmatch(between)
        or (quantity.qualifier in ("at_most", "at_least") and "元" not in between and len(between) <= 24)
    ):
        return Bound("funding", last.code, last, "carried")
    return None


#: characters between a sum and the limit of all such sums
_LIMIT_REACH = 20
#: 投资3亿元对园区道路进行改造
_BUILDS = re.compile(
    r"(?:人民币)?[,，]?(?:对|用于|实施)[^,，。;；]{1,30}?(?:道路|路网|基础设施|配套设施|硬化|绿化|亮化|管网|场馆|标准厂房|九通一平|七通一平|五通一平)"
)
#: words for a sum that leave open what it is for; 数字经济规模, 市场规模 are no sums of the kind
_GENERAL = re.compile(
    r"(?P<word>总共|一共|共计|共(?=(?:约|近|超过?|逾|达)?$)|总金额|总额|金额|(?<![济业场群链费易])(?:总规模|规模)|首期(?:到位|规模|启动)?|先期(?:启动|到位|出资|投入)|出资|放款|兑现|最高支持|最多支持|最高可支持|支持最高|支持|给予|共?安排|(?:扩大|增加)[到至]|增至|合计|每户|每家|单个项目)[^,，。；;]{0,5}$"
)
_GROWN = re.compile(r"[到至]$")
#: 出资1亿元，参与…设立…基金
_INTO_FUND = re.compile(r"[^。;；]{0,40}?(?:参与|设立|发起|组建|入股)[^。;；]{0,40}?基金")
_SUPPORTS = frozenset({"最高支持", "最多支持", "最高可支持", "支持最高"})
_SPOKEN_OF = [
    ("venture_investment", "风险投资"), ("venture_investment", "天使投资"), ("venture_investment", "创业投资"), ("venture_investment", "股权投资"), ("venture_investment", "融资"),
    ("fund", "基金"), ("loan", "贷款"), ("loan", "信贷"), ("loan", "授信"), ("loan", "担保"), ("loan", "贷”"), ("fiscal_fund", "专项资金"), ("fiscal_fund", "风险池"),
    ("award", "奖励"), ("subsidy", "补贴"), ("subsidy", "资助"), ("subsidy", "补助"), ("subsidy", "扶持资金"), ("loan", "贴息"), ("project_investment", "签约"), ("project_investment", "项目"),
]  # fmt: skip


#: 省级和市级资金均已下达,合计…
_SUPPORTED = re.compile(r"获得?了?[^。;；]{0,14}?基金[^。;；]{0,6}?(?:支持|资助|扶持)")
_FUNDS_PAID = re.compile(r"资金[^,，。;；\d]{0,6}(?:下达|拨付|到位|下拨|到账|发放)(?:完毕|到位)?[,，]?$")


def _general_sum(text: str, quantity: Quantity, clause: Span, sentence: Span, hits: list[Hit]) -> Bound | None:
    """签约项目58个、总金额466亿元; 已放款2.2亿元: the sum is of what the sentence spoke of last."""
    match = _GENERAL.search(text, max(clause.start, quantity.lead - 14), quantity.lead)
    if match is None or any(h.kind == "metric" and h.start < match.start("word") < h.end for h in hits):
        return None  # 利税总额
    if _GROWN.search(match["word"]) and text[quantity.end - 1] != "元":
        return None  # 产量将增至45亿立方米
    term = Hit(match.start("word"), match.end("word"), "funding", "", match["word"])
    if match["word"] == "放款":
        return Bound("funding", "loan", term, "cue")
    if match["word"] == "出资" and _INTO_FUND.match(text, quantity.end, sentence.end):
        return Bound("funding", "fund", term, "cue")
    said = text[max(sentence.start, quantity.start - 120) : match.start()]
    last = max(((said.rfind(word), kind) for kind, word in _SPOKEN_OF), default=(-1, ""))
    if last[0] >= 0:
        kind = "venture_investment" if match["word"] == "出资" and last[1] == "fund" else last[1]
        if match["word"] == "规模" and kind == "project_investment" and "基金" in said and "项目" not in said:
            kind = "fund"  # 与10家基金管理人签约,规模超60亿元
        if kind == "fund" and said.endswith("资金") and _SUPPORTED.search(said):
            kind = "subsidy"  # 952家企业获得创新基金的支持,资金总额达5.9亿元
        return Bound("funding", kind, term, "cue")
    if _FUNDS_PAID.search(said):
        return Bound("funding", "fiscal_fund", term, "cue")
    return Bound("funding", "subsidy", term, "cue") if match["word"] in _SUPPORTS else None
