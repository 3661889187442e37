"""The level that a title or an earlier sentence announces for those whom the next ones name: 省科技厅公布众创空间备案名单。…A、B入选."""

from __future__ import annotations

import re
from functools import cache

from ingest.extract import names
from ingest.extract.carriers.authorities import body, level_of_body
from ingest.extract.carriers.kinds import said_of
from ingest.extract.carriers.names import Candidate
from ingest.extract.document import Document, Span

#: what the sentence of a name must say, to be one that tells the result
_RESULT = re.compile(
    r"复核|复评|认定|评定|评为|等次|入选|入围|上榜|在列|榜上有名|获批|备案|公示|公布|名单|位列|优秀|良好|合格|整改|新设|授牌|命名|跻身|获评|入列|通过"
)
#: what a sentence must say to announce carriers
_ANNOUNCES = re.compile(
    r"名单|公[布示]|认定|备案|复核|评价|考核|评审|评选|遴选|入选|入围|获批|命名|授牌|授予|新增|喜提|喜获|晋升|升级|再添|跻身"
)
#: 撤销A, A被取消, 拟申报: not, or not yet, of the level
_NOT = re.compile(r"取消|撤销|终止|摘牌|不合格|未通过|申报|申请|争创|创建(?!成)|培育对象|培育库")
_RANGE = re.compile(r"级(?:及?以上|、|和|与|或|/)")
_REACH = 300


@cache
def _given_by() -> re.Pattern[str]:
    """省科技厅公布(众创空间名单)."""
    return re.compile(
        rf"(?P<body>{body()})[^,，。;；\n]{{0,12}}?(?:公布|公示|认定|确定|命名|发布|下发|印发|下达|备案|批准|授予|授牌|设立|新设)"
    )


def announced(document: Document, one: Candidate) -> str | None:
    """The level for ``one``, named in a sentence that tells a result; None where nothing announces one of its kind."""
    text = document.text
    sentence = names.sentence_at(document, one.start)
    first, last = _clause(text, one, sentence)
    if not _RESULT.search(text, *sentence) or _NOT.search(text, first, last):
        return None
    low = max(document.start, sentence.start - _REACH)
    earlier = re.split(r"[。!?！？\n]", text[low : sentence.start])
    own = text[sentence.start : one.start] + text[one.end : last]
    for words in (own, *reversed(earlier), document.title):
        if level := _level(words, one.type):
            return level
    return None


def _clause(text: str, one: Candidate, sentence: Span) -> Span:
    """Where the clause around ``one`` begins and ends."""
    first = max(text.rfind(mark, sentence.start, one.start) for mark in ",，;；") + 1
    ends = [at for mark in ",，;；" if (at := text.find(mark, one.end, sentence.end)) >= 0]
    return Span(max(first, sentence.start), min(ends, default=sentence.end))


def _level(words: str, kind: str) -> str | None:
    """The level that ``words`` announce carriers of ``kind`` with."""
    if not _ANNOUNCES.search(words) or _RANGE.search(words):
        return None
    said = said_of(words, last=True, given=True)
    if said is None or said.type not in ("", kind):
        return None
    if said.level:
        return said.level
    given = _given_by().search(words)
    return level_of_body(given["body"]) if given and not _NOT.search(words) else None
