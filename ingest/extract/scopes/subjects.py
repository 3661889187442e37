"""How a text goes on with whom it speaks of: a heading, 这里, 它, a body that was introduced."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span, within
from ingest.extract.places.place_names import Place
from ingest.extract.scopes.yardsticks import is_named_beside

#: 它在长春高新区握有…: whoever was spoken of goes on acting
PRONOUN = re.compile(r"它|该(?!地?区|市|省|县|州|园区|片区)|其(?![中他它余次])")
_HERE = re.compile(
    r"(?:如今|目前|现在|眼下|今天|去年|今年|得知|了解到|看到|听说|发现|在|,)*(?:这里|当地|此地|这片土地|(?P<house>楼里|楼内|楼上|园里|里面))"
)
#: 某产业园是…, 位于…: a body is introduced
_IS = re.compile(
    r"[\"”]?(?:,|一直|正|也|就)*(?:是|系|位于|坐落|地处|成立|创建|始建|于\d{4}|由[^,，。]{2,20}(?:共建|建设|创办|打造|设立)|\d{4}年)"
)
#: 该研究院投运两年来
_THAT_BODY = re.compile(
    r"(?:目前|如今|,)?(?:该|这家|这所|这个|这座)(?P<kind>研究院|研究所|实验室|学院|大学|创新中心|研究中心)"
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


def is_meant(document: Document, clause: Span, name: str) -> bool:
    """Does 该研究院 or 这家研究所 at the head of ``clause`` mean the body that was spoken of, whose name ends so?"""
    match = _THAT_BODY.match(document.text, clause.start, clause.end)
    return match is not None and name.endswith(match["kind"])


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
