"""What an authority does: it approves, agrees to or bestows."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import (
    BODY,
    CARRIER,
    CLASS,
    COUNT,
    FIRM,
    Clause,
    Told,
    headline,
    is_area,
    single,
)
from ingest.extract.events.words import trailing_cut, trimmed

#: 省政府(以某府函〔1993〕12号文)批准…, 国务院批准建立的(第一个国家级开发区)
_BY_LETTER = re.compile(
    r"(?:以|用|\()[\u4e00-\u9fff]{1,8}[〔\[(]\d{2,4}[〕\])]\s?第?\d{1,5}\s?号(?:文件|文|函|通知)?\)?(?:正式)?$"
)
_SEAT_BEFORE = re.compile(
    r"(?P<who>国务院|[\u4e00-\u9fff]{2,6}(?:省政府|省人民政府|市政府|市人民政府|自治区政府|自治区人民政府)|省政府|市政府)(?:正式)?(?:批复|批准)[^。;；]{4,60}[;；]$"
)
_SUPERLATIVE = re.compile(r"的[^,，。]{0,6}(?:第一|首[个家批座]|唯一|最)")
#: X是市政府(批准成立的特色工业园): what it is, no happening
IS_OF = re.compile(r"(?<![但可就还只总正乃算])[是系][^,，]{2,16}$")


def granted(clause: Clause) -> Told | None:
    """国务院批复同意X建设Y, A授予X“Y”, 把“Y”的牌子授予X, 发文同意,由X承担Y."""
    who = trimmed(_BY_LETTER.sub("", trailing_cut(clause.before)))
    if _SUPERLATIVE.match(clause.after) or (clause.after.startswith("的") and IS_OF.search(who)):
        return None
    if not who and (seat := _SEAT_BEFORE.search(clause.earlier)):
        who = seat["who"]  # 国务院批复同意A;批复同意B
    if clause.verb == "授予":
        return _bestowed(clause, who)
    if handed := re.match(r"[,，]?由([^,，。;；]{2,20}?)承担([^,，。;；]{4,44})", clause.after):
        return Told(
            headline(
                re.sub(r"^.*、.*?(?=[一二三四五六七八九]部)", "", who).removesuffix("发文"),
                "同意",
                handed[1],
                "承担",
                handed[2],
            ),
            "recognition",
        )
    if who.startswith("经") and single(clause.speaks_of()):
        who = clause.speaks_of() + who
    after = re.sub(r"^(?:了|支持|建设|由)", "", clause.after)
    if clause.after[:2] in (",由", "，由", "享受") or COUNT.search(who) or not who or not BODY.search(who[-8:]):
        return None
    what = re.match(r"(?:设立|将|在)?([^,，。;；]{4,90})", after)
    if (
        not what
        or not re.search(
            r"高新区|经开区|新区|开发区|自贸|自由贸易|示范区|试验区|投资区|工业区|加工区|保税|合作区|中心|孵化器|基地|园|实验室|项目”|城市",
            what[1],
        )
        or ((counted := COUNT.search(what[1][:12])) and not re.search(r"[、和及]", what[1][: counted.start()]))
    ):
        return None
    if CLASS.search(what[1]) or re.search(r"意见|方案|规划|请示|决定|更名", what[1]):
        return None
    return Told(
        headline(
            who[-24:],
            clause.verb,
            "设立" if clause.after.startswith("设立") and "设立" not in clause.verb else "",
            _in_short(what[1].removeprefix("设立")),
        ),
        "recognition",
    )


#: characters of what is granted; a longer row of zones is told by its first
_LONGEST_GRANT = 44
_OTHERS = re.compile(
    r"、.*?(?=(?:等[\d一二三四五六七八九十]{0,2}[家个]?[^、]{0,12})?(?:升级|升格|晋升|建设|建立|设立|为|开展))"
)


def _in_short(granted: str) -> str:
    """A高新区、B高新区、C高新区升级为…: A高新区等升级为…."""
    if len(granted) <= _LONGEST_GRANT:
        return granted
    short = _OTHERS.sub("等", granted, count=1).replace("等等", "等")
    return short[:_LONGEST_GRANT]


def _bestowed(clause: Clause, who: str) -> Told | None:
    before, after = clause.before, clause.after
    handed = re.search(
        r"(?P<by>[^,，“把将]{2,24})(?:把|将)(?P<title>“[^“”]{3,40}”|[^,，]{4,30}?)(?:的?(?:牌子|牌匾|称号|荣誉))?$",
        before,
    )
    if handed:
        to = re.match(r"(?:了|给)?([^,，。;；、]{3,30})", after)
        named = bool(to) and CARRIER.search(to[1]) is not None if to else False
        return (
            Told(headline(handed["by"], "授予", to[1] if to else "", handed["title"]), "recognition") if named else None
        )
    to = re.match(
        r"(?P<to>[^,，。;；、“]{1,26}?)(?P<title>“[^“”]{3,40}”[^,，。;；、]{0,12}|(?:国家|省级?|市级?|全国)[^,，。;；、]{4,30}?(?:称号|牌匾|基地|中心|奖))",
        after,
    )
    if not to or COUNT.search(to["to"]) or FIRM.search(to["to"]):
        return None
    target = clause.speaks_of() if to["to"] in ("它", "该园", "该区", "其", "他们") and clause.speaks_of() else to["to"]
    if not (CARRIER.search(target) or is_area(target)):
        return None
    return Told(
        headline(who, "授予", target, to["title"]),
        "award" if "牌匾" in to["title"] or "奖" in to["title"][-3:] else "recognition",
    )
