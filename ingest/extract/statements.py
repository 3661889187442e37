"""Statements: each number of an article with what it counts, whose it is, when it held and whether it is so.

Indicators and funding are read together, because a number belongs to one of them at most and their words compete for it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.extract import rates, status
from ingest.extract.binding import NATURE_OF, UNIT_OF, Bound, bind, bind_before, fits
from ingest.extract.document import Document, Span, within
from ingest.extract.enumerations import assign, each, runs
from ingest.extract.levels import level_of, levels_in
from ingest.extract.money import kind_of_money
from ingest.extract.noise import is_noise
from ingest.extract.quantities import Quantity
from ingest.extract.refine import refine, unnamed
from ingest.extract.scopes import NOWHERE, Scope, Scopes
from ingest.extract.timeline import Period, Timeline
from ingest.extract.vocabulary import Hit


@dataclass(slots=True)
class Statement:
    """One number, understood.  Positions are those of the document's clean text."""

    table: str
    code: str
    start: int
    end: int
    sentence: Span
    value: Decimal | None
    value_max: Decimal | None
    unit: str
    qualifier: str
    rule: str
    scope: Scope = NOWHERE
    period: Period | None = None
    status: str = "actual"
    measure: str = "level"
    level: str | None = None
    yoy: Decimal | None = None
    part_of: int | None = None
    clause: Span | None = None
    term_end: int = 0
    quantity: Quantity | None = field(default=None, repr=False)


#: what a place has and no company or incubator: an inherited organisation is never their scope
_OF_PLACES = frozenset(
    "gdp industrial_value_added fiscal_revenue fixed_asset_investment fdi_utilized domestic_capital new_enterprises above_scale_enterprises".split()
)


def _unit(code: str, quantity: Quantity) -> str:
    unit = UNIT_OF[code]
    return quantity.unit.code if unit in ("CNY", "USD") else unit


_POLICY_TITLE = re.compile(
    r"(?:措施|办法|意见|细则|条例|规定|方案|政策|规划|计划|决定)(?:\([^()]{1,20}\))?》?(?:的通知)?\s*$"
)
_ARTICLES = re.compile(r"第[一二三四五六七八九十]{1,3}条")


def is_policy_text(document: Document) -> bool:
    """Is the article a rule itself, not news about one?"""
    if _POLICY_TITLE.search(document.title):
        return True
    return len(_ARTICLES.findall(document.text[document.start : document.end])) >= 3


_COMPLETING = re.compile(
    r"(?:达到?|总量|总额|总值|规模|完成|实现|为|共|累计|突破|超过|首次|已|约|近|高达|的|总数|增至|升至|提高到|增加到|,|，|\s)*"
)


