"""The year that a text without a date speaks from: that of its own number or signature, or of the yearly meeting it reports on."""

from __future__ import annotations

import re

from ingest.extract.numbers.numerals import TYPED_ZERO, chinese

#: characters from its beginning in which a text says so
_HEAD = 500
#: 长政办发〔2018〕34号 on a line of its own: the rule is of that year
_NUMBER = re.compile(
    r"(?m)^[^\S\n]*[(]?[\u4e00-\u9fff]{2,10}[〔\[(](?P<year>(?:19|20)\d\d)[〕\])]第?\d{1,5}号[)]?[^\S\n]*$"
)
#: 2005年9月8日, 二〇〇五年九月八日 on a line of its own: the day on which it was signed
_SIGNED = re.compile(
    r"(?m)^[^\S\n]*[(]?(?:(?P<year>(?:19|20)\d\d)年\d{1,2}月\d{1,2}日"
    r"|(?P<han>[一二][〇零0O一二三四五六七八九]{3})年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)[)]?[^\S\n]*$"
)
#: characters from its end in which a text is signed
_TAIL = 300
#: 在2018年度工作会上, 2020年经济工作会议; one that sums up (2018年度总结大会) is held in the year after
_MEETING = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:度)?(?![^,，。;；\n]{0,12}(?:总结|表彰|考核|述职))[\u4e00-\u9fff]{0,8}?工作(?:会议?|部署会|推进会|动员会)(?!报告)"
)


def year_of(title: str, text: str, start: int, end: int) -> int | None:
    """The year that ``text``, whose body is ``start:end``, says it is of; None where it does not say, or says two."""
    head = text[start : start + _HEAD]
    said = {int(match["year"]) for match in _NUMBER.finditer(head)} or _signed(head) or _signed(text[end - _TAIL : end])
    said = said or {int(match["year"]) for words in (title, head) for match in _MEETING.finditer(words)}
    return said.pop() if len(said) == 1 else None


def _signed(part: str) -> set[int]:
    """The years of the days that are lines of their own."""
    years = (match["year"] or chinese(match["han"].translate(TYPED_ZERO)) for match in _SIGNED.finditer(part))
    return {int(year) for year in years if year}
