"""Whose number it is.  One pass over the text keeps the place or body that is being spoken of."""

from __future__ import annotations

from functools import cached_property

from ingest.extract.document import Document, Span, within
from ingest.extract.places.place_names import UNKNOWN, Place, zones_by_id
from ingest.extract.scopes import (
    clause_heads,
    clause_places,
    context_words,
    firms,
    leads,
    memory,
    organisations,
    regions,
    subjects,
    topics,
)
from ingest.extract.scopes.article_places import ArticlePlaces
from ingest.extract.scopes.context_words import Context
from ingest.extract.scopes.scope import COUNTRY, NOWHERE, UNNAMED, Scope
from ingest.extract.scopes.yardsticks import lies_in
from ingest.extract.vocabulary import Hit

#: firms, which a text tells of in passing
_FIRMS = ("公司", "集团", "银行", "支行", "分行")
#: a company named so often is what the article is about
_OFTEN = 3
#: a body named farther from the head of an earlier clause is not whom the sentence is about
_FAR_FROM_HEAD = 12
#: an article with more places than these, and none that it keeps to, goes from one to the next
_MANY_PLACES = 4
#: whose place is said so often, by 我县 alone
_SAID_AGAIN = 2
#: a number so near the beginning may be told before its zone is named
_OPENING = 300


