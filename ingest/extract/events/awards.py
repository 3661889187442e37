"""Awards: prizes and commendations that a zone or carrier gets, and those that it pays out or plaques that are handed over."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import (
    BODY,
    CARRIER,
    CLASS,
    COUNT,
    FIRM,
    PLAN,
    VAGUE,
    Clause,
    Told,
    headline,
    is_area,
    single,
    subject_of,
)
from ingest.extract.events.recognitions import title_of
from ingest.extract.events.words import trailing_cut, trimmed

#: 天津高新区对2016年度优秀企业(进行表彰)
_WHOM = re.compile(r"^(?P<who>.*?)(?:首次|集中|再次|隆重|共同)*(?:对|为|给)(?P<whom>[^,，]{3,36})$")
#: who meets a condition is paid by a rule, not on a day
_RULED = re.compile(r"符合|达到|超过|以上|新认定|首次(?:认定|通过|获)|获得|每|凡|的$|有(?:突出|重大)")
#: 4家省级孵化基地(获授牌)
_PLAQUES = re.compile(
    r"(?:(?:首|[一二三四五六七八九十]|第[一二三四五六七八九十\d]+)批)?[\d一二两三四五六七八九十]{1,3}[家个](?P<of>[\u4e00-\u9fff]{2,20})$"
)


def _paid(clause: Clause) -> Told | None:
    """A对B进行表彰, A对B给予奖励."""
    match = _WHOM.match(clause.before)
    if match is None or PLAN.search(clause.before) or VAGUE.search(trimmed(match["who"])[-4:]):
        return None
    if _RULED.search(match["whom"]) or not re.match(r"(?:了)?(?:$|[,，。;；]|并)", clause.after):
        return None
    who = trimmed(trailing_cut(match["who"])) or clause.speaks_of()
    if who and not (CARRIER.search(who) or is_area(who) or BODY.search(who[-4:])):
        return None
    return Told(headline(who, "对", match["whom"], clause.verb), "award", False)


def _plaques(clause: Clause) -> Told | None:
    """X获授牌, A、B等4家孵化基地获授牌."""
    words = trailing_cut(clause.before)
    if PLAN.search(words[-10:]) or not re.match(r"$|[,，。;；]", clause.after):
        return None
    if counted := _PLAQUES.search(words):
        fits = CARRIER.search(counted["of"])
        return Told(headline(counted.group(), clause.verb), "award", True, True) if fits else None
    subject = subject_of(clause)
    return Told(headline(subject, clause.verb), "award") if single(subject) and not FIRM.search(subject) else None


#: (获)国家技术发明奖一等奖: the prizes of the state, whoever gets them
_PRIZE = re.compile(
    r"(?:了)?(?:[12]\d{3}年度?)?(?P<prize>(?:国家(?:最高)?(?:科学技术|自然科学|技术发明|科学技术进步|科技进步|科技)奖|中国专利奖|中国工业大奖|国家质量奖|中国质量奖)?)(?P<grade>(?:特等|[一二]等|金|银|提名)奖)?(?=$|[,，。;；、])"
)
_PRIZE_BEFORE = re.compile(r"国家(?:最高)?(?:科学技术|自然科学|技术发明|科学技术进步|科技进步|科技)奖")
_WINS = frozenset("获得 荣获 捧回 摘得 斩获 夺得 捧得 获国家".split())


def _prized(clause: Clause) -> Told | None:
    """X获国家技术发明奖一等奖; X荣获一等奖, where the clause before names the prize."""
    after = clause.after if clause.verb != "获国家" else f"国家{clause.after}"
    won = _PRIZE.match(after)
    prize = won["prize"] if won else ""
    if won and not prize and won["grade"] and (named := _PRIZE_BEFORE.search(clause.earlier[-60:])):
        prize = named.group()
    if not won or not prize:
        return None
    who = re.sub(r"^.*(?:完成|研发|主持|牵头|参与)的", "", trimmed(trailing_cut(clause.before)))
    if not 3 <= len(who) <= 28 or COUNT.search(who) or VAGUE.search(who[-4:]) or PLAN.search(clause.before[-10:]):
        return None
    if re.search(r"[项个家名]$|^(?:该|其|共|已|多|还|并)", who) or re.search(r"教授|院士|先生|女士|同志|博士$", who):
        return None
    return Told(
        headline(who, "获" if clause.verb == "获国家" else clause.verb, prize, won["grade"] or ""), "award", False
    )


#: (工信部正式授牌)某高新区为国家新型工业化产业示范基地
_HANDED = re.compile(r"(?:给|了)?(?P<to>[^,，。;；、“]{3,24}?)为(?P<title>“?[^,，。;；、]{4,30})(?=$|[,，。;；、])")


def _entitled(clause: Clause, handed: re.Match[str]) -> Told | None:
    """A授牌B为C: what B is recognised as."""
    to, title = handed["to"], handed["title"]
    if not (CARRIER.search(to) or is_area(to)) or not CARRIER.search(title) or PLAN.search(clause.before[-8:]):
        return None
    return Told(
        headline(trimmed(trailing_cut(clause.before))[-16:], clause.verb, to, "为", title), "recognition", False
    )


_COMMENDS = frozenset({"表彰", "表彰奖励"})
#: (市政府)表彰了2020年度先进集体
_COMMENDED = re.compile(r"(?:奖励)?了?(?P<whom>[^,，。;；、]{4,36})(?=$|[,，。;；])")
_DESERVING = re.compile(r"先进|优秀|突出|十佳|十强|[百十]强|模范|标兵|杰出|功臣")
_OFFICE = re.compile(r"(?:政府|[市区县州省]委|管委会|党工委|工委)$")


def _commended(clause: Clause) -> Told | None:
    """市政府表彰先进集体: whom an office commends on a day."""
    who, whom = trimmed(trailing_cut(clause.before)), _COMMENDED.match(clause.after)
    if (
        whom is None
        or not _DESERVING.search(whom["whom"])
        or not _OFFICE.search(who)
        or PLAN.search(clause.before[-8:])
    ):
        return None
    return Told(headline(who[-20:], clause.verb, whom["whom"]), "award", False)


def award(clause: Clause) -> Told | None:
    """X获得“Y”奖, X获国务院督查激励; 获得…认定 is a recognition."""
    before, after, verb = clause.before, clause.after, clause.verb
    if verb in _COMMENDS and (commended := _commended(clause)):
        return commended
    if verb in _PAID:
        return _paid(clause)
    if verb in _WINS and (won := _prized(clause)):
        return won
    if verb == "获国家":
        return None
    if verb.endswith("授牌"):
        if handed := _HANDED.match(after):
            return _entitled(clause, handed)
        return _plaques(clause)
    if verb.startswith(("督查", "表扬", "通报")):
        who = re.search(
            r"^(?P<s>.{2,24}?)(?:首次|再次|连续[^,，]{1,5}|第[^,，]{1,3}次)?(?:拿到|获得?|获得了|受到|荣获|赢得|得到|被|获)(?:了)?(?P<by>[^,，]{0,16})$",
            before,
        )
        subject = subject_of(clause._replace(before=who["s"])) if who else ""
        if who and not subject and "国务院" in who["by"]:
            subject = trimmed(trailing_cut(who["s"]))  # 科技金融赋能创新获国务院督查激励: what was done
        return (
            Told(headline(subject, "获", who["by"] if who else "", verb), "award") if who and single(subject) else None
        )
    if verb == "获“":
        verb, after = "获", f"“{after}"
    title = title_of(after)
    prize = re.search(r"奖[”」]?$|奖杯$|金牌$|表彰$|激励$|称号$|荣誉$|殊荣$|牌匾$|牌子$|招牌$|桂冠$|名片$", title)
    made = re.search(r"(?:认定|批准|批复|授牌|命名)$", title)
    if (
        not (prize or made)
        or COUNT.search(title)
        or re.search(r"[一二三四特]等奖|优秀奖|金奖|银奖|铜奖|冠军|的奖$|多项|一系列|众多|诸多|各类|各级|诺贝尔", title)
    ):
        return None
    subject = subject_of(clause)
    if PLAN.search(before[-10:]) or not single(subject) or FIRM.search(subject) or CLASS.search(title):
        return None
    entitled = re.sub(r"[的”]*(?:金字招牌|招牌|牌子|称号|桂冠|名片)$", "", title).lstrip("“")
    given = not prize or (entitled != title and CARRIER.search(entitled) and not re.search(r"先进|优秀|十佳", title))
    return Told(headline(subject, verb, title), "recognition" if given else "award", bool(prize))


#: what is done to whom the clause names with 对 or 为
_PAID = frozenset(
    "进行表彰 予以表彰 给予表彰 进行了表彰 给予奖励 予以奖励 进行奖励 表彰奖励 进行授牌 授牌表彰 进行授牌表彰 进行表彰奖励 进行集中表彰 进行集中授牌 进行了授牌 进行了奖励".split()
)
