"""What a statement says beside its number: whose it is, when it held, and whether it is so, planned or only offered."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from ingest.extract.document import Document, Span, within
from ingest.extract.numbers import dealt, status
from ingest.extract.numbers.binding import NATURE_OF, UNIT_OF, Bound
from ingest.extract.numbers.growth import Rate
from ingest.extract.numbers.offers import Asked, is_asked_for_first
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.numbers.rates import Rank
from ingest.extract.numbers.sentences import Number, Sentence
from ingest.extract.numbers.status import Plan
from ingest.extract.places.place_names import Place
from ingest.extract.scopes import actors, issuers, lenders, plausible
from ingest.extract.scopes.scope import COUNTRY, NOWHERE, UNNAMED, Scope
from ingest.extract.scopes.scopes import Scopes
from ingest.extract.times import editions, goals
from ingest.extract.times.timeline import Period, Timeline


class Circumstances(NamedTuple):
    """Whose, when, and whether so."""

    scope: Scope
    period: Period
    status: str


#: what a place has and no company or incubator: an inherited organisation is never their scope
_OF_PLACES = frozenset(
    "gdp industrial_value_added fiscal_revenue fixed_asset_investment fdi_utilized domestic_capital new_enterprises above_scale_enterprises".split()
)
#: bodies that firms move into
_TAKES_IN = ("园", "园区", "孵化器", "孵化基地", "众创空间", "创业中心", "加速器", "大厦")
_FUNDS = ("fund", "fiscal_fund")
#: sums that tell how large a thing is
_SIZED = frozenset({"fund", "project_investment"})
#: firms that are counted by who stands on the list of a year
_LISTED = frozenset({"gazelles", "unicorns", "little_giants", "specialized_smes", "hightech_enterprises"})
#: sums that are put into works, which are not whose money it is
_PUT_IN = frozenset({"project_investment", "construction"})
_PER_CASE = frozenset({"award", "subsidy", "loan", "tax_relief"})
_PROMISED = _PER_CASE | {"venture_investment"}
#: yuan; a rule pays nobody so much
_NO_CASE = 100_000_000
_EVERY_YEAR = re.compile(
    r"每年(?:由|预算|财政|从|在|都|将|市|区|省|级)*[^,，。\d]{0,14}?(?:安排|拿出|设立|统筹|列支|投入)"
)
#: 全镇实现国内生产总值7亿元: of a place, though nothing names it
_OF_ONE_PLACE = re.compile("[全我本该][镇乡县市区省州盟旗村场]")
#: 2008年,|园区预计: what may stand before the clause that a sentence opens with, and its length
_OPENS = re.compile(
    r"(?:^|[。\n]\s*)(?:[\d一二三四今去本上下半前季年月度\s]{2,10}[,，]|据[\u4e00-\u9fff]{1,10}[,，]|初步统计[,，])?$"
)
_TIME_AHEAD = 14
#: 利用储量全国第一(优势): a place that is held, whatever is planned with it
_HELD = ("优势", "的优势", "地位", "的地位")


class Background:
    """Answers for one document.  Ask in the order of the text."""

    def __init__(self, document: Document) -> None:
        self.is_rule = issuers.is_rule(document)
        self._document = document
        self._scopes = Scopes(document)
        self.asked = Asked(document.text, document.start, document.end, of_rule=self.is_rule)
        self._timeline = Timeline(document)
        self._planned_before = self._plans_told = False
        self._payer: Scope | None = None  # the level of government that was last said to pay

    def pass_by(self, sentence: Span, *, has_statements: bool) -> None:
        """Remember what a sentence, done with, set for the next ones."""
        if not has_statements:
            self._scopes.read(sentence)
        self._timeline.pass_by(sentence)
        self._planned_before = self._plans_told and has_statements
        self._plans_told = False

    def goes_on_planning(self, sentence: Span) -> Plan:
        """今年…将实现产值500亿元。高新技术企业达到100家。: does a sentence without a time of its own go on with the plans of the one before?"""
        text, document = self._document.text, self._document
        if not self._planned_before or document.paragraph_of(sentence.start) >= sentence.start - 1:
            return Plan.NONE
        number = next((q.lead for q in within(document.quantities, sentence.start, sentence.end)), sentence.end)
        said = text[sentence.start : number]
        if within(document.times, sentence.start, sentence.end) or status.reports(said) or _STANDS.search(said):
            return Plan.NONE
        return Plan.PART if _TO_BE.search(said) else Plan.NONE

    def plan_after(self, passed: list[Span], plan: Plan) -> Plan:
        """What holds of ``plan`` and of the plans in the clauses ``passed``; a clause that reports (目前, 已) ends any."""
        text = self._document.text
        for clause in passed:
            words = text[clause.start : clause.end]
            if plan is Plan.CLAUSE or (plan is Plan.PART and (text[clause.start - 1] in ";；" or self._told(clause))):
                plan = Plan.NONE
            if said := status.plan_of(words):
                opens = _OPENS.search(text, max(0, clause.start - _TIME_AHEAD), clause.start) is not None
                estimates_all = opens and status.estimates_all(text[clause.start : clause.end + 1])
                plan = max(plan, Plan.SENTENCE if estimates_all else said)
            elif plan and status.reports(words, plan):
                plan = Plan.NONE
        return plan

    def _told(self, clause: Span) -> bool:
        """Does ``clause``, of a report that looks back, tell what was done without a number?  What was only estimated ends there."""
        document = self._document
        looks_back = document.is_report and not self._timeline.planned(clause.start)
        return looks_back and not within(document.quantities, clause.start, clause.end)

    def sets_marks(self, sentence: Sentence) -> bool:
        """Does a sentence of news list bounds from below, which are goals unless it reports (目前…产值1亿元以上)?"""
        is_list = not self.is_rule and goals.are_marks(self._document.text, sentence.quantities)
        return is_list and not status.reports(self._document.text[sentence.span.start : sentence.span.end])

    def sets_goal(self, number: Number, sentence: Sentence) -> bool:
        """Is a bound in a rule what the issuer means to reach (到2028年,产值突破900亿元), and not what it asks for?"""
        document, span = self._document, sentence.span
        ahead = self._timeline.has_goal or goals.opens(document, span)
        return ahead and not is_asked_for_first(document.text, number.quantity, span, of_rule=True)

    def is_planned(self, position: int, plan: Plan, quantity: Quantity | None = None) -> bool:
        """Is a rank, or a number (``quantity``), at ``position`` in a clause of ``plan`` meant to be?"""
        has_goal = quantity is not None and quantity.qualifier == "at_least" and self._timeline.has_goal
        is_count = quantity is not None and quantity.unit.family == "count"
        of_sum_only = plan is Plan.CLAUSE and is_count  # 签约15个项目、计划总投资45亿元
        return (
            (bool(plan) and not of_sum_only)
            or has_goal
            or self._timeline.planned(position)
            or self._timeline.lists_goals(position)
        )

    def of_count(
        self, number: Number, bound: Bound, sentence: Sentence, first: int, carried_from: Scope | None, *, planned: bool
    ) -> Circumstances:
        """Those of a count or sum; ``first``: where the terms that share it begin; ``carried_from``: the scope of its total."""
        quantity, clause = number.quantity, number.clause
        planned = planned and not (bound.code in _SIZED and self._is_announced(number, bound, sentence))
        scope = self._scope_of(number, bound, sentence, first, carried_from)
        nature_of_sum = "stock" if bound.code in _FUNDS else "flow"
        nature = nature_of_sum if bound.table == "funding" else NATURE_OF[bound.code]
        period = self._when(number, sentence.span, nature, planned=planned)
        if bound.code in _LISTED and (year := self._year_of_list(quantity, sentence)):
            period = year
        state = _state(period, planned)
        if bound.table == "funding" and bound.code not in _FUNDS and self._is_ceiling(number, bound, sentence):
            state, period = "ceiling", self._timeline.usual(quantity.start)
            if _may_ask(scope) or (self.is_rule and not self._says_who_pays(number, scope)):
                scope = self._scopes.of_article()
        elif bound.table == "funding" and bound.code in _FUNDS and (self.is_rule or self._is_budget(number, bound)):
            state = "planned"
        planned_then = state == "planned" and self._is_plan_then(period, clause, sentence.span, quantity)
        if state == "planned" and not planned_then and self._is_plan_of_the_past(period, clause):
            period = self._timeline.usual(quantity.start)
        if state == "actual" and bound.table == "metric" and self._has_just_begun(bound.code, period):
            state = "planned"
        if planned_then:
            return Circumstances(scope, period, "planned")
        if (
            state == "planned"
            and period.time is None
            and status.strives(self._document.text[sentence.span.start : quantity.lead])
        ):
            period = self._year_of_plans() or period
        estimated = status.is_estimate(self._document.text[sentence.span.start : quantity.lead])
        about = Circumstances(scope, period, _settled(state, period, self._document.reckoned, estimated=estimated))
        self._plans_told = about.status == "planned" and self._is_told_ahead(period, sentence.span)
        return about

    def _is_told_ahead(self, period: Period, sentence: Span) -> bool:
        """今年…将, 全年力争…: does the sentence say of what time its plan is?"""
        time = period.time
        return time is not None and time.start >= sentence.start and time.precision == "year"

    def _when(self, number: Number, sentence: Span, nature: str, *, planned: bool) -> Period:
        """The time of a number; what 预计 brings is, as the year begins, what last year brought (2024年,…。预计实现…)."""
        quantity, published = number.quantity, self._document.reckoned
        is_early = published is not None and published.month < _LOOKS_BACK
        said = self._document.text[sentence.start : quantity.lead]
        ahead = planned and not (is_early and status.is_estimate(said) and status.estimates(said))
        period = self._timeline.at(sentence, number.clause, quantity.lead, quantity.end, nature, planned=ahead)
        return dealt.year_of(self._document.text, number, period)

    def _year_of_plans(self) -> Period | None:
        """The year in which a report that looks back on the last one was given: that of its plans."""
        day = self._document.reckoned if self._document.is_report else None
        return Period(day, dt.date(day.year, 12, 31), "relative", None) if day and day.month <= _LOOKS_BACK else None

    def _is_plan_then(self, period: Period, clause: Span, sentence: Span, quantity: Quantity) -> bool:
        """去年,全市计划实施项目30个,实际完成28个: was it planned for the year that opens the sentence, with no number in between?"""
        time = period.time
        if time is None or not sentence.start <= time.start < quantity.lead:
            return False
        said = self._document.text[clause.start : quantity.lead]
        return "计划" in said and status.plans(said) and not within(self._document.quantities, time.end, clause.start)

    def _year_of_list(self, quantity: Quantity, sentence: Sentence) -> Period | None:
        document, start = self._document, sentence.span.start
        low = document.paragraph_of(start)
        named = editions.of_list(document.times, document.text, low, start, min(sentence.span.end, quantity.end + 12))
        return Period(named.first, named.last, named.basis, named) if named else None

    def _is_announced(self, number: Number, bound: Bound, sentence: Sentence) -> bool:
        """将发起…基金,规模10亿元; A项目将带动…;B项目总投资5亿元: told of as it is, though something before it 将 be."""
        is_wish = number.quantity.qualifier == "at_least"
        if is_wish or self._document.is_report or self.is_rule or self._timeline.planned(number.start):
            return False
        text, begin = self._document.text, number.clause.start
        if bound.code == "project_investment":
            begin = max(text.rfind(mark, sentence.span.start, begin) for mark in ";；")
        own, before = text[begin : number.clause.end], text[sentence.span.start : max(begin, sentence.span.start)]
        return begin > 0 and not status.plans(own) and not status.plans(before.replace("将", ""))

    def before_change(self, number: Number) -> Period | None:
        """When the first of from … to held (由292家增加到1004家), if anything tells."""
        return self._timeline.before_change(number.start)

    def of_rate(self, number: Number, rate: Rate, sentence: Sentence, *, planned: bool) -> Circumstances:
        """Those of a percentage that stands for itself."""
        quantity, clause = number.quantity, number.clause
        position = max(rate.anchor, clause.start)
        scope = self._scopes.at(sentence.span, sentence.clauses, position, rate=not rate.is_growth)
        if place := dealt.place_of(self._document, number, self._scopes.spoken_of):
            scope = self._scopes.of_place(place)
        nature = NATURE_OF[rate.code] if rate.is_growth else "ratio"
        period = self._when(number, sentence.span, nature, planned=planned)
        if planned and period.time is None and status.strives(self._document.text[sentence.span.start : quantity.lead]):
            period = self._year_of_plans() or period
        planned = planned or (rate.is_growth and self._has_just_begun(rate.code, period))
        estimated = status.is_estimate(self._document.text[sentence.span.start : quantity.lead])
        return Circumstances(
            scope, period, _settled(_state(period, planned), period, self._document.reckoned, estimated=estimated)
        )

    def _has_just_begun(self, code: str, period: Period) -> bool:
        """2019年生产总值增长10%, said in January 2019: what a year brings is not known as it begins, only meant."""
        published, time = self._document.reckoned, period.time
        if published is None or published.month > 1 or time is None or NATURE_OF[code] != "flow":
            return False
        whole = time.precision == "year" and time.role == "period" and period.basis == "stated"
        return whole and period.first == dt.date(published.year, 1, 1) and UNIT_OF[code] in ("CNY", "USD")

    def of_rank(self, rank: Rank, clause: Span, sentence: Sentence, *, planned: bool) -> Circumstances:
        """Those of a rank."""
        place = dealt.place_of_rank(self._document, clause, sentence.ranks, rank)
        scope = (
            self._scopes.of_place(place)
            if place
            else self._scopes.at(sentence.span, sentence.clauses, max(rank.start, clause.start), rate=True)
        )
        period = self._timeline.at(sentence.span, clause, rank.end - 1, rank.end, "ratio", planned=planned)
        if evaluated := editions.evaluated(self._document, sentence.span.start, rank.start):
            period = Period(evaluated.first, evaluated.last, evaluated.basis or "stated", evaluated)
        text = self._document.text
        planned = planned and not status.is_estimate(text[sentence.span.start : rank.start])
        planned = planned and not text.startswith(_HELD, rank.end)
        published = self._document.reckoned
        is_past = published is not None and period.last is not None and period.last < published
        return Circumstances(scope, period, _state(period, planned and not is_past))

    def _scope_of(
        self, number: Number, bound: Bound, sentence: Sentence, first: int, carried_from: Scope | None
    ) -> Scope:
        quantity, clause = number.quantity, number.clause
        anchor = min(quantity.lead, first) if bound.how.startswith("left") else quantity.lead
        anchor += 2 * (anchor == bound.term.start and bound.term.text.startswith("园区"))  # 城东工业|园区规划面积
        scope = self._scopes.at(sentence.span, sentence.clauses, max(anchor, clause.start))
        if scope.binding != "stated" and bound.how == "right" and (wide := self._wide_place(number, bound)):
            scope = wide
        if carried_from and scope.binding != "stated":
            scope = carried_from._replace(binding="inherited")
        if scope is UNNAMED and bound.table == "funding":
            scope = self._scopes.of_article()  # 这家公司获得首笔贷款: where, if not to whom
        if (
            bound.table == "funding"
            and bound.code in actors.KINDS
            and (spender := self._actor(number, bound, sentence))
        ):
            scope = self._scopes.of_place(spender)
        elif (
            bound.code in _PUT_IN
            and scope.type == "organisation"
            and actors.gives_nothing(self._document, scope.name or "", number)
        ):
            scope = self._scopes.of_article()
        earlier = sentence.clauses[: number.clause_index]
        if bound.table == "funding" and (level := actors.payer_level(self._document, clause, quantity.lead, earlier)):
            scope = self._scopes.of_level(level, clause) or scope
            self._payer = scope
        if place := dealt.place_of(self._document, number, self._scopes.spoken_of):
            scope = self._scopes.of_place(place)
        of_carrier = bound.code == "new_enterprises" and (scope.name or "").endswith(_TAKES_IN)
        if (
            scope.type == "organisation"
            and scope.binding == "inherited"
            and bound.code in _OF_PLACES
            and not of_carrier
        ):
            scope = self._scopes.of_article()
        own = self._document.text[clause.start : bound.term.start]
        if bound.term.text.startswith("国内生产总值") and scope.name is None and not _OF_ONE_PLACE.search(own):
            return COUNTRY
        guessed = scope.binding != "stated"
        return NOWHERE if guessed and plausible.exceeds(bound.code, quantity.value, scope.type) else scope

    def _wide_place(self, number: Number, bound: Bound) -> Scope | None:
        """300个共建成渝地区重大项目: the larger region of which what is counted speaks, where the sentence names no other place."""
        between = within(self._document.places, number.quantity.end, bound.term.start)
        region = next((place for place in between if place.type == "region" and place.adcode is None), None)
        return self._scopes.of_place(region) if region else None

    def _actor(self, number: Number, bound: Bound, sentence: Sentence) -> Place | None:
        at = number.clause_index
        before = sentence.clauses[at - 1] if at else None
        if bound.code == "fund" and (manager := actors.manager(self._document, sentence.span)):
            return manager
        if bound.code == "loan" and (lender := lenders.lender(self._document, number, sentence.span)):
            return lender
        found = actors.actor(self._document, number, before, bound.code)
        return None if found and bound.code == "loan" and lenders.is_unnamed(found.name) else found

    def _is_ceiling(self, number: Number, bound: Bound, sentence: Sentence) -> bool:
        """Is it what a rule pays at most or for each case?"""
        bounded = number.quantity.qualifier == "at_most" and bound.code in _PER_CASE
        said = self._document.text[sentence.span.start : number.clause.end]
        if bounded and not status.is_done(said):
            return True
        if bounded and not self.is_rule and status.was_paid(said):
            return False  # 兑现奖金2100万元，单笔最高达300万元
        if self.is_rule and bound.code in _PER_CASE and number.quantity.value < _NO_CASE and not status.is_done(said):
            return True
        if bound.code in _PROMISED and status.promises(said, number.quantity.qualifier):
            return True
        return self._offers(number, sentence)

    def _says_who_pays(self, number: Number, scope: Scope) -> bool:
        """Is it a place's own treasury that pays, or one of many (北京:…天津:…), none of which the title names?"""
        is_told = scope is self._payer or actors.is_payer(self._document.text, number, scope.name or "")
        return is_told or self._scopes.of_article().binding != "title"

    def _is_budget(self, number: Number, bound: Bound) -> bool:
        """每年安排专项资金2亿元, 不少于2亿元: what is set aside for years to come; a fund is as large as is said."""
        said = self._document.text[number.clause.start : number.quantity.lead]
        is_bound = number.quantity.qualifier == "at_least" and bound.code != "fund"
        told = self._document.text.endswith("年来", 0, max(number.clause.start - 1, 0))  # 近年来,…每年投入…
        return is_bound or bool(_EVERY_YEAR.search(said) and not told)

    def _offers(self, number: Number, sentence: Sentence) -> bool:
        text, quantity, clause = self._document.text, number.quantity, number.clause
        if quantity.value >= _NO_CASE and quantity.qualifier != "at_most":
            return False  # 其中1000亿元额度用于首次贷款
        said = text[sentence.span.start : min(clause.end, quantity.end + 10)]
        return status.offers(text[clause.start : clause.end], said, quantity.qualifier)

    def _is_plan_of_the_past(self, period: Period, clause: Span) -> bool:
        """Does the clause plan, with no time of its own but one that was over when the article was published?"""
        published = self._document.reckoned
        own_time = period.time is not None and period.time.start >= clause.start
        if own_time or not published or not period.last or period.last >= published:
            return False
        words = self._document.text[clause.start : clause.end]
        return status.plans(words) and not status.estimates(words)  # 生产总值预计达…: a year not yet counted up


