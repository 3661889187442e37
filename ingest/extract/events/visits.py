"""Visits: who goes where, as the clause tells it: 某省副省长一行到某高新区考察, 省委书记视察了某展览馆, 副省长率队来园调研."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import CARRIER, Clause, Told, headline, is_area
from ingest.extract.events.words import trailing_cut

_OFFICE = r"(?:书记|省长|市长|部长|主席|总理|主任|局长|厅长|区长|县长|州长|盟长|处长|司长|署长|院长|会长|秘书长|校长|院士|常委|领导|负责人|专员|参赞|大使|总领事|代表团|考察团|访问团|参访团|考察组|调研组|督导组|专家组|一行)"
#: 市委副书记、市长: more than one office
_TITLED = rf"(?:[\u4e00-\u9fff]{{1,20}}?{_OFFICE}(?:[\u4e00-\u9fff]{{2,3}})?、){{0,2}}[\u4e00-\u9fff]{{0,24}}?{_OFFICE}"
_PARTY = r"(?:[\u4e00-\u9fff]{2,4}?)?(?:(?:等|及其)?一行(?:[\d一二三四五六七八九十]{1,3}[余多]?人)?|[\d一二三四五六七八九十]{1,3}[余多]?人|(?:率队|带队)(?:[\u4e00-\u9fff]{0,6}\d{1,3}[余多]?人)?|率[\u4e00-\u9fff、]{2,40}?(?:团|一行(?:[\d一二三四五六七八九十]{1,3}[余多]?人)?|企业家|客商|代表|专家|队)|[和与][\u4e00-\u9fff]{1,8}(?:领导|负责人|同志))?"
_GOING = r"(?:先后|今天|近日|专程|再次|又)?(?:到|赴|来到?|深入|走进|莅临|前往|抵达|对|在)"
#: 在某某陪同下: who shows the guests around
_SHOWN = r"(?:在[^,，。]{2,30}(?:陪同|带领|引领|引导)下[,，]?)?"
#: (到某地)进行了实地(考察), 开展项目签约及(调研)
_HOW = r"(?:(?:进行|开展)了?|实地|参观|专题|学习|招商|(?<=[行展了])[\u4e00-\u9fff]{2,12}及)*+"
#: 某省副省长某某一行3人莅临(云江大学科技园)
_VISITOR = re.compile(rf"(?P<who>{_TITLED}{_PARTY}){_SHOWN}{_GOING}(?P<where>[^,，。]{{2,40}}?){_HOW}$")
#: 专家一行四人(在某某陪同下),到(云江高新区)
_GUEST = re.compile(
    rf"(?:^|[,，。;；\s])(?P<who>(?:[^,，。;；\s]{{2,40}}组成的)?{_TITLED}{_PARTY})(?:[和与、](?![^,，]{{0,30}}陪同)[\u4e00-\u9fff、]{{2,24}})?(?:在[^,，。]{{2,30}}陪同下)?[,，](?:[^,，。]{{2,30}}陪同下[,，])?$"
)
_GUESTS = re.compile(rf"(?P<who>{_TITLED}{_PARTY})$")
_GOES = re.compile(rf"{_GOING}(?P<where>[^,，。]{{2,44}}?){_HOW}$")
#: (副省长率队)来园(考察): where, without its name
_HERE = re.compile(rf"(?P<who>{_TITLED}{_PARTY})来(?:到)?(?:我|本|该)?[园区院]$")
_VISITED = re.compile(r"区|园|大厦|大楼|广场|基地|中心|孵化|企业|[展场]馆|馆$|港|城|省|市|县|空间|平台|实验室|研究院")
#: (开展调研)工作
_AS_WORK = re.compile(r"(?:工作|活动)(?=$|[,，。;；])")
_NO_VISIT = re.compile(r"(?:报告|组(?!织)|团|时|发现|显示|结果|的|员|后|数据|工作|成果|中|期间|机构|问卷)")
_WHERE = re.compile(r"了?(?P<where>[^,，。;；、]{2,20})(?=$|[,，。;；])")
_STOPS = re.compile(r"[。;；\n]")
#: who travels the provinces for more than this field
_OF_STATE = re.compile(r"总书记|总理|国家主席")
#: (甲中心和乙公司组成的)考察组
_MADE_OF = re.compile(r"^.*组成的")
#: 院长某某(率处长某某等一行四人)
_WITH = re.compile(r"(?P<who>[\u4e00-\u9fff]{4,})(?:率|带队)[\u4e00-\u9fff、]{10,}?\d{0,3}[余多]?(?:一行.*|人)$")
#: (市委副书记12月20日在某高新区调研)时强调: news of the day
_WHEN_SAID = re.compile(r"时(?:强调|指出|要求|表示)")
_ON_DAY = re.compile(r"\d日(?:上午|下午|晚)?[,，]")
#: (区长在某某等陪同下调研)某大学科技园建设情况
_SHOWN_END = re.compile(r"在[^,，。]{2,40}陪同下$")
_TOURED = re.compile(
    r"了?(?:我校|我院|我园|我市|该区)?(?P<where>[^,，。;；、的]{2,18}?(?:园|区|基地|中心|孵化器|众创空间|平台|实验室|研究院|馆))(?=$|[,，。;；]|(?:项目)?(?:建设|发展|运行|运营|工作)?(?:情况|工作|进展))"
)
#: verbs that take a place as their object
_CALLS_ON = frozenset("访问 来访 到访 参观访问".split())


def visit(clause: Clause) -> Told | None:
    """Who visits which zone, carrier or place."""
    before, after = clause.before, clause.after
    at_work = _AS_WORK.match(after) and re.search(r"(?:进行|开展)", before[-16:])
    news = _WHEN_SAID.match(after) and _ON_DAY.search(clause.earlier[-6:] + before)
    if (clause.verb == "走访" and "企业" in after[:8]) or (_NO_VISIT.match(after) and not (at_work or news)):
        return None
    words = trailing_cut(before)
    if clause.verb.endswith("指导"):
        guest = _GUESTS.search(words)
        return _visited(guest["who"], "到", clause.speaks_of() or "园区", clause.verb[-2:]) if guest else None
    if not words.strip() and clause.earlier[-1:] in (",", "，"):
        words = trailing_cut(_STOPS.split(clause.earlier.rstrip(",，"))[-1])  # …莅临某产业园,调研…
    if clause.verb in _CALLS_ON or after.startswith("了"):
        return _called_on(clause, words)
    if here := _HERE.search(words):
        return _visited(here["who"], "到", clause.speaks_of() or "园区", clause.verb)
    who = _VISITOR.search(words)
    if who and "陪同" in who["where"]:
        who = None
    if not who and (toured := _TOURED.match(after)) and (guest := _GUESTS.search(_SHOWN_END.sub("", words))):
        return _visited(guest["who"], clause.verb, toured["where"])
    if not who and (goes := _GOES.match(words)) and (guest := _GUEST.search(clause.earlier[-60:])):
        return _visited(guest["who"], "到", goes["where"], clause.verb)
    return _visited(who["who"], "到", who["where"], clause.verb) if who else _called_on(clause, words)


def _called_on(clause: Clause, words: str) -> Told | None:
    """基金会主席某某考察(了)某创业中心: the place is the object."""
    guest, where = _GUESTS.search(words), _WHERE.match(clause.after)
    fits = guest and where and (clause.verb in _CALLS_ON or CARRIER.search(where["where"]))
    return _visited(guest["who"], clause.verb, where["where"]) if fits and guest and where else None


def _visited(*words: str) -> Told | None:
    """The headline of a visit to a place of the field, without whom the guest brought along."""
    who, *to = words
    who = _MADE_OF.sub("", _WITH.sub(r"\g<who>一行", who))
    to_area = not _OF_STATE.search(who)
    fits = any(_VISITED.search(part) or (to_area and is_area(part)) for part in to)
    return Told(headline(who, *to), "visit", False) if fits else None
