"""Whom a clause is about: the place at its head, behind words that are no verb; what 支持, 设立 stand before is acted upon."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span
from ingest.extract.places.place_names import Place
from ingest.extract.scopes.clause_heads import head_of

#: 一、, 218家, 这个, 那一年, 预计, 再看, 记者在: what may stand between the head of a clause and what it is about, no verb among it
_BETWEEN = (
    r"(?:【[^】]{1,6}】|[\s△▲【●◆■★◎“]|第?[一二三四五六七八九十\d]{1,3}(?:是|[、.．])|\([一二三四五六七八九十\d]{1,3}\)|而且?|又|另|仅|就|光|也|都|现"
    r"|(?:19|20)\d\d年|届时|同期|彼时|当时|那一?年|昨日|自(?=\d)|里|内|预计|预期|力争|确保|例如|比如|譬如|像|悉|在|我国|共建|记者[^,，。]{0,6}?[在从]"
    r"|(?:先看|再看|再说|说到|一提|提起|放眼)(?:整个)?|[这那该此各](?:[个座片家])?|全部|整个|其他|有的|其余|本次|此次|首批|第[一二三四五六七八九十]{1,2}批|前|后|约|近|[\d一二三四五六七八九十百两多余]{0,5}[家个座大](?:国家级?|省级|市级)?"
    r"|(?:东部沿海|中西部|东部|中部|西部|[上中下]游)(?:地区)?|《[^《》]{0,8}|(?!位于|地处|坐落|处于|来自|走进)[^\W\d]{2,6}(?:省|市|试验区|示范区)|[^\W\d]{2,5}之[城都窗乡])"
)
_BEFORE_COUNTRY = re.compile(rf"(?:{_BETWEEN})*+")
_BEFORE_REGION = re.compile(rf"(?:{_BETWEEN}|近年来|(?:(?![,，。;；:：、])\D){{2,16}}的)*+")
_BEFORE_ZONE = re.compile(rf"(?:{_BETWEEN}|近年来|[^,，。;；:：、]{{2,16}}的)*+")
#: 落户甲区的有16个, 来甲区投资的有日商9家: those that are there
_THERE = re.compile(r"(?:[其这]中)?在?(?:位于|坐落于|坐落在|地处|落户|落地|入驻|进驻|驻|来)")
_WHO_ARE = re.compile(r"[^,，。;；\d]{0,8}?的")
#: 签约仪式在甲区举行: what is held there is a matter of the zone
_EVENT_IN = re.compile(r"[^,，。;；]{2,14}在")
_IS_HELD = re.compile(r"(?:正式|隆重|顺利|盛大|成功|同时)?(?:举行|举办|召开|开幕|启动|揭牌|奠基|开工|落户|成立)")
#: 15家|中关村服务机构: whose they are that are counted
_COUNTED = re.compile(r"[\d一二三四五六七八九十百两多余][家个]$")
#: 加快甲产业园建设,总投资2亿元: a park is what somebody builds, and what follows tells of it
_BUILDS = re.compile(
    r"(?:[一二三四五六七八九十]是)?(?:全力|全面|加快|着力|大力|重点)*(?:推进|加快|启动|建设|打造|规划|开工|建成|新建|实施)(?:了|建设)?"
)
#: 支持甲区|争创国家自创区,力争…: whom somebody helps to act
_HELPS = re.compile(r"支持|推动|鼓励|引导")
_ACTS = re.compile(r"争创|创建|打造|做大|做强|引进|加快|实现|申报|冲刺|建成|争取|率先")
#: 省财政设立|自创区建设专项资金,每年5亿元: for whom it is
_SETS_UP = re.compile(r"[^,，。;；:：]{0,8}?(?:设立|安排|组建|拨付|统筹|拿出)(?:了)?")
_ITS_FUNDS = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:资金|基金|经费)")
#: a heading is about what it names so near its head, whatever is done to it
_NEAR = 8
#: what somebody has, or made, is not who has it
_MADE = re.compile(
    r"(?:规划|建设|建成|打造|布局|设立|组建|开发|形成|培育|创建|兴建|拥有|建有|设有|辖有|下辖|包括|涵盖|引进|吸引|整合)(?:了|有|着)?$"
)
#: what several parks do that are only named as examples
_ARRIVE = re.compile(
    r"(?:相继|陆续|先后|接连|纷纷|同时|均|也|已|正式)*(?:落地|落户|开工|投产|建成|揭牌|入驻|启动|投用|竣工|启用|开园|挂牌)(?:建设|运营)?$"
)


def leading(document: Document, clause: Span, limit: int, found: list[Place]) -> Place | None:
    """The first of the places ``found`` in a clause, unless it is named in passing and not what the sentence is about."""
    head = head_of(document.text, clause, limit) if found else 0
    named = [place for place in found if place.end > head]  # not where it is reported from
    first = next((place for place in named if not _is_where_next_lies(document.text, place, named)), None)
    if first is None or first.start <= head:
        return first
    text, is_zone = document.text, first.type == "zone"
    if is_led_to(text, head, first):
        return first
    is_there = _WHO_ARE.match(text, first.end, clause.end) and _THERE.fullmatch(text, head, first.start)
    is_built = is_zone and first.zone_id is None and _BUILDS.fullmatch(text, head, first.start)
    acts = is_zone and _ACTS.match(text, first.end) and _HELPS.fullmatch(text, head, first.start)
    is_paid = is_zone and _ITS_FUNDS.match(text, first.end) and _SETS_UP.fullmatch(text, head, first.start)
    is_held = is_zone and _IS_HELD.match(text, first.end) and _EVENT_IN.fullmatch(text, head, first.start)
    return first if is_there or is_built or acts or is_paid or is_held else None


def _is_where_next_lies(text: str, place: Place, named: list[Place]) -> bool:
    """同属武汉的|武汉经开区也…: does ``place`` only say where the zone lies that follows right behind it?"""
    if place.type != "region" or not text.startswith("的", place.end):
        return False
    return any(other.type == "zone" and other.start == place.end + 1 for other in named)


def is_led_to(text: str, head: int, place: Place) -> bool:
    """Does nothing but what leads to a topic stand between the ``head`` of a clause and ``place``?"""
    if _COUNTED.search(text, head, place.start) and text.startswith(place.name[:2], place.start):
        return False
    before = {"zone": _BEFORE_ZONE, "region": _BEFORE_REGION}.get(place.type, _BEFORE_COUNTRY)
    return place.start <= head or before.fullmatch(text, head, place.start) is not None


def of_heading(document: Document, heading: Span, found: list[Place]) -> Place | None:
    """The first of the places ``found`` in a heading, though it be acted upon: 支持甲区发展."""
    head = head_of(document.text, heading, heading.end) if found else 0
    return next((place for place in found if place.end > head and place.start <= head + _NEAR), None)


def only_arrive(text: str, clause: Span, place: Place) -> bool:
    """甲园、乙基地相继落地,…; 规划建设了甲园、乙园,…: is ``place`` one of several that the clause only says have come?"""
    if text.startswith(("、", "和", "与"), place.end) and _MADE.search(text, clause.start, place.start):
        return True
    if text.startswith(("前者", "后者", "两者", "其"), clause.end + 1) or not _ARRIVE.search(
        text, place.end, clause.end
    ):
        return False
    return text.startswith(("、", "和", "与"), place.end) or text.endswith(
        ("、", "和", "与"), clause.start, place.start
    )
