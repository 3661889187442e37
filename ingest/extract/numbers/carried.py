"""Numbers that name nothing of their own and go on with what was counted before: 其中国家级6家, 达到70家, 分别为12家和19家."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.extract.document import Document, within
from ingest.extract.names import words
from ingest.extract.numbers import targets
from ingest.extract.numbers.binding import NATURE_OF, Bound, bind, fits
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.numbers.sentences import Number, Sentence
from ingest.extract.vocabulary import Hit, alternation

if TYPE_CHECKING:
    from ingest.extract.numbers.statement import Statement

LIST = "carried_words"
_COMPLETING = re.compile(rf"(?:{alternation(list(words(LIST, 'completes')))}|[,，\s])*")
_FILLING = re.compile(rf"(?:{alternation(list(words(LIST, 'fills')))}|[,，、\s()]|[一二三四五六七八九十\d]+年)*+")
_PART = re.compile(r"其中|(?:国家|省|市)(?:级|备案)|(?:独占|占了?|有|独揽|包揽)$")
#: 分别完成某某收入…, 顺差…: a measure of its own that no list knows
_OTHER_NOUN = re.compile(
    r"(?:总值|总额|销售额|零售额?|支出|交易额|营业额|利润|成本|[贷存]款|余额|工资|货值|[顺逆]差|税|税费|财税|消费|合同|协议|订单|引资)(?:实现|完成|为|达到?|约|近|超)*$|(?:完成|实现|达成)[\u4e00-\u9fff]{3,}(?:为|达|达到|约|近|超)?$"
)
#: 喀什市40平方公里、某口岸10平方公里(其中分区8平方公里): parts of the land
_NEXT_PART = re.compile(r"[、,，(（和](?:其中)?(?!.*[林绿水湿草耕沙田])[\u4e00-\u9fff“”]{2,12}")
#: 高校院所创办的16家, 民营性质的60家: who runs those counted
_RUN_BY = re.compile(r"(?:[创兴主开承]办|举办|领办|所办|运营|牵头|主导|性质|所有)的(?:有|为|共)?$")
#: 从业人员1.3万人,其中大专以上学历的8000人: some of them, by their schooling
_SCHOOLED = re.compile(
    r"(?:大学|大专|专科|本科|硕士|研究生|博士)[^,，。;；\d]{0,4}以上(?:学历|文化程度|学位)?的?(?:人员|员工|职工|者)?(?:就|有|达到?|为|共|约|近|超过?)*$"
)
#: 新增市场主体52万户,累计394万户: those that there are, not those that came
_IN_ALL = re.compile(r"累计|总[量数计]|总户数|存量|实有|共有|合计|达到|增[至到]")


def tells_who_runs(text: str, number: Number, last: Statement | None) -> bool:
    """Does the number count, by who runs them, part of what ``last`` counted?"""
    unit = number.quantity.unit
    same = last is not None and last.quantity is not None and last.quantity.unit.text == unit.text
    return same and unit.family == "count" and _RUN_BY.search(text, number.low, number.quantity.lead) is not None


#: what may stand between a place and its part of what is counted
_PLACE_HAS = re.compile(r"(?:则|也|就|已|各|共|有|占|为|是|达到?|分别|约|近|超过?)*+")
#: 32家, with no noun behind
_BARE_NUMBER = re.compile(
    r"[约近超过]{0,2}[\d,.一二三四五六七八九十百千]{1,9}[万余多]{0,2}[家个户名人件项](?![\u4e00-\u9fff])"
)
_OTHER_TIME = re.compile(
    r"(?:而|到|至)?(?:今年|去年|明年|20\d\d年)(?:上半年|前[一二三]季度|[\d前]{1,3}[-—至]?\d{0,2}月|以来|底)?(?:就|已|又|再|则|也|更|达到?|为|约|有|的)*"
)
_OTHER_SUM = re.compile(alternation(list(words(LIST, "other_sum"))))


#: 补助5万元、10万元
_ROW = ("、", "和", "或", "及", "/")


def _same_sum(text: str, number: Number, previous: Bound, last: Statement) -> Bound | None:
    """去年贷款总额为1300亿元，而今年上半年就超过1000亿元: the same kind of sum at another time."""
    begins_clause = number.low == number.clause.start
    same_kind = last.quantity is not None and last.quantity.unit.family == number.quantity.unit.family
    times_only = _OTHER_TIME.fullmatch(text, number.low, number.quantity.lead)
    in_row = last.quantity is not None and text[last.quantity.end : number.quantity.lead] in _ROW
    return previous._replace(how="carried") if same_kind and (in_row or (begins_clause and times_only)) else None


def _part_in_brackets(document: Document, number: Number, previous: Bound, last: Statement) -> Bound | None:
    """专项资金8亿元(喀什4.5亿元，霍尔果斯3.5亿元): what falls to each place."""
    places = within(document.places, number.low, number.quantity.lead)
    if len(places) != 1 or places[0].end != number.quantity.lead or last.quantity is None:
        return None
    whole = document.text.rfind("(", number.clause.start - 90, places[0].start)
    opened = whole >= 0 and ")" not in document.text[whole : places[0].start]
    return previous._replace(how="carried") if opened else None


#: 企业支出, 高校分别投入
_SPENDS = re.compile(r"(?<!财政)(?<!政府)(?:分别|依次)?(?:支出|投入)(?:为|了|约|近|达)?$")
_RESPECTIVELY = re.compile(r"分别|依次|[两三四五]项(?:数据|指标|数字)(?:为|是|达到?)$")
#: 两项数字分别为: nothing is named anew
_THESE = re.compile(
    r"(?:这)?[两二三四五][项者](?:数字|指标|数据)?|其中|(?:国家|省|市)(?:级|备案)(?:的)?|[、和及]|新(?:增|认定)|(?:到|至)?20\d\d年|分别|依次|级"
)


#: 从2020年的1746亿元增长到…
_SETS_OUT = re.compile(r"[从由](?:20\d\d年[末底初]?|“?十[一二三四五]五”?末)的?(?:不足|不到|近|约)?")


def completed(text: str, number: Number, made: list[Statement]) -> Statement | None:
    """税收增长12.3%，达到21.4亿元; …分别增长48%、20%，分别达到215家、433家: the statement of ``made`` whose value this is."""
    run = number.run or [number.quantity]
    told = [statement for statement in made if statement.code != "rank"][-len(run) :]  # 增长62%、居全市之首,总量达到…
    if len(told) != len(run):
        return None
    last = told[run.index(number.quantity)]
    if last.value is not None or last.yoy is None or not fits(number.quantity, last.code, "metric"):
        return None
    lead = text[number.clause.start : run[0].lead]
    each = len(run) > 1 and "分别" in lead
    return last if _COMPLETING.fullmatch(lead.replace("分别", "") if each else lead) else None


def set_out(text: str, number: Number, sentence: Sentence) -> Bound | None:
    """GDP连跨两个台阶,从2020年的174亿元增长到…: where the one measure that the clause before names set out from."""
    if number.clause_index == 0 or not _SETS_OUT.fullmatch(text, number.clause.start, number.quantity.lead):
        return None
    before = sentence.clauses[number.clause_index - 1]
    named = [h for h in sentence.hits if before.start <= h.start and h.end <= before.end and h.kind == "metric"]
    if len(named) != 1 or not named[0].code or not fits(number.quantity, named[0].code, "metric"):
        return None
    return Bound("metric", named[0].code, named[0], "carried")


#: what says only that the measure of the clause before went on
_WENT_ON = re.compile(
    r"(?:全年|全区|全市|全县|[上下]半年|前[一二三]季度|\d{1,2}[-—至]\d{1,2}月份?|一年来|累计|共|总共|合计|分别|目前|已)*+(?:完成|实现|达到?|为|突破|超过)了?(?:约|近)?"
)
#: 外贸出口实现大幅增长, 工业生产再上新台阶: how it went, in words
_WENT = re.compile(
    r"(?:规模)?(?:实现|保持|继续|呈现|再|又|稳步|持续|快速|较快|大幅度?|平稳|进一步|不断|明显|显著|首次|创)*+(?:了|着|了新的)?[^,，。;；\d]{0,8}?(?:增长|提高|提升|上升|扩大|增加|突破|回升|下降|回落|台阶|新高|态势|势头)"
)


def told_in_words(text: str, number: Number, sentence: Sentence) -> Bound | None:
    """出口增势强劲,全年完成18亿美元: the one measure of the clause before, which says only how it went."""
    if number.clause_index == 0 or not _WENT_ON.fullmatch(text, number.clause.start, number.quantity.lead):
        return None
    before = sentence.clauses[number.clause_index - 1]
    named = [
        h for h in sentence.hits if before.start <= h.start and h.end <= before.end and h.kind in ("metric", "funding")
    ]
    if len(named) != 1 or named[0].kind != "metric" or not fits(number.quantity, named[0].code, "metric"):
        return None
    if any(before.start <= q.start < before.end for q in sentence.quantities):
        return None
    went = _WENT.fullmatch(text, named[0].end, before.end)
    return Bound("metric", named[0].code, named[0], "left") if went else None


#: 总量达到45家: all of what the clause before told a part of
_OF_ALL = re.compile(
    r"(?:全[区市县省]|目前|现|使|其|总体)*(?:总量|总数量?|总户数|总家数|存量|保有量|拥有量|累计总?数?量?|总计|数量)(?:已经?|则|也|就)*(?:达到?|为|增至|增加到|突破|超过?|升至|扩大[到至]|有)*(?:约|近)?"
)


#: 公布瞪羚企业(认定名单),我市8家企业上榜,总数达30家: the class that a list is of
_LIST = re.compile(r"[^,，。;；]{0,12}?(?:名单|榜单|认定结果)")


_OF_ANY_LIST = re.compile(r"名单|榜单|认定结果")


def _of_list(text: str, sentence: Sentence, end: int) -> list[Hit]:
    """The class of firms that a list, named in the sentence before ``end``, is of."""
    classes = [h for h in sentence.hits if h.kind == "metric" and h.code and h.end <= end]
    return [h for h in classes if _LIST.match(text, h.end, end)][-1:]


def in_all(text: str, number: Number, sentence: Sentence) -> Bound | None:
    """6家单位获评瞪羚企业,累计达20家: the class of firms or bodies that the clause before named last."""
    unit = number.quantity.unit
    if number.clause_index == 0 or unit.text not in ("家", "户", "个"):
        return None
    if not _OF_ALL.fullmatch(text, number.clause.start, number.quantity.lead):
        return None
    before = sentence.clauses[number.clause_index - 1]
    named = [h for h in sentence.hits if before.start <= h.start and h.end <= before.end and h.kind == "metric"]
    counted = any(before.start <= q.start < before.end and q.unit.text == unit.text for q in sentence.quantities)
    if not named or named[-1].code == "enterprises":
        is_of_list = _OF_ANY_LIST.search(text, sentence.span.start, before.start) is not None
        named = _of_list(text, sentence, before.start) if is_of_list else named
    if not named or not counted or not named[-1].code or not fits(number.quantity, named[-1].code, "metric"):
        return None
    return Bound("metric", named[-1].code, named[-1], "carried")


#: 78家孵化基地;累计认定21家|省级公共海外仓: what is counted here is named behind
_OF_ITS_OWN = re.compile(
    r"(?:国家级?|[省市]级)?[\u4e00-\u9fff]{0,4}?(?:高校|院校|大学|学院|学校|医院|银行|海外仓|酒店|协会|商会|媒体|商场|超市|门店|景区|工厂|车间|律师事务所)(?![\u4e00-\u9fff]{0,2}(?:企业|孵化|众创|科技园|平台|创业|实验室))"
)


def carried(document: Document, number: Number, previous: Bound | None, last: Statement | None) -> Bound | None:
    """其中国家级6家; 达到70家; 抛光材料1.75亿元: the clause goes on with the metric of ``last``, bound by ``previous``."""
    if previous is None or last is None or last.quantity is None:
        return None
    if previous.table == "funding":
        return _same_sum(document.text, number, previous, last) or _part_in_brackets(document, number, previous, last)
    text, quantity, clause = document.text, number.quantity, number.clause
    unit = quantity.unit
    hits = within(document.hits, clause.start, quantity.lead)
    if last.quantity.unit.family != unit.family or any(h.kind == "metric" and not h.code for h in hits):
        return None
    before = text[number.low : quantity.lead]
    if unit.family == "money" and targets.is_target(text, quantity, clause.start):
        goes_on = True
    elif unit.family == "money":
        is_flow = NATURE_OF[previous.code] == "flow"
        goes_on = (
            is_flow
            and len(before) <= 14
            and not _OTHER_NOUN.search(before)
            and not _OTHER_SUM.search(text, clause.start, clause.end)
        )
    elif unit.family == "person":
        goes_on = previous.code == "employees" and _SCHOOLED.search(before) is not None
    elif unit.text != last.quantity.unit.text or _OF_ITS_OWN.match(text, quantity.end, clause.end):
        goes_on = False
    else:
        goes_on = (
            begins_with_place(document, number.low, quantity.lead)
            or _PART.search(before) is not None
            or _FILLING.fullmatch(before) is not None
            or _RUN_BY.search(before) is not None
            or (unit.text == "平方公里" and _NEXT_PART.fullmatch(before) is not None)
        )
    if goes_on and previous.code == "new_enterprises" and _IN_ALL.search(before):
        return previous._replace(code="enterprises", how="carried")
    return previous._replace(how="carried") if goes_on else None


def next_place(document: Document, number: Number, made: list[Statement]) -> Bound | None:
    """X经开区收入495亿元,居全省第五位;Y经开区325亿元,…: each part tells first what the first part told first."""
    clause, quantity = number.clause, number.quantity
    parted = document.text[clause.start - 1] in ";；" and number.low == clause.start
    if not parted or not begins_with_place(document, clause.start, quantity.lead):
        return None
    first = next((s for s in made if s.table == "metric" and s.quantity is not None), None)
    if first is None or first.quantity is None or first.quantity.unit.family != quantity.unit.family:
        return None
    return Bound("metric", first.code, Hit(clause.start, clause.start, "metric", first.code, ""), "carried")


def begins_with_place(document: Document, low: int, position: int) -> bool:
    """X高新区44家、经开区有29家: does a place of its own stand before the number at ``position``?"""
    text = document.text
    ends = [place.end for place in within(document.places, low, position)]
    ends += [w.end for w in within(document.open_words, low, position) if _stands_alone(text, w, position)]
    return any(_PLACE_HAS.fullmatch(text, end, position) for end in ends)


def goes_on_plainly(document: Document, low: int, position: int) -> bool:
    """Does a place, a time or nothing but link words stand before the number?"""
    return _FILLING.fullmatch(document.text, low, position) is not None or begins_with_place(document, low, position)


def _stands_alone(text: str, word: Hit, position: int) -> bool:
    """高新区32家, 全市93家: a place of its own, which 国家级高新区3家, 绿色园区3家 or 全省56家高新区 is not."""
    if word.code == "zone" or not _BARE_NUMBER.match(text, position):
        return False
    return word.code != "generic" or text[word.start - 1] in "、,，;；:：(（" or text.startswith("其中", word.start - 2)


def spends(text: str, number: Number, earlier: Statement | None) -> Bound | None:
    """企业支出119.8亿元 after 研发经费支出…: who spends is told apart, what is spent goes without saying."""
    if earlier is None or earlier.code != "rd_expenditure" or number.quantity.unit.family != "money":
        return None
    start = number.run[0].lead if number.run else number.quantity.lead
    match = _SPENDS.search(text, number.clause.start, start)
    term = Hit(match.start(), match.end(), "metric", "rd_expenditure", match.group()) if match else None
    return Bound("metric", "rd_expenditure", term, "carried") if term else None


def after_growth(text: str, number: Number, grown: Hit | None) -> Bound | None:
    """企业五年增长93%，2020年末达到164家: the value of what grew."""
    if grown is None or not fits(number.quantity, grown.code, "metric"):
        return None
    alone = number.low == number.clause.start and _FILLING.fullmatch(text, number.low, number.quantity.lead)
    return Bound("metric", grown.code, grown, "carried") if alone else None


def is_respective(text: str, number: Number) -> bool:
    """Do the words before the number's list say 分别 or 依次, and name nothing anew?"""
    if number.run is None or not _RESPECTIVELY.search(text, number.clause.start, number.run[0].lead):
        return False
    lead = text[number.clause.start : number.run[0].lead]
    return _FILLING.fullmatch(_THESE.sub("", lead)) is not None


def last_codes(run: list[Quantity], before: list[Statement]) -> list[str]:
    """孵化器38家、众创空间46家，其中国家级分别为12家和19家: the last metrics once more, if ``run`` fits their units."""
    known = [
        (s.code, s.quantity.unit.family)
        for s in before
        if s.table == "metric" and s.quantity is not None and s.unit != "percent"
    ][-len(run) :]
    fitting = [family for _, family in known] == [q.unit.family for q in run]
    return [code for code, _ in known] if fitting else []


def in_order(number: Number, codes: list[str]) -> Bound | None:
    """The metric that falls to the number when ``codes`` are dealt to its list."""
    if number.run is None or len(codes) != len(number.run):
        return None
    start, code = number.start, codes[number.run.index(number.quantity)]
    return Bound("metric", code, Hit(start, start, "metric", code, ""), "carried")


def shared_kind(text: str, number: Number, hits: list[Hit]) -> Bound | None:
    """分别给予100万元、50万元、20万元一次性奖励: the noun behind the last sum is that of all."""
    if number.run is None or number.quantity is number.run[-1]:
        return None
    final = number.run[-1]
    bound = bind(text, final, hits, final.lead, number.clause.end)
    return bound if bound is not None and bound.table == "funding" else None
