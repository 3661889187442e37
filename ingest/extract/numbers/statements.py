"""Statements: each number of an article with what it counts, whose it is, when it held and whether it is so.

Indicators and funding are read together, because a number belongs to one of them at most and their words compete for it.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import chain

from ingest.extract.document import Document, Span, Track, within
from ingest.extract.numbers import (
    carried,
    dealt,
    growth,
    growth_parts,
    investment_parts,
    levels,
    parts,
    place_rows,
    rates,
    subsets,
)
from ingest.extract.numbers.binding import UNIT_OF, Bound, bind, bind_before, counts_places, fits
from ingest.extract.numbers.chosen import Chosen
from ingest.extract.numbers.circumstances import Background
from ingest.extract.numbers.enumerations import assign, each
from ingest.extract.numbers.heads import is_carriers_name, is_of_occasion
from ingest.extract.numbers.implied import unnamed
from ingest.extract.numbers.money import beside_fund, kind_of_money, traded_technology
from ingest.extract.numbers.noise import is_noise
from ingest.extract.numbers.offers import is_asked_for_first
from ingest.extract.numbers.quantities import Quantity
from ingest.extract.numbers.refine import refine
from ingest.extract.numbers.sentences import Number, Sentence, clause_at, numbers, take_apart
from ingest.extract.numbers.size_classes import is_part_told, is_sized
from ingest.extract.numbers.statement import Statement
from ingest.extract.numbers.targets import is_mark, is_target
from ingest.extract.numbers.ventures import is_land_of_project
from ingest.extract.times import comparisons
from ingest.extract.vocabulary import Hit


def read(document: Document) -> list[Statement]:
    """All statements of a document, in the order of the text."""
    reader = _Reader(document)
    ranks = rates.ranks(document.text, document.start, document.end)
    starts = [sentence.start for sentence in document.sentences]
    told = (start for start in (*document.quantities.starts, *ranks.starts) if not document.sections.is_headline(start))
    with_numbers = {bisect_right(starts, start) - 1 for start in told}
    for index, sentence in enumerate(document.sentences):
        reader.read(sentence, ranks if index in with_numbers else None)
    return reader.found


class _Reader:
    """Reads the sentences of one document in their order."""

    def __init__(self, document: Document) -> None:
        self.found: list[Statement] = []
        self._background = Background(document)
        self._document = document
        self._last_level: str | None = None
        self._chosen = Chosen(document.text)
        #: the last word that said what a number counts
        self._named_last: Hit | None = None
        self._begin()

    def _begin(self) -> None:
        """Forget what holds within one sentence only."""
        self._made: list[Statement] = []
        self._previous: Bound | None = None
        self._grew_from: Bound | None = None
        self._grown: Hit | None = None  # over several years, which is no fact itself
        #: 亿元以上项目27个 was told, the whole of a class or its parts
        self._sized: str | None = None
        self._planned = self._marks = False
        self._clauses_read = 0
        self._enumerated: dict[int, Bound] = {}
        self._dealt_codes: dict[int, list[str]] = {}

    @property
    def _last(self) -> Statement | None:
        return self._made[-1] if self._made else None

    @property
    def _last_sum(self) -> Statement | None:
        """The last statement that is no share: A完成3亿元,占5%;B完成2亿元,占4%."""
        return next((s for s in reversed(self._made) if s.unit not in ("percent", "ordinal")), self._last)

    def read(self, span: Span, ranks: Track[rates.Rank] | None) -> None:
        """Add the statements of the sentence at ``span``; most have no number, which None instead of ``ranks`` says."""
        sentence = take_apart(self._document, span, ranks) if ranks is not None else None
        if sentence is not None:
            self._begin()
            self._plan = self._background.goes_on_planning(span)
            self._chosen.begin(span, self.found)
            self._marks = self._background.sets_marks(sentence)
            self._enumerated = assign(self._document.text, span, sentence.quantities, sentence.hits, sentence.runs)
            told: list[Number | rates.Rank] = [
                *place_rows.dealt(
                    self._document, numbers(self._document.text, sentence), sentence.hits, self._named_last
                ),
                *sentence.ranks,
            ]
            if sentence.ranks:
                told.sort(key=lambda item: item.start)
            for item in told:
                if isinstance(item, rates.Rank):
                    self._rank(item, sentence)
                else:
                    self._number(item, sentence)
            self.found += self._made
        self._background.pass_by(span, has_statements=sentence is not None and bool(self._made))

    def _number(self, number: Number, sentence: Sentence) -> None:
        """Add what a number states, if anything."""
        self._pass_to(number.clause_index, sentence)
        self._planned = self._marks or self._background.is_planned(number.start, self._plan, number.quantity)
        family = number.quantity.unit.family
        if family in ("percent", "points", "times"):
            self._rate(number, sentence)
        elif family not in ("other", "visits", "fund_count"):
            self._count(number, sentence)
            self._grown = None

    def _pass_to(self, clause_index: int, sentence: Sentence) -> None:
        """What the clauses up to this one plan."""
        self._plan = self._background.plan_after(sentence.clauses[self._clauses_read : clause_index + 1], self._plan)
        self._clauses_read = max(self._clauses_read, clause_index + 1)

    # --- counts and sums ---------------------------------------------------------------------

    def _count(self, number: Number, sentence: Sentence) -> None:
        text, quantity = self._document.text, number.quantity
        how = "enumeration" if quantity.start in self._enumerated else None
        near = self._near(number, sentence)
        bound = self._named(number, near, sentence)
        if bound is None:
            if told := carried.completed(text, number, self._made):
                _complete(told, quantity)
                return
            if is_mark(text, quantity, self._last.quantity if self._last else None):
                return
            how = "carried"
            bound = (
                carried.set_out(text, number, sentence)
                or carried.told_in_words(text, number, sentence)
                or investment_parts.told_of_parts(text, number, sentence)
                or self._carried(number)
                or carried.in_all(text, number, sentence)
            )
        if quantity.unit.family == "money" and (bound is None or bound.table == "funding"):
            traded = traded_technology(text, quantity, number.low, sentence.span)
            bound = traded or bound
        if quantity.unit.family == "money" and (bound is None or bound.table == "funding"):
            bound = bound or carried.shared_kind(text, number, sentence.hits)
            bound = kind_of_money(
                text, quantity, bound, number.clause, sentence.span, number.low, number.high, sentence.hits
            )
            bound = beside_fund(text, quantity, bound, number.clause, sentence.span)
        if bound is None:
            return
        bound = investment_parts.settled(text, number, sentence, bound, self._made)
        is_of_sized = self._is_of_sized(number, bound)
        if not bound.code:
            self._previous = None
            return
        chosen = self._chosen.reason(number, bound, how or bound.how, self._last)
        reason = self._noise(number, bound, sentence) or chosen
        self._chosen.note(number, bound, reason)
        self._previous = None if reason == "skip" and bound.table == "metric" else bound
        goes_on = reason in ("start", "wrong") or comparisons.is_first(text, quantity.lead, quantity.end)
        self._grew_from = bound if goes_on else None
        if is_of_sized or reason in ("wrong", "skip"):
            return
        begun = self._background.before_change(number) if reason == "start" else None
        if reason == "start" and begun is None:
            return
        sharing = each(text, quantity, bound, near, number.low)
        first = (sharing[0] if sharing else bound).term.start
        own = self._statement(number, bound, sentence, how or bound.how, first)
        others = [self._statement(number, other, sentence, "enumeration", first) for other in sharing]
        if begun is not None:
            own.period = begun
        if (
            goes_on
            and own.period
            and own.period.last
            and own.period.last <= (self._document.reckoned or own.period.last)
        ):
            own.status = "actual" if bound.table == "metric" else own.status
        if is_target(text, quantity, number.clause.start):
            own.status = "planned"
        for statement in (*others, own):
            statement.measure = "increment" if reason == "increment" else "level"
            statement.part_of = parts.total_of(text, statement, chain(reversed(self._made), reversed(self.found)))
            if not (subsets.is_one_firms(statement) or self._is_land_of_project(statement)):
                self._made.append(statement)

    def _is_land_of_project(self, statement: Statement) -> bool:
        """Is it the land of a single project, which is not that of the zone or region it would go to?"""
        of_place = statement.code == "area" and (statement.scope.zone_id or statement.scope.adcode)
        return bool(of_place) and is_land_of_project(self._document.text, statement.sentence, statement.start)

    def _named(self, number: Number, near: list[Hit], sentence: Sentence) -> Bound | None:
        """The term that the words around the number name (``near``: those it may belong to), as narrow as they say it."""
        text, quantity, clause, low = self._document.text, number.quantity, number.clause, number.low
        if carried.tells_who_runs(text, number, self._last):
            return None
        bound = self._enumerated.get(quantity.start) or bind(text, quantity, near, low, number.high)
        if bound is None and low == clause.start:
            of_place = carried.begins_with_place(self._document, clause.start, quantity.lead)
            bound = bind_before(text, quantity, sentence.hits, clause.start, sentence.span.start, of_place=of_place)
            if bound and is_carriers_name(self._document, bound.term):
                bound = None  # 某孵化器,已有近40家…企业入孵
        last = self._last.code if self._last else self._code_of_whole(sentence)
        bound = refine(text, quantity, place_rows.bound(number, bound), low, number.high, clause, sentence.span, last)
        return bound or unnamed(text, quantity, sentence.hits, last, clause, low)

    def _code_of_whole(self, sentence: Sentence) -> str:
        """The metric of the statement told last, where the sentence begins with 其中 and tells its parts."""
        goes_on = self.found and parts.opens(self._document.text, sentence.span.start)
        return self.found[-1].code if goes_on else ""

    def _near(self, number: Number, sentence: Sentence) -> list[Hit]:
        """The words that ``number`` may belong to or, right behind it, count: a sentence may hold many more."""
        behind = max(number.high, number.quantity.end + 4)
        return within(self._document.hits, number.low, min(behind, sentence.span.end))

    def _carried(self, number: Number) -> Bound | None:
        """The term of a number that names none of its own."""
        if self._grew_from and fits(number.quantity, self._grew_from.code, self._grew_from.table):
            return self._grew_from  # 由292家增加到1004家
        if bound := carried.after_growth(self._document.text, number, self._grown):
            return bound
        if counts_places(self._document.text, number.quantity):
            return None
        earlier = self._last or (self.found[-1] if self.found else None)
        if bound := carried.spends(self._document.text, number, earlier):
            return bound
        if number.run and carried.is_respective(self._document.text, number):
            if number.quantity is number.run[0]:
                self._dealt_codes[number.start] = carried.last_codes(number.run, self.found[-12:] + self._made)
            if bound := carried.in_order(number, self._dealt_codes.get(number.run[0].start, [])):
                return bound
        bound, whole = carried.carried(self._document, number, self._previous, self._last), self._last_sum
        if bound is None and whole is not self._last:
            is_plain = carried.goes_on_plainly(self._document, number.low, number.quantity.lead)
            if is_plain or number.quantity.unit.family == "money":
                bound = carried.carried(self._document, number, self._previous, whole)
        return bound or carried.next_place(self._document, number, self._made)

    def _noise(self, number: Number, bound: Bound, sentence: Sentence) -> str | None:
        """As ``is_noise``; in a rule, bounds are what it asks for (在孵企业不少于20家)."""
        is_bound = number.quantity.qualifier in ("at_least", "at_most", "over", "under")
        of_rule = self._background.is_rule and bound.table == "metric" and is_bound and not self._planned
        if of_rule and not self._background.sets_goal(number, sentence):
            return "skip"
        if self._is_asked_for(number, bound, sentence) or self._background.asked.here(number.quantity, sentence.span):
            return "skip"
        return is_noise(self._document.text, number.quantity, bound, number.clause, sentence.span)

    def _is_asked_for(self, number: Number, bound: Bound, sentence: Sentence) -> bool:
        """Is the sum what a rule asks for, and not what it gives?"""
        gives = bound.table == "funding" and bound.code in ("award", "subsidy", "fund")
        if number.quantity.unit.family != "money" or gives or self._planned:
            return False
        return is_asked_for_first(self._document.text, number.quantity, sentence.span, of_rule=self._background.is_rule)

    def _is_of_sized(self, number: Number, bound: Bound) -> bool:
        """亿元以上项目27个,其中新能源项目3个、新材料项目14个: does the number count a class cut by size, or a part of one?"""
        if not bound.term.text.endswith("项目") or number.quantity.unit.family != "count":
            return False
        if is_sized(self._document.text, number.quantity, bound, number.clause):
            self._sized = "whole"
            return True
        text, begin = self._document.text, number.clause.start
        goes_on = self._sized == "parts" and text[begin - 1] not in ";；"
        is_part = goes_on or is_part_told(text[begin : number.quantity.lead])
        self._sized = "parts" if self._sized and is_part else None
        return self._sized is not None

    def _statement(self, number: Number, bound: Bound, sentence: Sentence, how: str, first: int) -> Statement:
        """What ``number`` states of ``bound``; the first of the terms that share it begins at ``first``."""
        quantity = number.quantity
        is_part = how == "carried" and "其中" in self._document.text[number.clause.start : quantity.lead]
        whole = self._last.scope if is_part and self._last else None
        about = self._background.of_count(number, bound, sentence, first, whole, planned=self._planned)
        unit = quantity.unit.code if bound.table == "funding" else _unit(bound.code, quantity)
        statement = Statement(
            bound.table, bound.code, quantity.start, quantity.end, sentence.span, quantity.value, quantity.value_max, unit,
            dealt.qualifier_of(self._document.text, number), f"{bound.table}.{how}", *about, clause=number.clause, term_end=bound.term.end, quantity=quantity,
        )  # fmt: skip
        if bound.table == "metric" and bound.how in ("left", "right", "row"):
            self._named_last = bound.term
        statement.level = self._last_level = self._level(number, bound, how)
        if how == "carried" and self._last and self._last.code == bound.code:
            statement.counted_class = self._last.counted_class
        else:
            statement.counted_class = subsets.of_firms(self._document, quantity, bound, number.clause)
        return statement

    def _level(self, number: Number, bound: Bound, how: str) -> str | None:
        """The level stated for the number, or dealt to it; a number that goes on with the last one keeps its level."""
        text, quantity, clause = self._document.text, number.quantity, number.clause
        level = levels.level_of(text, quantity, bound, number.low, clause)
        if said := dealt.level_of(text, number):
            level = said[0]
        if level is not None or how != "carried":
            return level
        before = text[clause.start : quantity.lead]
        in_run = number.run is not None and quantity is not number.run[0]
        goes_on = in_run or not (said or "其中" in before or before.endswith(")"))
        same = self._last is None or self._last.code == bound.code
        return self._last_level if goes_on and same else None

    # --- rates and ranks ---------------------------------------------------------------------

    def _rate(self, number: Number, sentence: Sentence) -> None:
        quantity, clause = number.quantity, number.clause
        rate = rates.read(
            self._document.text, quantity, clause, sentence.span, number.low, sentence.hits, self._whole(sentence) + self._made, sentence.quantities, sentence.runs
        )  # fmt: skip
        if rate is None:
            if growth.word_of(self._document.text[clause.start : quantity.lead]):
                terms = within(self._document.hits, clause.start, quantity.lead)
                self._grown = next((hit for hit in reversed(terms) if hit.kind == "metric" and hit.code), None)
            return
        if rate.attach is not None:
            rate.attach.yoy = rate.value
            return
        if self._background.asked.of_offer(quantity, clause, sentence.span) and not rate.is_growth:
            return
        if is_of_occasion(self._document.text, rate.code, sentence.span):
            return
        about = self._background.of_rate(number, rate, sentence, planned=self._planned)
        value, value_max, unit = (
            (None, None, UNIT_OF[rate.code]) if rate.is_growth else (rate.value, quantity.value_max, "percent")
        )
        statement = Statement(
            "metric", rate.code, quantity.start, quantity.end, sentence.span, value, value_max, unit,
            rates.qualifier_of(self._document.text, quantity, clause), f"metric.{rate.rule}", *about, clause=clause, quantity=quantity,
        )  # fmt: skip
        if rate.is_growth:
            statement.yoy = rate.value
        elif comparisons.is_first(self._document.text, quantity.lead, quantity.end) and not within(
            self._document.times, quantity.lead - 10, quantity.lead
        ):
            statement.period = self._background.before_change(number) or statement.period
        told = growth_parts.alike(self._document.text, sentence.hits, statement, rate.anchor)
        self._made += [grown for grown in told if not subsets.is_one_firms(grown)]

    def _whole(self, sentence: Sentence) -> list[Statement]:
        """…增加值增长12%。其中:A园增长15%: the growth told last, which the sentence tells the parts of."""
        last = self.found[-1:] if growth_parts.opens(self._document.text, sentence.span.start) else []
        near = [s for s in last if 0 <= sentence.span.start - s.sentence.end <= 3]
        return [s for s in near if s.yoy is not None]

    def _rank(self, rank: rates.Rank, sentence: Sentence) -> None:
        index = clause_at(sentence.clauses, rank.start)
        self._pass_to(index, sentence)
        clause, planned = sentence.clauses[index], self._marks or self._background.is_planned(rank.start, self._plan)
        about = self._background.of_rank(rank, clause, sentence, planned=planned)
        self._made.append(
            Statement(
                "metric", "rank", rank.start, rank.end, sentence.span, Decimal(rank.value), None, "ordinal",
                "exact", "metric.rank", *about, clause=clause,
            )
        )  # fmt: skip


def _unit(code: str, quantity: Quantity) -> str:
    unit = UNIT_OF[code]
    return quantity.unit.code if unit in ("CNY", "USD") else unit


def _complete(statement: Statement, quantity: Quantity) -> None:
    """Give a statement of growth the value told behind it."""
    statement.value, statement.value_max, statement.qualifier = quantity.value, quantity.value_max, quantity.qualifier
    statement.unit, statement.end, statement.quantity = _unit(statement.code, quantity), quantity.end, quantity