class Scopes:
    """Answers for one document.  Ask in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._article = ArticlePlaces(document)
        self._heading: Scope | None = None
        self._subject = NOWHERE
        self._subject_position = 0
        self._unread: list[Span] = []
        #: clauses that name nobody, whoever is spoken of: not to be read again for each number behind them
        self._silent: set[tuple[int, bool]] = set()
        self._asked_for_meaning = False
        #: is a part told apart (其中,X园…)?  What follows the sentence is not about it
        self._tells_part = False
        self._sections = document.sections
        self._section = 0
        self._sentence = Span(document.start, document.start)
        #: what was said of a position of this sentence: A、B和C各3家 asks three times
        self._answered: dict[tuple[int, bool], Scope] = {}
        self._titled = regions.of_title_word(self._article)
        self._is_digest = self._sections.is_digest(self._article.in_title or self._article.main)

    def at(self, sentence: Span, clauses: list[Span], position: int, *, rate: bool = False) -> Scope:
        """The scope of a number at ``position``; ``rate`` says that it is a share or a rank."""
        if self._unread:
            self._catch_up()
        if sentence != self._sentence:
            if self._answered:
                self._end_sentence()
            self._turn_to(sentence)
            self._sentence = sentence
            self._answered.clear()
        if (position, rate) not in self._answered:
            self._answered[position, rate] = self._found_at(sentence, clauses, position, rate=rate)
        return self._answered[position, rate]

    def _end_sentence(self) -> None:
        """Go on with whom the sentence that was asked about began with, if only a part or a body of it was spoken of last."""
        told_here = self._subject_position == self._sentence.start
        if not told_here or not memory.may_be_narrower(self._document, self._sentence, self._subject):
            return
        began = self._subject_of(self._sentence)
        if began and memory.is_narrower(self._subject, began):
            self._remember(began, self._sentence)

    def _found_at(self, sentence: Span, clauses: list[Span], position: int, *, rate: bool) -> Scope:
        for clause in reversed(clauses):
            is_before = clause.end <= position
            if clause.start > position or (is_before and (clause.start, rate) in self._silent):
                continue
            if is_before and self._is_another_item(clause, position):
                break
            self._asked_for_meaning = False
            if scope := self._said_in(clause, sentence, position, rate=rate):
                return scope
            if is_before and not self._asked_for_meaning:
                self._silent.add((clause.start, rate))
        if subjects.is_national(self._document, sentence):
            return COUNTRY
        return self._beyond(position)

    def _is_another_item(self, clause: Span, position: int) -> bool:
        """Is ``clause`` of another item of a report's list (甲区…;推动…)?  What it names does not go on: the report's place acts."""
        is_report = self._document.speaks_for_one and self._article.title_region is not None
        return is_report and clause_heads.acts_behind(self._document.text, clause.end, position)

    def _is_past_item(self, clause: Span, position: int) -> bool:
        """Does a semicolon part ``clause`` from ``position``?"""
        return any(self._document.text.find(mark, clause.end, position) >= 0 for mark in ";；")

    def read(self, sentence: Span) -> None:
        """Take note of a sentence that states nothing: a heading rules what follows, any other may name the next subject."""
        self._turn_to(sentence)
        self._sentence = sentence
        if subjects.is_address(self._document, sentence):
            return
        if subjects.is_heading(self._document, sentence, is_digest=self._is_digest):
            heading = leads.of_heading(self._document, sentence, self._places(sentence, sentence.end))
            self._heading = self._scope(heading, "title") if heading else None
        self._unread.append(sentence)

    def spoken_of(self, clause: Span, limit: int) -> list[Place]:
        """The places that ``clause`` speaks of before ``limit``, by name or by words such as 高新区."""
        return self._places(clause, limit)

    def of_place(self, place: Place) -> Scope:
        """The scope that a named place is."""
        return self._scope(place, "stated")

    def of_level(self, level: str, clause: Span) -> Scope | None:
        """The city, province or country that is meant at ``clause`` without being named."""
        if level == "country":
            return COUNTRY
        start = self._document.start if self._article.in_title else clause.start  # 市里: the city of the article's zone
        place = regions.region_above(self._article, level, start)
        return self.of_place(place) if place else None

    def of_article(self, position: int | None = None) -> Scope:
        """The place that the article as a whole is about, as far as it was read at ``position``."""
        if self._heading is not None:
            return self._heading
        if self._is_digest and not self._keeps_to_article():
            return NOWHERE
        if titled := self._article.in_title or self._titled:
            return self._scope(titled, "title")
        main = self._article.main_at(position)
        return self._scope(main, "default") if main and not self._is_of_unnamed else NOWHERE

    @cached_property
    def _is_of_unnamed(self) -> bool:
        """我县…我县…: does the article speak of a county that nothing names?  Then no other place in it is what it is about."""
        words = [w for w in self._document.open_words if w.code in ("county", "city")][:_SAID_AGAIN]
        meant = (context_words.meaning(word, self._sentence, self._context()) for word in words)
        unnamed = len(words) == _SAID_AGAIN and all(place and place.name == UNKNOWN for place in meant)
        return unnamed and self._article.often_zone is None

    def _turn_to(self, sentence: Span) -> None:
        """Forget the subject where a digest turns to its next story."""
        if self._is_digest and (section := self._sections.of(sentence.start)) != self._section:
            self._section, self._heading, self._subject, self._unread = section, None, NOWHERE, []
            self._silent.clear()

    def _keeps_to_article(self) -> bool:
        place = self._article.in_title or self._article.main
        return place is not None and self._sections.tells_of(self._section, place)

    # --- what a clause says ------------------------------------------------------------------

    def _said_in(self, clause: Span, sentence: Span, position: int, *, rate: bool) -> Scope | None:
        """The scope of the number at ``position`` that ``clause``, its own or one before, states."""
        document = self._document
        limit = min(position, clause.end, clause_heads.first_project(document.text, clause, position))
        own = position < clause.end
        part = document.text.rfind("其中", sentence.start, clause.start + 2)
        self._tells_part = part >= 0 and not any(document.text.find(mark, part, clause.start) >= 0 for mark in ";；")
        if own and (behind := self._named_behind(clause, sentence, position)):
            return self._remember(behind, sentence)
        places = self._places(clause, limit, rate=rate)
        if above := clause_heads.level_of_each_part(document.text, clause, limit):
            return self.of_level(above, clause) or self.of_article()
        together = clause_heads.TOGETHER.search(document.text, clause.start, limit) if own else None
        if together and not (places and places[-1].end > together.start()):
            return self.of_article()
        if firm := firms.told_of_by_its_own(document, clause):
            return self.of_place(firm)
        if firm_end := firms.goes_on(document, clause, limit):
            if firm := firms.named_before(document, clause):
                return self.of_place(firm)
            if not places or places[-1].end <= firm_end:  # 这家位于沈阳的企业
                return UNNAMED
        if gone_on := self._gone_on_with(clause, sentence, limit, own=own):
            return gone_on
        if topic := self._topic(clause, limit, places, own=own):
            return self._remember(self.of_place(topic), sentence)
        goes_on = own or not self._is_past_item(clause, position)
        if goes_on and (firm := topics.firm(document, clause, limit)):
            often = document.text.count(firm.name) >= _OFTEN
            return self._remember(self.of_place(firm), sentence) if often else self.of_place(firm)
        first = self._leading(clause, limit, places, own=own)
        stated = (places[-1] if places else None) if own else first
        if (
            stated
            and stated.type != "organisation"
            and self._subject.type == "organisation"
            and subjects.PRONOUN.match(document.text, clause.start)
        ):
            return self._inherited()
        scope = self.of_place(stated) if stated else None
        organisation = self._organisation(clause, sentence, limit, position, goes_on=goes_on)
        is_zone = scope and scope.type == "zone" and organisation and (scope.name or "").endswith(organisation.name)
        if organisation and not is_zone:
            return self._remember(self.of_place(organisation), sentence)
        if scope and first and (first is stated or self.of_place(first) == scope):
            self._remember(scope, sentence)
        return scope

    def _gone_on_with(self, clause: Span, sentence: Span, limit: int, *, own: bool) -> Scope | None:
        """Whom 该研究院, 中心, 这些省份, 这里 at the head of the clause mean."""
        document = self._document
        if subjects.is_meant(document, clause, self._subject):
            return self._inherited()
        if body := subjects.taken_up(document, clause, limit) or (own and clause_places.these(document, clause, limit)):
            return self._remember(self.of_place(body), sentence)
        here = subjects.here(document, clause, limit)
        return self.of_place(here) if here else None

    def _leading(self, clause: Span, limit: int, places: list[Place], *, own: bool) -> Place | None:
        """The place that the clause is about, unless that is only one of several that have come."""
        first = leads.leading(self._document, clause, limit, places)
        return None if first and not own and leads.only_arrive(self._document.text, clause, first) else first

    def _organisation(self, clause: Span, sentence: Span, limit: int, position: int, *, goes_on: bool) -> Place | None:
        """The organisation that the clause speaks of; one named in passing in a clause before is none."""
        document = self._document
        organisation = organisations.spoken_of(document, clause, limit)
        if organisation is None or position < clause.end:
            return organisation
        is_firm = organisation.name.endswith(_FIRMS) or document.text.startswith("其中", clause.start)
        begins = document.text[clause.start - 1] in ";；" or clause.start <= sentence.start
        in_passing = (
            organisation.start - clause.start > _FAR_FROM_HEAD
            or lies_in(document.text, organisation)
            or (is_firm and not goes_on and not begins)
            or clause_heads.acts_behind(document.text, clause.end, position)
            or organisations.is_made(document, clause, organisation)
            or leads.only_arrive(document.text, clause, organisation)
        )
        return None if in_passing else organisation

    def _topic(self, clause: Span, limit: int, places: list[Place], *, own: bool) -> Place | None:
        """The body or park that the clause begins with, unless it goes on to all of a place (带动全市…) or another body."""
        is_heading = self._document.text[clause.end : clause.end + 1] in (":", "：")
        if not own and self._document.speaks_for_one and not is_heading:
            return None  # a report on work goes on to the next achievement
        topic = topics.find(self._document, clause, limit)
        if topic is None or any(p.start >= topic.end and self._document.text[p.start] == "全" for p in places):
            return None
        organisation = organisations.spoken_of(self._document, clause, limit)
        if organisation is None or organisation.start < topic.end or lies_in(self._document.text, organisation):
            return topic
        return None

    def _named_behind(self, clause: Span, sentence: Span, position: int) -> Scope | None:
        """Whom the words behind the number name, or whom those before tell the size of."""
        behind = (
            clause_places.settled_in(self._document, clause, position, self._meaning)
            or organisations.described(self._document, clause, position)
            or organisations.measured(self._document, sentence, clause)
        )
        return self.of_place(behind) if behind else None

    def _places(self, clause: Span, limit: int, *, rate: bool = False) -> list[Place]:
        return clause_places.find(self._document, clause, limit, self._meaning, rate=rate)

    def _meaning(self, word: Hit, clause: Span) -> Place | None:
        self._asked_for_meaning = True
        return context_words.meaning(word, clause, self._context())

    def _context(self) -> Context:
        name, kind, zone_id, adcode, _ = self._subject
        subject = Place(0, 0, name, kind, zone_id, adcode) if name and kind else None
        return Context(self._article, subject, self._heading is not None, self._sentence)

    def _scope(self, place: Place, binding: str) -> Scope:
        if place.name == UNKNOWN:
            return NOWHERE
        adcode = place.adcode
        if place.zone_id and not adcode:
            adcode = zones_by_id()[place.zone_id]["adcode"] or None
        name = self._document.zone_names.get(place.zone_id or "", place.name)
        if place.type == "region" and place.adcode is None:
            name = self._article.nicknames.get(name, name)
        return Scope(name, place.type, place.zone_id, adcode, binding)

    # --- where the sentence does not say -----------------------------------------------------

    def _beyond(self, position: int) -> Scope:
        """The scope of a number whose sentence names none: who was spoken of before, else the article's."""
        article, subject = self._article, self._subject
        may_open = position < self._document.start + _OPENING and not (self._is_digest or self._is_of_unnamed)
        is_told = (
            article.title_zone
            or article.region_before(position)
            or (self._document.speaks_for_one and article.title_region)
        )
        if subject is NOWHERE and may_open and not is_told and (ahead := self._ahead(position)):
            return ahead
        if self._document.speaks_for_one and article.title_region:
            return self.of_article()  # a work report goes through many places and speaks for one
        same_paragraph = self._document.paragraph_of(position) <= self._subject_position
        if article.only_title_zone and subject.type in ("zone", "region") and self._heading is None:
            is_body = subject.name is not None and subject.zone_id is None and subject.adcode is None
            if (
                same_paragraph
                and is_body
                and subjects.is_introduced(self._document, subject.name or "", self._subject_position)
            ):
                return self._inherited()
            return self.of_article()  # other places named in passing do not outlast their sentence
        is_main = article.main is not None and subject.name == article.main.name
        goes_on = same_paragraph or not (self._heading or article.in_title or (self._wanders and not is_main))
        of_article = self.of_article(position)
        ends = not is_main and self._sections.part_begins(self._subject_position, position)
        if subject.name and goes_on and not (ends and of_article.name):
            return self._inherited()
        return of_article

    @cached_property
    def _wanders(self) -> bool:
        """Does the article speak of the country, or go from place to place?  Then none of them outlasts its paragraph."""
        main = self._article.main
        if main is not None:
            return main.type == "country"
        named = {p.name for p in self._document.places if p.type != "country"}
        return len(named - memory.MACRO) > _MANY_PLACES

    def _ahead(self, position: int) -> Scope | None:
        """An article may open with its number and name the zone in the next sentence."""
        end = self._document.text.find("\n", position, position + 400)
        for place in within(self._document.places, position, end if end > 0 else position + 400):
            if place.type == "zone" and (place.zone_id or self._article.may_be_meant(place)):
                return self._scope(place, "default")
        return None

    # --- the subject -------------------------------------------------------------------------

    def _inherited(self) -> Scope:
        return self._subject._replace(binding="inherited")

    def _remember(self, scope: Scope, sentence: Span) -> Scope:
        """``scope`` is the subject from now on, unless it is a company in passing: what follows is the place's again."""
        is_aside = self._subject_position == sentence.start and memory.is_narrower(scope, self._subject)
        if not self._tells_part and not is_aside and memory.outlasts(scope, self._article):
            self._subject, self._subject_position = scope, sentence.start
        return scope

    def _catch_up(self) -> None:
        """Find the subject of the latest sentence that has one among those noted since the last number."""
        unread, self._unread, self._tells_part = self._unread, [], False
        for sentence in reversed(unread):
            subject = self._subject_of(sentence)
            if subject is None:
                continue
            numbers = within(self._document.quantities, sentence.start, sentence.end)
            has_numbers = any(number.unit.family != "other" for number in numbers)
            if not (has_numbers and "organisation" in (subject.type, self._subject.type)):  # 与某银行签约3个项目
                self._remember(subject, sentence)
                return

    def _subject_of(self, sentence: Span) -> Scope | None:
        document, (start, end) = self._document, (sentence.start, sentence.end)
        if (
            not within(document.places, start, end)
            and not within(document.open_words, start, end)
            and not organisations.ENDING.search(document.text, start, end)
            and not topics.PARK.search(document.text, start, end)
        ):
            return None
        speaker: Place | None = None
        for clause in document.clauses(sentence)[:3]:
            if body := subjects.taken_up(document, clause, clause.end):
                return self.of_place(body)
            park = topics.find(document, clause, clause.end)
            if park is not None and park.type == "zone":
                return self.of_place(park)
            subject = organisations.spoken_of(document, clause, clause.end)
            described = subject is not None and document.text[subject.start - 1] == "的"  # 位于上地的X创业园是…
            if subject is None or (subject.start - clause.start >= 12 and not described):
                subject = leads.leading(document, clause, clause.end, self._places(clause, clause.end))
            if subject and subjects.announces(document, clause, subject):
                speaker = speaker or subject
            elif subject and not (self._is_kept and subjects.is_by_office(document, subject)):
                return self.of_place(subject)
        return self.of_place(speaker) if speaker else None

    @property
    def _is_kept(self) -> bool:
        """Is a heading or a zone spoken of, which what an office does to it does not change?"""
        return self._heading is not None or self._subject.type == "zone"
