"""Where an article was printed: the city of a local paper (玉溪日报), the zone of its own site (来源:雅安经开区).

A local paper that says 我市 or 高新区 without a name means its own; asked for only where the text names none.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ingest import registry
from ingest.extract import vocabulary
from ingest.extract.places import places
from ingest.extract.places.place_names import Place, region_names, region_of_short

#: a paper or station is called by its place and one of these
_MEDIA = re.compile(
    r"日报|晚报|晨报|早报|时报|商报|新报|都市报|报业|报社|导报|快报|新闻|发布|电视台|广播|广电|融媒|传媒|门户|政务|在线|网|报$"
)
#: a source that only the text names: (来源:玉溪日报)
_NAMED = re.compile(r"(?:来源|稿源|转自|原载)[:：]\s?(?P<name>[\u4e00-\u9fff]{2,16})")
#: 玉溪日报讯, 玉溪新闻网讯(记者…): the copy begins with whose it is
_SENT_BY = re.compile(
    r"[\s\u3000]{0,6}[【\[(]?(?P<name>(?!本|据)[\u4e00-\u9fff·]{2,14}?(?:报|网|新闻|融媒|台|客户端|发布|传媒))讯"
)
#: so much of the end of a text may name it
_TAIL = 200


def places_of(source: str | None, text: str, start: int, end: int) -> list[Place]:
    """The places in the name of whoever published the article, zones first; ``source`` as read, else as the head or the end of the text names it."""
    if source is None and "源" in text[max(0, end - _TAIL) : end]:
        named = _NAMED.search(text, max(0, end - _TAIL), end)
        source = named["name"] if named else None
    local = _local(source) if source else []
    if local or not (sent := _SENT_BY.match(text, start, end)):
        return local
    return _local(sent["name"])


def _local(source: str) -> list[Place]:
    """The zones and regions that a publisher is called by."""
    name = _MEDIA.sub("|", source)  # 玉溪日报 is a paper's name, 玉溪 a place
    found, _ = places.find(name, 0, len(name), vocabulary.scan(name))
    local = [place for place in found if place.zone_id or (place.type == "region" and place.adcode)]
    county = name.partition("|")[0]
    if not local and (adcode := region_of_short().get(county) or _counties().get(county)):
        local = [Place(0, len(county), region_names()[adcode], "region", None, adcode)]
    return sorted(local, key=lambda place: place.type == "region")


@cache
def _counties() -> dict[str, str]:
    """The adcodes of the counties and districts that no other is called like, by name without its last character: 金坛."""
    short = [(row["name_zh"][:-1], row["adcode"]) for row in registry.rows("districts") if len(row["name_zh"]) > 2]
    times = Counter(name for name, _ in short)
    return {name: adcode for name, adcode in short if times[name] == 1}
