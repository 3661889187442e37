"""Where a text names a policy: in 《》, in quotation marks, without any mark, or as its own title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ingest.extract import names
from ingest.extract.document import Document, Span, within
from ingest.extract.policies.programmes import KINDS, is_chosen_for, is_of_body, of_talent
from ingest.extract.vocabulary import alternation

LIST = "policy_words"
NUMBER = r"[\u4e00-\u9fff]{1,10}[〔\[【(﹝]\s?(?:19|20)\d\d\s?[〕\]】)﹞]\s?第?\s?\d{1,5}\s?号"
DOC_NO = re.compile(NUMBER)
BOOK = re.compile(r"《([^《》\n]{2,90}(?:《[^《》\n]{2,60}》[^《》\n]{0,20})?)》")
_INNER = re.compile(
    r"^[^〈《<]{0,40}?(?:关于)?(?:印发|转发|发布|公布|下发)[〈《<](?P<inner>[^〈〉《》<>]{4,80})[〉》>]"
)
_ISSUING = re.compile(
    r"^(?P<issuer>[\u4e00-\u9fff 、]{0,40}?)"
    r"(?:(?:关于)?转发[\u4e00-\u9fff、 ]{1,30}(?:厅|局|委|部|办|会|室|行|门|位)(?=关于)|关于(?:印发|转发|发布|下发)|印发(?=关于))"
    r"(?:关于(?=[\u4e00-\u9fff]{1,8}[省市州盟县区][\u4e00-\u9fff]{2,60}(?:办法|细则|方案|规划|计划)(?:的?通知)?$))?(?P<inner>[^〈〉《》<>]{6,80}?)(?:的?通知)?$"
)
_NOTICE = re.compile(r"的?(?:通知|公告)$")
#: …若干措施(公开征求意见稿): how far its text has come is no part of a name
_DRAFT = re.compile(r"\((?:公开|再次|第[一二三]次|[一二三]次)?(?:征求意见|讨论|修改)稿\)")
EDITION = re.compile(
    _DRAFT.pattern
    + r"$|\((?:试行|暂行|修订|修订版|修订稿|送审稿|草案|\d\.\d版|(?:19|20)\d\d[^()]{0,12})\)$|\d\.\d(?:版)?$|升级版$"
)
_QUOTED = re.compile(r"[“「『\"]([^“”「」『』\"\n,。;:，；：]{2,40})[”」』\"]")
_ARTICLES = re.compile(
    r"(?![\d一二三四五六七八九十第]+条)(?P<stem>[\u4e00-\u9fffA-Za-z·‘’+][\u4e00-\u9fffA-Za-z0-9·‘’+]{0,11}?)(?:[一二三四五六七八九十百]{1,3}|\d{1,3})条(?:政策|措施|新政|意见|举措|\d\.0(?:版)?)?"
)
_LONG_ARTICLES = re.compile(
    r"[\u4e00-\u9fffA-Za-z·“”‘’+]{2,40}(?<!第)(?:[一二三四五六七八九十]{1,3}|\d{1,3})条[”’]?(?:政策|措施|意见|举措)?"
)
_NUMBERED = re.compile(
    r"(?:\d|[一二三四五六七八九十])\s?\+\s?(?:\d{1,2}|[NXn一二三四五六七八九十])(?:\s?\+\s?(?:\d{1,2}|[NXn一二三四五六七八九十])){0,2}"
)
#: what may stand between a quoted programme's name and nothing else: “千百十”培育计划
_BEHIND_QUOTE = re.compile(
    r"[\u4e00-\u9fff]{0,10}?(?:行动计划(?!书)|行动方案|计划(?!书|生育|单列|经济|性|内|外)|工程(?!师|学|院|技术|机械|建设|公司|项目|队|量|款|类|造价)|行动(?!者|力|派|路线|指南|轨迹)|政策体系|政策包|新政(?!策)|政策(?!性|法规|研究|咨询|宣讲|支持|措施|工具|红利|环境|解读|出台)|规划(?=[,，。;；、:：\s的(和与及并等“”》)\n]|实施|启动|出台|取得|已|将|是|正|$))"
)
#: “…”的人: the holders of a talent programme's title, not the programme
_HOLDERS = re.compile(
    r"[”」》]?(?:专家|人才|人选|人员|入选者|学者|创业人才|领军|获得者|团队|青年|高层次|特聘|企业|培育企业|杯|大赛|主题|活动|品牌|论坛|系列|理念|沿线|国家|精神|战略)"
)


#: 火炬计划项目, 火炬计划钛产业基地, 火炬计划重点高新技术企业: what bears a programme's name
_OF_PROGRAMME = re.compile(r"项目|课题|产业化|重点|[\u4e00-\u9fff]{0,10}?基地")


@dataclass(slots=True)
class Mention:
    """A policy named at ``text[start:end]`` of the clean text, without 《》 or quotes."""

    start: int
    end: int
    name: str
    rule: str
    doc_no: str | None = None
    #: do the words around say that it is a policy; else only a neighbour in a list can
    sure: bool = True


def _short(name: str) -> str:
    """关于印发〈…〉的通知 is the … it issues; a notice of its own loses only the word 的通知."""
    inner = _INNER.match(name) or _ISSUING.match(name)
    # 关于印发2020年度备案名单的通知 issues no policy: the notice is one itself
    return inner["inner"] if inner and _ends()[0].search(EDITION.sub("", inner["inner"])) else name


def without_draft(name: str) -> str:
    """``name`` without the stage of its draft."""
    return _DRAFT.sub("", name)


def trimmed(name: str) -> str:
    """``name`` as it is known: what a notice issues, without 的通知."""
    name = _short(without_draft(name).strip())
    shorter = _NOTICE.sub("", name) if name.endswith("的通知") else name
    return shorter if len(shorter) >= 4 else name


@cache
def _ends() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    ends = alternation(list(names.words(LIST, "suffix")))
    no = alternation(list(names.words(LIST, "not_suffix")))
    bare = alternation(list(names.words(LIST, "bare")))
    return re.compile(rf"(?:{ends})$"), re.compile(rf"(?:{no})$"), re.compile(rf"(?:{bare})++")


def is_policy(name: str) -> bool:
    """Does ``name`` (from 《》) end like a policy, say more than its kind, and concern the economy?"""
    core = EDITION.sub("", name)
    ends, no, bare = _ends()
    if _LONG_ARTICLES.fullmatch(core) and _programme(core) and not re.search(r"第[^第]{1,4}条", core):
        return True
    if (
        not (ends.search(core) or _ARTICLES.fullmatch(core))
        or no.search(core)
        or len(core) < 5
        and not _ARTICLES.fullmatch(core)
    ):
        return False
    return not bare.fullmatch(core) and _on_topic(name)


def _on_topic(name: str) -> bool:
    off = names.lexicon(LIST, "off_topic")
    if names.lexicon(LIST, "never").occurs(name):
        return False
    return not off.occurs(name) or names.lexicon(LIST, "on_topic").occurs(off.without(name))


def in_book_marks(books: Iterable[re.Match[str]]) -> Iterator[Mention]:
    """《…》, with a notice's 〈…〉 taken out of it."""
    for match in books:
        whole = match[1]
        name = trimmed(whole)
        if is_policy(name) or (whole.endswith("的通知") and is_policy(whole)):
            offset = max(whole.find(name), 0)
            first = match.start(1) + offset
            yield Mention(first, first + len(name), name, "policy.book_marks")


