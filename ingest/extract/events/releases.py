"""Policies that are issued, and what an institute finds out about the field and publishes."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import JUST, Clause, Told
from ingest.extract.events.lists import BATCH, announced
from ingest.extract.events.words import off_topic, trailing_cut, trimmed
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


def is_policy(name: str) -> bool:
    """Is ``name`` (from 《》) that of a policy of the field?"""
    return bool(_IS_POLICY.search(name)) and not _REPORT.search(name) and _on_topic(name)


#: 印发《某省科技厅关于公布…名单的通知》
_LISTING = re.compile(
    r"了?《[^《》]{0,24}?关于(?P<act>公布|认定|确定|命名|公示|批准|印发(?![^《》]*(?:办法|规定|方案|细则|意见|指引|指南|计划|措施|标准|规划|体系|要点)))(?=[^《》]*(?:孵化|众创|示范|基地|园区|高新区|实验室|平台|载体|集群))(?P<what>[^《》]{6,60}?)的(?:通知|公告|决定|函|公示)》"
)
#: 发布《第七批专精特新中小企业名单(公示)》, 印发《关于公布第二批瞪羚企业名单的通知》
_LIST_NAMED = re.compile(
    r"了?《[^《》]{0,24}?(?:关于)?(?:公布|认定|确定|公示|印发)?(?P<what>(?=[^《》]*(?:孵化|众创|示范|基地|园区|高新区|实验室|平台|载体|集群|企业|小巨人|独角兽|瞪羚|中心|工厂|试点))"
    r"[^《》]{6,60}?(?:名单|榜单|(?:评价|评估|考核|认定|遴选|复核)结果))(?:的|[(])?(?:通知|公告|公示|通告|通报)?[)]?》"
)
_IS_LIST = re.compile(r"(?:名单|结果|榜单)$")


#: 发布2021年瞪羚企业评估结果
_RESULT = re.compile(
    r"了?[^,，。;；《]{4,50}?(?:名单|榜单|排名|排行榜|(?:评估|评价|评审|认定|遴选|复核)结果|(?:考核|评价|考评)情况)(?=$|[,，。;；:(])"
)


#: 发布《…研究报告》, 发布2023园区高质量发展百强榜单
_STUDY = re.compile(
    r"了?(?P<what>《[^《》\n]{4,50}(?:报告|白皮书|蓝皮书|指数|榜单|排行榜|百强(?:\(\d{4}\))?)》|[^,，。;；《“]{4,40}?(?:榜单|排行榜|百强榜?|指数|蓝皮书|白皮书|发展报告))(?=$|[,，。;；:(])"
)
_STUDIED = re.compile(
    r"园区|高新区|经开区|开发区|自贸|孵化|众创|双创|独角兽|瞪羚|科技园|产业园|创新|创业|产业集群|自创区"
)


#: a list of chosen firms is a recognition
_CHOSEN = re.compile(r"(?:独角兽|瞪羚|专精特新|小巨人|雏鹰|单项冠军)[^《》]{0,24}(?:榜单|名单|百强榜?)$")


def _study(clause: Clause) -> Told | None:
    """A发布《…园区…研究报告》, A发布…百强榜单: what an institute finds out about the field."""
    study = _STUDY.match(clause.after)
    if (
        study is None
        or _CHOSEN.search(study["what"])
        or not _STUDIED.search(study["what"])
        or _UNSURE.search(clause.before[-8:])
    ):
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
_SINCE_WHEN = re.compile(
    r"(?:月份?|[日底初]|当天|当日|会上|现场|刚刚?|日前|近日|近期|新近|最新|前不久|不久前)(?:正式|联合|重磅|同步|刚刚?|最新)*+$"
)


#: 同样在3月,(国务院发布的《…》提出)
_JUST_DATED = re.compile(r"(?:\d月|\d日|月底|月初|月中旬)[,，]$")


def _attributed(clause: Clause) -> Told | None:
    """按照A2018年7月印发的《B》, 大会当天发布的《B》: told in passing, with its day."""
    book = _BOOK.match(clause.after.removeprefix("的")) if clause.after.startswith("的《") else None
    dated = _SINCE_WHEN.search(clause.before) or _JUST_DATED.search(clause.earlier)
    if book is None or not is_policy(book["name"]) or not dated:
        return None
    who = re.sub(
        r"^.*(?:按照|根据|依据|落实|对照|注意到|在|由|从|《通知》|看到)(?!线)", "", trimmed(trailing_cut(clause.before))
    )
    if re.search(r"(?:会上|现场)[^,，]{0,4}$", clause.before) and _CITED.search(clause.before):
        return None
    who = who if re.search(r"(?:[市省区县州部委厅局府办院盟]|委员会|管委会)$", who) else ""
    return Told(f"{who}{clause.verb}《{book['name']}》", "policy_release", False)


#: what stands behind a verb that issues no policy: 发布会, 公布数据, 出台以来
_OTHERWISE = re.compile(
    r"(?:网|客户端|频道|人|会|者|单位|机构|平台|厅|量|数据|消息|公告|以来|后|第|\d{1,2}周?年|[一二三四五六七八九十]周?年)"
)


#: 在国务院出台《…意见》之后: what has been going on since, told in passing
_AFTER_THAT = re.compile(
    r"(?:[^,，。《]{0,30}(?:电|讯|\)))?\s{0,4}在(?!会|现场|仪式)[^,，。《》]{2,30}《[^《》]{4,70}》[^,，。《》]{0,8}(?:[之以]?后|[之以]?来|背景下)"
)


def released(clause: Clause, vague: bool, dated: bool) -> Told | None:
    """A印发《B》, 《B》同步发布, a list announced, a study published.

    ``dated`` where a date stands beside it; ``vague`` where none does and it is no lead of the article.
    """
    if passing := _attributed(clause) or _published(clause):
        return passing
    before, after = clause.before, clause.after
    if _AFTER_THAT.match(before + clause.verb + after):
        return None
    if _UNSURE.search(before[-8:]) or _CITED.search(before) or _OTHERWISE.match(after):
        return None
    if (match := _EARLIER.search(trailing_cut(before))) and _ATTRIBUTE.match(after):
        return Told(trimmed(match["who"]) + clause.verb + match["q"], "policy_release", False)
    if after.startswith("的"):
        return None
    behind = _policy_behind(clause, dated)
    return behind if behind is not None else _policy_ahead(clause, vague)


def _published(clause: Clause) -> Told | None:
    """What is published and is no policy: a list, a result, a study; 下达 is said of rules and money."""
    if clause.verb == "下达":
        return None
    if listing := _LISTING.match(clause.after):
        act, what = listing["act"], listing["what"]
        named = what if _IS_LIST.search(what) else f"{what}名单"
        return Told(act + what if "为" in what else f"{named}公布", "recognition")
    if listing := _LIST_NAMED.match(clause.after):
        return Told(f"{listing['what']}公布", "recognition")
    if studied := _study(clause):
        return studied
    listed = re.search(r"名单|榜单|(?:评价|评估|考核|评审|认定|遴选|复核)结果", clause.before) or _RESULT.match(
        clause.after
    )
    return announced(clause) if listed or BATCH.search(clause.before + clause.after[:60]) else None


#: 国务院关于同意X升级为Y的批复: what it grants
_REPLY = re.compile(
    r"(?P<who>[^《》]{0,24}?)关于(?:同意|批准)(?P<what>[^《》]{4,60}(?:升级|设立|建设|成立|更名|认定|调整)[^《》]{0,40})的(?:批复|复函)$|(?P<by>[^《》]{0,24}?)关于(?:同意|批准)(?P<set>(?:设立|建设|成立)[^《》]{6,60})的(?:批复|复函)$"
)
_ZONES = re.compile(r"高新|经开|经济技术开发区|开发区|自贸|试验区|示范区|新区|保税|园区|[业技]园|孵化|基地")


def _reply(name: str) -> Told | None:
    """What the reply of an authority grants a zone, told by its title."""
    match = _REPLY.search(name)
    what = (match["what"] or match["set"]) if match else ""
    if not match or not _ZONES.search(what):
        return None
    return Told(f"{match['who'] or match['by'] or ''}同意{what}", "other" if "更名" in what else "recognition")


#: 《关于开展…考核的通知》: what is to be handed in, or looked at
_CALLS = re.compile(
    r"关于(?:开展|组织|做好|启动|征集|申报|推荐)[^《》]*(?:申报|考核|评审|评价|评估|征集|推荐|认定|备案|遴选|复核|统计)[^《》]{0,8}的?(?:通知|公告|函)$"
)


def _policy_behind(clause: Clause, dated: bool) -> Told | None:
    """A印发《B》, A出台“B”, A印发B行动方案."""
    after, who = clause.after, _issuer(trimmed(trailing_cut(clause.before)))
    if lead := _AFTER.match(after):
        book = _BOOK.match(after, lead.end())
        if book and (reply := _reply(book["name"])):
            return reply
        if book and _CALLS.search(book["name"]):
            return None
        if book and is_policy(book["name"]) and "情况" not in lead["lead"]:
            return Told(f"{who}{clause.verb}《{book['name']}》", "policy_release")
        return None
    if quoted := _QUOTED.match(after):
        if _AMONG_OTHERS.match(after, quoted.end()):
            return None
        return Told(f"{who}{clause.verb}“{quoted['name']}”", "policy_release")
    if not (dated or JUST.search(clause.before)):
        return None
    return _unmarked(clause) or _series(clause)


#: (会上)发布了九大系列政策, 推出“1+5”惠企政策: several at one time, told without their names
_SERIES = re.compile(
    r"了?(?P<what>[^,，。;；:《]{0,26}?(?:系列|[\d一二三四五六七八九十]{1,3}[大项条个]|“[^“”]{2,16}”)[^,，。;；:《的]{0,10}?(?:政策体系|政策包|政策(?:措施|文件)?|惠企措施|新政))(?=$|[,，。;；])"
)
#: a day, or an occasion of one
_ON_A_DAY = re.compile(
    r"(?:(?:当天|当日|同日|大?会上|仪式上|活动现场|现场|今天|昨天|\d日|日上午|日下午)[,，]?)[^,，。;；]{0,16}$"
)


def _series(clause: Clause) -> Told | None:
    """当天A发布了九大系列政策."""
    match = _SERIES.match(clause.after)
    if match is None or not _ON_A_DAY.search(clause.earlier[-14:].rsplit("。", 1)[-1] + clause.before):
        return None
    who = _issuer(trimmed(re.sub(r"还|也|同时|同步", "", trailing_cut(clause.before))))
    return Told(f"{who}{clause.verb}{match['what']}", "policy_release", False) if who else None


#: 《…白皮书》, 《…发展报告(2022)》: what is found out about the field
_FINDINGS = re.compile(
    r"(?:报告|白皮书|蓝皮书|绿皮书|皮书|指数|榜单|排行榜|百强榜?|图谱|年鉴|地图)(?:\([^()]{2,12}\)|[12]\d{3}|\d\.0)?$"
)


def _study_ahead(name: str, verb: str, vague: bool) -> Told | None:
    """《某市孵化生态白皮书》发布: news where it has a date."""
    fits = _FINDINGS.search(name) and _STUDIED.search(name) and not re.search(r"工作报告|决算|预算|述职|环境影响", name)
    return Told(f"《{name}》{verb}", "other", not vague) if fits and not vague and verb not in _ISSUED else None


_ISSUED = frozenset("印发 颁布 出台 施行 实施 下发".split())


def _policy_ahead(clause: Clause, vague: bool) -> Told | None:
    """《B》发布, B行动方案出台."""
    before, after = clause.before, clause.after
    if re.match(r"[\u4e00-\u9fff《“]", after) and not after.startswith(("实施", "施行", "并")):
        return None
    if book := _BEFORE.search(before):
        if told_of := _reply(book["name"]) or _study_ahead(book["name"], clause.verb, vague):
            return told_of
        if not is_policy(book["name"]) or (vague and clause.verb == "出台"):
            return None
        return Told(f"《{book['name']}》{clause.verb}", "policy_release", not vague)
    plain = _PLAIN.search(before)
    if plain and _on_topic(plain["name"]) and not re.search(r"[的了]", plain["name"][2:-2]):
        return Told(f"{trimmed(plain['name'])}{clause.verb}", "policy_release", False)
    return None


def _issuer(words: str) -> str:
    """The bodies before the verb, without what else the clause said."""
    words = re.sub(r"(?:今天|昨天|今日|昨日|日前)\([^()]{2,10}\)$", "", words)
    return re.sub(r"^.*(?:获悉|了解到|表示|介绍|为此|期间|会上)", "", words)[-30:]
