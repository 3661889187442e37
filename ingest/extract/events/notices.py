"""Notices that are themselves the event: a list announced, a zone upgraded, a plan sent out, a report given at a meeting."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.document import Document
from ingest.extract.events.datelines import signed_on, stated_on
from ingest.extract.events.releases import is_policy
from ingest.extract.events.words import Event, off_topic
from ingest.extract.policies.titles import heading, own_title

#: so much of the body is looked at for what a notice is
_HEAD = 300
_NOTICE = r"的(?:通知|公告|决定|函|公示|批复|通告|通报)"
_ISSUING = re.compile(
    r"(?:^|\n)\s{0,8}(?P<who>[\u4e00-\u9fff、()]{2,40}?)\s{0,9}(?:关于印发|印发(?=关于))(?:了)?[《〈]?(?P<name>[^《》〈〉\n]{6,60}?)[》〉]?的?通知"
)
_UPGRADE = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?)关于(?:同意(?P<what>[^\n]{6,60}?)|(?P<risen>[^\n]{4,50}?(?:升级为|升格为|设立|成立|建设|命名为)[^\n]{4,40}?|(?:增设|设立|新设|建立|扩大|调整|更名)[^\n]{4,50}?))的(?:批复|复函|函)"
)
_LIST = re.compile(rf"关于拟?(?:公布|认定|确定|命名|批准|批复|同意|公示)(?P<what>[^\n]{{6,70}}?){_NOTICE}")
#: 2023年拟认定市级众创空间名单公示, 关于2020年度省级孵化器评价结果的公告
_LIST_ALONE = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,16}关于|关于)?(?P<what>[^\n,，。:：《]{6,60}?(?:名单|认定|备案|入选|结果))(?:的|予以)?(?:公示|公告|通告|公布|通报)(?:的?(?:通知|公告))?$"
)
#: 关于第三批专业化众创空间备案的通知
_BATCH_ALONE = re.compile(
    rf"关于(?P<what>(?:20\d\d年度?)?(?:首批|第[一二三四五六七八九十]{{1,3}}批)(?![^\n]*(?:申报|推荐|开展|组织|征集))[^\n]{{4,50}}?(?:备案|认定|示范|名单|命名|建设|试点|验收结果)){_NOTICE}$"
)
#: the same in the lines above a text, where a page breaks it over several
_BROKEN_LIST = re.compile(
    rf"(?m)^[ \t]{{0,8}}(?:[\u4e00-\u9fff、()]{{2,30}}[ \t]{{0,4}}\n?[ \t]{{0,4}})?关于(?:公布|认定|确定|命名|批准|公示)(?P<what>[^。;；:《》,，]{{6,90}}?){_NOTICE}[ \t]*$"
)
_OF_FIELD = re.compile(
    r"孵化|众创|加速器|大学科技园|创业园|留创园|星创天地|创新创业|示范|试点|基地|园区|高新区|高新技术产业开发区|开发区|集聚区|集中区|实验室|平台|载体|集群|双创|新区|试验区|中心|工厂|瞪羚|独角兽|专精特新|小巨人"
)
#: 《…》已经市政府同意,现印发给你们
_SENT = re.compile(
    r"《(?P<name>[^《》\n]{4,70})》[^。\n《]{0,40}?现(?:予以?)?(?:印发|公布|发布|转发)(?:给你们|实施|施行)?[,，。]"
)
#: 拟推荐A、B等6家省级基地申报…: what a notice puts before the public
_PROPOSED = re.compile(r"拟(?P<act>推荐|认定|备案|确定|命名|授予|入选)(?!的)(?P<whom>[^。;；:]{6,400})")
#: 初步认定国家服务业集聚示范区10家, put before the public
_AT_FIRST = re.compile(
    r"(?P<act>初步认定|拟认定|初步确定)(?P<what>(?!的)[^。;；:,，]{6,60}?\d{1,4}[家个])(?=[,，、。;；])"
)
#: 经研究,决定对“A”等159家众创空间给予备案
_GRANTED = re.compile(
    r"(?:决定|现|研究)[,，]?(?:决定)?(?:对|给予|将)(?P<whom>[^。;；:]{2,120}?等[\d一二三四五六七八九十]{1,4}[家个][^,，。;；]{2,30}?)(?:给予|予以|进行)(?P<act>备案|认定|命名|授牌)"
)
#: 决定认定甲园等8个园区为国家大学科技园(名单附后)
_DECIDED = re.compile(
    r"(?:决定|现)(?:首批|联合)?(?P<act>认定|命名|确定|批准)(?P<whom>[^。;；:]{0,120}?[\d一二三四五六七八九十]{1,4}[家个][^,，。;；为]{2,30})为(?P<title>[^,，。;；:(]{4,30})(?=[^。]{0,12}(?:名单|附件))"
)
#: 现将拟认定的市级孵化器名单予以公示
_SHOWN = re.compile(
    r"(?:现|特)(?:将|对)(?P<what>[^,，。;；:]{6,60}?(?:名单|结果))(?:\([^()]{2,12}\))?(?:予以|进行|向社会)?(?P<act>公示|公布|公告|通告)"
)
#: 省工信厅对拟认定2022年度省级…示范基地名单进行了公示
_PUT_UP = re.compile(
    r"(?:对|将)(?P<what>拟(?:认定|备案|命名|确定|入选|推荐)?(?:的)?[^,，。;；:]{6,50}?名单|20\d\d年度?[^,，。;；:]{0,4}拟[^,，。;；:]{6,50}?名单)(?:进行|予以|向社会|作)+(?:了)?(?P<act>公示|公布|公告)"
)
#: 关于表彰全省先进开发区的决定
_COMMENDING = re.compile(r"关于(?:表彰(?:奖励)?|通报表扬|奖励)(?P<what>[^\n《》]{4,50}?)的(?:决定|通报|通知|公告)")
#: 经研究,同意依托某高新区建设某大学科技园: a reply to those who asked
_AGREED = re.compile(
    r"经[^,，。;；]{0,20}(?:研究|审核|审议|评审|论证)[^,，。;；]{0,10}[,，](?:现|决定|原则)?(?P<what>同意[^。;；:]{2,60}?(?:建设|设立|认定|升级|筹建|成立|命名|创建)[^。;；:]{4,80})(?=[。;；])"
)
#: characters of a name
_LONGEST = 80
_COUNTED = re.compile(r"(?:等|共)?(?P<what>[\d一二三四五六七八九十]{1,4}[家个][^,，、。;；()]{2,60})$")
_PUBLIC = re.compile(r"公示")
#: (2020年6月15日某区管委会印发), the articles of a rule
_ISSUED_ON = re.compile(r"[(（](?P<y>20\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日[^()（）\n]{0,24}(?:印发|发布|公布|通过)")
_RULES = re.compile(
    r"第一条|现印发|[制提编](?:(?<=制)[定订]|(?<=提)出|(?<=编)制)(?:本|以下|如下)(?:若干|实施|工作|行动|指导|管理|扶持|暂行|政策){0,2}(?:措施|办法|政策|意见|规定|细则|方案|计划|规划|纲要|条例)"
)
#: where a work report was given: (2022年1月6日在…第一次会议上)
_SITTING = re.compile(
    r"(?P<y>20\d\d|19\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日,?\s?在(?P<name>[^\n,，。]{2,26}(?:\s{0,8}\n\s{0,8}[^\n,，。]{2,26})?(?:会议|大会|全会))上(?:的(?:工作)?报告)?\s*(?:(?<=\s)[^\n)]{0,16})?(?=[)\n]|$)"
)
#: ——在…工作会议上的报告, and its day on the next line
_REPORTED = re.compile(
    r"在(?P<name>[^\n,，。]{4,30}(?:会议|大会|全会))上的(?:工作)?报告[^\n]{0,10}\n\s{0,8}\(?(?P<y>20\d\d|19\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
)


class _Notice(NamedTuple):
    """What a notice is: the event's ``name`` and ``type``, the ``words`` of the text that say so, the day where they say it."""

    name: str
    type: str
    words: str
    date: str | None = None


