"""Policies that are issued, and notices that are themselves the event: a list announced, a zone upgraded, a plan sent out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ingest.extract.document import Document
from ingest.extract.event_clauses import JUST, Clause, Told
from ingest.extract.event_dates import signed_on
from ingest.extract.event_recognitions import announced
from ingest.extract.event_words import Event, off_topic, trailing_cut, trimmed
from ingest.extract.names import lexicon

_KIND = r"(?:规划|方案|意见|办法|措施|条例|计划|政策|细则|通知|纲要|要点|决定|举措|规定|指引|指南|清单|新政|行动|工程|[一二三四五六七八九十\d]{1,3}条|批复|若干|政策体系)"
_BOOK = re.compile(r"《(?P<name>[^《》\n]{4,70}(?:〈[^〉]{2,40}〉[^《》\n]{0,10})?)》")
_IS_POLICY = re.compile(rf"{_KIND}(?:的通知)?(?:\([^()]{{1,14}}\)|\d\.0版?|升级版)?$")
_AFTER = re.compile(r"(?:了|实施)?(?P<lead>[^《“”,，。;；:]{0,16})(?=《)")
_QUOTED = re.compile(r"(?:了)?[^《“”,，。]{0,6}“(?P<name>[^“”]{2,16}(?:条|策|计划|方案|行动|工程|新政))”")
#: 印发科技成果转移转化三年行动方案, 出台支持某产业发展若干政策: no mark around its name
_UNMARKED = re.compile(
    r"了?(?P<name>(?:“[^“”]{2,16}”|\([^()]{2,12}\)|[^《》“”,，。;；:()!?！？]){5,40}?"
    r"(?:规划(?:纲要)?|方案|(?:实施|指导|若干|的)意见|办法|若干(?:政策)?措施|若干政策|条例|(?:行动|专项|三年|五年|提升|培育|倍增|攻坚)计划|细则|(?<![第\d一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3})条(?:政策措施|政策|措施|意见|举措)?)"
    r"(?:\([^()]{1,14}\)|\d\.0版?|升级版)?)(?=$|[,，。;；:])"
)
_NO_NAME = re.compile(
    r"^(?:一?系列|多项|多个|若干|一批|相关|有关|配套|各项|这些|更多|新的|具体|专项|一揽子|首批|[\d一二三四五六七八九十两]+[项个份条件]|\d|以|关于[^的]{0,4}$)|系列|一揽子|一批|[\d一二三四五六七八九十两多]+[项个份件](?!重)|等|及其|相关|配套|有关|如下|上述|情况|结果|第[一二三四五六七八九十\d]+条|人大|政府工作|解决方案|设计"
)
#: “甲十二条”“乙八条”等一系列政策: examples of what there is
_AMONG_OTHERS = re.compile(
    r"(?:、?“[^“”]{2,16}”){0,4}等(?:一系列|系列|多项|[\d一二三四五六七八九十]+[项个])?(?:政策|措施|文件|办法)"
)
_BEFORE = re.compile(r"《(?P<name>[^《》\n]{4,70})》(?:\([^()]{1,24}\))?[^《》,，。;；]{0,10}$")
_PLAIN = re.compile(
    r"(?P<name>[\u4e00-\u9fff“”A-Za-z0-9—-]{6,36}(?:规划|方案|意见|办法|措施|条例|行动计划|[一二三四五六七八九十]条”?)|“[^“”]{2,14}条”)(?:正式|日前|近日|同步|全文|重磅|已|于)*$"
)
_CITED = re.compile(r"(?:根据|按照|依据|遵照|落实|贯彻|结合|围绕|对照|依照|对标|执行|解读|介绍|学习)[^,，。;；]{0,40}$")
_ATTRIBUTE = re.compile(r"的(?!通知)(?:[^,，。;；]{0,12})(?:政策|措施|意见|文件|方案|办法|新政|举措|条例|规划)")
_EARLIER = re.compile(r"(?P<q>“[^“”]{2,16}(?:条|策|计划|新政)”|《[^《》]{4,60}》)是(?P<who>.{0,24})$")
_UNSURE = re.compile(
    r"已经$|将$|加快$|促进$|争取|力争|适时|[到要]$|拟$|即将|计划|准备|尽快|抓紧|制定$|研究$|推动|先后|陆续|相继|连发|共|累计|以来|会上$|[\d一二三四五六七八九十]+[份项个]"
)
_REPORT = re.compile(r"报告|白皮书|蓝皮书|指数|榜单|公报|数据|目录|案例|倡议|宣言|图书")


def _on_topic(name: str) -> bool:
    off = lexicon("policy_words", "off_topic")
    return not off.occurs(name) or lexicon("policy_words", "on_topic").occurs(off.without(name))


def _policy(name: str) -> bool:
    return bool(_IS_POLICY.search(name)) and not _REPORT.search(name) and _on_topic(name)


#: 印发《关于公布…名单的通知》
_LISTING = re.compile(
    r"了?《关于(?:公布|认定|确定|命名|公示)(?=[^《》]*(?:孵化|众创|示范|基地|园区|高新区|实验室|平台|载体|集群))([^《》]{6,60}?)的(?:通知|公告|决定|函|公示)》"
)


#: 发布2021年瞪羚企业评估结果
_RESULT = re.compile(r"了?[^,，。;；《]{4,50}?(?:名单|(?:评估|评价|评审|认定|遴选|复核)结果)(?=$|[,，。;；:(])")


#: 发布《…研究报告》, 发布2023园区高质量发展百强榜单
_STUDY = re.compile(
    r"了?(?P<what>《[^《》\n]{4,50}(?:报告|白皮书|蓝皮书|指数|榜单|排行榜|百强(?:\(\d{4}\))?)》|[^,，。;；《“]{4,40}?(?:榜单|排行榜|百强榜?|指数|蓝皮书|白皮书|发展报告))(?=$|[,，。;；:(])"
)
_STUDIED = re.compile(
    r"园区|高新区|经开区|开发区|自贸|孵化|众创|双创|独角兽|瞪羚|科技园|产业园|创新|创业|产业集群|自创区"
)


def _study(clause: Clause) -> Told | None:
    """A发布《…园区…研究报告》, A发布…百强榜单: what an institute finds out about the field."""
    study = _STUDY.match(clause.after)
    if study is None or not _STUDIED.search(study["what"]) or _UNSURE.search(clause.before[-8:]):
        return None
    if not clause.verb.endswith(("发布", "公布", "推出")) or not (who := _issuer(trimmed(trailing_cut(clause.before)))):
        return None
    return Told(f"{who}{clause.verb}{study['what']}", "other")


def _unmarked(clause: Clause) -> Told | None:
    """A印发X行动方案, where nothing marks the name."""
    match = _UNMARKED.match(clause.after)
    if match is None or len(match["name"]) < 8 or _NO_NAME.search(match["name"]) or off_topic(match["name"]):
        return None
    if not lexicon("policy_words", "on_topic").occurs(match["name"]) or _UNSURE.search(clause.before[-8:]):
        return None
    who = _issuer(trimmed(trailing_cut(clause.before)))
    if who in _HERE:
        who = clause.speaks_of() or who
    return Told(f"{who}{clause.verb}{match['name']}", "policy_release", False)


#: words that mean the place spoken of
_HERE = frozenset("该区 该市 该省 该县 当地 我区 我市 我省 全区 全市 全省 该园区 园区".split())
#: 市政府2018年7月(印发)的《…》: a day or month, or news of these days, right before the verb
_SINCE_WHEN = re.compile(r"(?:月份?|[日底初]|当天|当日|会上|现场|刚刚?|日前|近日|近期|新近|最新|前不久|不久前)(?:正式|联合|重磅|同步|刚刚?|最新)*$")


def _attributed(clause: Clause) -> Told | None:
    """按照A2018年7月印发的《B》, 大会当天发布的《B》: told in passing, with its day."""
    book = _BOOK.match(clause.after.removeprefix("的")) if clause.after.startswith("的《") else None
    if book is None or not _policy(book["name"]) or not _SINCE_WHEN.search(clause.before):
        return None
    who = re.sub(r"^.*(?:按照|根据|依据|落实|对照|注意到|在|由|从|《通知》|看到)(?!线)", "", trimmed(trailing_cut(clause.before)))
    if re.search(r"(?:会上|现场)[^,，]{0,4}$", clause.before) and _CITED.search(clause.before):
        return None
    who = who if re.search(r"(?:[市省区县州部委厅局府办院盟]|委员会|管委会)$", who) else ""
    return Told(f"{who}{clause.verb}《{book['name']}》", "policy_release", False)


def released(clause: Clause, vague: bool, dated: bool) -> Told | None:
    """A印发《B》, 《B》同步发布, “B”是A去年出台的政策; ``vague`` where no date stands beside it and it is no lead, ``dated`` where one does."""
    before, after = clause.before, clause.after
    if passing := _attributed(clause):
        return passing
    if listing := _LISTING.match(after):
        return Told(listing[1] + "公布", "recognition")
    if studied := _study(clause):
        return studied
    if (re.search(r"(?:名单|榜单)", before) or _RESULT.match(after)) and (listed := announced(clause)):
        return listed
    if (
        _UNSURE.search(before[-8:])
        or _CITED.search(before)
        or re.match(
            r"(?:人|会|者|单位|机构|平台|厅|量|数据|消息|公告|以来|后|第|\d{1,2}周?年|[一二三四五六七八九十]周?年)",
            after,
        )
    ):
        return None
    if (match := _EARLIER.search(trailing_cut(before))) and _ATTRIBUTE.match(after):
        return Told(trimmed(match["who"]) + clause.verb + match["q"], "policy_release", False)
    if after.startswith("的"):
        return None
    if lead := _AFTER.match(after):
        book = _BOOK.match(after, lead.end())
        if book and _policy(book["name"]) and "情况" not in lead["lead"]:
            who = trimmed(trailing_cut(before))
            return Told(f"{_issuer(who)}{clause.verb}《{book['name']}》", "policy_release")
        return None
    if quoted := _QUOTED.match(after):
        if _AMONG_OTHERS.match(after, quoted.end()):
            return None
        return Told(f"{_issuer(trimmed(trailing_cut(before)))}{clause.verb}“{quoted['name']}”", "policy_release")
    if (dated or JUST.search(before)) and (unmarked := _unmarked(clause)):
        return unmarked
    if re.match(r"[\u4e00-\u9fff]", after) and not after.startswith(("实施", "施行", "并")):
        return None
    if book := _BEFORE.search(before):
        if not _policy(book["name"]) or (vague and clause.verb == "出台"):
            return None
        return Told(f"《{book['name']}》{clause.verb}", "policy_release", not vague)
    plain = _PLAIN.search(before)
    if plain and _on_topic(plain["name"]) and not re.search(r"[的了]", plain["name"][2:-2]):
        return Told(f"{trimmed(plain['name'])}{clause.verb}", "policy_release", False)
    return None


def _issuer(words: str) -> str:
    """The bodies before the verb, without what else the clause said."""
    return re.sub(r"^.*(?:获悉|了解到|表示|介绍|为此|期间|会上)", "", words)[-30:]


_ISSUING = re.compile(
    r"(?:^|\n)\s{0,8}(?P<who>[\u4e00-\u9fff、()]{2,40}?)\s{0,9}(?:关于印发|印发(?=关于))(?:了)?[《〈]?(?P<name>[^《》〈〉\n]{6,60}?)[》〉]?的?通知"
)
_UPGRADE = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?)关于(?:同意(?P<what>[^\n]{6,60}?)|(?P<risen>[^\n]{4,50}?(?:升级为|升格为|设立|成立|建设|命名为)[^\n]{4,40}?))的(?:批复|复函|函)"
)
_LIST = re.compile(r"关于(?:公布|认定|确定|命名|批准|同意|公示)(?P<what>[^\n]{6,70}?)的(?:通知|公告|决定|函|公示|批复)")
_OF_FIELD = re.compile(
    r"孵化|众创|示范|试点|基地|园区|高新区|高新技术产业开发区|开发区|实验室|平台|载体|集群|双创|新区|试验区|中心"
)


#: where a work report was given: (2022年1月6日在…第一次会议上)
_SITTING = re.compile(
    r"(?P<y>20\d\d|19\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日,?\s?在(?P<name>[^\n,，。]{2,26}(?:\s{0,8}\n\s{0,8}[^\n,，。]{2,26})?(?:会议|大会|全会))上\s*(?=[)\n]|$)"
)


def of_heading(document: Document) -> Iterator[Event]:
    """The event that a notice, by its title, is: dated as it is signed."""
    title = document.title
    if sitting := _SITTING.search(title) or _SITTING.search(document.text, 0, document.start + 300):
        at = document.text.find(sitting["name"])
        try:
            day = dt.date(int(sitting["y"]), int(sitting["m"]), int(sitting["d"])).isoformat()
        except ValueError:
            day = None
        if at >= 0 and day:
            name = re.sub(r"\s", "", sitting["name"])
            yield Event(at, at + len(sitting["name"]), name, "conference", day, None, "event.heading")
    if "关于" not in title and "关于印发" not in document.text[: document.start + 300]:
        return
    head = document.text[: document.start + 300]
    name, kind, words = "", "", ""
    if match := _UPGRADE.search(title):
        name, kind, words = match["what"] or match["risen"], "recognition", match.group()
        name = (
            re.sub(r"^[\u4e00-\u9fff]{2,3}(?=[\u4e00-\u9fff]{2,}(?:高新|经济技术).*升级)", "", name)
            if "升级" in name
            else name
        )
    elif (match := _LIST.search(title)) and _OF_FIELD.search(match["what"]):
        name, kind, words = match["what"] + "公布", "recognition", match.group()
    elif (match := _ISSUING.search("\n" + title) or _ISSUING.search(head)) and _policy(match["name"]):
        name, kind, words = f"{match['who']}印发《{match['name']}》", "policy_release", match["name"]
    if not name or not 6 <= len(name) <= 90:
        return
    at = document.text.find(words)
    start = at if at >= 0 else document.start
    yield Event(
        start,
        start + len(words) if at >= 0 else min(document.end, start + 40),
        name,
        kind,
        signed_on(document),
        None,
        "event.heading",
    )
