"""Events told by a verb: a park that opens, a title that is awarded, a contract that is signed, a rule that is issued.

Each kind of happening has its reading of the clause around its verb; what comes out is a short headline,
subject + verb + object, as an analyst would write it down.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.extract.events.attributes import attributed
from ingest.extract.events.awards import award
from ingest.extract.events.batches import projects
from ingest.extract.events.beginnings import (
    anniversary,
    approved,
    approved_of,
    decided,
    founder,
    kind_of_beginning,
    since,
    united,
)
from ingest.extract.events.clauses import (
    BODY,
    BY_WHOM,
    CARRIER,
    COUNT,
    PLAN,
    PROJECT,
    VAGUE,
    Clause,
    Told,
    headline,
    planned_ahead,
    single,
    subject_of,
    unled,
    unsized,
    vague,
)
from ingest.extract.events.grants import granted
from ingest.extract.events.honours import honours
from ingest.extract.events.milestones import fund, turning
from ingest.extract.events.recognitions import recognition
from ingest.extract.events.signings import signing
from ingest.extract.events.turns import turned
from ingest.extract.events.visits import visit
from ingest.extract.events.words import off_topic, trailing_cut, trimmed

#: a time just before the verb
_TIMED = re.compile(r"[年月日底初](?:正式|共同|联合|合作)?$")


#: 经国家科技部(批准设立)了某地国家级新材料产业化基地
_SANCTIONED_WHAT = re.compile(r"了(?P<what>[^,，。;；、的]{5,30})(?=$|[,，。;；、])")


def _sanctioned(clause: Clause) -> Told | None:
    """经…批准设立, X是…,1991年批准设立, 国务院批准设立X."""
    before = clause.before
    who = re.search(r"经([\u4e00-\u9fff]{2,12}?)(?:正式)?$", before)
    if who:
        what = _SANCTIONED_WHAT.match(clause.after)
        if what and CARRIER.search(what["what"]) and not COUNT.search(what["what"]):
            return Told(headline(f"经{who[1]}{clause.verb}", what["what"]), "recognition", False)
        subject = subject_of(clause._replace(before=before[: who.start()]))
        return Told(headline(subject, f"经{who[1]}{clause.verb}"), "recognition", False) if single(subject) else None
    if not trimmed(trailing_cut(before)) and re.match(r"(?:$|[,，。;；])", clause.after):
        subject = clause.speaks_of()
        return Told(headline(subject, clause.verb), "recognition", False) if CARRIER.search(subject) else None
    return granted(clause)


def _founded(clause: Clause) -> Told | None:
    """1999年成立的X, Y的前身是1999年成立的X, X是2006年由A、B共同建立的."""
    ahead = trimmed(trailing_cut(clause.before))
    if (by := _FOUNDED_BY.match(clause.before)) and re.match(r"的(?=$|[,，。;；])", clause.after):
        what = trimmed(by["who"])
    else:
        named = re.match(r"的([^,，。;；的是]{3,30})", clause.after)
        what = trimmed(named[1]) if named and (not ahead or _FORMERLY.search(ahead)) else ""
    if not CARRIER.search(what) or not single(what):
        return None
    return Told(headline(what, clause.verb), kind_of_beginning(clause.verb, what), False)


def _founding(clause: Clause) -> Told | None:
    """X成立, X成立于…, …成立的X, 经…批准,X设立."""
    after, before = clause.after, clause.before
    if (
        began := since(clause)
        or anniversary(clause)
        or decided(clause)
        or united(clause)
        or founder(clause)
        or approved(clause)
        or approved_of(clause)
        or turning(clause)
    ):
        return began
    if re.match(
        r"(?:以来|后|之初|之前|前|了?[\d一二三四五六七八九十两]+(?:余|多)?[个家支项只年周]|[\d一二三四五六七八九十]+周?年|大会|仪式|揭牌|暨|公司|企业|专班|工作|领导|项目|党|仅|不到|才|已|至今|时间|日期|了?专|了?由|[“(])",
        after,
    ):
        return None
    earlier = re.split(r"[。;；]", clause.earlier[-24:])[-1]
    sanctioned = re.search(r"(?:国务院|批准|批复|同意|核准)", earlier + before)
    if clause.verb.startswith("批准"):
        return _sanctioned(clause)
    if founded := fund(clause):
        return founded
    if begun := re.match(r"于[\d年月日一二三四五六七八九〇零十]{4,14}的([^,，。;；的是]{3,30})", after):
        return (
            Told(f"{begun[1]}{clause.verb}", "opening", False)
            if single(begun[1]) and CARRIER.search(begun[1])
            else None
        )
    if after.startswith("的"):
        return turning(clause) or _founded(clause)
    subject = subject_of(clause) or subject_of(clause, _MONEY)
    if not single(subject) or PLAN.search(before[-12:]) or vague(clause):
        return None
    if sanctioned and clause.verb in ("设立", "成立", "建立"):
        who = re.search(r"经([\u4e00-\u9fff]{2,12}?)(?:正式)?(?:批准|同意|批复)", earlier + before)
        subject = re.sub(r"^经[\u4e00-\u9fff]{2,12}?(?:批准|同意|批复)", "", subject)
        return Told(headline(subject, f"经{who[1]}批准" if who else "获批", clause.verb), "recognition", False)
    if subject.endswith("基金") and (clause.verb != "设立" or before.endswith(("正式", "成功"))):
        return Told(headline(subject, clause.verb), "launch", False)
    if clause.verb in ("创建", "组建", "建立") and not (after.startswith("于") or _TIMED.search(before)):
        first = re.search(r"[年月日]", clause.earlier[-3:])
        if not first or clause.verb == "创建":
            return None
    if (
        (clause.verb == "设立" and not _first_or_zone(subject, clause))
        or clause.verb == "启动"
        or (after and not re.match(r"(?:于|在|[,，。;；:]|$|[12]\d{3}年|了?$|并)", after))
    ):
        return None
    kind = "other" if _JOINED.search(subject) else kind_of_beginning(clause.verb, subject)
    return Told(headline(subject, clause.verb), kind, False)


#: 某研究院是2006年由甲、乙共同(建立的)
_FOUNDED_BY = re.compile(
    r"(?P<who>[^,，]{4,30}?)(?:是|为|系)(?:于)?[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:由[^,，]{2,50}?)?(?:共同|联合|合作|投资|出资|发起)*$"
)
#: 某高新区前身是(1999年3月成立的某工业园)
_FORMERLY = re.compile(r"前身(?:是|为|系)$")
#: 首批国家级经开区(设立), 1984年10月某保税物流园(设立)
_FIRST = re.compile(r"^(?:我国|全[国省市]|国内|省内)?(?:首[个家批座]|第一[个家批座])")


def _first_or_zone(subject: str, clause: Clause) -> bool:
    """May a bare 设立 tell of ``subject``: a zone right behind a time, or the first of its kind?"""
    timed = re.search(r"[年月日][,，]?$", clause.earlier[-3:]) or _TIMED.search(clause.before)
    return bool(timed and (_FIRST.match(subject) or kind_of_beginning("设立", subject) == "recognition"))


#: bodies that members join: founded, but nothing opens
_JOINED = re.compile(r"(?:联盟|联合体|共同体|协会|学会|商会|促进会|联合会|俱乐部)[”」]?(?:\([^()]{2,12}\))?$")


def _opening(clause: Clause) -> Told | None:
    clause = unsized(clause)
    before, after = clause.before, clause.after
    if planned_ahead(clause):
        return None
    if reached := re.search(
        r"(?:进入|实现|转入)了?(?:全面|全线|正式|成功)*$", before
    ):  # 实现全面投产, 进入封关运行状态
        before, after = before[: reached.start()], re.sub(r"^(?:状态|阶段)", "", after)
        clause = clause._replace(before=before, after=after)
    if began := since(clause) or attributed(clause) or anniversary(clause):
        return began
    if re.match(
        r"(?:企业|公司|上市|后|的|以来|前|价|率|时间|[\d一二三四五六七八九十两]+(?:周年|[年个家天套条座台]|余|多|%)|半年|[\d.]+万?(?:余|多)?(?:平方?米|亩)|仪式|(?:系列|大型|主题|庆祝)*活动|庆典|督办|保护|迎|典礼|至今|当天|当日|初期|之初|之际|期|项目|产能|[^,，]{0,6}之年|准备|工作)",
        after,
    ):
        return None
    if (
        PLAN.search(BY_WHOM.sub("", before)[-14:])
        or vague(clause)
        or re.search(r"新三板|上市|企业(?!服务|孵化|加速|发展中|创新)|即$|一旦|产品|型号|列车|基金", before[-8:])
        or re.search(r"为.{0,2}(?:保障|迎接)|筹备(?![办处组委])", before)
    ):
        return None
    if clause.verb == "对外开放" and (after[:1] not in ("", ",", "，", "。", ";", "；") or _OPENNESS.search(before)):
        return None
    if re.search(r"为[该其本这][^,，]{0,16}$", before):
        return None
    if clause.verb.endswith("揭牌") and (unveiled := _UNVEILED.search(before)):
        what = trimmed(unveiled[1])
        return Told(headline(what, clause.verb), "opening") if CARRIER.search(what) and single(what) else None
    if not trimmed(before) and (opened := _OPENED.match(after)):
        return Told(headline(opened[1], clause.verb), "opening") if CARRIER.search(opened[1]) else None
    if clause.verb.startswith("揭") and not after and (quoted := _QUOTED.search(trailing_cut(before))):
        return Told(headline(quoted.group(), clause.verb), "opening")
    produces = "投产" in clause.verb
    subject = subject_of(clause, PROJECT if produces else CARRIER) or subject_of(clause, _BODY_CORPORATE)
    if not subject and _ON_A_DAY.search(clause.earlier[-12:] + before):
        subject = subject_of(clause, _WORKS)
    carrier = bool(CARRIER.search(subject))
    if produces and not carrier and ("等" in subject or len(subject) < _SHORTEST_PLANT):
        return None
    return (
        Told(headline(subject, clause.verb), "opening", (carrier or not produces) and clause.verb != "建成")
        if single(subject) and (produces or carrier or clause.verb.startswith(("揭", "挂")) or _WORKS.search(subject))
        else None
    )


#: 1月25日(,某某公司新厂)建成启用: what opens on a day of its own need be no carrier
_ON_A_DAY = re.compile(r"\d{1,2}月\d{1,2}日(?:上午|下午|晚)?[,，:]?\s{0,4}(?:[^,，。;；\d]{4,40})$")
_WORKS = re.compile(
    r"(?:(?<!医药)公司|集团|工厂|新厂|厂区|厂房|厂|生产线|产线|生产基地|总部|分公司|子公司|研发部|实验楼|科研楼|写字楼|物流园|码头|电站|项目|工程)(?:[一二三四五]期|一线|二线)?(?:\([^()]{2,12}\))?[”」]?$"
)
#: 经济发展和(对外开放): what a country does
_OPENNESS = re.compile(r"(?:和|与|、|及|扩大|深化|推进|推动|促进|高水平|高质量|全面|的|进一步|坚持|加快)$")
#: “打造特色载体”项目(揭牌)
_QUOTED = re.compile(r"(?:^|(?<![\u4e00-\u9fff]))“[^“”]{4,30}”(?:项目|工程|平台|基地|计划|联盟)?$")
#: (某某与某某共同)为研究院(揭牌)
_UNVEILED = re.compile(r"(?<![作成称认定更改])为(?![该其本这])([^,，为]{3,40})$")
#: 力争在2010年底(全面启动)
_AIMED = re.compile(r"\s{0,4}(?:力争|争取|确保|预计|有望|力促|拟于|计划)")


def _launch(clause: Clause) -> Told | None:
    costs = bool(_COSTS.search(clause.before))
    clause = unsized(clause)
    before, after = clause.before, clause.after
    if began := since(clause) or attributed(clause):
        return began
    if (
        PLAN.search(before[-12:])
        or _AIMED.match(before)
        or VAGUE.search(before[-8:])
        or planned_ahead(clause)
        or re.search(r"新$|率$", before[-6:])
    ):
        return None
    if (
        not clause.verb.startswith(("启动", "上线"))
        and re.match(r"$|[,，。;；、]", after)
        and (many := projects(before))
    ):
        return Told(headline(many, clause.verb), "launch", False)
    if re.search(r"[\d一二三四五六七八九十]个", before[-6:]):
        return None
    if clause.verb.startswith(("启动", "上线")):
        return _started(clause)
    if re.match(r"率|的|“|项目|面积|以来|后|前|[\d一二三四五六七八九十]|仪式|时间", after):
        return None
    if _BEGUN_SO_MANY.match(after):
        return None  # 某园区已开工道路项目和产业项目共34个
    subject = subject_of(clause, PROJECT)
    if not subject and costs:
        subject = subject_of(clause, _INDUSTRY)
    return Told(headline(subject, clause.verb), "launch") if single(subject) else None


_BEGUN_SO_MANY = re.compile(r"了?[\u4e00-\u9fff、]{2,24}?(?:项目|工程)(?:共|达|有|累计)*\d")
#: 投资五点五亿美元的某某光电产业(奠基): what costs so much is a project, whatever its name ends with
_COSTS = re.compile(r"投资[^,，的]{2,14}元的")
_INDUSTRY = re.compile(r"(?:产业|工厂|[\u4e00-\u9fff]厂|研发|制造)$")


#: characters of a plant's name that says which: no 减速器项目
_SHORTEST_PLANT = 8
_MONEY = re.compile(r"(?:创投|投资|引导|产业|天使|种子|科创|发展|创业|母|成果转化|孵化)基金$")
#: the company that runs a zone, carrier or fund: 某高新孵化器管理有限公司
_BODY_CORPORATE = re.compile(
    r"(?:孵化|园区|高新|开发区|经开|科技园|产业园|创投|担保|科创|自贸|新区|新城|科技城)[^,，的]{0,14}(?:公司|集团)$"
)
#: 建成运行某某促进中心: what is opened stands behind the verb
_OPENED = re.compile(r"了?([^,，。;；、的\d]{5,30})(?=$|[,，。;；])")
_BUILDING = frozenset("启动建设 启动创建 启动实施 启动筹建".split())
#: 该基金去年六月启动
_SAID_BEFORE = re.compile(r"(?:该|此|这[一项个只支])(?P<kind>基金|专项资金|计划|行动|工程|专项|项目|平台|试点)$")
_PROGRAMME = re.compile(
    r"(?:工作|工程|行动|计划|试点|建设|平台|基金|创建|改革|示范|申报|专项|项目|系统|编制|遴选|评选|选拔|征集|征名|招募|认定|评审|评定|评估|考核|备案|入库|揭榜|攻关|普查)(?:活动)?[”」\"]?$"
)


def _started(clause: Clause) -> Told | None:
    """A启动B工程, 这项工作由A启动, B平台上线."""
    before, after = clause.before, clause.after
    if re.match(
        r"(?:区|资金|以来|后|仪式|大会|会|资助|的|前|了?[\d一二三四五六七八九十]+[个家项批]|阶段|程序|应急|[IⅠⅡ一二三四]级|响应)",
        after,
    ):
        return None
    handed = re.match(
        r"(?:这|该|此)项?(?P<what>[\u4e00-\u9fff]{2,10}?)由(?P<who>[\u4e00-\u9fff]{2,24})$",
        trimmed(trailing_cut(before)),
    )
    if handed:
        kind = handed["what"][-2:]
        named = re.findall(rf"“([^“”]{{4,30}}{kind})”|([\u4e00-\u9fff]{{4,20}}{kind})", clause.earlier)
        what = (named[-1][0] or named[-1][1]) if named else handed["what"]
        return Told(headline(trailing_cut(handed["who"]), clause.verb, what), "launch", False)
    if short := _SAID_BEFORE.match(trimmed(trailing_cut(before))):
        kind = re.escape(short["kind"])
        full = re.findall(
            rf"[“《]?([\u4e00-\u9fff]{{2,24}}{kind})(?!的)", re.sub(r"[^,，。]*(?:安排|设立|实施)", "", clause.earlier)
        )
        return Told(headline(full[-1], clause.verb), "launch", False) if full else None
    thing = re.match(r"了?([^,，。;；、]{4,30})", after)
    if thing and _PROGRAMME.search(thing[1]) and not COUNT.search(re.sub(r"“[^“”]*”", "", thing[1])):
        who = subject_of(clause, BODY)
        return Told(headline(who, clause.verb, thing[1]), "launch", False) if single(who) else None
    if clause.verb in _BUILDING and thing and CARRIER.search(thing[1]) and not COUNT.search(thing[1]):
        who = subject_of(clause, BODY) if trimmed(trailing_cut(before)) else clause.speaks_of()
        who = who if single(who) and not PLAN.search(who) else ""
        return Told(headline(who, clause.verb, thing[1]), "launch", False)
    if after and not re.match(r"[,，。;；]", after):
        return None
    subject = unled(trimmed(trailing_cut(before)))
    if not subject and _TIMED.search(before):
        subject = clause.speaks_of()  # X是…项目,1994年5月启动
    subject = re.sub(r"^.*[\d亿万]元的(?=[^的]{5,}$)", "", subject)
    placed = re.sub(r"(?<=[目划程动台])在[^,，在]{2,14}$", "", subject)  # “某某汇”项目在某区启动
    subject = placed if _PROGRAMME.search(placed) else subject
    if "的" in subject and subject.endswith("工作"):
        return None
    fits = _PROGRAMME.search(subject) or CARRIER.search(subject)
    return (
        Told(headline(subject, clause.verb), "launch", False)
        if fits and single(subject) and len(subject) >= 4
        else None
    )


_FOUNDING = frozenset(
    "正式组建 诞生 批准成立 批准设立 批准建立 成立 设立 正式成立 创办 创立 创建 组建 组建成立 始建 发起成立 发起设立 共同设立 联合设立 共同建立 联合建立".split()
)
_RULES: dict[str, Callable[[Clause], Told | None]] = {
    "opening": _opening,
    "launch": _launch,
    "signing": signing,
    "recognition": recognition,
    "award": award,
    "visit": visit,
    "other": turned,
}
_HONOURING = frozenset({"award", "recognition"})


def told(clause: Clause, kind: str) -> Told | None:
    """What the clause tells by its verb, whose type is ``kind``; None where it is no happening of one named body."""
    rule = _founding if clause.verb in _FOUNDING else _RULES.get(kind)
    found = (honours(clause) if kind in _HONOURING else None) or (rule(clause) if rule else None)
    if found and clause.verb == "始建" and found.type == "opening":
        found = found._replace(type="launch")
    if found and found.name.startswith("随着"):
        found = found._replace(name=found.name.removeprefix("随着"))
    nonsense = found and (off_topic(found.name) or _NO_HEAD.match(found.name) or _HOLDS.search(found.name))
    return None if nonsense else found


#: 隆重举行了某产业园开园…, A1999年被…2000年被…: another verb, in what should be a name
_HOLDS = re.compile(
    r"(?:举行|召开|举办|迎来)了|\d%|[12]\d{3}年(?:被|经|获)"
    r"|^(?:省级|市级|区级|县级)(?:经济技术|高新技术产业|经济)?(?:开发区|高新区|经开区)(?:升|晋|获)"
    # 某高新区升为省级众创空间: it was one of its carriers that did
    r"|(?:[新片]|高新|经开|开发|保税)区(?:被|获|成功|正式)*(?:升|晋|认定|评|备案|命名)[\u4e00-\u9fff]{0,7}(?:众创空间|孵化器|加速器)$"
)


#: 有力提升(新区启动…), 聚焦打造…: how and to what end, and nobody who does it
_NO_HEAD = re.compile(
    r"(?:对(?!外)|按其|正在|积极争取|争取|有力|全力|大力|强力|着力|努力|倾力|加力|加大|持续|不断|进一步|扎实|切实|深入|聚焦|围绕|坚持|按照|根据|通过|依托|借助|由于|因为|如果|虽然|尽管|为了|为进|力争|确保|实现了|并|且|但|而|把|使|让|令|当|每|凡|被|这|那|它|这些|我们|他们|如何|为何|什么|怎样|不仅|不但|无论|不论|甚至|分别|仅|只)(?!湾)"
)