def _cued(text: str, start: int, end: int, low: int) -> bool:
    """Do the words around say that this is something issued or carried out?"""
    start -= text[start - 1 : start] in ("“", "「", "『")
    low = max(low, start - 14)
    before = names.lexicon(LIST, "cue_before").find(text[low:start])
    if before and start - low - before[-1].end <= 10 and not _STOP.search(text, low + before[-1].end, start):
        return True
    behind = text[end : end + 14].lstrip("”」』")
    after = names.lexicon(LIST, "cue_after").find(behind)
    return bool(after) and after[0].start <= 5 and not _STOP.search(behind[: after[0].start])


_STOP = re.compile(r"[,，。;；“”\n]")


def _programme(name: str) -> bool:
    return names.lexicon(LIST, "on_topic").occurs(name) and not names.lexicon(LIST, "off_topic").occurs(name)


#: 5050计划, 3551人才计划: a number is the programme's name
_CODED = re.compile(r"[A-Za-z0-9+]{3,8}[\u4e00-\u9fff]{0,6}(?:计划|工程|行动)")
#: a place or a body on trial is no programme
_CARRIER = re.compile(r"(?:园区|区|城市|基地|平台|企业|中心|单位|机构|学校|大学|学院|市|县)$")
_PROGRAMME = re.compile(r"(?:工程|计划|行动|规划|方案|措施|政策|办法|条例|意见|细则)(?:\d\.0)?$")
_TASK = re.compile(r"(?:工作|项目|专项)$")
_BEHIND_TASK = re.compile(r"[”」](?:项目|专项|试点|工作|第[一二三四五六七八九十\d]+批|首批)")


