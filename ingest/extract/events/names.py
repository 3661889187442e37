"""Events that have a name: …创新创业大赛, …高质量发展大会, “…”对接会, …双创活动周.

A name counts as an event where the words around it say that it takes place, or list it among those that do, and
something dates it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.document import Document, Span, within
from ingest.extract.events.batches import begun_together
from ingest.extract.events.composed import branch, ceremony, located, themed
from ingest.extract.events.dates import Calendar
from ingest.extract.events.kinds import kind_of
from ingest.extract.events.moments import NEVER, When
from ingest.extract.events.scopes import meant
from ingest.extract.events.titles import Named, groups, name_of, proper
from ingest.extract.events.words import Cue, Event, off_topic
from ingest.extract.places.place_names import Place
from ingest.extract.vocabulary import Hit

_TAKES_PLACE = r"召开|举行|举办|开幕|闭幕|落幕|启动|启幕|开赛|收官|打响|开锣|开启|鸣锣|上演|揭幕|拉开帷幕|拉开序幕|拉开大幕|落下帷幕|开讲|亮相|开张|圆满结束|圆满完成|鸣枪|开跑|开场|登场|落地|走进|走出|移师|收获|决出|如约而至|火热|热闹|擂响|热力|谢幕|落槌|进行(?=$|[,，。;；了至到])|花落|结束|落定|开播|展出|开展出|开闭幕|放在|设在|设于|选址|永久落户|首次落户|开展(?=$|[,，。;；])|花开|吹响|点燃|炫动"
_HAPPENS = re.compile(
    rf"[”」\"]?(?:\((?:以下|下)?(?:简|统)?称[^()]{{1,16}}\))?(?:的?(?:启动|开幕|揭幕|颁奖|闭幕)(?:仪式|式))?[,，]?(?:定?于|正?在[^,，。；;]{{1,24}}?|当天|今日|昨日|今天|昨天|正式|同期|成功|隆重|圆满|日前|近日|同步|也|已|将|即将|由此|顺利|如期|又|则|还|再度|再次|首次|拉开|共同|联合|[\d年月日至到—-]{{1,12}}|\([^()]{{2,14}}\)|上午|下午|晚|先后|盛大|全面|线上|线下|举办方|的?主会场|的?活动|分别|同时|\s){{0,6}}(?:{_TAKES_PLACE})"
)
#: (…签约仪式)及产业园揭牌活动举行
_AND_MORE = re.compile(
    r"(?:及|和|与|、|以及)[\u4e00-\u9fff“”]{2,18}?(?:仪式|活动|大会|论坛|峰会|研讨会|座谈会|推介会|对接会)"
)
_WITHIN = re.compile(
    r"[”」\"]?(?:上(?=[)\n,，获了透宣公发举集荣又还正传亮斩夺摘脱,一]|[,，]?记者)|期间|现场|开幕式|启动仪式|闭幕式|举办地|举办期间)"
)
_CALLED = re.compile(
    r"(?:召开|举行|举办|主办|承办|开幕|组织|启动|迎来|参加|出席|亮相|开展|协办|推出)(?:了|的|过)?(?:[\u4e00-\u9fff]{0,6}的)?[“「\"]?$"
)
_HELD = re.compile(
    r"(?:(?:召开|举行|举办|主办|承办|开幕|启动|落幕|闭幕)(?:了|的)?|办了一[场次届])(?:今年|本年度?|20\d\d年度?)?(?:\d{1,2}月份?|(?:第?[一二三四]|首)季度|[上下]半年)?[“「\"]?$"
)
_PRESENT = re.compile(
    r"(?:在|从|于|自|走进|亮相|来到|参加|出席|以)(?:[^,，。]{0,14}(?:召开|举行|举办|开幕|启动|闭幕|主办|承办)的)?[“「\"]?$"
)
_LISTED_BEFORE = re.compile(r"(?:有|还有|包括|及|以及|和|与|如|、|暨|是|(?<!作)为|:)[“「\"]?$")
_LISTED_BEHIND = re.compile(r"[”」\"]?(?:、|和|及|以及|等|[,，](?:还?有|以及|包括))")
_AS_EXAMPLE = re.compile(r"以[“「]?$")
_REPEATED = re.compile(
    r"[”」\"]?(?:已经?|至今|目前)?(?:已|连续|成功|先后){0,3}(?:举办|办|举行)(?:了|到|过|至|第)?[\d一二三四五六七八九十]{1,3}(?:年|届|次)"
)
_ORDINAL = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}届|首届|(?:20|19)\d\d(?:年度?|(?=[\u4e00-\u9fff“(]))|第[一二三四五六七八九十\d]{1,3}次"
)
_SPECIFIC = re.compile(
    r"[“「\"《]|第[一二三四五六七八九十百\d]{1,4}[届次]|[一二三四五六七八九十\d]{1,3}届人大|首届|(?:20|19)\d\d|全国|全省|全市|全区|中国|国际|世界|全球|国家|高新区|经开区|开发区|示范区|园区|自贸|新区|杯|[A-Z]{2,}|[\u4e00-\u9fff]{2}[省市县州]"
)
_PLURAL_BEFORE = re.compile(
    r"(?:(?<![第\d一二三四五六七八九十百])(?!一[场次])[\d一二三四五六七八九十多余各类等]+(?:余|多)?(?:场|次|个|届|项|地|省市)[^,，。“]{0,8}|各类[^,，。]{0,6}|系列[^,，。]{0,3}|等(?:各类)?[^,，。]{0,4})$"
)
_PLURAL_BEHIND = re.compile(
    r"[”」\"]?(?:等(?:各类|系列)?(?:活动|赛事|会议)?)?(?:共|累计|已)?(?:[\d一二三四五六七八九十百多余]+(?:余|多)?(?:场|次|期)|(?:活动)?[\d百]+余?(?:场|次))"
)
_NOT_IT = re.compile(
    r"[”」\"]?(?:(?:召开|举行|举办|开幕)在即|的?(?:精神|要求|部署|组委会|秘书处|主席团|平台|成果|金奖|银奖|铜奖|一等奖|二等奖|三等奖|特等奖|优秀奖|冠军|亚军|奖|获奖|大奖|理事|会员|成员|品牌|体系|机制|制度|系统|中心(?!举)|公司|有限|旧址|会址|永久会址|纪念|记录|筹备|筹办|方案|通知|数据|消息|决定|公报|决议|文件|报名|嘉宾|评委|专家(?!论坛)|选手|参赛|优胜|优秀项目|名单|办法|规则|代表团|场馆|展馆|中心区|(?:永久|唯一)?举办地|年度大奖|考核|结果|评比|倒计时|进馆|首批|展品|观众|门票|(?:进行|作出?)了?(?:小结|总结|点评|部署|安排|汇报|报道|督导|评估)))"
)
#: 继2022年…峰会集中签约9家后: what came before
_SUCCEEDS = re.compile(r"(?:^|[,，。])继[^,，。]{0,30}$")
_SUCCEEDED = re.compile(r"[^。;；]{0,36}?[之以]?后[,，]")
_AS_CHANCE = re.compile(r"[^,。;；]{0,48}?等[\u4e00-\u9fff]{0,4}(?:时机|机遇|契机|机会|东风)")
_DATES_ITSELF = re.compile(r"(?:20|19)\d\d|第.{1,3}届|首届|[、，,]")
_HOST = re.compile(r"举办|召开|承办|主办|办好|筹办|举行")
_GENERIC = re.compile(
    r"^(?:(?:本届|全体|常务|办公|主任|记者|新闻|线下|线上|专题|重要|有关|相关|大型|系列|各类|重大|主题|年度|一次|此次|首场|首次|专项|党组|政府|部门|国际|国内|全国|全省|全市|全区|中国|世界|省级|市级|国家级|高端|行业|专业|创新创业|创业|创新|双创|科技|项目|投资|企业|产业|成果|招商|人才|技术|路演|融资|银企|政银企|产学研|供需|对接|交流|培训|学术|工作|推进|推介|启动|签约|集中|线|与|和|及|暨|的|各种|知识|技能|职业|数字|投融资|第[一二三四五六七八九十\d]+[届次场]|首届|20\d\d年度?))*+$"
)


#: so long a name says which one it is
_SAYS_WHICH = {"forum": 8, "contest": 8, "activity_week": 7}


def _specific(document: Document, named: Named) -> bool:
    """Does the name say which one: its number, year, place or title?"""
    if named.noun in proper():
        return True
    if _GENERIC.match(named.name.rsplit(named.noun, 1)[0]):
        return bool(re.search(r"第[一二三四五六七八九十百\d]{1,4}届|首届|20\d\d", named.name)) and len(named.name) >= 9
    quoted = document.text[named.start - 1 : named.start] == "“" and document.text[named.end : named.end + 1] == "”"
    return (
        bool(_SPECIFIC.search(named.name))
        or quoted
        or len(named.name) >= _SAYS_WHICH.get(named.type, 10)
        or bool(within(document.places, named.start, named.end))
    )


#: 12个项目集中开工: so many, of whom stands right before
_MANY_BEGUN = re.compile(r"\d{1,3}个")


#: kinds of words for a place near by that may hold a meeting
_HOSTS = frozenset({"generic", "city", "county", "zone"})


def _home(document: Document, word: Hit, sentence: Span) -> str:
    """(我市)召开工作推进会: the city that is meant, or 全市 where the text does not say which."""
    place = meant(document, word, sentence)
    return place.name if place else word.text.replace("我", "全")


def _hosted(document: Document, named: Named, sentence: Span) -> tuple[int, str]:
    """合肥高新区在这里召开创新创业载体工作会议: the zone that calls a meeting is part of its name."""
    text = document.text
    if (
        any(p.type != "country" for p in within(document.places, named.start, named.end))
        or re.match(r"第.{1,3}届|首届|20\d\d年(?!度)", named.name)
        or "“" in named.name
    ):
        return named.start, named.name
    if _MANY_BEGUN.match(named.name):
        own = [
            p
            for p in within(document.places, max(sentence.start, named.start - 24), named.start)
            if p.end == named.start
        ]
        return (own[0].start, own[0].name + named.name) if own else (named.start, named.name)
    before = text[max(sentence.start, named.start - 40) : named.start]
    call = re.search(r"(?:召开|举行|举办)(?:了|的)?$", before)
    if not call:
        return named.start, named.name
    hosts = [
        p
        for p in within(document.places, max(sentence.start, named.start - 40), named.start)
        if p.type in ("zone", "region")
    ] or [
        Place(h.start, h.end, h.text if h.code == "generic" else _home(document, h, sentence), "zone")
        for h in within(document.open_words, max(sentence.start, named.start - 40), named.start)
        if h.code in _HOSTS
    ]
    attributive = call.group().endswith("的")  # 在某高新区19日举行的动员大会上
    clause = max(before.rfind(mark) for mark in ",，;；:")
    hosts = [
        p
        for p in hosts
        if p.start - (named.start - len(before)) > clause
        and (text[p.start - 1 : p.start] not in "在于到从、和与同" or (attributive and p.type == "zone"))
        and p.name.rstrip("省市县区州") not in named.name
    ]
    if hosts:
        return named.start, hosts[0].name + named.name
    caller = _CALLER.search(before) if named.type == "conference" and not _GENERIC.match(named.name) else None
    return named.start, (caller["who"] + named.name if caller else named.name)


#: (省科技厅)在某高新区召开(孵化器建设座谈会)
_CALLER = re.compile(
    r"(?:^|[,，。;；\s日午])(?P<who>[\u4e00-\u9fff]{1,14}(?:科技厅|科技局|工信厅|工信局|商务厅|商务局|人社厅|人社局|发改委|发改局|教育厅|科技部|工信部|商务部|管委会|火炬中心|孵化协会|孵化器协会|园区办|高新办|自贸办))(?:近日|日前|组织|在[^,，。的]{2,20}){0,3}(?:召开|举行|举办)(?:了|的)?$"
)


def _short_of(named: Named, known: list[Event]) -> str:
    """第二届大赛 is the second of the contest told before."""
    match = re.fullmatch(
        r"(第[一二三四五六七八九十\d]{1,3}届|下届|新一届)(大赛|论坛|大会|活动周|峰会|双创周)", named.name
    )
    if not match:
        return named.name
    longer = [event.name for event in known if match[2] in event.name and len(event.name) > len(named.name)]
    stem = re.sub(r"^(?:20\d\d年)?(?:第[一二三四五六七八九十\d]{1,3}届|首届)?", "", longer[0]) if longer else ""
    return match[1] + stem[: stem.rfind(match[2]) + len(match[2])] if stem else named.name


def _is_no_happening(text: str, before: str, named: Named, sentence: Span) -> bool:
    """Do the words around ``named`` say that it is none: one of a row, held each year, something that bears its name?"""
    if re.match(r"[”」\"]?自(?:19|20)\d\d年[^,，。]{0,6}(?:以来|起)", text[named.end : named.end + 20]):
        return True
    if re.search(r"定期|每年|轮流|经常|历届|往届|各类", before[-8:]):
        return True
    if _NOT_IT.match(text, named.end) or _PLURAL_BEHIND.match(text, named.end):
        return True
    succeeds = named.name.startswith("继") or _SUCCEEDS.search(before)
    if succeeds and _SUCCEEDED.match(text, named.end, min(sentence.end, named.end + 40)):
        return True
    if _AS_CHANCE.match(text, named.end, min(sentence.end, named.end + 60)):
        return True  # 利用申奥成功、某某会议在上海举办等有利时机
    alone = named.end - named.first <= len(named.noun)  # 对接会暨专项活动 is a meeting
    if named.noun == "活动" and alone and not _is_held_activity(text, before, named):
        return True
    return bool(
        not named.noun.startswith(("集中", "项目集中"))
        and not (_CEREMONY.search(named.noun) and _OF_PROJECTS.search(before + named.name))
        and _PLURAL_BEFORE.search(text[max(sentence.start, named.first - 12) : named.first])
        and "“" not in named.name
        and "暨" not in text[named.start : named.first]
        and not _SITTING.search(named.name)
    )


#: (会上举行了)9个产业园项目签约仪式: one ceremony for so many
_OF_PROJECTS = re.compile(r"\d{1,3}个[^,，。;；]{0,12}项目[^,，。;；]{0,6}仪式")
#: 十届人大三次会议, 五届三次理事会: numbers of one sitting
_SITTING = re.compile(r"届(?:人大|[一二三四五六七八九十]{1,2}次(?:理事|会员|代表))")


def _is_held_activity(text: str, before: str, named: Named) -> bool:
    """举办“…”活动, “…”活动于26日结束: an activity is one where it bears a name of its own and is held."""
    if _HELD.search(before[-14:]) and re.search(r"[“集]", named.name):
        return True
    of_field = "“" in named.name and _OF_FOUNDERS.search(named.name)
    return bool(of_field and _HAPPENS.match(text, named.end))


_OF_FOUNDERS = re.compile(r"创业|双创|创客|创新|嘉年华|科创|招商|路演|引才|孵化|园区|高新区|开发区")


def _evidence(document: Document, named: Named, sentence: Span) -> tuple[str | None, int]:
    """How the words around say that it takes place: held, present, listed, example, repeated, or nothing; None where it is not told.

    With it the end of the verb that follows the name, 0 where none does.
    """
    text = document.text
    if named.held:
        return "held", 0
    before = text[max(sentence.start, named.start - 30) : named.start]
    if _is_no_happening(text, before, named, sentence):
        return None, 0
    if named.noun.startswith(("集中", "项目集中")) and text[named.end : named.end + 1] in ",，。;；":
        return "held", 0  # 21个重点项目集中签约
    more = _AND_MORE.match(text, named.end)
    if happens := _HAPPENS.match(text, more.end() if more else named.end):
        return "held", happens.end()
    so_many = _OF_PROJECTS.search(before + named.name) and _CEREMONY.search(named.noun)
    if _HELD.search((re.sub(r"\d{1,3}个$", "", before) if so_many else before)[-14:]):
        return "held", 0
    if named.name in proper() and before.endswith(("本届", "这届", "今年的", "上届")):
        return "present", 0
    if _WITHIN.match(text, named.end) or (
        _PRESENT.search(before) and text[named.end : named.end + 1] in "上中,，”期现"
    ):
        return "present", 0
    if _REPEATED.match(text, named.end):
        return "repeated", 0
    if _AS_EXAMPLE.search(before[-3:]) and text.startswith("为例", named.end):
        return "example", 0
    if _CALLED.search(before[-16:]):
        return "held", 0
    if _LISTED_BEFORE.search(before[-4:]) or _LISTED_BEHIND.match(text, named.end):
        return "listed", 0
    return "", 0


def _when(
    document: Document, calendar: Calendar, named: Named, sentence: Span, index: int, evidence: str, verb_end: int
) -> When | None:
    """The date of ``named``; None where it cannot be an event."""
    limit = min(sentence.end, named.end + 40)
    stated = calendar.beside(sentence, named.start, named.end, limit, verb_end)
    strong = evidence in ("held", "present", "repeated", "example")
    numbered = bool(_ORDINAL.search(named.name)) or "“" in named.name
    inherited = calendar.inherited(sentence, named.start)
    if stated.date and not (inherited.date or "").startswith(stated.date):
        return stated if strong or numbered or evidence == "listed" else None
    if inherited.date and (strong or (evidence == "listed" and (numbered or stated.date))):
        return inherited
    if stated.date:
        return stated if strong or numbered or evidence == "listed" else None
    if evidence in ("listed", "held") and (programme := calendar.programme(sentence)).date:
        return programme
    frame = calendar.frame(named.start)
    if frame and evidence == "listed":
        strong = bool(_HOST.search(document.text[max(sentence.start, named.start - 120) : named.start]))
    if frame and (
        strong
        or (
            frame[1]
            and re.search(
                r"(?:办好|举办|开好|承办|筹办)(?:好|了)?$", document.text[max(0, named.start - 6) : named.start]
            )
        )
    ):
        return When(frame[0], None, False) if numbered or strong else None
    if index <= 3 and strong:
        news = calendar.same_news(sentence, named.start)
        news = news if news.date else calendar.running(sentence)
        return news if news.date else calendar.published()
    if evidence == "repeated" or (strong and document.published is None and numbered):
        return calendar.published()
    if strong and calendar.news_of_no_day(sentence):
        return calendar.published()
    recent = calendar.recent(named.start) if evidence == "listed" else NEVER
    return recent if recent.date else None


_CEREMONY = re.compile(
    r"(?:签约|签字|启动|揭牌|授牌|颁奖|开工|奠基|表彰)(?:仪式|大会|会)$|集中(?:签约|开工|奠基|开工奠基|投产|揭牌)$"
)
#: …经贸旅游节某区项目集中开工仪式: what is begun counts, not the fair it is begun at
_AT_A_FAIR = re.compile(
    r"^[^,，]{2,40}[节会周](?=[^,，]{0,20}(?:项目|产业|科技)[^,，]{0,8}(?:开工|签约|奠基|揭牌|启动)(?:仪式|活动)?$)"
)
#: 此次共有(98个项目集中开工): told of the ceremony once more
_AT_IT = re.compile(r"(?:此次|本次|这次|当[天日]|现场|仪式上?|活动中?)[^,，。;；]{0,24}$")


def _once_more(named: Named, before: str, known: list[Event]) -> bool:
    """Is it the ceremony told before, of which ``before`` goes on to tell?"""
    return bool(_AT_IT.search(before)) and any(e.type == named.type and "集中" in e.name for e in known[-3:])


_JOINED = re.compile(r"暨[^,，。;；\n]{0,60}")


def _named(document: Document, group: list[Cue], low: int, sentence: Span) -> Named | None:
    """The name that ends with the nouns of ``group``, in one piece or put together."""
    if one := begun_together(document, group[-1], sentence) or themed(document, group[0], sentence.start):
        return one
    named = name_of(document, group, low)
    if named is None or not _specific(document, named):
        return ceremony(document, group[-1], sentence.start) or named
    return named


def find(
    document: Document,
    calendar: Calendar,
    nouns: list[Cue],
    sentence: Span,
    index: int,
    dated: bool,
    known: list[Event],
) -> Iterator[Event]:
    """The named events of one sentence, whose ``nouns`` are given; ``dated`` says whether anything in it gives a time."""
    low, text, joined, begun = sentence.start, document.text, 0, ""
    for group in groups(text, nouns):
        first, last = group[0], group[-1]
        before = text[max(low, first.start - 40) : first.start]
        if last.word == "活动" and len(group) == 1 and "“" not in before and "集中" not in before:
            continue
        dated = dated or calendar.news_of_no_day(sentence) or bool(calendar.programme(sentence).date)
        dated = dated or bool(calendar.frame(first.start))  # 办好某某大会, in the plans of a report
        if not (dated or index <= 3) and not _DATES_ITSELF.search(before) and not _REPEATED.match(text, last.end):
            low = last.end
            continue
        named = _named(document, group, low, sentence)
        low = group[-1].end
        if named and joined and _JOINED.fullmatch(text, joined, named.start):
            continue  # …集中开工暨某某项目、某某项目开工仪式 is one
        if named and named.noun.startswith("集中") and (named.type == begun or _once_more(named, before, known)):
            continue  # 举行集中签约仪式,现场18个项目集中签约
        if named is None or off_topic(_AT_A_FAIR.sub("", named.name)):
            continue
        start, name = _hosted(document, named, sentence)
        whole = branch(named, known)
        if whole:
            name = whole.name + name
        elif name == named.name and not named.held:
            name = _short_of(named, known)
            told_of = len(name) >= 6 and calendar.programme(sentence).date
            if name == named.name and not _specific(document, named) and not told_of:
                if at := located(document, named):
                    name = at + name
                elif known and _CEREMONY.search(named.name) and calendar.inherited(sentence, named.start).date:
                    name = known[-1].name + name  # 会上举行了项目签约仪式
                else:
                    continue
        evidence, verb_end = _evidence(document, named, sentence)
        when = None if evidence is None else _when(document, calendar, named, sentence, index, evidence, verb_end)
        if whole and evidence is not None:
            when = When(whole.date, whole.date_end, True)  # on the days of the whole
        if when is None:
            continue
        calendar.remember(when, named.start)
        joined, begun = named.end, named.type
        yield Event(
            start, named.end, name, kind_of(named), when.date, when.date_end, f"event.name_{evidence or 'numbered'}"
        )