def _may_ask(scope: Scope) -> bool:
    """扩改建孵化器…最高补助50万元, 对省级示范园区奖补500万元: is it a body, or parks without a name, that may ask, and offers nothing?"""
    is_unknown = scope.binding == "stated" and scope.zone_id is None and scope.adcode is None and scope.name is not None
    return scope.type == "organisation" or is_unknown


def _state(period: Period, planned: bool) -> str:
    return status.of_time(period.time) or ("planned" if planned else "actual")


#: what is to be reached, and what there is
_TO_BE = re.compile(r"(?:达到|突破|实现|完成|增长|新增|力争|引进|培育|提高到|保持在)[\u4e00-\u9fff]{0,10}$")
_STANDS = re.compile(r"[现已]有|拥有|[集汇]聚|入驻|聚集|累计|已|了|共有|签约")
#: so many months of a year a report looks back on the last one
_LOOKS_BACK = 3
#: days from the end of a period to its figures
_COUNTED_UP_AFTER = 120


def _settled(state: str, period: Period, published: dt.date | None, *, estimated: bool) -> str:
    """What lies wholly before the day of publication is no plan, unless it is only ``estimated`` (预计); what ends after it is one."""
    if published is None or period.last is None or period.time is None or state == "ceiling":
        return state
    if state == "planned" and period.last < published and period.basis != "published":
        return state if estimated and (published - period.last).days <= _COUNTED_UP_AFTER else "actual"
    ahead = period.time.role in ("until", "plan") or period.last.year > published.year
    if state == "actual" and ahead and period.last > published and period.time.role != "plan_era":
        return "planned"
    return state