def in_quotes(document: Document, start: int, end: int) -> Iterator[Mention]:
    """“众创十二条”, “1+N”政策, “…工程” and “…”工程."""
    text = document.text
    previous_end = -1
    for match in _QUOTED.finditer(text, start, end):
        words, first, last = match[1], match.start(1), match.end(1)
        listed = previous_end >= 0 and match.start() - previous_end <= 1
        previous_end = -1
        if _ARTICLES.fullmatch(words) and not words.startswith("第"):
            previous_end = match.end()
            if not names.lexicon(LIST, "off_topic").occurs(text[last : last + 8]):
                yield Mention(first, last, words, "policy.nickname")
        elif _SEVERAL.match(words) and not _EACH_ONE.fullmatch(words):
            continue
        elif _PROGRAMME.search(words) and len(words) >= 4 and not _bare_plan(words):
            helps = bool(_OF_PEOPLE.search(words) and _PAYS.match(text, last + 1)) and of_talent(document, first)
            chosen = is_chosen_for(document, first, last)
            if not chosen and (
                _HOLDERS.match(text, match.end()) or not (listed or helps or _cued(text, first, last + 1, start))
            ):
                continue
            if (
                chosen
                or _programme(words)
                or (helps and not names.lexicon(LIST, "off_topic").occurs(words))
                or _CODED.fullmatch(words)
                or _named_programme(document, first, last, start)
                or (listed and not names.lexicon(LIST, "off_topic").occurs(words))
            ):
                previous_end = match.end()
                yield Mention(first, last, words, "policy.quoted")
        elif (
            len(words) >= 8
            and "、" not in words
            and (_TASK.search(words) or _BEHIND_TASK.match(text, last))
            and _programme(words)
            and not _CARRIER.search(words)
            and _cued(text, first, last + 1, start)
        ):
            yield Mention(first, last, words, "policy.quoted")
        elif behind := _BEHIND_QUOTE.match(text, match.end()):
            mention = _around_quote(document, match, behind.end(), start)
            if mention:
                previous_end = behind.end()
                yield mention


#: people are chosen for it: 入选“海聚工程”
_OF_PEOPLE = re.compile(r"(?:计划|工程|行动)$")
_CHOSEN_FOR = re.compile(r"(?:入选|列入|纳入|获批|申报)(?:了|国家级?|省级?|市级?|自治区级?|全[国省市区])*“$")


def _named_programme(document: Document, first: int, last: int, low: int) -> bool:
    """“海聚工程” that people are chosen for, “技能辽宁行动” that bears its region: programmes whatever they are about."""
    if names.lexicon(LIST, "off_topic").occurs(document.text[first:last]) or not _OF_PEOPLE.search(
        document.text, first, last
    ):
        return False
    chosen = _CHOSEN_FOR.search(document.text[max(low, first - 8) : first])
    return bool(chosen) or last - first >= 5 and any(p.type == "region" for p in within(document.places, first, last))


_NO_PROGRAMME = re.compile(
    r"五年|十[一二三四五]五|一带一路|两新|两重|三北|零关税|一企一策|一站式|出海|免申即享|一事一议"
)


_ORDINAL = re.compile(r"(?:\d{1,2}[.．、]|首批|第[一二三四五六七八九十\d]{1,3}[批期]|要以|以)?")


