"""Other turns in the life of a zone, carrier or firm: a building topped out, a new name, a merger, a listing on an exchange."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import (
    CARRIER,
    PLAN,
    PROJECT,
    VAGUE,
    Clause,
    Told,
    headline,
    is_area,
    single,
    subject_of,
)
from ingest.extract.events.words import trailing_cut, trimmed

#: a building of a carrier or project: (某科创中心主楼)封顶
_TOPPED = re.compile(rf"{PROJECT.pattern}|(?:主楼|大楼|楼宇|塔楼|[A-Z\d]号楼|主体|主体工程|主体结构|主体建筑|工程)$")
_NEW_NAME = re.compile(r"(?:成为|成|为)?(?P<name>“[^“”]{2,30}”|[^,，。;；、]{4,30})(?=$|[,，。;；、])")
_RENAMED = frozenset("更名为 改名为 易名为 更名 改称".split())
_MERGED = frozenset("合署办公 合并组建 合并成立 整合组建 整合设立".split())
_BOARD = re.compile(
    r"(?P<who>[\u4e00-\u9fffA-Za-z0-9()·-]{2,24}?)(?:股票)?(?:正式|成功|顺利)*(?:在|于|登陆)"
    r"(?P<where>[^,，在]{0,12}(?:科创板|创业板|北交所|上交所|深交所|证券交易所|证交所|主板|联交所|港交所|香港联合交易所|纳斯达克|纽交所|新三板))(?:主板)?(?:正式|成功|挂牌|敲钟)*$"
)


def turned(clause: Clause) -> Told | None:
    """What the verb of another kind tells."""
    if clause.verb in _RENAMED and _RENAMES.match(trailing_cut(clause.before)):
        return _renamed(clause)
    if PLAN.search(clause.before[-12:]):
        return None
    if clause.verb in _RENAMED:
        return _renamed(clause)
    if clause.verb in _MERGED:
        return _merged(clause)
    if clause.verb.endswith("合一"):
        return _as_one(clause)
    if clause.verb.startswith("登陆"):
        return _listed(clause._replace(before=clause.before + clause.verb))
    if clause.verb.endswith("上市"):
        return _listed(clause)
    if re.match(r"[\u4e00-\u9fff]", clause.after):
        return None
    if "推开" in clause.verb:
        where = re.search(r"(“[^“”]{2,20}”[^,，]{0,10}?)在(.{2,24})$", trailing_cut(clause.before))
        return Told(headline(where[1], "在", where[2], clause.verb), "other", False) if where else None
    words = re.sub(r"^(?:随着.*[,，]|宣[告布])", "", trailing_cut(clause.before))
    subject = subject_of(clause._replace(before=words), _TOPPED if "封顶" in clause.verb else PROJECT)
    return Told(headline(subject, clause.verb), "other") if single(subject) else None


#: 省人民政府将园区(更名为…)
_RENAMES = re.compile(
    r"(?P<by>[^,，]{2,24}(?:政府|国务院|[部委厅局办院]|管委会))(?:决定)?(?:将|把)(?P<what>[^,，将把]{2,24})$"
)
_BARE = frozenset("园区 开发区 高新区 经开区 新区 基地 中心 孵化器 保税区 工业园 产业园".split())


def _renamed(clause: Clause) -> Told | None:
    """X更名为Y: a zone or carrier has a new name."""
    name = _NEW_NAME.match(clause.after)
    by = _RENAMES.match(trailing_cut(clause.before))
    subject = by["what"] if by else subject_of(clause)
    if subject in _BARE:
        subject = clause.speaks_of() or subject
    if name is None or not single(subject) or VAGUE.search(clause.before[-6:]):
        return None
    words = name["name"].strip("“”")
    if not (CARRIER.search(words) or is_area(words)) or not (CARRIER.search(subject) or is_area(subject)):
        return None
    verb = clause.verb if clause.verb.endswith("为") else "更名为"
    return Told(headline(f"{trimmed(by['by'])}将" if by else "", subject, verb, words), "other", False)


def _merged(clause: Clause) -> Told | None:
    """A与B合署办公, A、B整合设立C."""
    who = trimmed(trailing_cut(clause.before))
    made = re.match(r"了?([^,，。;；、的]{4,30})(?=$|[,，。;；、])", clause.after)
    if clause.verb == "合署办公":
        fits = re.search(r"[\u4e00-\u9fff](?:与|和|同|、)[\u4e00-\u9fff]", who) and (
            CARRIER.search(who) or is_area(who)
        )
        return Told(headline(who, "合署办公"), "other", False) if fits and len(who) <= 40 else None
    fits = made and CARRIER.search(made[1]) and single(made[1])
    return (
        Told(headline(who if len(who) <= 30 else "", clause.verb, made[1]), "other", False) if made and fits else None
    )


#: (1998年12月与崖头镇)实行“(镇区合一)
_RUN_AS = re.compile(r"(?:实行|实施|推行|采取|施行)(?:了)?[“‘\"'?]?$")


def _as_one(clause: Clause) -> Told | None:
    """A与B实行区镇合一的管理体制: two administrations are run as one."""
    run = _RUN_AS.search(clause.before)
    who = trimmed(trailing_cut(clause.before[: run.start()])) if run else ""
    if not who or who[0] in "与和同":
        who = f"{clause.speaks_of()}{who}" if clause.speaks_of() else ""
    named = CARRIER.search(re.split(r"与|和|同", who)[0]) or is_area(who)
    return (
        Told(headline(who, "实行", clause.verb), "other", False) if run and who and named and len(who) <= 40 else None
    )


def _listed(clause: Clause) -> Told | None:
    """X在科创板上市: a firm of the zone, by name."""
    board = _BOARD.fullmatch(trimmed(trailing_cut(clause.before)))
    if (
        board is None
        or not re.match(r"$|[,，。;；、]", clause.after)
        or re.search(r"企业|[家只支]$|公司的|年来", board["who"])
    ):
        return None
    return Told(headline(board["who"], "在", board["where"], "上市"), "other", False)
