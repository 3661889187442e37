"""How a text goes on with whom it speaks of: a heading, 这里, 它, a body that was introduced."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span, within
from ingest.extract.names import words
from ingest.extract.places.place_names import Place
from ingest.extract.scopes import organisations
from ingest.extract.scopes.clause_heads import head_of
from ingest.extract.scopes.scope import Scope
from ingest.extract.scopes.yardsticks import is_named_beside
from ingest.extract.vocabulary import alternation

#: 它在长春高新区握有…: whoever was spoken of goes on acting
PRONOUN = re.compile(r"它|该(?!地?区|市|省|县|州|园区|片区)|其(?![中他它余次])")
_HERE = re.compile(
    r"(?:如今|目前|现在|眼下|今天|去年|今年|得知|了解到|看到|听说|发现|在|[,，])*(?:这里|当地|此地|这片土地|(?P<house>楼里|楼内|楼上|园里|里面))"
)
#: 某产业园是…, 位于…: a body is introduced
_IS = re.compile(
    r"[\"”]?(?:[,，]|一直|正|也|就)*(?:是|系|位于|坐落|地处|成立|创建|始建|于\d{4}|由[^,，。]{2,20}(?:共建|建设|创办|打造|设立)|\d{4}年)"
)
#: 该研究院投运两年来
_THAT_BODY = re.compile(
    r"(?:目前|如今|[,，])?(?:该|这家|这所|这个|这座)(?P<kind>研究院|研究所|实验室|学院|大学|创新中心|研究中心)"
)
#: 中心现有…, 实验室已引进…: a kind at the head of a clause, no count of such bodies (孵化器共35家, 实验室建设)
_KINDS = (*words(organisations.LIST, "kind"), *words(organisations.LIST, "taken_up"))
_TAKEN_UP = re.compile(
    rf"(?:该|本|这个|这家|这座|整个)?(?P<kind>{alternation(list(_KINDS))})(?![的、和与及等内里化型类级]|\d(?!\d{{3}}年)|[一二两三四五六七八九十数多各]"
    r"|(?:共|达|拥|有|占|超|近|约|总|现|已)[有到为建设过数计]*\d|新[增建设]|总?数|总量|企业|建设|名单|认定|经济|资源|项目|工程|管理|运营商|入驻|等级)"
)
_REPORTED = re.compile(r"[^,，。;；]{0,16}?(?:了解到|获悉|得知|看到|听说|介绍说?|表示)[,，:：]?")
#: so far back the name stands; behind these, a clause begins
_NAMED_BACK, _CLAUSE_BEGINS = 160, "。！？；;，,\n “"
#: 集中区全年完成…: the parks of a region together
_GROUP = re.compile(
    r"(?:全部|整个|该|这些)?(?P<kind>产业集聚区|工业集聚区|工业集中区|产业集中区|集中区|集聚区)(?![的、和与内]|\d)"
)
_ANNOUNCES = re.compile(r"[\u4e00-\u9fff、“”()\d]{0,20}?(?<!未)(?:公布|发布|公示|通报|印发|揭晓|下发|公告|出炉)")
#: 政府: not whom its acts are about (青岛市政府已将其列入…)
_OFFICE = re.compile(r"(?:人民)?政府|[市省县区]委|委、|有关部门|相关部门")
#: 国家统计局数据显示: whose numbers are those of the country, where no place is named
_NATIONAL = re.compile(
    rf"(?:据|来自|根据|从)?(?:最新)?(?:{alternation(list(words(organisations.LIST, 'national_office')))})"
    r"(?:\d{1,2}日|日前|近日|今日|昨日|最新|发布|公布|统计|的)*[^,，。;；]{0,10}?(?:数据|统计|公报|统计结果)(?:显示|表明|反映|指出|,|，)"
)
#: so near the head of its sentence a body is introduced
_AT_HEAD = 12
#: a line of its own is a heading up to this length
_LONGEST_HEADING, _LONGEST_DIGEST_HEADING = 26, 40
#: the items of a list stand on lines of their own, too
_ITEM = ("•", "●", "○", "■", "◆", "▪", "·", "-", "—", "√")


def is_address(document: Document, sentence: Span) -> bool:
    """各省、自治区科技厅,新疆生产建设兵团科技局: a line that says to whom a notice goes speaks of nobody."""
    text = document.text
    begins = text.startswith("各", sentence.start) and (
        text[sentence.start - 1] == "\n" or sentence.start <= document.start
    )
    return (
        begins and text[sentence.end - 1] in ":：" or (begins and text[sentence.end : sentence.end + 1] in (":", "："))
    )


def is_heading(document: Document, sentence: Span, *, is_digest: bool) -> bool:
    """A short line of its own: the section that follows is about what it names."""
    if sentence.end - sentence.start > (_LONGEST_DIGEST_HEADING if is_digest else _LONGEST_HEADING):
        return False
    text = document.text
    begins = sentence.start <= document.start or text[sentence.start - 1] == "\n"
    is_item = text.startswith(_ITEM, sentence.start)
    return begins and not is_item and text[sentence.end : sentence.end + 1] in ("\n", "")


def is_meant(document: Document, clause: Span, subject: Scope) -> bool:
    """Does 该研究院, or 集中区 alone, at the head of ``clause`` mean who was spoken of, whose name ends so?"""
    text, name = document.text, subject.name or ""
    if subject.type == "organisation" and (match := _THAT_BODY.match(text, clause.start, clause.end)):
        return name.endswith(match["kind"])
    group = _GROUP.match(text, head_of(text, clause, clause.end), clause.end)
    return group is not None and name.endswith(group["kind"])


def announces(document: Document, clause: Span, place: Place) -> bool:
    """江苏省某中心公布榜单,甲区4家企业上榜: does the clause only say who made something known?"""
    return _ANNOUNCES.match(document.text, place.end, clause.end) is not None


def taken_up(document: Document, clause: Span, limit: int) -> Place | None:
    """中心现有科研人员…, 产业园经过两年发展…: the body of that kind which the paragraph named last, with its whole name."""
    text, head = document.text, head_of(document.text, clause, limit)
    match = _TAKEN_UP.match(text, head, limit)
    if match is None:
        said = _REPORTED.match(text, clause.start, limit)
        match = _TAKEN_UP.match(text, said.end(), limit) if said else None
    if match is None:
        return None
    kind = match["kind"]
    low = max(document.paragraph_of(clause.start), clause.start - _NAMED_BACK)
    at = text.rfind(kind, low, clause.start)
    if at < 0:
        return None
    end = at + len(kind)
    known = (*within(document.carriers, low, end), *within(document.places, low, end))
    named = next((p for p in known if p.start < at and p.end == end and p.type != "region"), None)
    if named is None:
        ending = re.compile(kind).match(text, at)
        named = organisations.ending_at(document, low, ending) if ending else None
        if named is None or text[named.start - 1] not in _CLAUSE_BEGINS or text.startswith(("、", "和", "与"), end):
            return None
    return named._replace(start=match.start(), end=match.end())


def is_by_office(document: Document, place: Place) -> bool:
    """青岛市政府已将其列入…: does the place only name who acted?"""
    return place.type == "region" and _OFFICE.match(document.text, place.end) is not None


def is_national(document: Document, sentence: Span) -> bool:
    """Does the sentence begin with an office of the state that counts (海关总署数据显示)?"""
    return _NATIONAL.match(document.text, sentence.start, sentence.end) is not None


def here(document: Document, clause: Span, limit: int) -> Place | None:
    """如今,这里已集聚…; 楼里有38个团队: the place or carrier last named in the paragraph."""
    match = _HERE.match(document.text, clause.start, limit)
    if match is None:
        return None
    low = document.paragraph_of(clause.start)
    bodies = within(document.carriers, low, clause.start)
    named = [p for p in within(document.places, low, clause.start) if p.type == "zone" or p.adcode]
    if match["house"]:
        named = []
    before = Span(low, clause.start)
    told = [p for p in (*named, *bodies) if not is_named_beside(document.text, before, p)]
    return max(told, key=lambda place: (place.start, place.end), default=None)


def is_introduced(document: Document, name: str, start: int) -> bool:
    """Does the sentence at ``start``, or its paragraph, begin with what ``name`` is (某产业园是…载体), and so go on about it?"""
    text = document.text
    heads = (text.find(name, low, low + _AT_HEAD + len(name)) for low in (start, document.paragraph_of(start)))
    return any(at >= 0 and _IS.match(text, at + len(name)) is not None for at in heads)
