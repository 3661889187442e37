"""Policies that the article names: 《…》 with their document numbers, “众创十二条”, quoted programmes, plans without any mark.

Each policy is one row of an article: its first mention, with what later mentions add.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.extract import names
from ingest.extract.document import Document, Span, within
from ingest.extract.events.datelines import stated_on
from ingest.extract.facts import Found, row
from ingest.extract.policies.issue import Issue, edition_year, issue_of, issuer_in_name, programme_year, told_before
from ingest.extract.policies.mentions import BOOK, DOC_NO, NUMBER, Mention, in_book_marks, in_quotes, unmarked
from ingest.extract.policies.nicknames import nicknames
from ingest.extract.policies.titles import heading, own_number, own_title
from ingest.models import PolicyMention

_NO_AFTER = re.compile(
    rf"[》〉”]?(?:的(?:通知|批复|函|公告))?[》”]?\s{{0,3}}[(（]?(?:文号:?|以下简称[^()]{{1,20}}[,，])?(?P<no>{NUMBER})"
)
_NO_BEFORE = re.compile(rf"(?P<no>{NUMBER})\s{{0,2}}[)）]?\s{{0,2}}(?:文件)?(?:印发的?|发布的?|下发的?)?[《“]?$")
_ALIAS = re.compile(
    r"^[》”]?(?:的通知)?[》”]?(?:[(（,，]\s?)?(?:以下|下文|下面|并)?(?:均?简称|下称|又称|俗称|称为|被称为|简称为|即|也就是|业内称|被誉为|也称)(?:为|作|:)?[“《‘「]?(?P<alias>[^“”《》()‘’「」,，。;]{2,24})"
)
#: 《…暂行办法》(“科技十条”): its nickname in brackets behind it
_ALIAS_BRACKETED = re.compile(r"^[》”]?(?:的通知)?[》”]?\([“「](?P<alias>[^“”「」《》]{2,16}[条策])[”」]\)")
_ALIAS_BEFORE = re.compile(
    r"[“「](?P<alias>[^“”「」]{2,24})[”」](?:\(|,|——)?(?:即|是指|全称为?|指的是|也就是)[^《。]{0,12}$"
)


def _numbered(document: Document, mention: Mention) -> Mention:
    """``mention`` with the document number that stands right behind or before it."""
    if mention.doc_no is None:
        text = document.text
        end = mention.end
        closing = text.find("》", end, end + 12)
        while closing >= 0 and not re.search(r"[,，。;；:：\n《]", text[end:closing]):
            end = closing + 1
            closing = text.find("》", end, end + 1)
        match = _NO_AFTER.match(text, end) or _NO_BEFORE.search(text[max(0, mention.start - 44) : mention.start])
        if match:
            mention.doc_no = match["no"].strip()
            if mention.rule != "policy.book_marks":
                return mention
            mention.doc_no = re.sub(r"^(?:根据|按照|以|及|和|依据|的)", "", mention.doc_no)
        else:
            mention.doc_no = own_number(document, mention)
    return mention


def _aliases(document: Document, mention: Mention) -> list[str]:
    """Short names that the text says are this policy."""
    text = document.text
    found = []
    window = text[mention.end : mention.end + 70]
    number = DOC_NO.search(window)
    if number and number.start() < 12:
        window = window[number.end() :].lstrip(")） ")
    if match := _ALIAS.match(window) or _ALIAS_BRACKETED.match(window):
        found.append(match["alias"])
    if match := _ALIAS_BEFORE.search(text[max(0, mention.start - 50) : mention.start - 1]):
        found.append(match["alias"])
    return found


def _key(name: str) -> str:
    return re.sub(
        r"\((?:19|20)\d\d[^()]{0,12}\)$|\((?:试行|暂行|征求意见稿)\)|[“”‘’「」\"《》〈〉()·、的\s]|通知$", "", name
    )


#: names of one policy share at least this end
_END = 6
#: policies of one article that end alike; more are no article
_MANY = 50
#: mentions of one policy whose sentences are asked for its date
_READ = 12


def _same(a: str, b: str) -> bool:
    """关于…的意见 and 国务院关于…的意见 are one policy; an implementing rule (实施细则) is another."""
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    if long == short:
        return True
    return long.endswith(short) and len(short) >= _END


#: 根据《某市进一步…的若干意见》制定: what the text of a policy rests on is not the policy itself
_RESTS_ON = re.compile(
    r"(?:根据|按照|依据|依照|遵照|落实|贯彻|执行)[^,，。;；\n《]{0,12}(?:《[^《》\n]{4,60}》(?:\([^()]{1,30}\))?[、和及]?){0,3}[^,，。;；\n]{0,30}[《〈](?:[\u4e00-\u9fff]{2,20}(?:印发|转发|发布))?$"
)


def _based(document: Document, one: Mention, other: Mention) -> bool:
    """Is one the title of the text, the other a policy that the text rests on?"""
    own, cited = (one, other) if one.rule == "policy.title" else (other, one)
    if own.rule != "policy.title" or cited.rule == "policy.title":
        return False
    return bool(_RESTS_ON.search(document.text, max(0, cited.start - 200), cited.start))


def _are_two(document: Document, one: Mention, other: Mention) -> bool:
    """Are they two policies by one name: the text's own and one that it rests on, or two with numbers of their own?"""
    numbers = {one.doc_no, other.doc_no} - {None}
    return len(numbers) > 1 or _based(document, one, other)


