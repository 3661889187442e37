"""The shape of one raw row: what ingest promises to everything downstream.

A row that does not fit is not dropped: the loader puts it into ``raw.rejects`` with its reason and its whole
content.  Codes are the closed lists of ``dbt_project/seeds``; an unknown one raises.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from ingest.registry import codes


def _one_of(seed: str) -> AfterValidator:
    def check(value: str) -> str:
        if value not in codes(seed):
            raise ValueError(f"unknown code {value!r}: not in seeds/{seed}.csv")
        return value

    return AfterValidator(check)


ShortHash = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
Number = Annotated[Decimal, Field(max_digits=20, decimal_places=4)]
Money = Annotated[Decimal, Field(max_digits=20, decimal_places=2)]
Qualifier = Annotated[str, _one_of("qualifiers")]
Level = Literal["national", "provincial", "municipal"]
Status = Literal["actual", "planned", "ceiling"]
ScopeType = Literal["zone", "region", "country", "organisation"]
PeriodBasis = Literal["stated", "relative", "published"]
#: How the scope of a number was found: said in its own clause; carried over from the sentence before; taken from
#: the title or a heading; taken from the article as a whole; not found.
Binding = Literal["stated", "inherited", "title", "default", "none"]


class Row(BaseModel):
    """A row of ``raw``: immutable, no unknown columns."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    table: ClassVar[str]


class Article(Row):
    """One version of one article.  ``text`` is kept for good, so facts can be made again from it."""

    table: ClassVar[str] = "articles"
    article_id: ShortHash
    uri: str = Field(min_length=1)
    url: str | None = None
    title: str | None = None
    source_name: str | None = None
    published_on: dt.date | None = None
    category: str | None = None
    text: str = Field(min_length=1)
    #: half-open range of ``text`` that is the article itself: menus, link lists and footers lie outside
    body_start: int = Field(ge=0)
    body_end: int = Field(ge=0)

    @model_validator(mode="after")
    def _body_lies_in_text(self) -> Self:
        if not self.body_start <= self.body_end <= len(self.text):
            raise ValueError(f"body {self.body_start}:{self.body_end} lies outside the text (0:{len(self.text)})")
        return self


class Fact(Row):
    """What every fact carries: the words that say it, where they stand, and the rule that read them.

    ``quote`` is the sentence (or clause) of the original text; offsets count code points of ``Article.text``,
    half open.  ``text[char_start:char_end] == quote`` is checked by the loader, which has the text at hand.
    """

    fact_id: ShortHash
    article_id: ShortHash
    char_start: int = Field(ge=0)
    char_end: int = Field(gt=0)
    quote: str = Field(min_length=1)
    rule: str = Field(min_length=1)


class Scoped(Fact):
    """A fact about a place or body.  ``zone_id`` and ``adcode`` are empty where the registry has no such thing."""

    scope_name: str | None = None
    scope_type: ScopeType | None = None
    zone_id: str | None = None
    adcode: str | None = None


class Statement(Scoped):
    """A number: when it held, whether it is so or meant to be so, and how sure its scope is."""

    qualifier: Qualifier
    status: Status
    period_start: dt.date | None = None
    period_end: dt.date | None = None
    period_basis: PeriodBasis | None = None
    binding: Binding
    #: fact_id of the total that this number is a stated part of
    part_of: ShortHash | None = None

    @model_validator(mode="after")
    def _period_runs_forward(self) -> Self:
        if self.period_start and self.period_end and self.period_start > self.period_end:
            raise ValueError(f"period runs backward: {self.period_start} to {self.period_end}")
        return self


class Indicator(Statement):
    """One measured value of one metric.  Base units; percent stays percent; ``value`` empty where only growth is told."""

    table: ClassVar[str] = "indicators"
    metric: Annotated[str, _one_of("metrics")]
    value: Number | None = None
    value_max: Number | None = None
    unit: Literal["count", "person", "m2", "percent", "ordinal", "CNY", "USD", "EUR", "HKD", "JPY", "GBP", "TWD"]
    measure: Literal["level", "increment"]
    level: Level | None = None
    yoy_pct: Number | None = None
    #: the words by which what is counted is a class of its own (低空企业: 低空), not all that the metric means
    counted_class: str | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.value is None and self.yoy_pct is None:
            raise ValueError("neither a value nor a growth rate")
        return self


class Funding(Statement):
    """One sum of money for innovation, in units of ``currency``."""

    table: ClassVar[str] = "funding"
    kind: Annotated[str, _one_of("funding_kinds")]
    amount: Money
    amount_max: Money | None = None
    currency: Literal["CNY", "USD", "EUR", "HKD", "JPY", "GBP", "TWD"]
    payer: str | None = None
    recipient: str | None = None


class PolicyMention(Fact):
    """A plan, measure, notice or law that the article names."""

    table: ClassVar[str] = "policy_mentions"
    name: str = Field(min_length=2)
    doc_no: str | None = None
    year: int | None = Field(default=None, ge=1949, le=2100)
    issuer: str | None = None
    issued_on: dt.date | None = None
    zone_id: str | None = None
    adcode: str | None = None


class IncubatorMention(Fact):
    """A carrier of innovation that the article names."""

    table: ClassVar[str] = "incubator_mentions"
    name: str = Field(min_length=2)
    type: Annotated[str, _one_of("incubator_types")]
    level: Level | None = None
    recognised_on: str | None = None
    zone_id: str | None = None
    adcode: str | None = None


class EventMention(Scoped):
    """A dated or datable happening.  ``date`` is YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known."""

    table: ClassVar[str] = "event_mentions"
    name: str = Field(min_length=2)
    type: Annotated[str, _one_of("event_types")]
    date: str | None = Field(default=None, pattern=r"^\d{4}(-\d\d){0,2}$")
    date_end: str | None = Field(default=None, pattern=r"^\d{4}(-\d\d){0,2}$")


class ZoneMention(Fact):
    """One place in the text where a zone is named.  ``zone_id`` is empty for a zone the registry does not know."""

    table: ClassVar[str] = "zone_mentions"
    name: str = Field(min_length=2)
    zone_id: str | None = None


class Reject(Row):
    """Something that could not be taken: kept whole (or, where it is too large, by its beginning), with the reason."""

    table: ClassVar[str] = "rejects"
    stage: Literal["read", "extract", "load"]
    uri: str
    place: str | None = None
    reason: str
    content: str | None = None


FACTS: tuple[type[Fact], ...] = (Indicator, Funding, PolicyMention, IncubatorMention, EventMention, ZoneMention)
