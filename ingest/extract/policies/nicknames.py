"""Policies called by the number of their articles, without any mark: 黄金十条实施以后, 出台支持数字化转型11条措施."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract import names
from ingest.extract.document import Document, Span
from ingest.extract.policies.mentions import LIST, Mention, with_verb

#: looked for first, because it is rarer than numerals are
_SIGN = re.compile(r"条(?<=[\d一二三四五六七八九十]条)(?P<kind>政策措施|措施|政策|新政|意见|举措)?")
_NUMBER = re.compile(r"(?<![第\d一二三四五六七八九十百])(?:\d{1,3}|[一二三四五六七八九十]{1,3})$")
_CARRIED_OUT = re.compile(r"(?:全面|正式|相继)?(?:实施|出台|发布|印发|落地|施行)(?!细则|方案)")
_ISSUED = re.compile(r"(?:出台|印发|发布|制定|实施|落实|推出)了?$")
#: 出台30条措施: how many, not which
_STEM = re.compile(r"[“”\u4e00-\u9fffA-Za-z·+]{2,24}")
_NO_STEM = re.compile(
    r"^(?:了|这|该|共|等|计|为|的|上述|以上|首批|相关|有关|具体|一批|若干)|[路线街生产面第短信建]$|(?:政策|措施|意见|建议|信息|新闻)$"
)


def nicknames(document: Document, start: int, end: int, taken: list[Span]) -> Iterator[Mention]:
    """The names that end with a number of articles and are said to be issued or carried out."""
    text = document.text
    for sign in _SIGN.finditer(text, start, end):
        number = _NUMBER.search(text, max(start, sign.start() - 3), sign.start())
        if number is None or names.covered(taken, number.start()):
            continue
        low = max(start, number.start() - 26)
        begin = names.left_edge(text, low, number.start(), LIST)
        soft = with_verb(text, low, begin)
        issued = bool(_ISSUED.search(text[max(start, soft - 4) : soft]))
        if not issued and not _CARRIED_OUT.match(text, sign.end()):
            continue
        stem = text[soft : number.start()]
        if not _STEM.fullmatch(stem) or _NO_STEM.search(stem) or names.lexicon(LIST, "off_topic").occurs(stem):
            continue
        if sign["kind"] is None and len(stem) > 8 and not stem.endswith("新政"):
            continue
        yield Mention(soft, sign.end(), text[soft : sign.end()], "policy.nickname")
