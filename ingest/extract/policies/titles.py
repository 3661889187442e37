"""The text of a policy: its name is the title, its document number stands within the lines around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.document import Document, Span
from ingest.extract.policies.mentions import DOC_NO, EDITION, Mention, is_policy, trimmed

_HEADLINE = re.compile(
    r"(?P<issuer>[\u4e00-\u9fff]{0,30}?)关于[^,，。:：;；!！?？]{6,90}|[^,，。:：;；!！?？“”《》 ]{6,60}"
)
_ANNOUNCEMENT = re.compile(
    r"关于(?:公布|公示|开展|组织|举办|召开|申报|征集|表彰|做好|推荐|拟|对|确定|认定|命名|调整|召集|启用|报送|征求)|名单|公示|解读|问答|答记者问|工作报告|总结|申报|通报|出台|发布$|全文"
)
_OWN = re.compile(r"(?:意见|办法|方案|规划|计划|条例|措施|政策|细则|决定|批复|复函|纲要|规定|要点)$")


_STAMP = re.compile(r"\s*(?:发布)?(?:时间|日期|来源|作者)\s?[:：]")


def _whole(document: Document, title: Span) -> Span:
    """The whole line of a title that a page cut short: …关于同意某某开发区(升级为…的批复)."""
    end = document.text.find("\n", title.end, title.end + 120)
    if _OWN.search(document.text, title.start, title.end) or end < 0 or "关于" not in document.title:
        return title
    return Span(title.start, end) if re.search(r"的(?:批复|复函|决定)", document.text[title.end : end]) else title


def heading(document: Document, title: Span | None) -> Iterator[Mention]:
    """The text of a policy has its name as its title, without marks, and its document number within the next lines."""
    if title is None:
        return
    title = _whole(document, title)
    words = document.text[title.start : title.end]
    if stamp := _STAMP.search(words):  # …的批复时间:2018-05-21 来源:…
        title = Span(title.start, title.start + stamp.start())
        words = words[: stamp.start()]
    colon = max(words.rfind(mark) for mark in ":：")
    if colon > 0 and "关于" in words[colon:]:
        title = Span(title.start + colon + 1, title.end)
        words = document.text[title.start : title.end]
    bare = EDITION.sub("", words)
    name = trimmed(bare) if bare.endswith("的通知") or "印发" in bare else words
    if "《" in words or _ANNOUNCEMENT.search(words) or not _HEADLINE.fullmatch(bare):
        return
    if not (_OWN.search(EDITION.sub("", name)) or (bare.endswith("的通知") and "关于" in bare)) or not is_policy(
        name if _OWN.search(EDITION.sub("", name)) else bare
    ):
        return
    first = title.start + max(words.find(name), 0)
    around = document.text[max(0, title.start - 300) : title.end + 200]
    number = DOC_NO.search(around)
    # a number in brackets behind 《…》 is that of a policy the text cites
    own = number and around[: number.start()].rstrip().endswith(("》(", "》")) is False
    yield Mention(first, first + len(name), name, "policy.title", number.group().strip() if number and own else None)


_OWN_NUMBER = re.compile(rf"^\s*(?P<no>{DOC_NO.pattern})\s*$", re.MULTILINE)
#: characters of the head of a text, and of its line before the name
_HEAD = 240
_LINE = 80


def own_number(document: Document, mention: Mention) -> str | None:
    """The number on a line of its own in the head of a text that issues ``mention``: 关于印发《…》的通知."""
    text = document.text
    low = max(document.start - _HEAD, mention.start - _LINE, 0)
    line = text.rfind("\n", low, mention.start) + 1 or low
    if line > document.start + _HEAD or not re.search(r"(?:印发|发布|转发|下发)[《〈]?$", text[line : mention.start]):
        return None
    if not re.match(r"[》〉]?的(?:通知|公告)\s*$", text[mention.end : mention.end + 6].split("\n")[0]):
        return None
    match = _OWN_NUMBER.search(text[max(0, line - _HEAD) : mention.end + _HEAD])
    return match["no"] if match else None
