"""Names in a row behind a sentence that says what they are: 这14家众创空间是:A、B、C."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ingest.extract import names
from ingest.extract.carrier_names import LIST, Candidate, introducing
from ingest.extract.document import Document, Span, within

_LEAD_BEHIND = re.compile(
    r"[^,，。;；:：\n“《、(]{0,12}(?:[,，](?:现予以?公示|现予以?公布|名单|具体|分别|它们|他们|其中)[^,，。;；:：\n、]{0,8})?"
    r"(?:[:：]|(?:分别|依次)[是为](?=[^:：]))"
)
#: what makes the words before a colon a count of houses, not a list of services
_CHOSEN = re.compile(
    r"[\d一二两三四五六七八九十]{1,4}[家个]|上榜|入选|获批|认定|备案|名单|公示|命名|通过|分别|下列|以下"
)
_SERVICES = re.compile(r"功能|服务内容|条件|标准|要求|模式|包括以下|材料|任务|做到|提供")
_HOUSE = re.compile(
    r"(?:孵化器|空间|工场|工坊|创客|咖啡|汇|谷|营|坊|社|园|港|部落|基地|中心|之星|公社|加速器|创库|驿站|小镇|楼|大厦|广场|天地)$"
)
_NO_HOUSE = re.compile(r"\d[家个万亿%]|(?:公司|集团|[省市县区镇])$|^(?:国家|省|市|区)级")
_MOST = 80


def _pieces(text: str, start: int, stop: int) -> list[Span]:
    """The names between 、 and 和, without quotation marks; what stands in brackets behind a name is left out."""
    found, at = [], start
    for match in islice(re.finditer(r"、|以及|(?:和|与|及)(?=[^、]{3,24}$)|$", text[start:stop]), _MOST):
        first, last = at, start + match.start()
        at = start + match.end()
        while first < last and text[first] in "“「 ":
            first += 1
        bracket = text.find("(", first, last)
        last = bracket if bracket > first and text[last - 1] == ")" else last
        while last > first and text[last - 1] in "”」 ":
            quote = text.find("“", first, last)
            if quote >= 0:
                break
            last -= 1
        if last > first:
            found.append(Span(first, last))
    return found


def enumerated(document: Document, hits: list[Span]) -> Iterator[Candidate]:
    """The names behind a lead that counts or announces carriers, whatever they end with."""
    text, done = document.text, document.start
    for hit in hits:
        kind = introducing().get(text[hit.start : hit.end])
        lead = (
            _LEAD_BEHIND.match(text, hit.end, min(document.end, hit.end + 60)) if kind and hit.start >= done else None
        )
        if not lead or not kind:
            continue
        said = text[max(document.start, hit.start - 40) : lead.end()].rsplit("\n", 1)[-1]
        said = re.split(r"[。;；]", said)[-1]
        if not _CHOSEN.search(said) or _SERVICES.search(said):
            continue
        limit = min(document.end, lead.end() + 1500)
        close = re.search(r"[。;；,，\n]", text[lead.end() : limit])
        done = lead.end() + close.start() if close else limit
        row = [span for span in _pieces(text, lead.end(), done) if _is_name(document, span)]
        if len(row) < 3 or sum(bool(_HOUSE.search(text, s.start, s.end)) for s in row) * 2 < len(row):
            continue
        for span in row:
            yield Candidate(span.start, span.end, kind, True, "carrier.enumerated")


def _is_name(document: Document, span: Span) -> bool:
    name = document.text[span.start : span.end]
    if not 3 <= len(name) <= 24 or _NO_HOUSE.search(name) or re.search(r"[:：《》\n]", name):
        return False
    places = tuple(Span(p.start, p.end) for p in within(document.places, span.start, span.end))
    if names.left_edge(document.text, span.start, span.end, LIST, places) != span.start and "“" not in name:
        return False
    return bool(names.lexicon(LIST, "generic").without(name))