class Reader:
    """Reads one document, sentence by sentence."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.scopes = Scopes(document)
        self.timeline = Timeline(document)
        self.found: list[Statement] = []
        self._is_policy = is_policy_text(document)
        self._made: list[Statement] = []
        self._runs: list[list[Quantity]] = []
        self._run_codes: list[str] = []

    def read(self) -> list[Statement]:
        """All statements, in the order of the text."""
        document = self.document
        all_ranks = rates.ranks(document.text, document.start, document.end)
        for index, sentence in enumerate(document.sentences):
            quantities = within(document.quantities, sentence.start, sentence.end)
            ranks = within(all_ranks, sentence.start, sentence.end)
            if quantities or ranks:
                self._sentence(sentence, document.clauses(sentence), index, quantities, ranks)
            else:
                self.scopes.read(sentence, index)
                self.timeline.pass_by(sentence)
        return self.found

    # --- one sentence -------------------------------------------------------------------------

    def _sentence(
        self, sentence: Span, clauses: list[Span], index: int, quantities: list[Quantity], ranks: list[rates.Rank]
    ) -> None:
        document, text = self.document, self.document.text
        hits = within(document.hits, sentence.start, sentence.end)
        enumerated = assign(text, sentence, clauses, quantities, hits)
        self._runs = runs(text, quantities)
        made: list[Statement] = []
        self._made = made
        previous: Bound | None = None
        planned = False
        clause_index = -1
        rank_at = 0
        for number, quantity in enumerate(quantities):
            while rank_at < len(ranks) and ranks[rank_at].start < quantity.start:
                self._rank(ranks[rank_at], sentence, clauses, index, made, planned)
                rank_at += 1
            clause = _clause_of(clauses, quantity.lead)
            at = clauses.index(clause)
            planned = self._planned(clauses[clause_index + 1 : at + 1], quantity, planned)
            clause_index = max(clause_index, at)
            low = max(clause.start, quantities[number - 1].end) if number else clause.start
            high = min(clause.end, quantities[number + 1].lead) if number + 1 < len(quantities) else clause.end
            if quantity.unit.family in ("percent", "points", "times"):
                self._rate(quantity, sentence, clauses, clause, index, made, hits, low, planned, quantities)
                continue
            if quantity.unit.family in ("other", "visits", "fund_count"):
                continue
            bound = enumerated.get(quantity.start) or bind(text, quantity, hits, low, high)
            if bound is None and low == clause.start:
                bound = bind_before(text, quantity, hits, clause.start, sentence.start)
            how = "enumeration" if quantity.start in enumerated else None
            last = made[-1].code if made else ""
            bound = refine(text, quantity, bound, low, high, clause, sentence, last)
            bound = bound or unnamed(quantity, hits, last, text[low : quantity.lead])
            if bound is None and self._completes(quantity, clause, made):
                continue
            if bound is None:
                bound = self._carried(quantity, previous, clause, low, made)
                how = "carried"
            if quantity.unit.family == "money" and (bound is None or bound.table == "funding"):
                bound = bound or self._shared_kind(quantity, quantities, hits, clause)
                bound = kind_of_money(text, quantity, bound, clause, sentence, low, high, hits)
            if bound is None or not bound.code:
                previous = None if bound is not None else previous
                continue
            reason = self._noise(quantity, bound, clause, sentence)
            previous = None if reason == "skip" and bound.table == "metric" else bound
            if reason in ("start", "skip"):
                continue
            measure = "increment" if reason == "increment" else "level"
            own = self._statement(quantity, bound, sentence, clauses, clause, index, planned, how or bound.how, low)
            others = [
                self._statement(quantity, other, sentence, clauses, clause, index, planned, "enumeration", low)
                for other in each(text, quantity, bound, hits, low)
            ]
            for statement in (*others, own):
                statement.measure = measure
                made.append(statement)
        for rank in ranks[rank_at:]:
            self._rank(rank, sentence, clauses, index, made, planned)
        self.found += made
        self.timeline.pass_by(sentence)

    def _planned(self, passed: list[Span], quantity: Quantity, planned: bool) -> bool:
        """Do the clauses up to this number speak of what is to come?  力争 holds until a clause reports (目前, 已)."""
        for clause in passed:
            words = self.document.text[clause.start : clause.end]
            if status.plans(words):
                planned = True
            elif status.reports(words):
                planned = False
        has_goal = quantity.qualifier == "at_least" and self.timeline.has_goal
        return planned or has_goal or self.timeline.planned(quantity.start)

    def _noise(self, quantity: Quantity, bound: Bound, clause: Span, sentence: Span) -> str | None:
        """As ``is_noise``; in a rule, bounds are what it asks for (在孵企业不少于20家)."""
        bounds = quantity.qualifier in ("at_least", "at_most", "over", "under")
        if self._is_policy and bound.table == "metric" and bounds:
            return "skip"
        return is_noise(self.document.text, quantity, bound, clause, sentence)

    def _completes(self, quantity: Quantity, clause: Span, made: list[Statement]) -> bool:
        """税收增长12.3%，达到21.4亿元: the value that a growth rate was told before."""
        if (
            not made
            or made[-1].value is not None
            or made[-1].yoy is None
            or not fits(quantity, made[-1].code, "metric")
        ):
            return False
        if not _COMPLETING.fullmatch(self.document.text, clause.start, quantity.lead):
            return False
        last = made[-1]
        last.value, last.value_max, last.qualifier, last.quantity = (
            quantity.value,
            quantity.value_max,
            quantity.qualifier,
            quantity,
        )
        last.unit, last.end = _unit(last.code, quantity), quantity.end
        return True

    def _carried(
        self, quantity: Quantity, previous: Bound | None, clause: Span, low: int, made: list[Statement]
    ) -> Bound | None:
        """其中国家级6家; 达到70家; 抛光材料1.75亿元: the clause goes on with the last metric."""
        text = self.document.text
        if run := next((r for r in self._runs if quantity in r), None):
            lead = text[clause.start : run[0].lead]
            if re.search(r"(?:分别|依次)", lead) and (carried := self._carried_run(run, quantity)):
                return carried
        if previous is None or not made or previous.table != "metric":
            return None
        before = text[max(clause.start, low) : quantity.lead]
        last = made[-1]
        if last.quantity is None or last.quantity.unit.family != quantity.unit.family:
            return None
        if any(h.kind == "metric" and not h.code for h in within(self.document.hits, clause.start, quantity.lead)):
            return None
        if quantity.unit.family == "money":
            short = (
                len(before) <= 14
                and NATURE_OF[previous.code] == "flow"
                and not re.search(
                    r"投资|利润|基金|资金|奖|补|贷|价|融资|捐|注册|市值|支持|获|签|投入",
                    text[clause.start : clause.end],
                )
            )
            return previous._replace(how="carried") if short else None
        if quantity.unit.text != last.quantity.unit.text and quantity.unit.family != "person":
            return None
        if quantity.unit.family == "person":
            return None
        if any(p.end == quantity.lead for p in within(self.document.places, low, quantity.lead)):
            return previous._replace(how="carried")  # X高新区44家、Y高新区29家
        if (
            "其中" in before
            or re.search(r"(?:国家|省|市)(?:级|备案)", before)
            or re.fullmatch(
                r"(?:总数|总量|累计|已经?|现已|目前|共|合计|分别|达到?|增至|增加到|增长到|扩大到|突破|超过|为|,|，|\s|就|便|更|又|再|大连|独|占|拥有|有|均|也|还|另有|此外|年底|年末|[一二三四五六七八九十\d]+年|到|至|则|由|从|家|个|的|将|要|力争|预计|\)|\(|含|[\d]+年)*",
                before,
            )
            or re.search(r"(?:独占|占了?|拥有|有|独揽|包揽)$", before)
        ):
            return previous._replace(how="carried")
        return None

    def _shared_kind(
        self, quantity: Quantity, quantities: list[Quantity], hits: list[Hit], clause: Span
    ) -> Bound | None:
        """分别给予100万元、50万元、20万元一次性奖励: the noun behind the last sum is that of all."""
        run = next((r for r in self._runs if quantity in r), None)
        if run is None or quantity is run[-1]:
            return None
        last = bind(self.document.text, run[-1], hits, run[-1].lead, clause.end)
        return last if last is not None and last.table == "funding" else None

    def _carried_run(self, run: list[Quantity], quantity: Quantity) -> Bound | None:
        """孵化器38家、众创空间46家，其中国家级分别为12家和19家: the last metrics once more, in their order."""
        if quantity is run[0]:
            known = [
                s
                for s in (self.found[-12:] + self._made)
                if s.table == "metric" and s.quantity is not None and s.unit != "percent"
            ]
            self._run_codes = [s.code for s in known[-len(run) :]]
            families = [s.quantity.unit.family for s in known[-len(run) :] if s.quantity]
            if families != [q.unit.family for q in run]:
                self._run_codes = []
        if len(self._run_codes) != len(run):
            return None
        code = self._run_codes[run.index(quantity)]
        return Bound("metric", code, Hit(quantity.start, quantity.start, "metric", code, ""), "carried")

    def _statement(
        self,
        quantity: Quantity,
        bound: Bound,
        sentence: Span,
        clauses: list[Span],
        clause: Span,
        index: int,
        planned: bool,
        how: str,
        low: int,
    ) -> Statement:
        document, text = self.document, self.document.text
        anchor = min(quantity.lead, bound.term.start) if bound.how.startswith("left") else quantity.lead
        scope = self.scopes.at(sentence, clauses, max(anchor, clause.start), index)
        if (
            how == "carried"
            and scope.binding != "stated"
            and self._made
            and "其中" in text[clause.start : quantity.lead]
        ):
            scope = self._made[-1].scope._replace(binding="inherited")
        scope = self._dealt_scope(quantity, clause) or scope
        nature = (
            ("stock" if bound.code in ("fund", "fiscal_fund") else "flow")
            if bound.table == "funding"
            else NATURE_OF[bound.code]
        )
        period = self.timeline.at(sentence, clause, quantity.lead, quantity.end, nature, planned=planned)
        if scope.type == "organisation" and scope.binding == "inherited" and bound.code in _OF_PLACES:
            scope = self.scopes.of_article()
        if bound.term.text.startswith("国内生产总值") and scope.binding != "stated":
            scope = Scope("全国", "country", None, "100000", "stated")
        state = status.of_time(period.time) or ("planned" if planned else "actual")
        words = text[clause.start : clause.end]
        if bound.table == "funding" and state != "actual" or bound.table == "funding":
            if bound.code not in ("fund", "fiscal_fund") and status.offers(
                words, text[sentence.start : min(clause.end, quantity.end + 10)], quantity.qualifier
            ):
                state, period = "ceiling", self.timeline.usual(quantity.start)
            elif self._is_policy and bound.code in ("fund", "fiscal_fund"):
                state = "planned"
        own_time = period.time is not None and period.time.start >= clause.start
        if (
            state == "planned"
            and not own_time
            and period.last
            and document.published
            and period.last < document.published
            and status.plans(words)
        ):
            period = self.timeline.usual(quantity.start)
        state = _settled(state, period, document.published)
        statement = Statement(
            bound.table, bound.code, quantity.start, quantity.end, sentence, quantity.value, quantity.value_max,
            quantity.unit.code if bound.table == "funding" else _unit(bound.code, quantity),
            quantity.qualifier, f"{bound.table}.{how}", scope, period, state, clause=clause, term_end=bound.term.end, quantity=quantity,
        )  # fmt: skip
        statement.level = level_of(text, quantity, bound, low, clause)
        in_run = any(quantity in r[1:] for r in self._runs)
        dealt = self._dealt_level(quantity, clause)
        if dealt:
            statement.level = dealt[0]
        if how == "carried" and statement.level is None and in_run and self._last_level:
            statement.level = self._last_level
        if (
            how == "carried"
            and statement.level is None
            and not re.search(r"其中|\)$", text[clause.start : quantity.lead])
            and self._last_level
            and not dealt
        ):
            statement.level = self._last_level
        self._last_level = statement.level
        return statement

    _last_level: str | None = None

    def _dealt_scope(self, quantity: Quantity, clause: Span) -> Scope | None:
        """X高新区、Y高新区的产值分别为3亿元和5亿元: places dealt out in their order."""
        run = next((r for r in self._runs if quantity in r), None)
        if run is None or "分别" not in self.document.text[clause.start : run[0].lead]:
            return None
        named = [p for p in within(self.document.places, clause.start, run[0].lead) if p.type in ("zone", "region")]
        return self.scopes.of_place(named[run.index(quantity)]) if len(named) == len(run) else None

    def _dealt_level(self, quantity: Quantity, clause: Span) -> tuple[str | None] | None:
        """国家级、省级孵化器分别3家和8家: levels dealt out in their order; 国家级A和B分别…: one for all."""
        run = next((r for r in self._runs if quantity in r), None)
        if run is None or "分别" not in (lead := self.document.text[clause.start : run[0].lead]):
            return None
        said = levels_in(lead)
        if len(said) == len(run):
            return (said[run.index(quantity)],)
        return (said[0],) if len(said) == 1 and re.match(r"(?:[^、和及]{0,24})(?:国家|省|市)级", lead) else None

    # --- rates --------------------------------------------------------------------------------

    def _rate(
        self,
        quantity: Quantity,
        sentence: Span,
        clauses: list[Span],
        clause: Span,
        index: int,
        made: list[Statement],
        hits: list[Hit],
        low: int,
        planned: bool,
        quantities: list[Quantity],
    ) -> None:
        text = self.document.text
        rate = rates.read(text, quantity, clause, sentence, low, hits, made, quantities, self._runs)
        if rate is None:
            return
        if rate.attach is not None:
            rate.attach.yoy = rate.value
            return
        scope = self.scopes.at(sentence, clauses, max(rate.anchor, clause.start), index, rate=not rate.is_growth)
        nature = "ratio" if not rate.is_growth else NATURE_OF[rate.code]
        period = self.timeline.at(sentence, clause, quantity.lead, quantity.end, nature, planned=planned)
        state = _settled(
            status.of_time(period.time) or ("planned" if planned else "actual"), period, self.document.published
        )
        statement = Statement(
            "metric", rate.code, quantity.start, quantity.end, sentence,
            None if rate.is_growth else rate.value, quantity.value_max if not rate.is_growth else None,
            "percent" if not rate.is_growth else UNIT_OF[rate.code],
            quantity.qualifier, f"metric.{rate.rule}", scope, period, state, clause=clause, quantity=quantity,
        )  # fmt: skip
        if rate.is_growth:
            statement.yoy = rate.value
        made.append(statement)

    def _rank(
        self, rank: rates.Rank, sentence: Span, clauses: list[Span], index: int, made: list[Statement], planned: bool
    ) -> None:
        clause = _clause_of(clauses, rank.start)
        scope = self.scopes.at(sentence, clauses, max(rank.start, clause.start), index, rate=True)
        period = self.timeline.at(sentence, clause, rank.start, rank.end, "ratio", planned=planned)
        made.append(
            Statement(
                "metric", "rank", rank.start, rank.end, sentence, Decimal(rank.value), None, "ordinal", "exact", "metric.rank", scope, period,
                status.of_time(period.time) or ("planned" if planned else "actual"), clause=clause,
            )
        )  # fmt: skip


def _settled(state: str, period: Period, published: dt.date | None) -> str:
    """What lies wholly before the day of publication is no plan, however carefully it is worded; what ends after it is one."""
    if published is None or period.last is None or period.time is None or state == "ceiling":
        return state
    if state == "planned" and period.last < published and period.basis != "published":
        return "actual"
    ahead = period.time.role in ("until", "plan") or period.last.year > published.year
    if state == "actual" and ahead and period.last > published and period.time.role != "plan_era":
        return "planned"
    return state


def _clause_of(clauses: list[Span], position: int) -> Span:
    for clause in clauses:
        if clause.start <= position < clause.end:
            return clause
    return clauses[-1]


def read(document: Document) -> list[Statement]:
    """All statements of a document, in the order of the text."""
    return Reader(document).read()