_LINK = re.compile(r"[》”」]?(?:、|和|与|及|以及|[,，])?[《“「]?")


def _vouched(text: str, mentions: list[Mention]) -> list[Mention]:
    """Without those that nothing says are policies; 和 or 、 lends a neighbour's evidence, in both directions."""
    for order in (mentions, mentions[::-1]):
        for one, other in pairwise(order):
            low, high = min(one.end, other.end), max(one.start, other.start)
            if one.sure and _LINK.fullmatch(text, low, high):
                other.sure = True
    return [mention for mention in mentions if mention.sure]


def find(document: Document) -> list[Mention]:
    """Every mention of a policy, in order of the text; aliases of a formal name are left out."""
    text = document.text
    title = names.title_at(document)
    start, end = document.start, document.end
    mentions: list[Mention] = []
    books_at: list[Span] = []
    if "《" in text:
        books = list(BOOK.finditer(text, start, end))
        titled = list(BOOK.finditer(text, title.start, title.end)) if title else []
        mentions = list(in_book_marks([*titled, *books]))
        books_at = [Span(*book.span()) for book in books]
    taken = [Span(m.start, m.end) for m in mentions]
    quotes = [m for m in in_quotes(document, start, end) if not names.covered(books_at, m.start)]
    taken = sorted(taken + books_at + [Span(m.start, m.end) for m in quotes], key=lambda span: (span.start, span.end))
    plain = list(unmarked(document, start, end, taken))
    taken = sorted(taken + [Span(m.start, m.end) for m in plain], key=lambda span: (span.start, span.end))
    mentions += quotes + plain + list(nicknames(document, start, end, taken))
    mentions += list(heading(document, title)) or list(own_title(document))
    aliases: set[str] = set()
    mentions = _vouched(text, sorted(mentions, key=lambda m: m.start))
    for mention in mentions:
        aliases.update(_key(alias) for alias in _aliases(document, _numbered(document, mention)))
    return [mention for mention in mentions if _key(mention.name) not in aliases]


def facts(document: Document) -> list[Found]:
    """One row for each policy that the article names."""
    groups: dict[str, list[Mention]] = {}
    ends: dict[str, list[str]] = {}
    for mention in find(document):
        key = _key(mention.name)
        known = [key] if key in groups else [k for k in ends.get(key[-_END:], ())[:_MANY] if _same(k, key)]
        same = next((k for k in known if not _are_two(document, groups[k][0], mention)), None)
        if same is None:
            same = f"{key}{mention.start}" if key in groups else key
            ends.setdefault(key[-_END:], []).append(same)
        groups.setdefault(same, []).append(mention)
    return [_row(document, group) for group in groups.values()]


def _year_of(number: str | None) -> int | None:
    match = re.search(r"(?:19|20)\d\d", number) if number else None
    return int(match.group()) if match else None


def _year_under(document: Document) -> int | None:
    """The year of the day under a notice, which a page may put on the web much later."""
    signed = stated_on(document)
    return int(signed[:4]) if signed else None


def _row(document: Document, group: list[Mention]) -> Found:
    best = max(group, key=lambda m: (m.doc_no is not None, m.rule in ("policy.book_marks", "policy.title"), -m.start))
    longest = max((m.name for m in group), key=len)
    name = best.name if len(longest) > 60 else longest
    issues = [issue_of(document, Span(m.start, m.end)) for m in group[:_READ]]
    issue = next(
        (i for i in issues if i.year and i.stated),
        next((i for i in issues if i.year), issues[0] if issues else Issue()),
    )
    number = next((m.doc_no for m in group if m.doc_no), None)
    is_own = any(m.rule == "policy.title" for m in group)
    year = _year_of(number) or edition_year(name) or (is_own and _year_under(document)) or issue.year
    if year is None and best.rule == "policy.title" and document.published:
        year = document.published.year
    if year is None and best.rule == "policy.book_marks":
        year = told_before(document, Span(best.start, best.end))
    issued_on = issue.on if issue.on and issue.on.year == year else None
    year = year or programme_year(name)
    place = next((p for m in group for p in within(document.places, m.start, m.end) if p.zone_id or p.adcode), None)
    return row(
        document, PolicyMention, best.start, best.end, best.rule, name=name, doc_no=number,
        year=year if year and 1949 <= year <= 2100 else None, issuer=issuer_in_name(name) or issue.issuer, issued_on=issued_on,
        zone_id=place.zone_id if place else None, adcode=place.adcode if place else None,
    )  # fmt: skip