#: “筑巢”计划向高层次人才发放资助
_PAYS = re.compile(
    r"[,，]?(?:向|给|为|已|累计|共)?[^,，。;；]{0,12}?(?:发放|资助|引进|支持|引育|奖励|培养|吸引|遴选|评选|扶持|集聚|招引)"
)
#: “530”计划, “1+6”新政: nothing but a number
_NUMERIC = re.compile(r"[A-Za-z]{0,3}\d{2,6}|\d{1,3}(?:\+[\dNXn]{1,3}){1,3}")


_KIND_OF_NUMERIC = re.compile(r"(?:计划|工程|行动|新政)$")


def _around_quote(document: Document, match: re.Match[str], end: int, low: int) -> Mention | None:
    """企业“千百十”培育计划, “双倍增”行动: the quoted word with its kind behind and what stands before it."""
    text, quoted = document.text, match[1]
    kind = text[match.end() : end]
    if _NO_PROGRAMME.search(quoted) or len(quoted) > 16 or kind.endswith("规划"):
        return None
    if re.match(r"[\d一二三四五六七八九十两多几]{1,3}[个项]", kind):
        return None  # “登高、升规”四个工程
    if "政策" in kind[-4:] and not _NUMBERED.fullmatch(quoted.strip()):
        return None
    begin = names.left_edge(text, low, match.start(), LIST)
    if match.start() - begin > 12 and _NUMERIC.fullmatch(quoted) and _programme(text[begin : match.start()]):
        return None  # a long name, read without its marks
    if match.start() - begin > 12 or text[match.start() - 1 : match.start()] in ("”", "」"):
        begin = match.start()
    begin += len(_ORDINAL.match(text, begin, end).group())  # type: ignore[union-attr]
    known = _programme(text[begin : match.start()])  # 产业链现代化建设“1269”行动计划
    if (
        not known
        and _NUMERIC.fullmatch(quoted)
        and _KIND_OF_NUMERIC.search(kind)
        and of_talent(document, match.start())
    ):
        return Mention(match.start(), end, text[match.start() : end], "policy.quoted")
    name = text[begin:end]
    named = kind in ("计划", "工程", "行动计划", "培育计划", "倍增计划", "培育工程") and _programme(quoted)
    named = (
        named
        or (kind.endswith(("政策体系", "政策包")) and "目标" not in kind)
        or (kind.endswith("政策") and len(kind) <= 6)
    )
    if kind in KINDS and is_of_body(document, match.start(), end, quoted):
        return Mention(match.start(), end, text[match.start() : end], "policy.quoted")
    pays = kind in ("计划", "工程") and begin == match.start() and bool(_PAYS.match(text, end))
    if not (named or pays or _cued(text, begin, end, low)) or _HOLDERS.match(text, end):
        return None
    if names.lexicon(LIST, "off_topic").occurs(name):
        return None
    if not _programme(name) and not pays and not _NUMBERED.search(quoted):
        return None
    return Mention(begin, end, name, "policy.quoted")


def _bare_plan(name: str) -> bool:
    core = re.sub(r"“?十[一二三四五六]?五”?|(?:19|20)\d\d年?(?:[-—至](?:19|20)\d\d年)?", "", name)
    return bool(_ends()[2].fullmatch(core)) or len(core) < 4


_ISSUING_VERB = re.compile(
    r"(?:出台|印发|发布|颁布|公布|制定|制订|编制|实施|落实|推出|执行|关于|修订|下发|启动|推进|开展)了?$"
)


def with_verb(text: str, low: int, begin: int) -> int:
    """出台支持民营企业…若干措施: behind a verb of issuing, a second verb is the first word of the name."""
    soft = [
        s
        for s in names.lexicon(LIST, "soft").find(text[max(low, begin - 8) : begin], max(low, begin - 8))
        if s.end <= begin
    ]
    first = begin
    for span in reversed(soft):
        if span.end != first:
            break
        first = span.start
    return first if first < begin and _ISSUING_VERB.search(text, max(low, first - 4), first) else begin


