"""Which region 全市, 我省 and 该县 mean: named before, of the article, or of whoever published it."""

from __future__ import annotations

from itertools import chain

from ingest.extract.document import Span
from ingest.extract.places.place_names import CHINA, Place, parent_of, region_names, zones_by_id
from ingest.extract.scopes.article_places import ArticlePlaces, last_before
from ingest.extract.scopes.yardsticks import is_compared, is_named_beside
from ingest.extract.vocabulary import Hit

AUTONOMOUS = frozenset({"150000", "450000", "540000", "640000", "650000"})
_MUNICIPALITIES = ("11", "12", "31", "50")
#: where nothing was named before, one of the first places of the text is meant
_FIRST_FEW = 5


def region_above(article: ArticlePlaces, level: str, position: int) -> Place | None:
    """The city, county or province that 全市 or 全省 means at ``position``."""
    text, before = article.document.text, Span(article.document.start, position)
    named = (p for p in last_before(article.document.places, position) if not is_named_beside(text, before, p))
    about = (p for p in (article.title_region, article.title_zone, article.zone, article.region) if p)
    first = (*article.document.places[:_FIRST_FEW], *article.document.publisher_places)
    for place in chain(named, about, first):
        if _is_part_in_passing(article, level, place, position) or is_compared(text, place):
            continue
        adcode = zones_by_id()[place.zone_id]["adcode"] or None if place.zone_id else place.adcode
        while adcode and adcode != CHINA:
            name = article.document.region_name(adcode)
            if name is not None and _is_of(level, adcode, name):
                if inner := _city_within(article, level, adcode):
                    return inner._replace(start=position, end=position)
                return Place(position, position, name, "region", None, adcode)
            adcode = parent_of().get(adcode)
    return None


def _city_within(article: ArticlePlaces, level: str, adcode: str) -> Place | None:
    """全市 in news of 大冶市, a county-level city, where a zone of 黄石市, in which it lies, was named."""
    titled = article.title_region
    is_within = titled is not None and level == "city" and titled.adcode and parent_of().get(titled.adcode) == adcode
    return titled if is_within and titled is not None and titled.name.endswith("市") else None


def _is_part_in_passing(article: ArticlePlaces, level: str, place: Place, position: int) -> bool:
    """全市 in news of 德阳市, where the sentence before told of 绵竹市, a county-level city of it."""
    if level != "city" or place.type != "region" or not place.adcode or not place.name.endswith("市"):
        return False
    above = parent_of().get(place.adcode)
    titled, zone = article.title_region, article.title_zone
    if titled is None and zone:  # 绵阳市产业园区
        is_part = zone.name.startswith(region_names().get(above or "", "?"))
    else:
        is_part = titled is not None and above == titled.adcode
    text = article.document.text
    return is_part and any(text.find(mark, place.end, position) >= 0 for mark in "。\n")


def _is_of(level: str, adcode: str, name: str) -> bool:
    """Is this region a city, county or province?  A county-level city and a municipality are cities too."""
    rank = _rank(adcode)
    return rank == level or (level == "city" and (rank == "municipality" or name.endswith("市")))


def has_districts(adcode: str | None) -> bool:
    """May 全区 mean this region?  A district says so of itself, and an autonomous region."""
    return adcode is not None and (_rank(adcode) == "county" or adcode in AUTONOMOUS)


def _rank(adcode: str) -> str:
    if adcode.endswith("0000"):
        return "municipality" if adcode.startswith(_MUNICIPALITIES) else "province"
    return "city" if adcode.endswith("00") else "county"


def of_publisher(article: ArticlePlaces, word: Hit) -> Place | None:
    """我区 on the site of a district (武隆网), 我县 in a county's paper: whatever others the news names, where its title names none."""
    if article.in_title:
        return None
    for place in article.document.publisher_places:
        if word.code == "zone" and (place.type == "zone" or has_districts(place.adcode)):
            return place
        if place.adcode and word.code in ("city", "county") and _is_of(word.code, place.adcode, place.name):
            return place
    return None


def of_title_word(article: ArticlePlaces) -> Place | None:
    """我市产值增两成: the city or county that is meant where the title names none."""
    if article.in_title:
        return None
    words = [w for w in article.document.title_words if w.code in ("city", "county")]
    found = (of_publisher(article, w) or region_above(article, w.code, article.document.start) for w in words)
    return next((place for place in found if place), None)