def _day(match: re.Match[str]) -> str | None:
    try:
        return dt.date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None


def _sitting(document: Document) -> Iterator[Event]:
    """The meeting that a report on work was given to."""
    head = document.start + _HEAD
    found = _SITTING.search(document.title) or _SITTING.search(document.text, 0, head)
    found = found or _REPORTED.search(document.text, 0, head)
    if found is None or (day := _day(found)) is None:
        return
    at = document.text.find(found["name"])
    if at >= 0:
        name = re.sub(r"\s", "", found["name"])
        yield Event(at, at + len(found["name"]), name, "conference", day, None, "event.heading")


def _listing(document: Document, head: str) -> _Notice | None:
    """关于公布…名单的通知, 拟认定…予以公示."""
    match = (
        _LIST.search(document.title)
        or _BATCH_ALONE.search(document.title)
        or _LIST_ALONE.search(document.title)
        or _BROKEN_LIST.search(head)
    )
    if match and _OF_FIELD.search(match["what"]):
        what = re.sub(r"\s", "", match["what"])
        name = (
            what + "公布"
            if "为" not in what and not re.search(r"关于拟?(?:同意|批准|批复)", match.group())
            else re.sub(r".*关于(拟?(?:认定|确定|命名|批准|批复|同意))?.*", r"\1", match.group()) + what
        )
        return _Notice(name, "recognition", match.group())
    window = document.text[document.start : document.start + 1200]
    granted = _GRANTED.search(window)
    if granted and (counted := _COUNTED.search(granted["whom"])) and _OF_FIELD.search(counted["what"]):
        return _Notice(f"{granted['act']}{counted['what']}", "recognition", granted.group())
    decided = _DECIDED.search(window)
    if decided and (counted := _COUNTED.search(decided["whom"])) and _OF_FIELD.search(decided["title"]):
        name = f"{decided['act']}{counted['what']}为{decided['title']}"
        return _Notice(name, "recognition", decided.group())
    if (shown := _SHOWN.search(window)) and _OF_FIELD.search(shown["what"]):
        return _Notice(re.sub(r"\s", "", shown["what"]) + shown["act"], "recognition", shown.group())
    agreed = _AGREED.search(window)
    if agreed and _OF_FIELD.search(agreed["what"]):
        return _Notice(agreed["what"][:_LONGEST], "recognition", agreed.group())
    if (put := _PUT_UP.search(window)) and _OF_FIELD.search(put["what"]):
        return _Notice(put["what"] + put["act"], "recognition", put.group())
    first = _AT_FIRST.search(window) if _PUBLIC.search(window) else None
    if first and _OF_FIELD.search(first["what"]):
        return _Notice(first.group(), "recognition", first.group())
    proposed = _PROPOSED.search(window) if "拟" in window and _PUBLIC.search(window) else None
    if proposed and (counted := _COUNTED.search(proposed["whom"])) and _OF_FIELD.search(counted["what"]):
        return _Notice(f"拟{proposed['act']}{counted['what']}", "recognition", proposed.group())
    return None


