"""Recognitions: a title that an authority gives a zone, a carrier or a programme, and lists of them."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.extract.events.approvals import matter, newly_approved
from ingest.extract.events.beginnings import approved, approved_of, honoured_once, since
from ingest.extract.events.clauses import (
    CARRIER,
    CLASS,
    COUNT,
    FIRM,
    OF_FIELD,
    PLAN,
    VAGUE,
    Clause,
    Told,
    headline,
    is_area,
    single,
    subject_of,
)
from ingest.extract.events.grants import IS_OF, granted
from ingest.extract.events.lists import announced, listed, sanctioned
from ingest.extract.events.milestones import became, turning
from ingest.extract.events.words import trailing_cut, trimmed

_TITLE = re.compile(
    r"国家|省级|市级|级|示范|基地|试点|试验|中心|孵化器|空间|名单|园区|计划|专项|百强|单位|先进|优秀|集群|载体|城市|示范区|新区|高新区|开发区|奖|称号|行列|牌|“|工程|首批|[一二三四五六七八九十]批|A类|A级|区$"
)
_TEST = re.compile(
    r"[^,，。;；]{2,40}?(?:评估|验收|评审|认定|考核|评价|复核|复审|年审|核验|批复|备案)(?=$|[,，。;；、并]|成为|获)"
)


#: (入选“国家级”名单)进一步发挥了…: what it means is no part of the title
_MEANT = re.compile(r"(?<=[单号”地区园心])(?:进一步|标志着|意味着|充分|有力|不仅|极大|彰显|体现)")


def title_of(after: str) -> str:
    """The title that is given: a quotation with what follows it, or the words up to the next stop."""
    match = re.match(
        r"(?:了|为|成为)?((?:[^,，。;；:“”]{0,14}“[^“”]{2,30}”[^,，。;；:“”、]{0,16})|[^,，。;；:、]{2,40})", after
    )
    return _MEANT.split(match[1])[0].rstrip(" ,，)") if match else ""


#: X于5月获科技部批准
_GIVEN = frozenset(
    "批准 批复 认定 备案 命名 批准建设 批准设立 批准筹建 批准成立 批准建立 批复设立 批复成立 批复建设 批复组建".split()
)
_GOT = re.compile(r"(?:获得?|得到|取得)(?:了)?(?P<by>[\u4e00-\u9fff、]{0,14}?)(?:正式)?$")


_RISEN_NEXT = re.compile(r"[,，](?:正式)?(?:升级|升格|晋升|成|命名|更名)为")
#: (获省政府批准)筹建
_BEGUN = frozenset("筹建 建设 设立 成立 创建 组建 建立".split())


def _received(clause: Clause, got: re.Match[str]) -> Told | None:
    """X获国务院批复, X获得科技部认定: what is received ends the clause, or its title follows (为)."""
    before = clause.before[: got.start()]
    behind = re.match(r"(?:为|成为)?([^,，。;；、]{0,30})", clause.after)
    title = behind[1] if behind else ""
    if _RISEN_NEXT.match(clause.after):
        return None  # 获国务院批复,升级为…
    if re.match(r"的|后|文号|率", clause.after):
        return None
    if what := matter(before):
        return Told(headline(what, "获", got["by"], clause.verb), "recognition", False)
    if (
        PLAN.search(before[-12:])
        or VAGUE.search(trailing_cut(before)[-4:])
        or re.search(r"未|对$|凡|[新首]$", before[-4:])
    ):
        return None
    subject = subject_of(clause._replace(before=before))
    if not single(subject) or FIRM.search(subject) or CLASS.search(title):
        return None
    if title and title not in _BEGUN and not (_TITLE.search(title) and clause.after[:1] in "为成建设筹"):
        return None
    return Told(headline(subject, "获", got["by"], clause.verb, title), "recognition", False)


def _apart(clause: Clause) -> Clause:
    """经国务院批准|成为…: two verbs, where 被批准成为 is one."""
    if clause.verb != "批准成为" or "被" in clause.before[-14:]:
        return clause
    return clause._replace(verb="批准", after=f"成为{clause.after}")


#: what an industry is chosen for, and an industry of a place
_ON_TRIAL = re.compile(r"试点|示范|工程|计划|名单|目录|基地")
_INDUSTRY = re.compile(r"^[\u4e00-\u9fffA-Za-z0-9“”()、]{4,24}(?:产业|产业链|产业带|产业集群|制造业|新材料|装备|材料)$")


def _industry(clause: Clause, title: str) -> str:
    """A装备、B化工(入选…集群), 高新区生物医药产业(纳入“…试点”): what the title is given to; empty where it is no industry."""
    words = trimmed(trailing_cut(clause.before))
    if _CLUSTER.search(title) and clause.verb in ("入选", "获批", "入列", "跻身"):
        return words
    return words if _ON_TRIAL.search(title) and _INDUSTRY.match(words) else ""


def recognition(clause: Clause) -> Told | None:
    """X被认定为Y, X获批Y, X入选Y; and what an authority does: grants, names, announces, examines."""
    clause = _apart(clause)
    before, after, verb = clause.before, clause.after, clause.verb
    if (
        told_of := honoured_once(clause)
        or since(clause)
        or approved(clause)
        or approved_of(clause)
        or turning(clause)
        or sanctioned(clause)
        or newly_approved(clause)
    ):
        return told_of
    if verb in _GIVEN and (got := _GOT.search(before)):
        return _received(clause, got)
    if reading := _READINGS.get(verb[:2], listed if verb in _LISTING else None):
        return reading(clause)
    if re.match(
        r"(?:的(?!牌)|后|企业|项目|率|数|以来|[\d一二三四五六七八九十两]+(?:余|多)?(?:家|个|项|名|条)|条件|标准|备案|办法|管理|了?[\d一二三四五六七八九十两]+(?:余|多)?[家个项])",
        after,
    ):
        return None
    if _CONGRATULATED.search(after):
        return None
    handed = _HANDED.search(before)
    if (
        (PLAN.search(before[-14:]) and not handed)
        or VAGUE.search(trailing_cut(before)[-4:])
        or re.search(r"未|经$|凡|对$|不$|没有", before[-6:])
        or _STATE.search(before)
    ):
        return None
    if verb in _GRANTING and "被" not in before and not before.endswith("获"):
        return granted(clause)
    if _SHARE.search(before):
        return None
    passive = handed or re.search(
        r"^(?P<s>.*?)(?:被|由(?=.*[部委厅局会府院]$)|获(?=[\u4e00-\u9fff、]*[部委厅局会府院心]$))(?P<by>[^,，被]{0,30})$",
        before,
    )
    title = title_of(after)
    house = _HOUSE.search(title) is not None
    whom = clause._replace(before=passive["s"] if passive else _FROM_LEVEL.sub("", before))
    subject = subject_of(whom, _RUNS) if house else subject_of(whom)
    if (
        (verb == "列入" or (verb.endswith("为") and not _RISING.match(verb)))
        and not passive
        and not re.search(r"获$|获得$", before)
        and not (verb == "列入" and _LISTED.match(after))
    ):
        return None
    subject = subject or _industry(clause, title)
    if not single(subject):
        return _several(clause, title) or _unsaid(clause, title)
    if FIRM.search(subject) and not house:
        return None
    if not title and verb.startswith(("获批", "获准")) and CARRIER.search(subject):
        return Told(headline(subject, verb), "recognition", False)
    if (
        not title
        or _NO_TITLE.search(title)
        or not _TITLE.search(title)
        or CLASS.search(title)
        or COUNT.match(title)
        or _COUNTED.search(title)
    ):
        return None
    if verb in ("列入", "入选", "跻身", "入列", "入围", "上榜", "升级为", "晋升为", "获批") and len(title) < 4:
        return None
    kind = "award" if re.search(r"牌匾|奖$|奖”$", title) or _COMMENDED.search(title) else "recognition"
    return Told(headline(subject, "被" + trimmed(passive["by"]) if passive else "", verb, title), kind)


#: a company that is given such a title runs a carrier
_HOUSE = re.compile(r"(?:孵化器|众创空间|加速器|大学科技园|星创天地|孵化基地|创业(?:创新)?示范基地)[”」]?(?:[(（]|$)")
_RUNS = re.compile(rf"{CARRIER.pattern}|公司(?:\([^()]{{1,14}}\))?[”」]?$")
#: 对某科技园(被认定为国家级)表示祝贺
_CONGRATULATED = re.compile(r"表示[\u4e00-\u9fff]{0,6}(?:祝贺|感谢|肯定)")
#: 省科技厅将某创业大厦(认定为…): an authority does it to the body named behind 将
_HANDED = re.compile(
    r"(?P<by>(?:[\u4e00-\u9fff、]{0,20}(?:国务院|政府|部|委|厅|局|办|中心|协会)))(?:正式|决定|发文|下文|首批)*(?:将|把)(?P<s>[^,，将把]{3,40})$"
)
#: what a body becomes by itself: 升级为, 获批为
_RISING = re.compile(r"升|晋|获|挂牌为|创建为")
#: 由省级(升格为)
_FROM_LEVEL = re.compile(r"(?<=[\u4e00-\u9fff”)]{3})(?:由|从)(?:原来?的?|省级?|市级?|县级?)[^,，由从]{0,16}$")
#: 先进单位, 红旗单位: praise for work done, no level that a zone rises to
_COMMENDED = re.compile(
    r"(?:先进|模范|标兵|优胜|红旗|文明|突出贡献|贡献突出|优秀组织|优秀(?=单位|集体|个人|园区|开发区|高新区|县|市|区|称号))(?:单位|集体|个人|企业|园区|开发区|高新区|典型|县|市|区|城市|称号|班组)?(?:称号)?”?$"
)
#: 跻身“国家队”, 获批成为国家级新区的第8年
_NO_TITLE = re.compile(r"国家队|[之以]后$|的第[\d一二三四五六七八九十]{1,3}个?年")
#: 截至目前,仅有A和B两个基地(入选): how many there are
_STATE = re.compile(r"仅有|只有|共有|已有|拥有")
#: 占全国获批总数的两成
_SHARE = re.compile(r"(?:^|[,，])占[^,，]{0,10}$")
#: (列入)国务院确定的第二批国家双创示范基地
_LISTED = re.compile(
    r"[^,，。;；、]{0,12}(?:首批|第[一二三四五六七八九十]+批|国家级?)[^,，。;；、]{0,16}(?:示范|基地|试点|名单|开发区|高新区)"
)
_GRANTING = frozenset(
    "授予 同意 批准 批复 批准建设 批复同意 批复设立 批准设立 批准成立 批准为 批复建设 批复成立 批准建立".split()
)
_CLUSTER = re.compile(r"^(?:国家|省|全国|首批)(?![^,，。]{0,10}(?:农业|优势特色))[^,，。]{0,16}(?:产业|制造业)集群$")
#: 获批国家产教联合体3个: how many, not which
_COUNTED = re.compile(r"[\d一二两三四五六七八九十]+(?:余|多)?[个家项人名座所批]$")
_COUNTED_AT_END = re.compile(r"[家个][\u4e00-\u9fff]{2,12}$")
#: (20家机构)经认定(成为)…: how they were found out is no part of whom
_EXAMINED = re.compile(
    r"(?:经|经过|通过)(?:[\u4e00-\u9fff、]{0,14})?(?:认定|评审|评定|审核|考核|评估|批准|批复|审定|遴选|评选|复核|公示)(?:后)?$"
)


def _became(clause: Clause) -> Told | None:
    """X经认定成为Y; A、B在内20家机构经评审成为Y."""
    plain = clause._replace(before=_EXAMINED.sub("", clause.before))
    return became(plain) or _several(plain, title_of(clause.after))


#: (四个高新区升级为)“国家级”
_LEVEL_ONLY = re.compile(r"“?(?:国家|省|自治区)级”?")


#: 1998年正式(获批国家级产业园), where nothing says who
_ONLY_TIME = re.compile(r"\s{0,4}(?:[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:正式|成功|顺利|又|再|先后|[,，]){0,3}$")
_NATIONAL = re.compile(
    r"国家级?[^,，。;；、的]{0,14}(?:开发区|高新区|经开区|开发园|孵化器|众创空间|科技园|产业园|创业园|示范区|试验区|保税区|新区)$"
)


def _unsaid(clause: Clause, title: str) -> Told | None:
    """A title of the state with its year, whose bearer stands too far away to be known."""
    if not clause.verb.startswith(("获批", "升级", "晋升", "获准")) or not _ONLY_TIME.match(clause.before):
        return None
    return Told(headline(clause.verb, title), "recognition", False) if _NATIONAL.match(title) else None


#: 14家省级高新区(获国务院批复,升级为…)
_BY_SEAT = re.compile(r"(?:获|经|被)[\u4e00-\u9fff]{2,10}(?:批复|批准|同意|评审|认定)$")


def _several(clause: Clause, title: str) -> Told | None:
    """A、B等5家单位,获批成为首批市级高新区: what they become must itself be of the field."""
    words = trimmed(trailing_cut(clause.before)) or trimmed(trailing_cut(re.split(r"[。;；]", clause.earlier)[-1]))
    words = _BY_SEAT.sub("", words)
    level = _LEVEL_ONLY.fullmatch(title) and OF_FIELD.search(words, max(0, len(words) - 14))
    if (
        not (OF_FIELD.search(title) or level)
        or CLASS.search(title)
        or COUNT.match(title)
        or VAGUE.search(clause.before[-4:])
    ):
        return None
    if not _COUNTED_AT_END.search(words, max(0, len(words) - 14)):
        return None
    who = re.search(
        r"[^,，:]{0,50}(?:等|共|在内的?)?[\d一二三四五六七八九十两]{1,3}[家个](?P<of>[\u4e00-\u9fff]{2,12})$", words
    )
    if not who or re.search(r"企业|公司|项目|产品|人", who["of"].replace("企业孵化器", "")):
        return None
    return Told(headline(who.group(), clause.verb, title), "recognition", False, True)


def _passed(clause: Clause) -> Told | None:
    """X通过…中期评估; 在…评估里,X顺利过关; not 评价是A通过上报数据、定量计算…: by what means."""
    before = clause.before
    if PLAN.search(before[-10:]) or IS_OF.search(before):
        return None
    subject = subject_of(clause)
    if not single(subject) or FIRM.search(subject):
        return None
    if clause.verb == "过关":
        test = re.search(r"在([^,，。;；]{4,40}?(?:评估|验收|评审|考核|评价|复核))(?:里|中|上)?[,，]?$", clause.earlier)
        return Told(headline(subject, "通过", test[1]), "recognition") if test else None
    test = _TEST.match(clause.after) or (re.match(r"", "") if clause.verb == "通过验收" else None)
    if (
        test is None
        or CLASS.search(test.group())
        or not (
            clause.verb == "通过验收"
            or is_area(subject.split("(")[0])
            or re.search(r"国家|国务院|省|市|部|级|示范|试点|中期|年度|建设|联合|正式|预验收|初验", test.group())
        )
    ):
        return None
    return Told(headline(subject, clause.verb, test.group()), "recognition")


#: 在…名单中(,X榜上有名)
_LIST_BEFORE = re.compile(
    r"(?:公布|发布|公示|印发|确定|下发)的(?P<list>[^,，。;；]{4,50}?)[》”]?[名榜]单[》”]?[中里上][,，]"
)


def _found_on(clause: Clause) -> Told | None:
    """在科技部公布的…名单中,X榜上有名: X is on it."""
    on = _LIST_BEFORE.search(clause.earlier[-90:])
    subject = subject_of(clause)
    if on is None or not single(subject) or FIRM.search(subject) or CLASS.search(on["list"]):
        return None
    fits = OF_FIELD.search(on["list"]) and (CARRIER.search(subject) or is_area(subject))
    return Told(headline(subject, "入选", on["list"].strip("《“"), "名单"), "recognition", False) if fits else None


_LISTING = frozenset({"认定", "确定", "命名", "备案"})
#: verbs that are read in a way of their own
_READINGS: dict[str, Callable[[Clause], Told | None]] = {"成为": _became, "公布": announced, "公示": announced}
_READINGS |= dict.fromkeys(("榜上", "名列", "位列", "赫然"), _found_on)
_READINGS |= {"过关": _passed, "通过": _passed}
