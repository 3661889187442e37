"""When a policy was issued and by whom, as its sentences say."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from ingest.extract import names
from ingest.extract.document import Document, Span, within
from ingest.extract.times.periods import Time


class Issue(NamedTuple):
    """``year`` of issue; ``stated`` where a date says so, else it is the year of an article that reports the issue as news."""

    year: int | None = None
    on: dt.date | None = None
    issuer: str | None = None
    stated: bool = False


_DATED = frozenset({"period", "now", "history", "since"})
#: these report an issue as news where nothing dates it; 提出, 实施, 制定 do not
_NEWS = re.compile(r"出台|印发|发布|颁布|公布|推出|审议通过|下发|获批|批复")
_BODY = r"(?:国务院|中共中央|[\u4e00-\u9fff]{2,24}?(?:人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办|政府|管委会|管理委员会|管理局|委员会|办公厅|办公室|科技厅|科技局|财政厅|财政局|厅|局|部|委|办|院|人大常委会|人大|市委|省委|区委|党工委|集团|片区|高新区|经开区|开发区|新区|自贸区|示范区|大连市|[省市县]))"
_ISSUER_BEFORE_VERB = re.compile(
    rf"(?P<issuer>{_BODY}(?:[、和与]{_BODY}){{0,4}})(?:近日|日前|还|又|也|就|已|正式|联合|共同|专门|研究|先后|陆续|相继|率先|曾|再次|于?\d{{1,4}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?)*$"
)
_ISSUER_IN_NAME = re.compile(
    r"^(?P<issuer>国务院(?:办公厅)?|中共中央(?:办公厅)?|[\u4e00-\u9fff]{2,30}?(?:人民政府办公厅|人民政府办公室|人民政府|政府|委员会|管委会|办公厅|办公室|厅|局|部|委))(?=关于)"
)


#: 公布了“…工作”第二批单位: what was announced is the list
_LISTING = re.compile(r"[》”」]?的?(?:第[一二三四五六七八九十\d]+批|首批|名单|入选|试点|结果|单位)")


def _verbs(words: str) -> list[Span]:
    """Verbs of issuing; 发布5周年 tells of no issue."""
    found = names.lexicon("policy_words", "issue").find(words)
    return [verb for verb in found if not _ANNIVERSARY.match(words, verb.end)]


_ANNIVERSARY = re.compile(r"(?:的?第?[\d一二三四五六七八九十]{1,3}周?年)|(?:网|客户端|频道|单位|机构|会|仪式|当天)")
_BEHIND_NAME = re.compile(
    r"[》”」]*(?:的通知)?[》”」]?(?:\([^()\n]{1,40}\))?(?:[、和与及]{0,2}[《“「][^《》“”「」\n]{2,60}[》”」](?:\([^()\n]{1,40}\))?){0,6}(?:等\d*[个项份]?(?:政策|文件|措施)?)?"
)
#: within a span of years nothing says which one; 《…》(2012年), 2014年版《…》 do
_SPAN = re.compile(r"十[一二三四五]五”?(?:期间|时期|以来)|近[几两三]?年来?|近几年|多年来|历年|此前|曾")
_YEAR_BEHIND = re.compile(r"[》”]\((?P<year>(?:19|20)\d\d)年?(?:版|修订|修正|印发|发布|出台|颁布)?\)")
_YEAR_BEFORE = re.compile(r"(?P<year>(?:19|20)\d\d)年?版的?[《“]$")
#: 疫情以来 began with it; 今年以来 is this year
_THIS_YEAR = re.compile(r"(?:今年|年初|开年|上半年|入夏|入秋)以来")
_PLAGUE = re.compile(r"疫情(?:发生|暴发|爆发)?(?:以来|后|之后|期间)")
_BETWEEN = re.compile(r"[^,，。;；《“\n]{0,24}(?:[,，][^,，。;；《“\n]{0,12})?")


#: 《A》《B》已经区政府同意,现予印发: the text itself sends them out
_SENT_OUT = re.compile(r"[》”]?(?:业?已经?|业经)[^。;；\n]{2,40}[,，](?:现|特)(?:予以|将其)?印发")


#: 根据《A》要求,…出台了B: what was issued is another
_BASIS = re.compile(r"(?:根据|按照|依据|依照|遵照|参照|对照|结合|贯彻|落实)[^,，。;；《》]{0,24}[《“]?$")


def _verb_behind(after: str) -> Span | None:
    """The verb of issuing that the name is the subject of."""
    head = _BEHIND_NAME.match(after)
    begin = head.end() if head else 0
    verb = next((v for v in _verbs(after) if v.start >= begin), None)
    return verb if verb and _BETWEEN.fullmatch(after, begin, verb.start) else None


#: …三年行动计划(2021—2023年): it came in the year that it begins with; a plan for ten years need not
_SHORT_SPAN = re.compile(
    r"(?:行动计划|行动方案|三年行动|三年计划|培育计划|提升计划|倍增计划|实施方案|行动|攻坚方案)\((?P<first>20\d\d)年?\s?(?:[-—~～]{1,2}|至)\s?(?P<last>20\d\d)年?\)$"
)


#: 关于公布2013年度示范基地(的通知): a notice of a year's list
_YEARLY_NOTICE = re.compile(
    r"关于(?:公布|印发|发布|认定|确定|公示|下达|表彰|组织|开展|申报|推荐|做好|征集|遴选|评选|报送){0,3}(?P<year>20\d\d)年(?:度|第[一二三四]批|[省市区县]|国家)"
)


def programme_year(name: str) -> int | None:
    """The year that a yearly plan bears: 2024年工作要点; none of a span of years."""
    match = re.match(
        r"\D{0,16}(?P<year>20\d\d)年(?!至|[-—])\D*(?:(?:认定|备案|评审|申报)工作|若干(?:政策)?措施|若干政策|政策措施|扶持政策|实施意见|实施细则|工作要点|工作方案|行动方案|重点工作|实施方案|推进方案|建设方案|推进计划|建设计划|专项资金预算)",
        name,
    )
    if match:
        return int(match["year"])
    notice = _YEARLY_NOTICE.search(name)
    if notice:
        return int(notice["year"])
    span = _SHORT_SPAN.search(name)
    return int(span["first"]) if span and 0 < int(span["last"]) - int(span["first"]) <= 4 else None


def edition_year(name: str) -> int | None:
    """The year of an edition: …目录(2025年版)."""
    match = re.search(r"\((?P<year>(?:19|20)\d\d)年?(?:版|修订|修正|本)\)$", name)
    return int(match["year"]) if match else None


def issuer_in_name(name: str) -> str | None:
    """国务院关于… says who issued it."""
    match = _ISSUER_IN_NAME.match(name)
    return match["issuer"] if match else None


def _times(document: Document, start: int, end: int) -> list[Time]:
    """Dates of ``start:end`` outside of names: the 2021 of 《…2021年…方案》 dates nothing."""
    marks = [
        (m.start(), m.end())
        for m in re.finditer(r"《[^《》\n]{1,90}》|\((?:19|20)\d\d[^()\n]{0,12}\)", document.text[start:end])
    ]
    times = [t for t in within(document.times, start, end) if t.role in _DATED and t.last]
    return [t for t in times if not any(a <= t.start - start < b for a, b in marks)]


def _from_time(time: Time, issuer: str | None) -> Issue:
    if time.last is None:
        return Issue(issuer=issuer)
    day = time.last if time.precision == "day" and time.role == "period" and time.first == time.last else None
    return Issue(time.last.year, day, issuer, stated=True)


def _news_year(document: Document, position: int) -> int | None:
    """The year of what an article reports as news: that of its publication, or the one that its report looks back on."""
    frame = document.frames.at(position)
    if frame and not frame[1]:
        return int(frame[0])
    return document.published.year if document.published else None


def issue_of(document: Document, span: Span) -> Issue:
    """What the sentence around ``span`` (a policy's name), or a sentence that takes it up as 这项…, says of its issue."""
    text = document.text
    if span.start < document.start:
        return Issue()
    edition = _YEAR_BEHIND.match(text, span.end) or _YEAR_BEFORE.search(text[max(0, span.start - 10) : span.start])
    if edition:
        return Issue(int(edition["year"]), None, None, stated=True)
    sentence = names.sentence_at(document, span.start)
    before, after = text[sentence.start : span.start], text[span.end : min(sentence.end, span.end + 60)]
    times = [t for t in _times(document, sentence.start, sentence.end) if not span.start <= t.start < span.end]
    origin = [t for t in times if t.end <= span.start][-1:]
    times = [t for t in times if t.role != "since"]
    earlier, later = [t for t in times if t.end <= span.start], [t for t in times if t.start >= span.end]
    if (
        origin
        and origin[0].role != "now"
        and re.fullmatch(
            r"(?:(?:正式)?(?:施行|实施|生效)的|的)?(?:那份|那个)?[《“「]?", text[origin[0].end : span.start]
        )
    ):
        return _from_time(origin[0]._replace(last=origin[0].first) if origin[0].role == "since" else origin[0], None)
    sent = _BEHIND_NAME.match(text, span.end, sentence.end)
    if sent and _SENT_OUT.match(text, sent.end(), sentence.end):
        return Issue(_news_year(document, span.start), None, None)
    behind = _verb_behind(after) if _BASIS.search(before) is None else None
    if behind:
        near = [t for t in later if t.start <= span.end + behind.end]
        if near:
            return _from_time(near[-1], None)
        if earlier and (len(before) - (earlier[-1].end - sentence.start) < 30):
            return _from_time(earlier[-1], None)
        if _NEWS.fullmatch(after[behind.start : behind.end]) and document.published and not _SPAN.search(before):
            return Issue(_news_year(document, span.start), None, None)
    leading = _leading_verb(before)
    if leading and not _LISTING.match(after):
        issuer = _issuer(before[: leading.start])
        usable = [t for t in earlier if not re.search(r"以来|至今", text[t.end : t.end + 3])]
        if usable:
            return _from_time(usable[-1], issuer)
        if document.published and (
            _THIS_YEAR.search(before) or (_PLAGUE.search(before) and document.published.year == 2020)
        ):
            return Issue(document.published.year, None, issuer)
        attribute = before[leading.end :].startswith("的") and not re.search(
            r"(?:会上|刚刚|新近|最新|当天|同日|正式|日前|近日|近期)[^,，。]{0,2}$", before[: leading.start]
        )
        if (
            _NEWS.search(before[leading.start : leading.end])
            and document.published
            and not attribute
            and "以来" not in before
            and not _SPAN.search(before)
        ):
            return Issue(_news_year(document, span.start), None, issuer)
        return Issue(issuer=issuer)
    taken = _taken_up(document, span, sentence)
    return taken if taken.year else _among(document, span, sentence)


#: so much of the end of its name tells a policy that was told of before
_TOLD = 8


def told_before(document: Document, span: Span) -> int | None:
    """甲市出台加快楼宇经济发展的措施。…《甲市加快楼宇经济发展的措施》提出: the year of the news of its issue, told before without marks."""
    text = document.text
    name = text[span.start : span.end]
    at = text.find(name[-_TOLD:], document.start, span.start) if len(name) > _TOLD else -1
    if at < 0:
        return None
    sentence = names.sentence_at(document, at)
    issued = any(
        _NEWS.fullmatch(text, v.start + sentence.start, v.end + sentence.start)
        for v in _verbs(text[sentence.start : at])
    )
    times = [t for t in _times(document, sentence.start, at) if t.role != "now"]
    return _news_year(document, at) if issued and not times else None


def _leading_verb(before: str) -> Span | None:
    """The last verb of issuing before the name, with nothing but a list or an attribute between."""
    verbs = _verbs(before)
    if not verbs:
        return None
    between = re.sub(r"《[^《》]*》|[“「][^”」]*[”」]|\([^()]*\)", "", before[verbs[-1].end :])
    apart = len(between) > 24 or re.search(r"[。;；]|[,，](?!一份|另一份|其中|包括|即)", between)
    return None if apart else verbs[-1]


def _issuer(words: str) -> str | None:
    clause = re.split(r"[,，。;；:：\s]", words[-80:])[-1]
    match = _ISSUER_BEFORE_VERB.search(clause)
    return (
        re.sub(
            r"^(?:[日号](?=[国中省市\u4e00-\u9fff])|根据|按照|依据|遵照|是指|是|近日|日前|今年|去年|当天|随后|由|\d{1,4}年|\d{1,2}月|\d{1,2}日)+",
            "",
            match["issuer"],
        )
        if match
        else None
    )


_TAKES_UP = re.compile(r"(?:这项|这一|这份|该项?|此项|上述)")


def _taken_up(document: Document, span: Span, sentence: Span) -> Issue:
    """…这项工作由科技部去年启动: the next lines take the policy up by its kind and date it."""
    end = min(document.end, sentence.end + 160)
    if not _TAKES_UP.search(document.text, sentence.end, end):
        return Issue()
    kind = re.escape(document.text[span.end - 2 : span.end])
    taken = re.compile(rf"{_TAKES_UP.pattern}[\u4e00-\u9fff]{{0,4}}{kind}")
    match = taken.search(document.text, sentence.end, end)
    if not match:
        return Issue()
    there = names.sentence_at(document, match.start())
    verb = next(iter(_verbs(document.text[match.end() : there.end])), None)
    times = [t for t in _times(document, match.end(), there.end) if verb and t.end <= match.end() + verb.end + 6]
    return _from_time(times[-1], None) if times else Issue()


#: 会上发布了九大系列政策。…其中,《…》是纲领性文件: one of those told of before
_ONE_OF = re.compile(r"[\s”]{0,4}(?:其中|包括|主要包括|当中)[^。;；《“]{0,16}[《“「]?$")
_SEVERAL_ISSUED = re.compile(
    r"(?:出台|印发|发布|颁布|公布|推出|下发)(?:了|的)?[^。;；《》\n]{0,30}(?:政策|措施|文件|举措|方案|办法|新政)"
)
#: so far back the sentence lies that tells of them all
_BACK = 160


def _among(document: Document, span: Span, sentence: Span) -> Issue:
    """When the policies were issued of which this is one."""
    text = document.text
    if not _ONE_OF.fullmatch(text, sentence.start, span.start):
        return Issue()
    low = max(document.start, sentence.start - _BACK, text.rfind("\n", 0, sentence.start - 1) + 1)
    issued = next(iter([*_SEVERAL_ISSUED.finditer(text, low, sentence.start)][-1:]), None)
    if issued is None:
        return Issue()
    there = names.sentence_at(document, issued.start())
    times = [t for t in _times(document, there.start, issued.start()) if t.role in ("period", "now")]
    return _from_time(times[-1], None) if times else Issue(_news_year(document, issued.start()))