#: 五大未来产业集群行动计划, 十项重大工程: several of a kind
_SEVERAL = re.compile(r"[“]?(?:[\d一二三四五六七八九十两多几]{1,3}|首)[大项个号类]")
#: “七个一”行动, “四个一批”工程: a number that is a name
_EACH_ONE = re.compile(r"[三四五六七八九十]个一(?:批|百|流)?")
_NOT_AFTER_PLAN = re.compile(r"[面建展院局区设目许师和馆图内期署布部司外上下中新]|纲要?提|与|以来|[“\"]?\d")
_WEAK_PLAN = frozenset(
    {
        "规划",
        "规划纲要",
        "实施意见",
        "指导意见",
        "管理办法",
        "管理暂行办法",
        "暂行办法",
        "若干意见",
        "若干规定",
        "实施办法",
        "资助办法",
        "总体方案",
        "工作方案",
        "建设方案",
        "实施方案",
        "三年行动",
        "试点方案",
    }
)
#: before these three characters make a name: 孵化器倍增计划
_NAMING = frozenset({"倍增计划", "培育计划", "倍增工程", "培育工程", "倍增行动"})
_ERA = re.compile(r"“?十[一二三四五六]五”?")


def unmarked(document: Document, start: int, end: int, taken: list[Span]) -> Iterator[Mention]:
    """Plans without marks: 滨海新区科技创新“十四五”规划, 独角兽企业培育行动计划, 火炬计划."""
    text = document.text
    known = frozenset(names.words(LIST, "known"))
    for span in names.lexicon(LIST, "plan", "known").find(text[start:end], start):
        if names.covered(taken, span.start):
            continue
        word = text[span.start : span.end]
        if word in known:
            in_name = _OF_PROGRAMME.match(text, span.end) and not text.endswith(
                ("列入", "纳入", "实施"), start, span.start
            )
            if not _HOLDERS.match(text, span.end) and not in_name:
                yield Mention(span.start, span.end, word, "policy.programme")
            continue
        if word.startswith("规划") and _NOT_AFTER_PLAN.match(text, span.end):
            continue
        mention = _plan(document, span, word, start)
        if mention:
            start = mention.end
            yield mention


#: what the last words of a programme's name say of it: 产业强链(行动计划)
_KIND_OF_PLAN = re.compile(r"(?:专项|攻坚|三年|五年)?(?:行动|计划|工程|项目)(?:计划|方案|纲要)?$")
#: 重大人才工程, 新一轮科技计划: not which
_ANY_PLAN = re.compile(
    r"(?:以|重大|重点|各类|系列|一系列|相关|有关|国家级?|省级?|市级?|省部级|部级|各级|新区|园区|全[国省市区]|新一轮|专项|高层次|高端|高级|自治区|和|与){0,5}"
    r"(?:人才|产业|科技|创新|创业|企业|项目|经济|技术){0,3}(?:培养|培育|创新|提升|发展)?"
)


def _plan(document: Document, span: Span, word: str, low: int) -> Mention | None:
    text = document.text
    begin = with_verb(text, low, names.left_edge(text, low, span.start, LIST))
    begin += text[begin] in "和与及" and begin + 1 < span.start  # A行动和B计划
    end = span.end + 2 if text.startswith(("计划", "方案"), span.end) else span.end
    span = Span(span.start, end)
    name, stem = text[begin : span.end], text[begin : span.start]
    if _SEVERAL.match(name) or text.endswith("符合", low, begin):
        return None  # a condition: 符合产业发展规划的项目
    shortest = 4 if word == "三年行动" else 6 if word in _WEAK_PLAN else 3 if word in _NAMING else 4
    core = (
        stem
        if word in _WEAK_PLAN or word.endswith(("扶持政策", "奖励办法", "扶持办法"))
        else _KIND_OF_PLAN.sub("", name)
    )
    if len(core) < shortest or not _programme(core) or _bare_plan(name) or _ANY_PLAN.fullmatch(core):
        return None
    if word.startswith("规划") and not _ERA.search(name) and not re.search(r"(?:发展|建设|总体|产业|空间)$", stem):
        return None
    if re.match(r"(?:专家|人才|企业名单|入库|项目申报|目标|任务|收官)", text[span.end : span.end + 6]):
        return None
    sure = stem.startswith("关于") or _cued(text, begin, span.end, low)
    return Mention(begin, span.end, name, "policy.plan", sure=sure)
