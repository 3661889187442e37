"""Whose number it is.  One pass over the text keeps the place that is being spoken of; 全市 and 我区 ask it what they mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ingest.extract.document import Document, Span, Track, within
from ingest.extract.places import (
    Place,
    dominant,
    generic_kind,
    parent_of,
    region_names,
    zone_names,
    zone_of_city,
    zones_by_id,
)
from ingest.extract.vocabulary import Hit


class Scope(NamedTuple):
    """A place or body, and how it was found (see ``ingest.models.Binding``)."""

    name: str | None
    type: str | None
    zone_id: str | None
    adcode: str | None
    binding: str


#: a company named so often is what the article is about
_OFTEN = 3
#: how many places back a context word may look
_FEW = 40
NOWHERE = Scope(None, None, None, None, "none")
#: 占全市, 排全省第一, 来自沈阳高新区, 比深圳: the place is a yardstick or an origin, not the subject
_YARDSTICK_BEFORE = re.compile(
    r"(?:未含|不含|除了?|对|占|占了?|排|列|居|位列|位居|名列|稳居|领跑|比|来自|赴|前往|走进|返回|面向|辐射|超越|落后于|同|与|和|向|由|从|被|经|联合|会同|对标|对接|跑赢|高于|低于|快于|全|自|邀请|入选|获评?|贡献了?|放眼)$"
)
_YARDSTICK_AFTER = re.compile(
    r"(?:至[\u4e00-\u9fff]{2}|(?:约|近|超)?\d[\d.]*%|的?(?:占|比重|总量|总数|总额|平均|第[一二三四五六七八九十\d]|首位|前列|前茅|[一二三四五六七八九]成|近?[一二三四五六七八九]分之|半|同类|首个|唯一|首家|头一家|(?:综合|总体)?排名|排行|评价|方阵|行列|队伍|所占|领先|前[列面茅头]|之首|最|各区县)|同期|同类)"
)
#: 淄博高新区排名第45位: a single zone is ranked, it ranks nothing
_IS_RANKED = re.compile(r"(?:综合|总体)?排名第")
_BODY_BEFORE_NAME = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}(?:厅|局|委|办|部|院|会|党委|政府|人大|政协|市长|书记|主任|区长|省长))"
)
_BARE_CARRIER = re.compile(r"(?:的|内|各|区内)?(?:科技企业|企业|创业)?(?:孵化器|众创空间|加速器|大学科技园|孵化基地)")
_NAME_BEFORE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()“”·]{2,24}$")
_ORGANISATION_END = re.compile(
    r"有限责任公司|股份有限公司|有限公司|担保公司|基金公司|投资公司|集团公司|集团(?!公司)|孵化器|众创空间|加速器|创业服务中心|创业中心|创业园|大学科技园|产业研究院|研究院|孵化基地|科技园|科技创业中心"
)
_ORG_COUNTED = re.compile(
    r"(?:共|有|已|现有|达到?|约|近|超过?|合计|总数|累计|一共|已有|共有|为|:|\s)*[\d一二三四五六七八九十两百千]"
)
_ORG_BREAK = re.compile(
    r".*(?:还有|就是|以及|名为|给予|引导|推广|扩展|不断|新建|建设|成立|已有|打造|支持|鼓励|据|从|各|实施|凡|获评|入驻|国家备案|作为|区内的?|市内的?|[的是由在向对与和及、,，。；:：\s了将]|企业|其中|(?:国家|省|市)级|科技企业孵化器(?=[\u4e00-\u9fff]{4})|近日|日前|目前)"
)


#: 全省10个国家级经开区
_COUNT_OF_ZONES = re.compile(r"(?:的|共有?|有)?[\d一二三四五六七八九十百]{0,4}[家个]?")
_PRONOUN = re.compile(r"[它该]|其(?![中他它余次])")
#: what may stand before the topic of a clause
_TOPIC_LEAD = re.compile(
    r"(?:截至|到|目前|其中|据|作为|在|[\d年月日底末初前上下半个季度一二三四十、,，今去近两]+|记者[^,，。]{0,8}从|数据显示|此外|同时|眼下|近日|日前|“|以|从|由|随着)*"
)
_SETTLED_IN = re.compile(
    r"[\d.]{1,8}[万亿]?(?:多|余)?[家个户名](?:[\u4e00-\u9fff]{0,8})(?:在|落户|入驻|落地|进驻|来到)(?:了|于)?"
)
_AREA_OF = re.compile(
    r"(?:总?占地|规划|总?建筑)(?:面积)?[^,，。]{0,4}?[\d.]{1,8}万?(?:多|余)?(?:亩|平方米|平方公里)的(?P<name>[\u4e00-\u9fff]{2,14}(?:产业园|科技园|创业园|孵化器|创新园|软件园|工业园|众创空间|产业基地))"
)


_KIND_WORD = re.compile(
    r"(?:该|本|这个)?(?P<kind>中心|基地|孵化器|众创空间|创业园|加速器|科技园|孵化园)(?![\d一二三四五六七八九十数总面有无的、和]|共|达|拥|占|新|数|企业|内|建设|名单)"
)
_COUNTED_ZONES = re.compile(r"[\d一二三四五六七八九十百]+(?:多|余)?[家个](?:国家级?|省级|市级)?$")
#: 某研究院发布…: who says something is not whom it is about
_SPEAKS = re.compile(
    r"[^,，。]{0,8}?(?:发布|联合|指出|介绍|获悉|显示|表示|透露|认为|编制|主办|承办|协办|给予|奖励|补助|补贴|负责人)"
)


def _graded(word: str) -> str:
    """国家级经济技术开发区 → 国家级经开区: the short form that keeps its grade."""
    grade = next((g for g in ("国家级", "国家", "省级") if word.startswith(g)), "")
    short = generic_kind(word) or ("经开区" if word == "国家级开发区" else word)
    return short if short.startswith(grade) else grade + short


class Scopes:
    """Answers for one document.  Ask in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        named = document.places
        title = document.title_places
        self._title_zone = next((p for p in title if p.type == "zone"), None)
        self._title_region = next((p for p in title if p.type == "region"), None)
        if (
            self._title_zone
            and not self._title_zone.name.endswith(("区", "园", "城"))
            and (
                longer := next(
                    (
                        p
                        for p in named
                        if p.type == "zone"
                        and p.name != self._title_zone.name
                        and p.name.startswith(self._title_zone.name)
                    ),
                    None,
                )
            )
        ):
            self._title_zone = longer  # 中关村 in the headline is 中关村自创区 in the text
        self._zone = self._title_zone or self._main(named, "zone")
        self._region = self._title_region or self._main(named, "region")
        self._title_country = next((p for p in title if p.type == "country"), None)
        self._country = dominant(named, "country")
        self._heading: Scope | None = None
        self._is_report = document.is_report
        self._subject = NOWHERE
        self._zones_of: dict[str | None, Track[Place]] = {}
        self._unread: list[tuple[Span, int]] = []

    def _main(self, named: list[Place], kind: str) -> Place | None:
        """The place that the article keeps to; None where it goes through many."""
        best = dominant(named, kind)
        of_kind = [p.name for p in named if p.type == kind]
        if best is not None and kind == "region" and best.adcode is None:
            return None  # 东部地区 is no article's subject
        if best is None or 2 * of_kind.count(best.name) < len(of_kind):
            return None
        return best if of_kind.count(best.name) >= 3 or best.start < self._document.start + 300 else None

    def _zones(self, kind: str | None) -> Track[Place]:
        """The zones that the article names, all or those of a kind."""
        if kind not in self._zones_of:
            self._zones_of[kind] = Track(
                p for p in self._document.places if p.type == "zone" and (kind is None or kind in p.name)
            )
        return self._zones_of[kind]

    def _before(self, places: Track[Place], position: int) -> list[Place]:
        """The last few of ``places`` that end before ``position``, the nearest first."""
        at = bisect_left(places.starts, position)
        return [p for p in reversed(places[max(0, at - _FEW) : at]) if p.end <= position]

    # --- what context words mean -------------------------------------------------------------

    def _region_above(self, level: str, position: int) -> Place | None:
        """The city, county or province that 全市 or 全省 means at ``position``."""
        candidates = self._before(self._document.places, position)
        candidates += [p for p in (self._title_region, self._title_zone, self._zone, self._region) if p]
        for place in candidates:
            adcode = place.adcode
            if place.zone_id:
                adcode = zones_by_id()[place.zone_id]["adcode"] or None
            while adcode:
                if adcode in region_names() and (
                    _rank(adcode) == level
                    or (level == "city" and region_names()[adcode].endswith("市"))
                    or (level == "city" and _rank(adcode) == "municipality")
                ):
                    return Place(position, position, region_names().get(adcode, ""), "region", None, adcode)
                adcode = parent_of().get(adcode)
                if adcode == "100000":
                    adcode = None
        return None

    def _zone_at(self, position: int) -> Place | None:
        """The zone that 全区, 园区 or a bare 高新区 means: the one last spoken of, else the article's."""
        if self._heading is None and self._title_zone:
            return self._title_zone
        if self._subject.type == "zone":
            return Place(0, 0, self._subject.name or "", "zone", self._subject.zone_id, self._subject.adcode)
        before = self._before(self._zones(None), position)
        return before[0] if before else self._zone

    def meaning(self, code: str, word: str, position: int) -> Place | None:
        """The place behind 全市, 我区, 高新区 at ``position``; None where the text does not say."""
        if code in ("city", "county"):
            return self._region_above("city" if code == "city" else "county", position)
        if code == "province":
            return self._region_above("province", position)
        return self._this_zone(word, position) if code == "zone" else self._zone_of_kind(word, position)

    def _this_zone(self, word: str, position: int) -> Place | None:
        """我区, 园区, 新区: the zone, the district or the park that the text speaks of."""
        if word in ("片区", "该片区", "示范区", "新区"):
            if self._title_zone and self._title_zone.name.endswith(word[-2:]):
                return self._title_zone
            named = self._before(self._zones(None), position)
            if own := next((p for p in named if p.name.endswith(word[-2:])), None):
                return own
        is_district = word in ("全区", "我区", "该区", "本区", "区内")
        if (is_district or word == "辖区") and self._subject.type == "region" and _has_districts(self._subject.adcode):
            return Place(0, 0, self._subject.name or "", "region", None, self._subject.adcode)
        if word in ("园区", "该园区", "我园区", "园内", "全园"):
            carriers = self._before(self._document.carriers, position)
            park = next((p for p in carriers if p.name.endswith(("园", "园区", "基地", "城", "谷", "港"))), None)
            if park and self._subject.type != "zone" and not self._title_zone:
                return park
        zone = self._zone_at(position)
        if zone is None and is_district and self._region and _has_districts(self._region.adcode):
            return self._region
        return zone

    def _zone_of_kind(self, word: str, position: int) -> Place | None:
        """A bare 高新区, 国家级经开区, 开发区: the one that was named, all of them, or the city's own."""
        kind = generic_kind(word)
        zones = self._zones(kind)
        if word.startswith("国家") and (kind or word == "国家级开发区") and not self._title_zone:
            return Place(position, position, _graded(word), "country", None, "100000")  # all of them
        titled = [p for p in self._document.title_places if p.type == "zone" and (kind is None or kind in p.name)]
        for choice in (titled[:1], self._before(zones, position)[:1], zones[:1]):
            if choice:
                return choice[0]
        if kind:
            region = self._region_above("city", position)
            if region and region.adcode:
                name = region.name.removesuffix("市") + kind
                return Place(
                    position, position, name, "zone", zone_names().get(name) or zone_of_city(region.adcode, kind), None
                )
        return None

    # --- the subject --------------------------------------------------------------------------

    def _organisation(self, clause: Span, limit: int) -> Place | None:
        head = self._document.text[clause.start : min(limit, clause.end)]
        found = self._called_by_kind(clause, limit)
        for carrier in within(self._document.carriers, clause.start, limit):
            after = self._document.text[carrier.end : carrier.end + 2]
            before = self._document.text[max(clause.start, carrier.start - 3) : carrier.start]
            if (
                carrier.end <= limit
                and after[:1] not in ("和", "、", "与", "及", "等")
                and not _YARDSTICK_BEFORE.search(before)
            ):
                found = carrier
        if found:
            return found
        if not _ORGANISATION_END.search(head):
            return None
        for match in _ORGANISATION_END.finditer(head):
            begin = _NAME_BEFORE.search(head, max(0, match.start() - 24), match.start())
            if begin is None:
                continue
            cut = _ORG_BREAK.match(head[begin.start() : match.end() - 2])
            start = begin.start() + (cut.end() if cut else 0)
            name = head[start : match.end()]
            after = head[match.end() : match.end() + 2]
            zone = next(
                (p for p in within(self._document.places, clause.start + start, clause.start + start + 1)), None
            )
            if zone and _BARE_CARRIER.fullmatch(self._document.text, zone.end, clause.start + match.end()):
                continue  # X高新区众创空间 are all of them
            if _SPEAKS.match(head, match.end()) or head[start - 1 : start] in ("由", "与", "和", "同", "向", "对"):
                continue
            if name.count("“") != name.count("”") or re.match(r"[一二两三四五六七八九十\d]+[家个]", name):
                continue
            if (
                len(name) < 4
                or _ORG_COUNTED.match(head, match.end())
                or _ORG_COUNTED.match(self._document.text, clause.start + match.end())
                or re.match(r".{0,2}[一两多各这该某][家些]|以上|另有|眼下|这些|加上|备案|其余|包括", name)
                or after[:1] in ("和", "、", "与", "及", "等")
                or re.search(r"\d", name)
            ):
                continue
            if re.fullmatch(
                r"(?:国家|省|市|区|全|各|类|级|科技|企业|专业|大学|创业|孵化|众创|留学人员|备案|我|本|家|个|多|双创|型|的|高|新|“|”)*(?:孵化器|众创空间|加速器|创业园|大学科技园|孵化基地|研究院|科技园|产业研究院|集团|创业服务中心|创业中心)",
                name,
            ):
                continue
            found = Place(clause.start + start, clause.start + match.end(), name, "organisation")
        return found

    def _in_clause(self, clause: Span, limit: int, *, rate: bool = False, first: bool = False) -> Scope | None:
        """The place that this clause speaks of before ``limit``: the last (or first) that is no yardstick.

        For a ``rate`` (a share, a rank) 在沈阳市 is a yardstick too.
        """
        document = self._document
        text = document.text
        choices: list[tuple[int, int, Place]] = []
        for place in within(document.places, clause.start, limit):
            before = text[max(clause.start, place.start - 4) : place.start]
            after = text[place.end : place.end + 8]
            is_ranked = place.type == "zone" and place.end - clause.start < 16 and bool(_IS_RANKED.match(after))
            if (
                _YARDSTICK_BEFORE.search(before)
                or (_YARDSTICK_AFTER.match(after) and not is_ranked)
                or (rate and before.endswith("在"))
            ):
                continue
            if any(c.start <= place.start < c.end for c in within(document.carriers, clause.start, limit)):
                continue
            if (place.type == "country" or (place.type == "region" and place.adcode is None)) and not self._leads(
                clause, place, before
            ):
                continue
            if re.match(
                r"(?:、[\u4e00-\u9fff]{2,6}){0,8}等(?:地|[\d一二三四五六七八九十多]*个?(?:城市|省|国家|地区))",
                text[place.end : place.end + 40],
            ):
                continue
            if place.type == "region" and re.match(
                r"(?:重点实验室|工程(?:技术)?(?:研究)?中心|技术创新中心|企业技术中心|新型研发)", after
            ):
                continue
            if place.type == "region" and _BODY_BEFORE_NAME.match(after) and place.start > clause.start:
                continue
            choices.append((place.start, place.end, place))
        for word in within(document.open_words, clause.start, limit):
            before = text[max(clause.start, word.start - 3) : word.start]
            after = text[word.end : word.end + 8]
            if (
                _YARDSTICK_BEFORE.search(before)
                or _YARDSTICK_AFTER.match(after)
                or (rate and before.endswith(("在", "占")))
                or (word.code == "generic" and before.endswith(("在全国", "在全省", "在")))
            ):
                continue
            above = choices[-1][2] if choices and _COUNT_OF_ZONES.fullmatch(text, choices[-1][1], word.start) else None
            if word.code == "generic" and above and above.type in ("region", "country"):
                name = above.name + word.text  # 全省高新区: all of them
                choices[-1] = (
                    choices[-1][0],
                    word.end,
                    Place(choices[-1][0], word.end, name, "region", None, above.adcode),
                )
                continue
            meant = self._group(word, clause) or self.meaning(word.code, word.text, word.start)
            if meant:
                choices.append((word.start, word.end, meant._replace(start=word.start, end=word.end)))
        if not choices:
            return None
        choices.sort(key=lambda c: c[0])
        if first:
            lead = _TOPIC_LEAD.match(text, clause.start, limit)
            head = lead.end() if lead else clause.start
            if choices[0][0] - head > (8 if choices[0][2].type == "zone" else 2):
                return None  # named in passing, not what the sentence is about
            return self._scope(choices[0][2], "stated")
        place = choices[-1][2]
        return self._scope(place, "stated")

    def at(
        self, sentence: Span, clauses: list[Span], position: int, sentence_index: int, *, rate: bool = False
    ) -> Scope:
        """The scope of a number at ``position``; ``rate`` says that it is a share or a rank."""
        self._catch_up()
        for clause in reversed([c for c in clauses if c.start <= position]):
            limit = min(position, clause.end)
            own = clause.start <= position < clause.end
            organisation = self._organisation(clause, limit)
            stated = self._in_clause(clause, limit, rate=rate, first=not own)
            if own and (ahead := self._named_behind(clause, position)):
                self._remember(ahead, sentence_index)
                return ahead
            if (
                stated
                and stated.type != "organisation"
                and self._is_pronoun(clause)
                and self._subject.type == "organisation"
            ):
                return self._subject._replace(binding="inherited")
            if organisation and not (
                stated and stated.type == "zone" and stated.name and stated.name.endswith(organisation.name)
            ):
                place = organisation
                scope = Scope(place.name, "organisation", None, None, "stated")
                self._remember(scope, sentence_index)
                return scope
            if stated:
                if not own or self._in_clause(clause, limit, rate=rate, first=True) == stated:
                    self._remember(stated, sentence_index)
                return stated
        if self._subject is NOWHERE and (ahead := self._ahead(position)):
            return ahead
        if self._is_report and self._title_region:
            return self.of_article()  # a work report goes through many places and speaks for one
        if self._title_zone and self._subject.type in ("zone", "region") and self._heading is None:
            return self.of_article()  # other places named in passing do not outlast their sentence
        if self._subject.name and self._document.paragraph_of(position) <= self._subject_position:
            return self._subject._replace(binding="inherited")
        if not (self._heading or self._title_zone or self._title_region or self._title_country) and self._subject.name:
            return self._subject._replace(binding="inherited")
        return self.of_article()

    def _scope(self, place: Place, binding: str) -> Scope:
        adcode = place.adcode
        if place.zone_id and not adcode:
            adcode = zones_by_id()[place.zone_id]["adcode"] or None
        name = self._document.zone_names.get(place.zone_id or "", place.name)
        return Scope(name, place.type, place.zone_id, adcode, binding)

    def _leads(self, clause: Span, place: Place, before: str) -> bool:
        """Whole countries and large regions are topics only at the head of a clause, or right before what is measured."""
        if before.endswith(("在", "从", "中")):
            return False
        lead = _TOPIC_LEAD.match(self._document.text, clause.start, place.start)
        measured = within(self._document.hits, place.end, place.end + 1)
        return bool(lead and place.start - lead.end() <= 3) or bool(
            measured and measured[0].kind == "metric" and place.type == "country"
        )

    def _called_by_kind(self, clause: Span, limit: int) -> Place | None:
        """去年，中心举办…; 基地由…建成: the carrier last named whose name ends so."""
        text = self._document.text
        lead = _TOPIC_LEAD.match(text, clause.start, limit)
        match = _KIND_WORD.match(text, lead.end() if lead else clause.start, limit)
        if match is None:
            return None
        named = self._before(self._document.carriers, match.start())
        return next(
            (p._replace(start=match.start(), end=match.end()) for p in named if p.name.endswith(match["kind"])), None
        )

    def _group(self, word: Hit, clause: Span) -> Place | None:
        """218家国家级经开区: the zones of a kind together, whichever single one was named before."""
        if word.code != "generic" or not _COUNTED_ZONES.search(
            self._document.text, max(clause.start, word.start - 8), word.start
        ):
            return None
        region = self._title_region if word.text.startswith("国家") else self._title_region or self._region
        name = (region.name if region else "") + _graded(word.text)
        return Place(
            word.start, word.end, name, "region" if region else "country", None, region.adcode if region else "100000"
        )

    def _named_behind(self, clause: Span, position: int) -> Scope | None:
        """占地320亩的材料产业园: the number stands before the body it describes."""
        words = self._document.text[position : clause.end]
        for place in within(self._document.places, position, min(position + 24, clause.end)):
            if place.type == "zone" and _SETTLED_IN.fullmatch(self._document.text, position, place.start):
                return self._scope(place, "stated")  # 526家企业在深哈产业园完成注册
        match = _AREA_OF.match(words)
        return Scope(match["name"], "organisation", None, None, "stated") if match else None

    def _is_pronoun(self, clause: Span) -> bool:
        """它在长春高新区握有…: whoever was spoken of goes on acting."""
        return bool(_PRONOUN.match(self._document.text, clause.start))

    def _is_heading(self, sentence: Span) -> bool:
        """A short line of its own: the section that follows is about what it names."""
        text, document = self._document.text, self._document
        alone = (sentence.start <= document.start or text[sentence.start - 1] == "\n") and text[
            sentence.end : sentence.end + 1
        ] in ("\n", "")
        return alone and sentence.end - sentence.start <= 26

    def of_place(self, place: Place) -> Scope:
        """The scope that a named place is."""
        return self._scope(place, "stated")

    def of_article(self) -> Scope:
        """The place that the article as a whole is about."""
        if self._heading is not None:
            return self._heading
        choices = (
            (self._title_zone, "title"),
            (self._title_region, "title"),
            (self._title_country, "title"),
            (self._zone, "default"),
            (self._region, "default"),
            (self._country, "default"),
        )
        for place, binding in choices:
            if place:
                return self._scope(place, binding)
        return NOWHERE

    def _ahead(self, position: int) -> Scope | None:
        """An article may open with its number and name the zone in the next sentence."""
        end = self._document.text.find("\n", position, position + 400)
        for place in within(self._document.places, position, end if end > 0 else position + 400):
            if place.type == "zone":
                return self._scope(place, "default")
        return None

    _subject_position = 0

    def _remember(self, scope: Scope, sentence_index: int) -> None:
        if scope.name and scope.name.endswith(("公司", "集团")) and self._document.text.count(scope.name) < _OFTEN:
            return  # a company in passing: what follows is the place's again
        self._subject = scope
        self._subject_position = self._document.sentences[sentence_index].start if self._document.sentences else 0

    def read(self, sentence: Span, sentence_index: int) -> None:
        """Take note of a sentence without numbers: a heading rules what follows, any other may name the next subject."""
        if self._is_heading(sentence):
            heading = self._in_clause(sentence, sentence.end, first=True)
            self._heading = heading._replace(binding="title") if heading else None
        self._unread.append((sentence, sentence_index))

    def _catch_up(self) -> None:
        """Find the subject of the latest sentence that has one among those noted since the last number."""
        unread, self._unread = self._unread, []
        for sentence, index in reversed(unread):
            if self._take_subject(sentence, index):
                return

    def _take_subject(self, sentence: Span, sentence_index: int) -> bool:
        document = self._document
        places = within(document.places, sentence.start, sentence.end)
        open_words = within(document.open_words, sentence.start, sentence.end)
        if not (places or open_words or _ORGANISATION_END.search(document.text, sentence.start, sentence.end)):
            return False
        for clause in document.clauses(sentence)[:3]:
            organisation = self._organisation(clause, clause.end)
            stated = self._in_clause(clause, clause.end, first=True)
            if organisation and organisation.start - clause.start < 12:
                stated = Scope(organisation.name, "organisation", None, None, "stated")
            if stated:
                self._remember(stated, sentence_index)
                return True
        return False


def _has_districts(adcode: str | None) -> bool:
    """May 全区 mean this region?  A district says so of itself, and an autonomous region."""
    return bool(adcode) and (
        _rank(adcode or "") == "county" or adcode in ("150000", "450000", "540000", "640000", "650000")
    )


def _rank(adcode: str) -> str:
    if adcode[:2] in ("11", "12", "31", "50") and adcode.endswith("0000"):
        return "municipality"
    if adcode.endswith("0000"):
        return "province"
    return "city" if adcode.endswith("00") else "county"
