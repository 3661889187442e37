"""The places of an article as a whole: what its title names, what it keeps to, which it named last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from ingest.extract.document import Document, Track
from ingest.extract.numbers.numerals import chinese
from ingest.extract.places.place_names import CHINA, Place, all_of_kind, generic_kind, parent_of
from ingest.extract.places.places import dominant
from ingest.extract.scopes import issuers
from ingest.extract.scopes.yardsticks import names_bank, names_body

#: characters of a region's name without its ending
_SHORTEST = 2
#: how many places back a context word may look
_FEW = 40
#: what is said so often is what an article is about
_OFTEN = 3
#: so often a text says 我市 or 全市 of the one place that it names
_SAID_OF_ITSELF = 2
#: what the regions end with that 我市, 全县, 我省 mean
_ENDINGS = {"city": ("市", "州", "盟", "地区"), "county": ("县", "旗", "市"), "province": ("省", "自治区")}
#: what stands before the first word of a clause
_BEGINS = "。！？!?;；,，:：\n“ 年月日底末"

#: 关于支持甲区高质量发展的…
_SUPPORTS = re.compile(
    r"(?:[\u4e00-\u9fff]{2,16}(?:政府|办公厅|办公室|厅|局|委))?(?:关于|印发|发布|《|\s)*(?:支持|促进|推动|推进|加快)"
)
_MEETING = re.compile(r"[”」]?[\u4e00-\u9fff]{0,6}?(?:洽谈会|经贸会|推介会|博览会|峰会|论坛|研讨会|大会)")
#: 武汉首个, 全市第一
_FIRST_OF = re.compile(r"首[个家座批]|唯一|第一[个家座]|最[大早高快]的")
#: 增速排名全国第7: among whom another is ranked
_RANKS = re.compile(r"第|首位|前列|前茅|百强|领先|排名")
#: 3个国家级开发区(…,以下称“三区”)
_NICKNAMED = re.compile(
    r"[\d两二三四五六七八九十]{1,2}[个家大](?P<grade>(?:国家级?|省级|市级)?(?:及?以上)?)(?P<kind>开发区|高新区|经开区|园区|片区|新区)"
    r"\([^()]{4,120}?(?:以下|下)?(?:统|合|简|并)?称(?:为)?“(?P<nick>[\u4e00-\u9fff]{2,6})”\)"
)

#: 21个(国家级)|自贸试验区; among as many one is ranked
_COUNTED = re.compile(r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,5})(?:多|余)?[家个](?:国家级?)?$")
_AMONG = ("中", "里", "之中", "当中", "中的")
#: from so many on, they are those of the country
_FTZ_OF_COUNTRY, _ZONES_OF_COUNTRY = 11, 49

#: who speaks for the state, and how far from the beginning that is looked for
_MINISTRY = re.compile(r"(?:科技部|财政部|工业和信息化部|工信部|国家发展改革委|国家发改委|商务部|国务院)(?!门)")
_FIRST_LINES = 400
#: whom a notice of the state is sent to, in its first lines
_TO_ALL = re.compile(r"各省、?(?:自治区|直辖市)")
_OPENING = 300
#: behind another place, and before it, by which one is measured
_THAN = re.compile(r"等?[^,，。;；\n]{0,4}?(?:相比|相较|比较|比起来)")
_BY = ("比", "相较于", "不如", "落后于", "赶超", "追赶", "学习", "借鉴", "对标", "参照", "领先于", "仅次于", "紧随")

_LEFT_OUT = ("未含", "不含", "未包括", "不包括", "未计", "不计", "扣除", "剔除")
#: so near stands what makes a place another than the one the article is about
_NEAR = 12
_GOES_THERE = re.compile(r"(?:赴|前往|奔赴|来自|面向|对接|瞄准|深耕|对标|驻|飞往|承接|分赴)[^,，。;；:：]{0,6}$")
_COMES_FROM_THERE = re.compile(
    r"[\u4e00-\u9fff、]{0,6}?(?:联络处|办事处|招商处|招商局|招商组|分会|商会|客商|投资商|侨胞|籍|资企业|等\d*多?个?(?:国家|省|地区|城市))"
)


def is_all(number: str, kind: str | None) -> bool:
    """Are 21 free-trade areas, or 178 other zones, those of the whole country?"""
    value = int(number) if number.isdigit() else int(chinese(number) or 0)
    return value >= (_FTZ_OF_COUNTRY if kind == "自贸区" else _ZONES_OF_COUNTRY)


@dataclass(frozen=True)
class ArticlePlaces:
    """What one article is about, found when first asked for."""

    document: Document
    _zones_of: dict[str | None, Track[Place]] = field(default_factory=dict, repr=False)
    _about_all: dict[str, bool] = field(default_factory=dict, repr=False)

    @cached_property
    def title_zone(self) -> Place | None:
        """The zone that the title names; 中关村 in the headline is 中关村自创区 in the text, 定西经开区 the 定西高新区 it became."""
        zone = self._in_title("zone")
        if zone is None:
            return None
        often = self.often_zone if zone.zone_id is None and zone.name.endswith("开区") else None
        if often and often.name[:2] == zone.name[:2] and often.name.endswith(("高新区", "新区")):
            return zone if any(told.name == zone.name for told in self.zones(None)) else often
        if zone.name.endswith(("区", "园", "城")):
            return zone
        longer = (p for p in self.zones(None) if p.name != zone.name and p.name.startswith(zone.name))
        return next(longer, zone)

    @cached_property
    def only_title_zone(self) -> Place | None:
        """The zone that the title names, where it names one alone: in news of two, the one last spoken of is meant."""
        zones = {place.zone_id or place.name for place in self.document.title_places if place.type == "zone"}
        return self.title_zone if len(zones) < 2 else None

    @cached_property
    def title_region(self) -> Place | None:
        """The region that the title names; that of a report behind those it lies in: (广东省)紫金县政府工作报告."""
        first = self._in_title("region")
        if first is None or not self.document.speaks_for_one:
            return first
        inner = (p for p in reversed(self.document.title_places) if lies_within(p.adcode, first.adcode))
        return next(inner, first)

    @cached_property
    def zone(self) -> Place | None:
        """The zone that the article is about."""
        return self.title_zone or self._kept_to("zone")

    @cached_property
    def often_zone(self) -> Place | None:
        """The zone that the text names more often than all others together; None where there is no such zone."""
        zones = self.zones(None)
        best = dominant(zones, "zone")
        often = sum(best is not None and zone.name == best.name for zone in zones)
        return best if often >= _OFTEN and 2 * often > len(zones) else None

    @cached_property
    def region(self) -> Place | None:
        """The region that the article is about."""
        return self.title_region or self._kept_to("region") or self._only_region

    @cached_property
    def _only_region(self) -> Place | None:
        """The one region that a text names which says 全区, 我区 of itself, though it name it but once: 《洞头区…政策》."""
        named = {place.adcode: place for place in self.document.places if place.type == "region" and place.adcode}
        place = next(iter(named.values())) if len(named) == 1 else None
        if place is None or self.zones(None):
            return None
        own = [w for w in self.document.open_words if w.text[0] in "全我" and w.text[1:] == place.name[-1]]
        return place if len(own) >= _SAID_OF_ITSELF else None

    @cached_property
    def title_carrier(self) -> Place | None:
        """The carrier in the title whose name begins with the place that the title names: 北京(海淀)留学人员创业园."""
        title, named = self.document.title, [p for p in self.document.title_places if p.type != "country"]
        for carrier in self.document.carriers:
            at = title.find(carrier.name)
            if at >= 0 and named and all(at <= p.start and p.end <= at + len(carrier.name) for p in named):
                return carrier
        return None

    @cached_property
    def in_title(self) -> Place | None:
        """The place in the title that says most: a carrier, town or zone before a region before a country."""
        return (
            self.title_carrier
            or issuers.town(self.document)
            or self._issued_from_above
            or self.title_zone
            or self.title_region
            or self.title_group
            or self._in_title("country")
        )

    @cached_property
    def _issued_from_above(self) -> Place | None:
        """The region in whose name a rule is signed that supports the zone of its title: 支持甲自贸区发展的若干措施."""
        if self.title_zone is None or not _SUPPORTS.match(self.document.title):
            return None
        above = next(iter(issuers.signed(self.document)), None)
        return above if above and above.type == "region" else None

    @cached_property
    def title_group(self) -> Place | None:
        """国家高新区成经济增长重要引擎: the zones of a kind together."""
        title = self.document.title
        words = (
            w
            for w in self.document.title_words
            if w.code == "generic"
            and w.text.startswith("国家")
            and not title[: w.start].endswith(("全市", "我市", "全省", "我省"))
        )
        word = next(words, None)
        return None if word is None else Place(0, 0, all_of_kind(word.text), "country", None, CHINA)

    @cached_property
    def main(self) -> Place | None:
        """The place that the text keeps to, where the title names none."""
        return (
            self._of_state
            or self.zone
            or self.region
            or dominant([p for p in self.document.places if self._leads(p)], "country")
            or self._only_publisher
            or self._of_ministries
        )

    @cached_property
    def _of_state(self) -> Place | None:
        """The country, where a notice is sent to all provinces (新疆生产建设兵团 among them) and its title names no place."""
        named = any(place.type in ("zone", "region") for place in self.document.title_places)
        return Place(0, 0, "全国", "country", None, CHINA) if sent_to_all(self.document) and not named else None

    @property
    def _of_ministries(self) -> Place | None:
        """The country, where the text names no place and ministries act."""
        document = self.document
        if "央企" in document.title or "中央企业" in document.title:
            return None
        acts = not document.places and _MINISTRY.search(document.text, document.start, document.start + _FIRST_LINES)
        return Place(0, 0, "全国", "country", None, CHINA) if acts else None

    @property
    def _only_publisher(self) -> Place | None:
        """Whose office or zone it is from, where the text names no place but the country; a paper prints others' news."""
        if any(place.type != "country" for place in self.document.places):
            return None
        own = (p for p in self.document.publisher_places if p.type == "zone" or issuers.is_office(self.document.source))
        return next(own, None)

    def main_at(self, position: int | None) -> Place | None:
        """``main``, or the region that was named before ``position`` where the zone comes only later."""
        later = self.zone if self.title_zone is None else None
        comes_later = position is not None and later is not None and position < later.start
        return (self.region_before(position) if comes_later and position is not None else None) or self.main

    def region_before(self, position: int) -> Place | None:
        """The region that the article keeps to, if it was named in full before ``position``: 长春市, not a dateline's 长春."""
        region = None if self.title_region else self.region
        named = region is not None and region.start < position and self.document.text[region.end - 1] in "省市县州"
        return region if named else None

    @cached_property
    def nicknames(self) -> dict[str, str]:
        """What the article calls counted zones of a region together: 全市3个国家级开发区(甲、乙、丙,以下称“三区”) by 三区."""
        text = self.document.text
        if self.region is None or "称" not in text:
            return {}
        found = islice(_NICKNAMED.finditer(text, self.document.start, self.document.end), _FEW)
        return {match["nick"]: self.region.name + match["grade"] + match["kind"] for match in found}

    def _leads(self, place: Place) -> bool:
        """Does the place begin a clause?  居全国首位 does not make an article one about the country."""
        before = self.document.text[max(self.document.start, place.start - 1) : place.start]
        return not before or before in _BEGINS

    def is_about_all(self, kind: str) -> bool:
        """Does the article speak of all zones of a kind (国家高新区, 21个自贸试验区) more often than of any one that it names?"""
        if kind not in self._about_all:
            self._about_all[kind] = self.title_zone is None and self._speaks_of_all(kind)
        return self._about_all[kind]

    def _speaks_of_all(self, kind: str) -> bool:
        words = [word for word in self.document.open_words if generic_kind(word.text) == kind]
        of_state = sum(word.text.startswith("国家") for word in words)
        counted = sum(self._counts_all(word.start, word.end, kind) for word in words) if not self.title_region else 0
        if not counted and of_state < _OFTEN:
            return False
        named = Counter(place.name for place in self.zones(kind))
        most = max(named.values(), default=0)
        several = counted > 1 or len(named) > 1
        return (of_state >= _OFTEN and of_state > most) or (several and 0 < most <= counted + of_state)

    def _counts_all(self, start: int, end: int, kind: str) -> bool:
        """21个自贸试验区, but not 在全国178个高新区中: are so many those of the country, told of for themselves?"""
        counted = _COUNTED.search(self.document.text, max(self.document.start, start - 10), start)
        among = self.document.text.startswith(_AMONG, end)
        return counted is not None and not among and is_all(counted["n"], kind)

    def zones(self, kind: str | None) -> Track[Place]:
        """The zones that the article names, all or those of a kind such as 高新区."""
        if kind not in self._zones_of:
            self._zones_of[kind] = Track(
                p
                for p in self.document.places
                if p.type == "zone" and (kind is None or kind in p.name) and not self._is_left_out(p)
            )
        return self._zones_of[kind]

    def _is_left_out(self, zone: Place) -> bool:
        """全省20个高新区(未含潜江高新区): does the text say that its numbers are not this zone's?"""
        return self.document.text.endswith(_LEFT_OUT, 0, zone.start)

    def _in_title(self, kind: str) -> Place | None:
        """The first place of its kind in the title; in the lines beside it where the title names no place."""
        titled = self.document.title_places
        if not titled and self.title_group is None:
            titled = self.document.head_places or self._issued_by or issuers.reporting(self.document)
        named = next((p for p in titled if p.type == kind and not (self._is_beside(p) or self._is_of_meeting(p))), None)
        if named is None and kind == "region" and all(self._is_of_meeting(p) for p in self.document.title_places):
            named = self._shortened_in_title
        return named or (self._by_publisher(kind) if not titled else None)

    @cached_property
    def _shortened_in_title(self) -> Place | None:
        """七项目奔新洲: the county that the text names in full and more than once, by what its name is without its ending."""
        title = self.document.title
        counties = Counter(p for p in (p._replace(start=0, end=0) for p in self.document.places) if _may_be_short(p))
        return next((p for p, often in counties.items() if often > 1 and p.name[:-1] in title), None)

    @cached_property
    def _issued_by(self) -> list[Place]:
        """In whose name a rule was issued whose title names no place."""
        return issuers.signed(self.document)

    def _by_publisher(self, kind: str) -> Place | None:
        """经开区举行…, 我市…: whose paper or site the article is from, where a word of the title asks for such a place."""
        words = [w for w in self.document.title_words if not w.text.startswith("国家")]
        if kind == "zone":
            asked = [generic_kind(w.text) or w.text for w in words if w.code == "generic"]
            asked += ["经开区"] * ("开发区" in asked)
            found = (p for p in self.document.publisher_places if p.type == kind and p.name.endswith(tuple(asked)))
        else:
            asked = [end for w in words for end in _ENDINGS.get(w.code, ())]
            found = (p for p in self.document.publisher_places if p.type == kind and p.name.endswith(tuple(asked)))
        return next(found, None) if asked else None

    def _is_of_meeting(self, place: Place) -> bool:
        """“长三角”洽谈会: is a large region of the title only what a meeting is called after?"""
        of_title = place in self.document.title_places and place.adcode is None
        return of_title and _MEETING.match(self.document.title, place.end) is not None

    def _is_beside(self, place: Place) -> bool:
        """光谷成武汉首个千亿板块: is a region of the title what another place is measured by?"""
        title = self.document.title
        in_title = title[place.start : place.end] and place in self.document.title_places
        said = title[: place.start].endswith(("成", "成为", "是", "为", "系", "打造", "晋升"))
        if in_title and names_bank(title, place):
            return True
        if in_title and place.type == "country":
            return _RANKS.match(title, place.end) is not None
        return bool(in_title and said and place.type == "region" and _FIRST_OF.match(title, place.end))

    def _kept_to(self, kind: str) -> Place | None:
        """The place that the article keeps to; None where it goes through many."""
        told = [p for p in self.document.places if p.type == kind and not self._is_measure(p)]
        best = dominant(told, kind)
        if best is None or (kind == "region" and best.adcode is None):
            return None  # 东部地区 is no article's subject
        if kind == "region" and all(self._is_elsewhere(p) for p in self.document.places if p.name == best.name):
            return None
        of_kind = [p.name for p in told]
        often = of_kind.count(best.name)
        if 2 * often < len(of_kind):
            return None
        if often == 1 and kind == "region" and sum(p.type == "country" for p in self.document.places) > often:
            return None  # 全国…全国…上海以13家紧随其后
        if often == 1 and (best.is_park or (kind == "zone" and not best.zone_id and self._is_listed(best))):
            return None  # one of many projects: 某科技园、某产业园也已开工
        return best if often >= 3 or best.start < self.document.start + 300 else None

    def _is_measure(self, place: Place) -> bool:
        """与南昌高新区相比, 赶超深圳: does the text only measure another place by this one?"""
        text = self.document.text
        return bool(_THAN.match(text, place.end)) or text.endswith(_BY, 0, place.start)

    def may_be_meant(self, place: Place) -> bool:
        """Is a zone that no registry knows what a number before it may be of: not one of a list, nor of another place's news?"""
        return not self.title_region and not self._is_listed(place)

    def _is_listed(self, place: Place) -> bool:
        text = self.document.text
        return text.startswith("、", place.end) or text.endswith("、", 0, place.start)

    def _is_elsewhere(self, place: Place) -> bool:
        """设立了深圳联络处, 日本、台湾等国家的客商, 辽宁材料实验室: is a region named as one that somebody comes from, goes to or is called by?"""
        text = self.document.text
        if names_body(text, place):
            return True
        return _GOES_THERE.search(text, max(0, place.start - _NEAR), place.start) is not None or (
            _COMES_FROM_THERE.match(text, place.end, place.end + _NEAR) is not None
        )


def _may_be_short(place: Place) -> bool:
    """Has the place a name of three characters or more, its ending among them: 新洲区?"""
    return place.type == "region" and bool(place.adcode) and len(place.name) > _SHORTEST and place.name[-1] in "区县市"


def sent_to_all(document: Document) -> bool:
    """Is it a notice that the state sends to all provinces?"""
    return _TO_ALL.search(document.text, document.start, document.start + _OPENING) is not None


def lies_within(adcode: str | None, outer: str | None) -> bool:
    """Is the region a part of another, at whatever level?"""
    while adcode and adcode != outer:
        adcode = parent_of().get(adcode)
    return adcode is not None and outer is not None


def last_before(places: Track[Place], position: int) -> list[Place]:
    """The last few of ``places`` that end before ``position``, the nearest first."""
    at = bisect_left(places.starts, position)
    return [p for p in reversed(places[max(0, at - _FEW) : at]) if p.end <= position]
