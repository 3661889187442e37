"""The year that a text without a date speaks from: that of its own number, or of the yearly meeting that it reports on."""

from __future__ import annotations

import re

#: characters from its beginning in which a text says so
_HEAD = 500
#: 长政办发〔2018〕34号 on a line of its own: the rule is of that year
_NUMBER = re.compile(r"(?m)^[^\S\n]*[\u4e00-\u9fff]{2,10}[〔\[(](?P<year>(?:19|20)\d\d)[〕\])]第?\d{1,5}号[^\S\n]*$")
#: 在2018年度工作会上, 2020年经济工作会议; one that sums up (2018年度总结大会) is held in the year after
_MEETING = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:度)?(?![^,，。;；\n]{0,12}(?:总结|表彰|考核|述职))[\u4e00-\u9fff]{0,8}?工作(?:会议?|部署会|推进会|动员会)(?!报告)"
)


def year_of(title: str, text: str, start: int) -> int | None:
    """The year that ``text``, whose body begins at ``start``, says it is of; None where it does not say, or says two."""
    head = text[start : start + _HEAD]
    said = {int(match["year"]) for match in _NUMBER.finditer(head)}
    said = said or {int(match["year"]) for words in (title, head) for match in _MEETING.finditer(words)}
    return said.pop() if len(said) == 1 else None
