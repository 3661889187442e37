"""Indicators and funding: statements as rows."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from ingest.extract.document import Document
from ingest.extract.facts import Found, row
from ingest.extract.numbers.statement import Statement
from ingest.extract.scopes.issuers import is_rule
from ingest.models import Funding, Indicator

#: a quote longer than this is cut to the clauses around the number
LONGEST_QUOTE = 240
_NUMBER = Decimal("0.0001")
_MONEY = Decimal("0.01")
#: 每个企业不超过20万元: too short to say which case it limits
_SHORT_CASE = 20
#: 对获得省级称号的(每家给予): it does say
_FOR_WHOM = re.compile(r"(?:对|凡)(?:首次|新|获得?|认定|评为|通过|入选)*+(?P<whom>[^,，。;；]{4,40}?)的")
_FULL_STOP = re.compile(r"[。！？!?\n]")
#: the share of pairs of characters that two tellings of one case have in common
_ALIKE = 0.4
#: ceilings of one amount that a ceiling is compared with
_MANY = 20


def _rounded(value: Decimal | None, step: Decimal) -> Decimal | None:
    return None if value is None else value.quantize(step, ROUND_HALF_EVEN)


def _quote(statement: Statement) -> tuple[int, int]:
    sentence, clause = statement.sentence, statement.clause
    if sentence.end - sentence.start <= LONGEST_QUOTE or clause is None:
        return sentence.start, sentence.end
    return max(sentence.start, clause.start - 60), min(sentence.end, clause.end + 60)


def _case(document: Document, statement: Statement) -> str:
    """The words from which a reader knows whom a ceiling is for: its part of the sentence, up to the number."""
    begin = max(document.text.rfind(mark, statement.sentence.start, statement.start) + 1 for mark in ";；")
    return document.text[max(begin, statement.sentence.start) : statement.start]


def _is_told_again(document: Document, one: Statement, other: Statement, *, of_rule: bool) -> bool:
    """Do two ceilings of one amount tell of one case?  Not those of one sentence, nor of a rule; news first sums up (奖励上限1亿元)."""
    if _FULL_STOP.search(document.text, other.start, one.start) is None:
        return False
    a, b = _case(document, one), _case(document, other)
    for_whom, for_other = _FOR_WHOM.search(a), _FOR_WHOM.search(b)
    is_short = min(len(a), len(b)) < _SHORT_CASE and not (for_whom and for_other)
    if of_rule:
        return a == b and not is_short
    if is_short or a == b:
        return True
    if for_whom and for_other:
        a, b = for_whom["whom"], for_other["whom"]
    pairs, others = ({words[i : i + 2] for i in range(len(words) - 1)} for words in (a, b))
    return len(pairs & others) >= _ALIKE * min(len(pairs), len(others))


def _may_be_another(statement: Statement) -> bool:
    """Ranks and round shares (占30%) are often told of several things; 占30.2%, said twice, is one."""
    is_round = statement.value is not None and statement.value == round(statement.value)
    return statement.code == "rank" or (statement.code == "share" and is_round)


def _same(statement: Statement) -> tuple[object, ...]:
    """What makes two statements of one article the same fact."""
    period = statement.period
    return (
        statement.table, statement.code, statement.value, statement.value_max, statement.unit, statement.status, statement.measure, statement.level,
        statement.scope.name, period.last.year if period and period.last else None, statement.yoy if statement.value is None else None,
        statement.start if _may_be_another(statement) else None, statement.counted_class,
    )  # fmt: skip


_ACTUAL_AT, _YEAR_AT = 5, 9  # where the key of a statement holds its status, and its year
#: so few may be counted of two things, or at two times
_SMALL = 30


def _without_time(statement: Statement, key: tuple[object, ...]) -> tuple[object, ...] | None:
    """The key of a number that gives no time of its own without its year; None for one that does, or that is small."""
    period = statement.period
    if statement.table != "metric" or period is None or period.basis != "published" or (statement.value or 0) < _SMALL:
        return None
    return (*key[:_YEAR_AT], *key[_YEAR_AT + 1 :])


def _counted_again(statement: Statement, key: tuple[object, ...], seen: dict[tuple[object, ...], Found]) -> bool:
    """27个项目开工…27个项目建成后将…: what there is, counted once more where it is told what it will bring."""
    if statement.status != "planned" or statement.unit != "count" or statement.qualifier != "exact":
        return False
    return (*key[:_ACTUAL_AT], "actual", *key[_ACTUAL_AT + 1 :]) in seen


#: characters between a share and its rounding
_BESIDE = 4


def _restates(statement: Statement, exact: list[Statement]) -> bool:
    """收入已经迈过2.8万亿元 after 28365.6亿元: a rounding of what the article says exactly."""
    if statement.value is None or statement.qualifier not in ("over", "about", "nearly") or statement.yoy is not None:
        return False
    low, high = (
        (Decimal("0.9"), Decimal("1.0")) if statement.qualifier == "over" else (Decimal("0.93"), Decimal("1.07"))
    )
    for other in exact:
        if statement.unit == "percent" and not 0 <= other.start - statement.end <= _BESIDE:
            continue  # 占98% and 占90%以上 are shares of two things, 过半，达51% is one
        if other.value and other is not statement and statement.period and other.period:
            same_year = (statement.period.last and statement.period.last.year) == (
                other.period.last and other.period.last.year
            )
            if (
                same_year
                and other.scope.name == statement.scope.name
                and low <= statement.value / other.value <= high
                and other.value != statement.value
            ):
                return True
    return False


_PAYER = re.compile(
    r"(?P<name>(?:中央|省|市|区|县|地方|各级|自治区)(?:级)?财政|[\u4e00-\u9fff]{2,10}(?:管委会|财政局|财政厅|财政部|科技局|科技厅|科技部|工信部|工信局|发改委|人民政府))"
    r"[^,，。；;]{0,14}?(?:拿出|投入|安排|兑现|发放|拨付|下达|给予|出资|设立|奖励|补助|资助|列支)"
)
_RECEIVES = re.compile(r"获得?|领取|领到|领走|拿到|得到|收到|争取到")


def payer(document: Document, statement: Statement) -> str | None:
    """Who pays, where the clause says so."""
    clause = statement.clause or statement.sentence
    match = _PAYER.search(document.text, clause.start, min(clause.end, statement.end + 30))
    return match["name"] if match else None


def recipient(document: Document, statement: Statement) -> str | None:
    """The body that receives the money, where it is the subject of the clause."""
    clause = statement.clause or statement.sentence
    if statement.scope.type != "organisation" or not _RECEIVES.search(document.text, clause.start, statement.start):
        return None
    return statement.scope.name


#: what news tells twice: 将设立500万元专项资金, once as planned
_FUNDS = ("fund", "fiscal_fund")


def _as_fund(statement: Statement) -> tuple[object, ...]:
    """What makes two statements of money that is set up or aside the same."""
    return statement.code, statement.value, statement.value_max, statement.scope.name


def _is_another_grant(statement: Statement, told_in: int) -> bool:
    """对甲类企业各奖10万元,…对乙类企业各奖10万元: one sentence gives the same sum for two things."""
    return statement.code in ("award", "subsidy") and statement.sentence.start == told_in


def facts(document: Document, statements: list[Statement]) -> list[Found]:
    """One row for each statement; one that the article repeats is kept once."""
    rows: list[Found] = []
    seen: dict[tuple[object, ...], Found] = {}
    dated: set[tuple[object, ...] | None] = set()
    funds: set[tuple[object, ...]] = set()
    told_in: dict[tuple[object, ...], int] = {}
    of_rule = any(statement.status == "ceiling" for statement in statements) and is_rule(document)
    ceilings: dict[tuple[object, ...], list[Statement]] = {}
    exact: dict[tuple[str, str | None], list[Statement]] = {}
    for statement in statements:
        if (
            statement.qualifier == "exact"
            and statement.value
            and len(exact.setdefault((statement.code, statement.level), [])) < 50
        ):
            exact[statement.code, statement.level].append(statement)
    for statement in statements:
        key = _same(statement)
        if statement.status == "ceiling":
            alike = ceilings.setdefault(key, [])
            if any(_is_told_again(document, statement, other, of_rule=of_rule) for other in alike[-_MANY:]):
                continue
            alike.append(statement)
        elif (
            key in seen
            and not _is_another_grant(statement, told_in[key])
            or _counted_again(statement, key, seen)
            or _without_time(statement, key) in dated
            or _restates(statement, exact.get((statement.code, statement.level), []))
        ):
            continue
        if not of_rule and _as_fund(statement) in funds:
            continue
        if statement.code in _FUNDS:
            funds.add(_as_fund(statement))
        start, end = _quote(statement)
        period = statement.period
        common = {
            "scope_name": statement.scope.name,
            "scope_type": statement.scope.type,
            "zone_id": statement.scope.zone_id,
            "adcode": statement.scope.adcode,
            "qualifier": statement.qualifier,
            "status": statement.status,
            "period_start": period.first if period else None,
            "period_end": period.last if period else None,
            "period_basis": period.basis if period else None,
            "binding": statement.scope.binding,
        }
        if statement.part_of and (total := seen.get(_same(statement.part_of))):
            common["part_of"] = total.values["fact_id"]
        if statement.counted_class:
            common["counted_class"] = statement.counted_class
        if statement.table == "funding":
            rows.append(
                row(document, Funding, start, end, statement.rule, kind=statement.code, amount=_rounded(statement.value, _MONEY),
                    amount_max=_rounded(statement.value_max, _MONEY), currency=statement.unit, payer=payer(document, statement), recipient=recipient(document, statement), **common)
            )  # fmt: skip
        else:
            rows.append(
                row(document, Indicator, start, end, statement.rule, metric=statement.code, value=_rounded(statement.value, _NUMBER),
                    value_max=_rounded(statement.value_max, _NUMBER), unit=statement.unit, measure=statement.measure, level=statement.level,
                    yoy_pct=_rounded(statement.yoy, _NUMBER), **common)
            )  # fmt: skip
        seen[key] = rows[-1]
        dated.add((*key[:_YEAR_AT], *key[_YEAR_AT + 1 :]))
        told_in[key] = statement.sentence.start
    return rows
