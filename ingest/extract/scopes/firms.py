"""Firms that a text goes on with: 该公司, 公司现有员工…, 这家企业; they are the firm named before, or nobody that can be named."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span
from ingest.extract.names import words
from ingest.extract.places.place_names import Place
from ingest.extract.scopes import organisations, topics
from ingest.extract.vocabulary import alternation

LIST = "organisation_words"
#: 公司 alone is one firm only before what one firm does; 企业 alone are the firms of a place
_FIRM = re.compile(
    rf"(?:目前|眼下|如今|今年|去年|至今|其中|据介绍|[,，])*(?:(?:在|位于|来到|走进)[\u4e00-\u9fff()“”]{{2,14}}?的?(?=[这那][家座间]))?(?:(?:该(?!地区|地|区|市|省|县|州|园|片区|项目|行业|产业|平台|国|镇|街道|中心|院|校)|我们|本|[他她]的?)[\u4e00-\u9fff]{{0,8}}?|[这那][家座间][\u4e00-\u9fff“”、]{{0,24}}?)(?:公司|企业|厂)(?!家|们)"
    r"|[这那][条座栋幢个家][\u4e00-\u9fff“”]{0,8}?(?:街|车间|生产线|产线)(?!区)"
    rf"|(?:目前|眼下|如今|今年[^,，]{{0,3}}|去年|至今)?公司(?={alternation(list(words(LIST, 'firm_does')))})"
    r"|(?:企业|公司|工厂)的?(?:相关)?负责人(?=介绍|告诉|表示|说|透露|坦言|算了)|[\u4e00-\u9fff]{2,4}(?<!企业)(?<!项目)(?<!人才)(?<!机构)(?<!公司)(?:和|与|带领|率领)(?:他的|她的|研发|技术|科研|创业)?团队"
)
#: one of these stands in all of that
_FIRM_SIGN = re.compile("公司|企业|厂|街|车间|生产线|产线|团队")
#: 星河储能2019年落户: a firm by its short name, at the head of a sentence
_SHORT_NAME = re.compile(
    r"(?:^|[。！？!?\n；;“])(?P<name>[\u4e00-\u9fffA-Za-z]{3,8})(?:是一家|于?(?:19|20)\d\d年?\d{0,2}月?(?:成立|落户|创办|创立|入驻|注册))"
)
#: 某公司总经理某某介绍说,|项目总投资…: who speaks is of the firm, and speaks of it
_ONE_OF_FIRM = re.compile(
    r"(?:副?董事长|(?:副|常务副)?总经理|副?总裁|总监|经理|(?:相关|有关)?负责人|办公室主任|厂长|创始人|首席[\u4e00-\u9fff]{2,4}官)[\u4e00-\u9fff·]{0,8}?"
    r"(?:介绍|告诉|表示|说|透露|坦言)[^,，。:：“”]{0,6}[,，:：]?“?$"
)
_OF_FIRM = re.compile(
    r"(?:目前|如今|眼下|今年|去年|[,，])*(?:该|这个|我们的?|整个)?(?:公司|企业(?!家)|项目|工厂|一期|二期|我们|总投资)"
)
#: 最大的一单来自楚源储能: one that is called by its trade
_BY_TRADE = re.compile(
    rf"(?:[。！？!?\n；;“,，]|来自|引进|落户的|签约的|就是|而是)(?P<name>[\u4e00-\u9fff]{{2,4}}(?:{alternation(list(words('topic_words', 'firm')))}))(?=[。,，;；])"
)
_COMPANY = re.compile(alternation(list(words(LIST, "company"))))
#: so long are the name and office of who speaks, and the name of a firm
_SPEAKER, _LONGEST_FIRM = 40, 30
#: so far back a firm is looked for
_FAR = 260


def goes_on(document: Document, clause: Span, limit: int) -> int | None:
    """Where the words end with which the clause goes on with one firm; None where it does not."""
    if not _FIRM_SIGN.search(document.text, clause.start, clause.end):
        return None
    match = _FIRM.match(document.text, clause.start, clause.end)
    return match.end() if match is not None and match.end() <= limit else None


def told_of_by_its_own(document: Document, clause: Span) -> Place | None:
    """The firm one of whose people tells of it, or of its project, in ``clause``."""
    text, end = document.text, clause.start
    if _OF_FIRM.match(text, end, clause.end) is None:
        return None
    said = _ONE_OF_FIRM.search(text, max(document.paragraph_of(end), end - _SPEAKER), end)
    if said is None:
        return None
    low = max(document.start, said.start() - _LONGEST_FIRM)
    ending = next((e for e in _COMPANY.finditer(text, low, said.start()) if e.end() == said.start()), None)
    return organisations.ending_at(document, low, ending) if ending else None


def named_before(document: Document, clause: Span) -> Place | None:
    """The firm last named before ``clause`` in its paragraph; None where there is none."""
    text, end = document.text, clause.start
    low = max(document.paragraph_of(clause.start), end - _FAR)
    for ending in reversed(list(_COMPANY.finditer(text, low, end))):
        if place := organisations.ending_at(document, low, ending):
            return place
    begin = max(document.start, low - 1)
    short = list(_SHORT_NAME.finditer(text, begin, end)) or list(_BY_TRADE.finditer(text, begin, end))
    if not short or topics.is_trade(short[-1]["name"]):
        return None
    start, stop = short[-1].span("name")
    return Place(start, stop, text[start:stop], "organisation")
