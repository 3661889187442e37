"""The level that a title or an earlier sentence announces for those whom the next ones name: 省科技厅公布众创空间备案名单。…A、B入选."""

from __future__ import annotations

import re
from functools import cache

from ingest.extract import names
from ingest.extract.carriers.authorities import body, level_of_body
from ingest.extract.carriers.kinds import all_said
from ingest.extract.carriers.names import Candidate
from ingest.extract.document import Document, Span

#: what the sentence of a name must say, to be one that tells the result
_RESULT = re.compile(
    r"复核|复评|认定|评定|评为|等次|入选|入围|上榜|在列|榜上有名|获批|备案|公示|公布|名单|位列|优秀|良好|合格|整改|新设|授牌|命名|跻身|获评|入列|通过"
)
#: what a sentence must say to announce carriers
_ANNOUNCES = re.compile(
    r"名单|公[布示]|认定|备案|复核|评价|考核|评估|考评|绩效|评审|评选|遴选|入选|入围|获批|命名|授牌|授予|新增|喜提|喜获|晋升|升级|再添|跻身"
)
#: 撤销A, A被取消, 拟申报: not, or not yet, of the level
_NOT = re.compile(
    r"取消|撤销|终止|摘牌|(?:申报|申请|争创|创建(?!成)|培育对象|培育库)(?!.*(?:获批|入选|入围|上榜|榜上有名|在列|荣登|获评|通过(?:审核|评审|认定|备案|公示|国家)))"
)
#: who failed keeps the level until it is taken
_FAILED = re.compile(r"不合格|未通过")
_TAKEN = re.compile(r"取消|撤销|终止|摘牌")
#: 根据《省级众创空间…通知》: what it goes by, not what it announces
_BASIS = re.compile(r"(?:根据|按照|依据|依照|遵照|[和与及、])《[^《》\n]{1,80}》")
#: none of the three levels
_LOWER = re.compile(r"[区县旗]级(?=[^,，。;；]{0,8}(?:孵化|众创|创业|加速器|载体|双创|留创|星创))")
#: 开展了省级及以上孵化器…评价: of which level each is, is not said
_OF_SEVERAL = re.compile(r"(?:国家|省|市)级及?以上[^,，。;；]{0,40}(?:评价|考核|复核|评估|考评)")
_RANGE = re.compile(r"级(?:及?以上|、|和|与|或|/)")
#: A、B等5家市级科技企业孵化器获得授牌,C、D等7家…: said of the row before
_OF_ROW = re.compile(r"等[\d一二两三四五六七八九十]{1,3}[家个所](?:国家级?|省级|市级)[^,，。;；]{2,24}(?=[,，;；])")
_REACH = 600


@cache
def _given_by() -> re.Pattern[str]:
    """省科技厅公布(众创空间名单)."""
    return re.compile(
        rf"(?P<body>{body()})(?!指导|支持|主办|承办|协办|[^,，。]{{0,4}}办的)[^,，。;；\n]{{0,12}}?(?:公布|公示|认定|确定|命名|发布|下发|印发|下达|备案|批准|授予|授牌|设立|新设)"
    )


def announced(document: Document, one: Candidate) -> str | None:
    """The level for ``one``, named in a sentence that tells a result; None where nothing announces one of its kind."""
    text = document.text
    sentence = names.sentence_at(document, one.start)
    first, last = _clause(text, one, sentence)
    if not _RESULT.search(text, *sentence) or _NOT.search(text, first, last):
        return None
    if _FAILED.search(text, first, last) and _TAKEN.search(text, *sentence):
        return None
    low = max(document.start, sentence.start - _REACH)
    earlier = re.split(r"[。!?！？\n]", text[low : sentence.start])
    own = _OF_ROW.sub("", text[sentence.start : one.start]) + text[one.end : last]
    for words in (own, *reversed(earlier), document.title):
        level = _level(_BASIS.sub("", words), one.type)
        if level or _LOWER.search(words) or _OF_SEVERAL.search(words):
            return level
    return None


def _clause(text: str, one: Candidate, sentence: Span) -> Span:
    """Where the clause around ``one`` begins and ends."""
    first = max(text.rfind(mark, sentence.start, one.start) for mark in ",，;；") + 1
    ends = [at for mark in ",，;；" if (at := text.find(mark, one.end, sentence.end)) >= 0]
    return Span(max(first, sentence.start), min(ends, default=sentence.end))


def _level(words: str, kind: str) -> str | None:
    """The level that ``words`` announce carriers of ``kind`` with, if it is one."""
    if not _ANNOUNCES.search(words) or _RANGE.search(words):
        return None
    said = [one for one in all_said(words) if one.type in ("", kind)]
    levels = {one.level for one in said if one.level}
    if levels or not said:
        return levels.pop() if len(levels) == 1 else None
    given = _given_by().search(words)
    return level_of_body(given["body"]) if given and not _NOT.search(words) else None