def _issued(document: Document, head: str) -> _Notice | None:
    """A关于印发B的通知; 《B》…现印发给你们; the text of B itself."""
    match = _ISSUING.search("\n" + document.title) or _ISSUING.search(head)
    if match and is_policy(match["name"]):
        return _Notice(f"{match['who']}印发《{match['name']}》", "policy_release", match["name"])
    if (sent := _SENT.search(head)) and is_policy(sent["name"]):
        return _Notice(f"印发《{sent['name']}》", "policy_release", sent["name"])
    text = document.text
    if not _RULES.search(text, document.start, document.start + 1200):
        return None
    own = next(heading(document, names.title_at(document)), None) or next(own_title(document), None)
    if own is None or not is_policy(own.name):
        return None
    on = _ISSUED_ON.search(text, 0, document.start + _HEAD)
    day = _day(on) if on else stated_on(document)
    # a copy of the text dates its page, not the issue
    return _Notice(f"印发《{own.name}》", "policy_release", own.name, day) if day else None


def _upgrade(document: Document, head: str) -> _Notice | None:
    """某某关于同意A升级为B的批复."""
    match = _UPGRADE.search(document.title)
    if match is None:
        return None
    name = match["what"] or match["risen"]
    if "升级" in name:
        name = re.sub(r"^[\u4e00-\u9fff]{2,3}(?=[\u4e00-\u9fff]{2,}(?:高新|经济技术).*升级)", "", name)
    return _Notice(name, "recognition", match.group())


def _commended(document: Document, head: str) -> _Notice | None:
    """关于表彰2010年度园区先进单位的决定."""
    match = _COMMENDING.search(document.title) or _COMMENDING.search(re.sub(r"(?<=[^。])\n", "", head[: _HEAD // 2]))
    if match is None or not _OF_FIELD.search(match["what"]) or off_topic(match["what"]):
        return None
    return _Notice(f"表彰{match['what']}", "award", match.group())


def of_heading(document: Document) -> Iterator[Event]:
    """The event that a notice, by its title or its first lines, is: dated as it is signed."""
    yield from _sitting(document)
    head = document.text[: document.start + _HEAD]
    notice = _upgrade(document, head) or _commended(document, head) or _listing(document, head)
    notice = notice or _issued(document, head)
    if notice is None or not 6 <= len(notice.name) <= 90:
        return
    at = document.text.find(notice.words)
    start, end = (at, at + len(notice.words)) if at >= 0 else (document.start, min(document.end, document.start + 40))
    yield Event(start, end, notice.name, notice.type, notice.date or signed_on(document), None, "event.heading")
