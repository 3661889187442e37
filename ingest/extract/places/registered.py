"""Zones of the registry where the text names them: under which name, and whether it is the zone at all that is named."""

from __future__ import annotations

import re
from functools import cache

from ingest.extract.places.place_names import Place, short_form, zone_names, zones_by_id
from ingest.extract.vocabulary import Hit, alternation, read

#: so ends a name that says it is a zone; 中关村 and 松山湖 are a place and a brand as well
_SAYS_ZONE = ("区", "园", "城", "港", "基地")
#: 今|天开园: the end of a word that says when
_WHEN = re.compile(r"[今昨明当前后每]天")
#: 12个闽宁产业园: more than the one that is called so
_PARKS = ("园", "园区", "基地")
_SEVERAL = re.compile(r"(?:[\d多余]|[两三四五六七八九十])个$")
#: so far back a zone or city may stand that completes a name
_NEAR = 60


@cache
def _body() -> re.Pattern[str]:
    """The rest of a body's name behind the name of a zone: 中关村|国家实验室, 中关村|、昌平国家实验室."""
    words = [row["word"] for row in read("zone_name_words") if row["role"] == "zone_body"]
    listed = r"(?:[、和与][\u4e00-\u9fff]{2,4}?){0,3}[两三四五六]?个?"
    return re.compile(rf"{listed}(?:有限|[^\W\d_的在与和及等有区园里内是将为从到]){{0,11}}?(?:{alternation(words)})")


def take(text: str, hit: Hit, named: list[Place]) -> None:
    """Add the registered zone at ``hit`` to ``named``, the places before it."""
    if (hit.text[0] == "天" and _WHEN.match(text, hit.start - 1, hit.end)) or (
        hit.text.endswith(_PARKS) and _SEVERAL.search(text, max(0, hit.start - 5), hit.start)
    ):
        return
    usual = zones_by_id()[hit.code]["short_zh"]
    if not hit.text.endswith(_SAYS_ZONE) and not hit.text.isascii() and _body().match(text, hit.end, hit.end + 24):
        return
    name = short_form(hit.text)
    is_nickname = hit.kind == "nickname" and hit.text in usual  # 雄安, 浦东; 光谷 is the name of its own
    if name.isascii() or is_nickname or (hit.text.endswith("经济开发区") and usual.endswith("经开区")):
        name = usual
    before = named[-1] if named else None
    if before and before.end == hit.start and _lies_elsewhere(before, zones_by_id()[hit.code]):
        named[-1] = Place(before.start, hit.end, short_form(text[before.start : hit.end]), "zone")
    else:
        named.append(_completed(text, Place(hit.start, hit.end, name, "zone", hit.code), named))


def _lies_elsewhere(region: Place, zone: dict[str, str]) -> bool:
    """茂名|滨海新区 bears the name of a zone of another province."""
    if region.type != "region" or not region.adcode or not zone["adcode"]:
        return False
    return region.adcode[:2] != zone["adcode"][:2]


def _completed(text: str, place: Place, named: list[Place]) -> Place:
    """在雄安新区,新建的中关村科技园 is 雄安新区中关村科技园: a name that with the one before it is another zone's."""
    for before in reversed(named[-3:]):
        if place.start - before.end > _NEAR:
            break
        name = before.name.removesuffix("市") + place.name
        other = zone_names().get(name)
        if other and other != place.zone_id and text[before.end : place.start] not in ("、", "和", "与", "及", ""):
            return place._replace(name=name, zone_id=other)
    return place
