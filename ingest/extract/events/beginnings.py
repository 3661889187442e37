"""How a zone or a carrier began, as a profile tells it in passing: X1992年经国务院批准, 自2013年X设立以来, A于2015年成立“B”."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import (
    BODY,
    CARRIER,
    COUNT,
    DATELINE,
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
from ingest.extract.events.words import trailing_cut, trimmed

_DATE = r"(?:[12]\d{3}|[一二][一二三四五六七八九〇零○九]{3})年(?:[\d一二三四五六七八九十]{1,3}月份?)?(?:[\d一二三四五六七八九十]{1,3}日)?"
_DAY = r"(?:去年|今年|前年|同年)?\d{1,2}月(?:份|\d{1,2}日)?"
#: (X1992年)经国务院(批准), (X是1991年3月)由国务院(批准成立)(的)
_BY = re.compile(r"(?:经|由)(?P<by>[\u4e00-\u9fff]{2,12}?(?:、[\u4e00-\u9fff]{2,14}?){0,3})(?:正式|依法)?$")
_ENDS = re.compile(r"(?:的)?(?:$|[,，。;；])")
_TOLD_NEXT = re.compile(r"[,，][^,，。;；]{2,40}?(?:升级|升格|晋升|设立|成立|建立|组建|更名|认定|列入|列为|获批|成为)")
_TITLE = re.compile(r"(?:升级)?(?:成)?为(?P<title>[^,，。;；、]{3,30})(?=$|[,，。;；、])")
_APPROVING = frozenset("批准 批复 批准设立 批准成立 批准建立 批准建设 批复设立 批复建设 批准升级为 批准为".split())
_COPULA = re.compile(r"(?:分别)?(?:是|为|系)$")
#: 自1994年(全国首家创业园——X在南京)(成立)(以来)
_SINCE = re.compile(rf"^(?:自从?|从)(?:{_DATE}|{_DAY})(?P<who>.{{3,48}})$")
#: (某某综保区…,)从2018年(封关运行)(至今)
_SINCE_THEN = re.compile(rf"(?:自从?|从)(?:{_DATE}|{_DAY})(?:正式|成功|全面)*")
#: X自2019年8月(挂牌)(以来)
_SELF = re.compile(
    rf"^(?P<who>[^,，]{{2,40}}?)(?:自从?|从)(?:{_DATE}|(?:去年|今年|前年)?\d{{1,2}}月(?:份|\d{{1,2}}日)?|去年|前年)(?:正式|成功|经[\u4e00-\u9fff]{{2,8}})*$"
)
#: 大学生“创业苗圃”计划(自4月启动以来)
_QUOTED_PLAN = re.compile(r"“[^“”]{2,20}”(?:计划|工程|行动)$")
#: what stands behind the verb that something began with, with the title that it was given: (升级为)国家高新区以来
BEGUN = re.compile(
    r"(?:运行|运营|成立|建设|(?:为)?(?P<title>[^,，。;；、的]{4,24}?))?(?:以来|之日起|至今|算起|起(?=$|[,，])|[之以]?后(?=$|[,，]))"
)
_BEGAN = re.compile(r"(?:运行|运营|成立|建设)?(?=$|[,，])")
#: X在南京: where it was set up
_WHERE = re.compile(r"(?:在|于|落户)[^,，在于]{2,12}$")
_TIMED = re.compile(
    rf"(?:{_DATE}|[年月日]|[年月]底|[年月]初|年中|去年|今年|同年|当年)(?:便|就|即|又|还|再|率先|正式|联合|共同|发起|牵头|投资|出资|,|，)*$"
)
#: 成立“赛达众创空间”, 设立了第一个联络处
_WHAT = re.compile(
    r"了{0,2}(?P<first>(?:全?[国省市]|[国省市]内|我[国省市])?(?:第一|首)[个家支只所座]|唯一[一的]?[个家]?)?"
    r"(?P<what>[^,，。;；、“]{0,20}“[^“”]{2,24}”[^,，。;；、“]{0,8}|[^,，。;；、“]{3,26})(?=$|[,，。;；])"
)
#: 1998年10月,(X创办了全省第一家留创园)
_JUST_DATED = re.compile(rf"(?:^|[。;；\n\s]){_DATE}[,，]$")
_NATION = frozenset("我国 中国 国家 国务院 中国政府".split())
_OFFICE = re.compile(r"(?:联络处|办事处|代表处|联络站|分中心|分支机构|基金)[”」]?$")


def approved(clause: Clause) -> Told | None:
    """X1992年经国务院批准; X是1991年由国务院批准成立的; 1992年经国务院批准成为国家级高新区."""
    by = _BY.search(clause.before) if clause.verb in _APPROVING else None
    if by is None or not BODY.search(by["by"][-4:]):
        return None
    before = _COPULA.sub("", trailing_cut(clause.before[: by.start()]))
    if not trimmed(before) and _TOLD_NEXT.match(clause.after):
        return None  # 经国务院批准,X升级为…
    title = _TITLE.match(("为" if clause.verb.endswith("为") else "") + clause.after)
    if not (title or _ENDS.match(clause.after)) or PLAN.search(before[-12:]) or before.endswith("分别"):
        return None
    subject = subject_of(clause._replace(before=before))
    if not single(subject) or FIRM.search(subject) or not (CARRIER.search(subject) or is_area(subject)):
        return None
    if title and not CARRIER.search(title["title"]):
        return None
    return Told(
        headline(subject, f"经{by['by']}", clause.verb.removesuffix("为"), f"为{title['title']}" if title else ""),
        "recognition",
        False,
    )


#: (前身是)2015年科技部(批准建设的某农业科技园区)
_APPROVED_BY = re.compile(rf"(?:^|[是为系,，])(?:{_DATE})(?:由|经)?(?P<by>[\u4e00-\u9fff]{{2,10}})$")
_APPROVED_WHAT = re.compile(r"的(?P<what>[^,，。;；、的是]{4,30})(?=$|[,，。;；、])")


def approved_of(clause: Clause) -> Told | None:
    """2015年科技部批准建设的某农业科技园区: told as an attribute of what was approved."""
    what = _APPROVED_WHAT.match(clause.after) if clause.verb[:2] in ("批准", "批复", "同意") else None
    by = _APPROVED_BY.search(trailing_cut(clause.before)) if what else None
    if not what or not by or not BODY.search(by["by"][-4:]) or not CARRIER.search(what["what"]):
        return None
    if CARRIER.search(trimmed(clause.before[: by.start()])):
        return None  # X是1998年省政府批准成立的省级开发区
    if COUNT.search(what["what"]) or FIRM.search(what["what"]) or re.search(r"[首唯第]|之一", what["what"][:2]):
        return None
    return Told(headline(by["by"], clause.verb, what["what"]), "recognition", False)


def since(clause: Clause) -> Told | None:
    """自2013年9月X正式设立以来, X自2019年8月挂牌以来, X自1991年设立: what began then; its date is the first day of the time."""
    behind = BEGUN.match(clause.after)
    before = DATELINE.sub("", clause.before).strip()
    if behind and (honour := _honoured_since(clause, behind)):
        return honour
    if behind and _SINCE_THEN.fullmatch(before):
        who, title = clause.speaks_of() or clause.follows(), behind["title"] or ""
        fits = CARRIER.search(title) and clause.verb.endswith("为") if title else CARRIER.search(who)
        begun = fits and single(who) and not FIRM.search(who)
        return Told(headline(who, clause.verb, title), kind_of_beginning(clause.verb, who), False) if begun else None
    match = _SINCE.match(trailing_cut(before)) if behind else None
    if match is None and (behind or _BEGAN.match(clause.after)) and re.search(r"自|从", before):
        match = _SELF.match(before)
    if match is None:
        return None
    title = (behind["title"] or "") if behind else ""
    if title and not (clause.verb.endswith("为") or clause.verb in _ENTITLED) or title and not CARRIER.search(title):
        return None
    who = re.sub(r"(?<=[区园城])项目$", "", trimmed(_WHERE.sub("", match["who"].rsplit("——", 1)[-1])))
    if not who or re.match(r"该|其|它", who) or who in _BARE:
        who = clause.speaks_of()
    programme = clause.verb == "启动" and _QUOTED_PLAN.search(who)
    if not single(who) or not (programme or CARRIER.search(who)) or VAGUE.search(match["who"][-4:]) or FIRM.search(who):
        return None
    return Told(headline(who, clause.verb, title), kind_of_beginning(clause.verb, who), False)


#: 自2012年(获批)“某省大学生创业示范基地”(以来)
_SINCE_WHEN = re.compile(rf"(?:自从?|从){_DATE}(?:被[\u4e00-\u9fff]{{2,10}})?$")


def _honoured_since(clause: Clause, behind: re.Match[str]) -> Told | None:
    """The title that the body spoken of bears since then, where the clause names nobody else."""
    title = behind["title"] or ""
    entitled = clause.verb.endswith("为") or clause.verb in _ENTITLED
    if not entitled or not title.startswith("“") or not CARRIER.search(title) or not _SINCE_WHEN.search(clause.before):
        return None
    return Told(headline(clause.speaks_of(), clause.verb, title), "recognition", False)


#: (1988年,被国务院批准为)沿海开放城市后(,海州市…)
_ONCE = re.compile(r"(?P<title>[^,，。;；、]{4,24}?)(?:[之以]?后|以来)$")


def honoured_once(clause: Clause) -> Told | None:
    """1988年,被国务院批准为沿海开放城市后,S…: the title, of whom the next clause begins with."""
    once = _ONCE.match(clause.after) if clause.verb.endswith("为") else None
    passive = (
        re.search(r"(?:^|[\d年月日,，])(?:自从?|从)?(?P<by>被[^,，被]{2,16})$", clause.before.strip()) if once else None
    )
    who = clause.follows() if passive else ""
    if not once or not passive or not who or FIRM.search(who) or not _ENTITLING.search(once["title"]):
        return None
    by = trimmed(passive["by"].removeprefix("被"))
    return Told(headline(who, "被", by, clause.verb, once["title"]), "recognition", False)


_ENTITLING = re.compile(r"国家|省|市|沿海|开放|试点|示范|首批|第[一二三四五六七八九十]+批")


#: words that mean the body spoken of
_BARE = frozenset("园区 基地 中心 平台 孵化器 全区 片区 新区 高新区 经开区 开发区 试验区 示范区 自贸区 实验室".split())
_ENTITLED = frozenset("获批 获准 获批成为 入选 跻身 升级 升格 晋升".split())
_STARTING = re.compile(r"^(?:启动|开工|动工|奠基|上线|破土|开建|始建|兴建)")
_RECOGNISED = re.compile(r"^(?:获|批|成为|认定|升|晋|命名|备案|列|评|入选|跻身|确定|挂牌为|创成)")


_FOUNDING = re.compile(r"(?:正式|批准|发起|联合|共同)?(?:成立|设立|创办|创建|创立|组建|建立)$")
_ZONE = re.compile(
    r"(?:开发区|高新区|经开区|保税区|综保区|加工区|保税港区|工业区|投资区|新区|示范区|开发试验区|合作区|集聚区|集中区|[工产]业园区|自创区|保税物流园区?)(?:\([^()]{2,12}\))?$"
)


def kind_of_beginning(verb: str, who: str) -> str:
    """The type of what began with ``verb``: a zone that is set up is recognised, a carrier opens."""
    if _STARTING.match(verb):
        return "launch"
    recognised = (
        _RECOGNISED.match(verb)
        or (verb.endswith("设立") and who.endswith("区"))
        or (_FOUNDING.match(verb) and _ZONE.search(who))
    )
    return "recognition" if recognised else "opening"


#: 国务院决定(在陕西)设立(自贸试验区)
_DECIDING = re.compile(
    r"(?P<who>[\u4e00-\u9fff、]{0,16}(?:国务院|中央|政府|部|委|厅|局|省|市))决定(?P<where>(?:在|于)[^,，]{2,16})?$"
)
_DECIDED = re.compile(r"了?(?P<what>[^,，。;；、的]{3,30})(?=$|[,，。;；])")


def decided(clause: Clause) -> Told | None:
    """国务院决定在陕西设立自贸试验区: what an authority decides to set up."""
    who = _DECIDING.search(trailing_cut(clause.before)) if "决定" in clause.before else None
    what = _DECIDED.match(clause.after) if who else None
    if (
        not who
        or not what
        or not CARRIER.search(what["what"])
        or re.search(r"基金|\d个", what["what"])
        or COUNT.search(what["what"])
        or FIRM.search(what["what"])
    ):
        return None
    return Told(headline(who["who"], "决定", who["where"] or "", clause.verb, what["what"]), "recognition", False)


#: (整合3个园区,)成立了某开发区; (在A和B合并的基础上)成立某科技园区
_MERGING = re.compile(r"整合|合并|重组|归并|撤并|优化重组|基础上")
_MADE = re.compile(r"了?(?P<what>[^,，。;；、的“]{4,40})(?=$|[,，。;；、])")


def united(clause: Clause) -> Told | None:
    """A整合三个园区成立B, 在A和B合并的基础上组建C: a zone or carrier that others were made into."""
    made = _MADE.match(clause.after)
    words = clause.earlier[-60:].rsplit("。", 1)[-1] + clause.before
    if made is None or not _MERGING.search(words) or PLAN.search(clause.before[-12:]):
        return None
    what = made["what"]
    if not CARRIER.search(what) or COUNT.search(what) or FIRM.search(what) or BODY.search(what[-2:]):
        return None
    kind = "recognition" if what.endswith(("区", "园", "城")) else "opening"
    return Told(headline(clause.verb, what), kind, False)


#: (2010年,某市)成立(了某某中心): more than a kind
_LEAST_NAME = 6


#: 某园区和某大学(合作设立某创新平台), 中国和某国(共同设立某合作中心)
_PARTNERS = re.compile(
    r"[\u4e00-\u9fff]{2,16}(?:园区|开发区|高新区|经开区|新区|大学|学院|研究院|政府|管委会|省|市|县|区|中国)?(?:和|与|同|、)[\u4e00-\u9fff]{2,16}$"
)
_ONLY_TIME = re.compile(r"(?:[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:正式|开始|成功|又|率先)*$")


def _together(clause: Clause, who: str) -> bool:
    """Do two set it up, each named once?"""
    return (
        bool(_PARTNERS.match(who)) and not clause.verb.startswith("批") and not re.search(r"在|于|相继|先后|陆续", who)
    )


#: 2003年,(根据规划,)成立了某创业服务中心: in a history, of a sentence that begins with a year
_DATED = re.compile(
    r"(?:^|[。\n])\s{0,4}[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?[,，]?(?:[^,，。]{0,26}[,，])?(?:正式|又|并|先后)?$"
)
_HOUSE = re.compile(r"(?:孵化器|众创空间|加速器|创业园|科技园|留创园|创业服务中心|孵化中心|孵化基地|创业中心)$")


def _set_up(clause: Clause, what: str) -> Told | None:
    """2010年,某市成立了某某创业服务中心: what a place or zone sets up, by name, right behind a time."""
    who = trimmed(re.sub(r"(?:合作|共同|联合)$", "", trailing_cut(clause.before)))
    timed = re.search(
        r"(?:年|月|[日天]|近日|日前)[,，]?$",
        clause.earlier[-3:] if clause.before.startswith(who) else clause.before[: clause.before.find(who)],
    )
    named = not (who or clause.after.startswith("的"))
    if named and _DATED.search(clause.earlier + clause.before) and _HOUSE.search(what) and len(what) >= _LEAST_NAME:
        return Told(headline(clause.verb, what), "opening", False)
    if not who and _ONLY_TIME.match(clause.before) and _ZONE.search(what) and not COUNT.search(what):
        return Told(headline(clause.verb, what), "recognition", False) if len(what) >= _LEAST_NAME else None
    if not who or not timed or not (is_area(who) or _together(clause, who)) or not single(who) or COUNT.search(who):
        return None
    fits = len(what) >= _LEAST_NAME and CARRIER.search(what) and not _OFFICIAL.search(what)
    return Told(headline(who, clause.verb, what), "opening", False) if fits and not FIRM.search(what) else None


#: an office or a union of members is no house that opens
_OFFICIAL = re.compile(r"指挥|领导|委员会|管委会|联盟|协会|学会|商会|机构$|工作站$|试点$|集群$|协调")


def founder(clause: Clause) -> Told | None:
    """A于2015年成立“B”; A在硅谷设立了第一个联络处; 2012年6月设立首支天使基金."""
    match = _WHAT.match(clause.after)
    before = clause.before
    if match is None or COUNT.search(match["what"]) or PLAN.search(before[-12:]):
        return None
    what = match["what"].rsplit("的", 1)[-1]
    first, quoted = bool(match["first"]), "“" in what
    if not (first or quoted) and (set_up := _set_up(clause, what)):
        return set_up
    if not (first or quoted) or not (
        (CARRIER.search(what) and not FIRM.search(what)) or (first and _OFFICE.search(what))
    ):
        return None
    place = re.search(r"在[\u4e00-\u9fff]{2,14}$", before) if first else None
    words = before[: place.start()] if place else before
    timed = _TIMED.search(words) or (place and re.search(r"[年月日][,，]?[^,，]{0,16}$", clause.earlier[-2:] + words))
    if not timed and not (first and _JUST_DATED.search(clause.earlier)):
        return None
    who = trimmed(trailing_cut(words))
    if quoted and not first:
        return Told(headline(what, clause.verb), "opening", False)
    if who and not (CARRIER.search(who) or is_area(who) or who in _NATION):
        return None
    kind = "launch" if "基金" in what[-4:] else "opening"
    return Told(headline(who, place.group() if place else "", clause.verb, match["first"], what), kind, False)


#: (今年11月1日是某示范区揭牌成立)五周年, 某片区挂牌满一周年
_YEARS_SINCE = re.compile(r"(?P<full>满)?(?P<years>[\d一二两三四五六七八九十]{1,3})周?年(?=$|[,，。;；])")
_IS_THE_DAY = re.compile(r"(?:\d日|今[天日])(?:正?是|恰逢|迎来)(?P<who>[^,，]{2,40})$")


def anniversary(clause: Clause) -> Told | None:
    """今年11月1日是X揭牌成立五周年: it was so many years before that day."""
    since_then = _YEARS_SINCE.match(clause.after)
    if since_then is None:
        return None
    day = _IS_THE_DAY.search(clause.before)
    who = trimmed(day["who"]) if day else subject_of(clause) if since_then["full"] else ""
    if not single(who) or not CARRIER.search(who):
        return None
    kind = kind_of_beginning(clause.verb, who)
    return Told(headline(who, clause.verb), kind, False, past=since_then["years"])
