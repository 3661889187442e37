"""Names in a row: before the words that recognise them, or behind a sentence that says what they are: 这14家众创空间是:A、B、C."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from ingest.extract import names
from ingest.extract.carriers.kinds import distinctive
from ingest.extract.carriers.names import LIST, Candidate, introducing
from ingest.extract.document import Document, Span, within
from ingest.extract.vocabulary import alternation

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


# --- a row that ends where it is recognised -----------------------------------------------------


@cache
def _leads() -> re.Pattern[str]:
    """What stands before the first name of a row: 现将, 同意授予, 我省."""
    words = alternation(list(names.words(LIST, "decides")))
    return re.compile(rf".*(?:{words})|(?:.*[^面相应针核])?对(?=[\u4e00-\u9fff“])|(?:.*[^拟现])?将(?!军|来)")


#: 省人社厅、省财政厅拟对A、B: who decides may be several
_BODY = re.compile(r"(?:厅|局|委|委员会|办公室|政府)$")
#: characters of the shortest name behind which 等 may stand
_SHORT = 4


_TIMES = re.compile(
    r"^(?:(?:近日|日前|目前|此次|本次|同时|另外|此外|据悉|当天|今年|去年|首批|第[一二三四五六七八九十]批|和|与|及|以及|并|、|[,，])[,，]?|\d{4}年(?:度)?|\d{1,2}月(?:\d{1,2}日)?)+"
)
#: 二、同意授予A、B: the number of a paragraph
_PARAGRAPH = re.compile(r"[一二三四五六七八九十]{1,3}、")
_ENCLOSED = re.compile(r"“[^“”\n]{1,40}”|\([^()\n]{1,40}\)")
#: 我市的8家单位A公司、B公司: counted, then named
_COUNTED_BODIES = re.compile(
    r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家个所](?:单位|机构|企业|载体|平台|基地|园区)(?=[^、]{4,})"
)
_BREAKS = re.compile(r"[,，。;；:：!！\n]")
_SEPARATOR = re.compile(r"、|以及|(?:和|与|及)(?=[^、]{3,40}$)")
#: 某某有限公司X众创空间: who runs it, then its name
_OPERATOR = re.compile(
    r"^[\u4e00-\u9fffA-Za-z0-9()]{4,32}?(?:有限(?:责任)?公司|股份公司)[-—]{0,2}(?=(?P<own>[^\s]{3,30})$)"
)
_NO_NAME = re.compile(
    r"^[\u4e00-\u9fff]{2,6}(?:省|自治区)级?(?:科技|企业|专业化?|备案)*(?:孵化器|众创空间|加速器)$|\d[家个所处万亿%]|《|》|(?:办法|意见|通知|规定|要求|条件|工作|企业|项目|团队|产品|人员|人才|技术|产业|标准|名单|结果|部门|工程|计划)$|[的类](?:[\u4e00-\u9fff]{0,10})(?:孵化器|众创空间|加速器|载体|平台|基地|园区)$|(?:厅|局|委|委员会|办公室|政府|部门|联盟|协会|(?<![乐总])部)$|的$|决定|上述|^(?:科技|产业|创业|创意|软件)?(?:园区|园|基地|中心)$|^(?:的|了|为|其|各|该|这|有关|相关|部分|下列|以下|上述)|其中|建设(?!.*公司$)|鼓励|支持"
)
_ONLY_PLACE = re.compile(r"[\u4e00-\u9fff]{1,8}[省市县州盟旗]")


def masked(text: str) -> str:
    """``text`` with what stands in quotation marks and brackets blotted out."""
    return _ENCLOSED.sub(lambda match: "·" * len(match.group()), text)


def row(text: str, start: int, stop: int, *, lead: bool) -> list[Span]:
    """The names of a row that ends at ``stop``; ``lead``: words of the decision may stand before the first."""
    words = masked(text[start:stop])
    if breaks := list(_BREAKS.finditer(words)):
        start, words = start + breaks[-1].end(), words[breaks[-1].end() :]
    if paragraph := _PARAGRAPH.match(words):
        start, words = start + paragraph.end(), words[paragraph.end() :]
    first = next((m for m in _SEPARATOR.finditer(words) if not _BODY.search(words, 0, m.start())), None)
    head = words[: first.start()] if first and first.start() else words
    led = _leads().match(head) if lead else None
    skip = led.end() if led else 0
    of = head.rfind("的", skip)  # 我区的, 位于高新区的
    skip = of + 1 if of >= 0 and len(head) - of > 3 else skip
    skip += match.end() if (match := _TIMES.match(words[skip:])) else 0
    skip += match.end() if (match := _COUNTED_BODIES.match(words[skip:])) else 0
    spans: list[Span] = []
    at = skip
    for mark in [*_SEPARATOR.finditer(words, skip), None]:
        last = mark.start() if mark else len(words)
        if span := _trimmed(text, start + at, start + last):
            spans.append(span)
        at = mark.end() if mark else last
    return spans if led else _without_city(text, spans)


#: 云江市A、B、C等21家: whose they are, before the first of several names
_CITY = re.compile(r"[\u4e00-\u9fff]{2,4}[省市](?![^、]{2,24}公司)")


def _without_city(text: str, spans: list[Span]) -> list[Span]:
    city = _CITY.match(text, spans[0].start, spans[0].end) if len(spans) > 1 else None
    if not city or any(text.startswith(city.group(), other.start) for other in spans[1:]):
        return spans
    return [Span(city.end(), spans[0].end), *spans[1:]] if spans[0].end - city.end() >= 4 else spans


#: 以云江大学为核心区的X
_AROUND = re.compile(r"以[^,，、]{2,16}为[^,，、的]{1,8}的(?=.{4})")


#: (撤销)“X”云江市(科技企业孵化器资格)
_OF_CITY = re.compile(r"[“「](?P<name>[^“”「」]{4,40})[”」][\u4e00-\u9fff]{2,4}[省市区县]")


def _called(text: str, start: int, end: int) -> Span:
    """Within the marks: “蓝鲸湾”; 云江“蓝鲸湾”, where it stands or who runs it, then its name; not “蓝鲸湾”孵化器."""
    if whose := _OF_CITY.fullmatch(text, start, end):
        return Span(*whose.span("name"))
    if start >= end or text[end - 1] not in "”」":
        partner = text[start : min(start + 1, end)] in ("“", "「") and not any(
            mark in text[start:end] for mark in "”」"
        )
        return Span(start + partner, end)
    opening = max(text.rfind("“", start, end), text.rfind("「", start, end))
    inside = end - opening > _SHORT and distinctive(text[opening + 1 : end - 1])
    return Span(opening + 1, end - 1) if opening == start or (opening > start and inside) else Span(start, end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """One name without blanks, quotation marks around it, brackets behind it and its operator before it."""
    while end > start and text[end - 1] in " \t":
        end -= 1
    if text[end - 1 : end] == ")" and (bracket := text.rfind("(", start, end)) > start:
        end = bracket
    while start < end and text[start] in " \t":
        start += 1
    start, end = _called(text, start, end)
    start += len(match.group()) if (match := _AROUND.match(text[start:end])) else 0
    if text.endswith("等", start, end) and end - start > _SHORT:
        end -= 1  # 认定某孵化器等为…
    if text.endswith("共", start, end) and end - start > _SHORT:
        end -= 1  # A、B、C共6家孵化器
    if text.endswith("在内", start, end) and end - start > _SHORT + 1:
        end -= 2  # A、B在内20家机构
    if (operator := _OPERATOR.match(text[start:end])) and distinctive(operator["own"]):
        start += operator.end()
    name = text[start:end]
    if not 3 <= len(name) <= 36 or _NO_NAME.search(name) or _ONLY_PLACE.fullmatch(name):
        return None
    return Span(start, end) if distinctive(name) else None
