"""The company, carrier or institute that a clause speaks of: by its name, by the kind of a carrier named before, by its ending."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Span, within
from ingest.extract.names import words
from ingest.extract.places.place_names import Place
from ingest.extract.scopes.article_places import last_before
from ingest.extract.scopes.clause_heads import head_of
from ingest.extract.scopes.yardsticks import is_example, is_named_beside
from ingest.extract.vocabulary import alternation

LIST = "organisation_words"


def _any_of(*roles: str) -> str:
    return alternation([word for role in roles for word in words(LIST, role)])


#: 有限公司, 研究院: names of organisations end so; 银行业, 分行业 do not
ENDING = re.compile(rf"(?:{_any_of('company', 'body')})(?!业(?![务绩]))")
#: A和B共有: neither is the subject alone
_LINKS = ("和", "、", "与", "及", "等")
#: behind the last of several bodies, or a verb: 孵化器化
_NOT_ALONE = (*_LINKS, "化")
_BESIDE = ("由", "与", "和", "同", "向", "对", "联合", "携手", "会同", "牵手")
_NAME_BEFORE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()“”·]{2,24}$")
_UP_TO_BREAK = re.compile(rf".*(?:{_any_of('break')}|[、,，。；;：:\s]|科技企业孵化器(?=[\u4e00-\u9fff]{{4}}))")
_BARE_CARRIER = re.compile(
    r"(?:的|内|各|区内)?(?:科技企业|企业|创业)?(?:孵化器|众创空间|加速器|大学科技园|(?<!创业)孵化基地)"
)
_COUNTED = re.compile(r"(?:共|有|已|现有|达到?|约|近|超过?|合计|总数|累计|为|:|\s)*+[\d一二三四五六七八九十两百千]")
#: 一家孵化器, 本市两家, 其余众创空间
_NO_NAME = re.compile(
    rf".{{0,2}}[一两多各这该某单每同][家些个]|[一二两三四五六七八九十\d]+[家个]|{_any_of('not_first')}|.*(?:\d|平方?米)"
)
#: 国家级科技企业孵化器: nothing of its own
_ALL_PLAIN = re.compile(rf"(?:{_any_of('plain')})*(?:{_any_of('body')})")
#: so far behind a number the words stand that make it one of examples: 甲集团A项目、B项目等|4个项目
_BEHIND = 16
#: so many endings, and characters, back in one clause: in a longer row of bodies none is the subject
_MOST_ENDINGS = 12
_FAR = 200
#: 某分行、某银行3家银行: one of several, which the number is not about
_IN_ROW = re.compile(
    r"[^,，。;；:：]{0,30}?(?:、|和|以及)[^,，。;；:：、]{0,24}?等?(?:这|共)?[\d两三四五六七八九十]{1,3}余?(?:家(?:银行|金融|企业|公司|机构|单位|创投|高校|院所)|[名个](?:个人|团队|人才|创业者|创客|选手|企业家|项目))"
)
#: 中信银行|云岭分行: the name goes on; 、某银行|3家银行机构: the last of the row
_HOUSE_BEHIND = re.compile(r"(?<=银行)(?![的为向给])[\u4e00-\u9fff]{1,8}?(?:分行|支行)")
_LAST_OF_ROW = re.compile(
    r"[\u4e00-\u9fff]{0,8}等\d{1,3}余?[名个](?:个人|团队|人才|创业者|创客|选手|企业家|项目)|等?(?:这|共)?[\d两三四五六七八九十]{1,3}余?家(?:银行|金融|企业|公司|机构|单位|创投|高校|院所)"
)
#: 河北省|桃城科技企业孵化器: the same name, with the province before it
_OF_PROVINCE = re.compile(r"[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,6}自治区")
_MAKES = re.compile(_any_of("makes"))
#: 某研究院发布…: who says something is not whom it is about
_SPEAKS = re.compile(rf"[^,，。]{{0,8}}?(?:{_any_of('speaks')})")
_BY_KIND = re.compile(
    rf"(?=[该这整本{''.join(sorted({word[0] for word in words(LIST, 'kind')}))}])(?:(?:该|这个|整个|这座|这所|这家)(?:[\u4e00-\u9fff]{{2,7}}?)?|本)?(?P<kind>{_any_of('kind')})(?!\d(?!\d{{3}}年)|[一二三四五六七八九十数总面有无的、和]|共|达|拥|占|新|数|企业|内|建设|名单)"
)
#: 共同设立某合作中心,|总面积5平方公里: the clause before ends with what is measured
_MEASURED = re.compile(
    r"(?:(?:扩建|改建|扩容|改造|提升|升级|建成)后?的?)?(?:总|规划|占地|建筑|用地|管理|一期|首期|其)*(?:面积|占地)"
)
_MADE = re.compile(
    rf"(?:{_any_of('makes')})了?(?P<name>(?:(?![的了在等和与])[\u4e00-\u9fff“”()·]){{2,22}}(?:中心|园区?|[^地社小城]区|基地|科[学技]城|港|小镇))$"
)
#: 对某科技园进行扩容提质,|建筑面积…: what is worked upon
_WORKED_UPON = re.compile(
    rf"[对将把](?P<name>(?:(?![的了在等和与])[\u4e00-\u9fff“”()·]){{0,20}}?(?:{_any_of('premises')}|园区|小镇))(?:\(?[一二三]期\)?)?(?:进行|实施|开展|予以|加以|启动)?"
    r"[^,，。;；]{0,8}?(?:[扩改重翻新]建|扩容|扩园|扩区|改造|提升|升级|提质|翻新|修缮|装修|更新)[^,，。;；]{0,8}$"
)
_ALL_TRADE = re.compile(
    rf"(?:(?!(?:{_any_of('premises')})\Z)(?:{alternation([*words(LIST, 'plain'), *words('topic_words', 'plain'), *words('topic_words', 'trade')])}))*+(?:{_any_of('premises')})"
)
_SIZED = ("总", "占地", "规划", "建筑")
_AREA_OF = re.compile(
    rf"(?:(?:总?占地|规划|总?建筑)(?:面积)?[^,，。]{{0,4}}?)?[\d.]{{1,8}}万?(?:多|余)?(?:亩|平方米|平方公里)(?:、[^,，。、;；]{{2,14}})?的(?P<name>[\u4e00-\u9fff]{{2,14}}(?:{_any_of('premises')}))"
)
#: 规划了5平方公里的某产业园: somebody lays out what is so large
_LAYS_OUT = ("规划", "规划了", "建设", "建设了", "建成", "建成了", "打造", "打造了", "开发", "开发了", "划出", "拿出")


def spoken_of(document: Document, clause: Span, limit: int) -> Place | None:
    """The organisation that ``clause`` speaks of before ``limit``, the last of those named in the surest way."""
    return _carrier(document, clause, limit) or _by_kind(document, clause, limit) or _by_ending(document, clause, limit)


def described(document: Document, clause: Span, position: int) -> Place | None:
    """占地320亩的材料产业园: the number at ``position`` stands before the body it describes."""
    if not document.text.startswith(_SIZED, position) and not document.text.endswith(_LAYS_OUT, clause.start, position):
        return None
    match = _AREA_OF.match(document.text, position, clause.end)
    if match is None or _ALL_TRADE.fullmatch(match["name"]):
        return None  # 10平方公里的工业产业园
    start, end = match.span("name")
    longer = (p.name for p in within(document.places, start, start + 1) if p.type == "zone" and p.end > end)
    return Place(start, end, next(longer, match["name"]), "organisation")  # 占地…的某某工业园|区


def measured(document: Document, sentence: Span, clause: Span) -> Place | None:
    """The body that the clause before said was set up or extended, where ``clause`` tells how large it is."""
    if clause.start <= sentence.start or _MEASURED.match(document.text, clause.start, clause.end) is None:
        return None
    low, end = max(sentence.start, clause.start - _FAR), clause.start - 1
    made = _WORKED_UPON.search(document.text, low, end) or _MADE.search(document.text, low, end)
    if made is None or _NO_NAME.match(made["name"]):
        return None
    name, (start, end) = made["name"], made.span("name")
    known = next((p for p in within(document.places, start, end) if p.end == end and p.type == "zone"), None)
    if known is None and made.re is _WORKED_UPON:
        before = (*last_before(document.carriers, end), *last_before(document.places, end))
        known = next((p for p in before if p.type != "region" and p.name.endswith(name)), None)
    if known is None and _ALL_PLAIN.fullmatch(name):
        return None
    return known or Place(start, end, name, "organisation")


def _carrier(document: Document, clause: Span, limit: int) -> Place | None:
    text = document.text
    for carrier in reversed(within(document.carriers, clause.start, limit)):
        linked = text.startswith(_LINKS, carrier.end + text.startswith("”", carrier.end))  # “A”等6家
        if carrier.end <= limit and not linked and not is_named_beside(text, clause, carrier):
            return carrier
    return None


def _by_kind(document: Document, clause: Span, limit: int) -> Place | None:
    """去年，中心举办…; 基地由…建成: the carrier last named whose name ends so."""
    match = _BY_KIND.match(document.text, head_of(document.text, clause, limit), limit)
    if match is None:
        return None
    named = last_before(document.carriers, match.start())
    named += [p for p in last_before(document.places, match.start()) if p.type == "zone" and not p.zone_id]
    return next(
        (p._replace(start=match.start(), end=match.end()) for p in named if p.name.endswith(match["kind"])), None
    )


def _by_ending(document: Document, clause: Span, limit: int) -> Place | None:
    """The last name in the clause that ends like an organisation's and has a part of its own."""
    stop = min(limit, clause.end)
    endings = list(ENDING.finditer(document.text, max(clause.start, stop - _FAR), stop))
    for ending in endings[: -_MOST_ENDINGS - 1 : -1]:
        quoted = document.text.startswith("”", ending.end())
        if document.text.startswith(_NOT_ALONE, ending.end() + quoted, stop) or _COUNTED.match(
            document.text, ending.end()
        ):
            continue
        start = _begin(document.text, clause.start, ending)
        if start is not None and _is_subject(document, start, ending.end(), clause.start, stop):
            return _in_full(document, Place(start, ending.end(), document.text[start : ending.end()], "organisation"))
    return None


def _in_full(document: Document, body: Place) -> Place:
    """省光电子孵化器 behind 吉林省光电子产业孵化器: the carrier named before whose name has the same characters in the same order."""
    named = {carrier.name for carrier in last_before(document.carriers, body.start)}
    full = [
        name
        for name in named
        if len(name) > len(body.name)
        and _is_short_for(body.name, name)
        and not _OF_PROVINCE.fullmatch(name.removesuffix(body.name))
    ]
    return body._replace(name=full[0]) if len(full) == 1 else body


def _is_short_for(short: str, full: str) -> bool:
    left = iter(full)
    return short[-2:] == full[-2:] and all(character in left for character in short)


def is_made(document: Document, clause: Span, body: Place) -> bool:
    """投用某研究院: does the clause tell that the body was set up, and so only name it?"""
    said = document.text[clause.start : body.start]
    return not said.endswith("的") and _MAKES.search(said) is not None


def _is_whole(name: str) -> bool:
    """Has every quote and bracket in ``name`` its partner?"""
    return name.count("“") == name.count("”") and name.count("(") == name.count(")")


def ending_at(document: Document, low: int, ending: re.Match[str]) -> Place | None:
    """The organisation whose name ends with ``ending``, begun not before ``low``; None where it has no name of its own."""
    start = _begin(document.text, low, ending)
    if start is None:
        return None
    name = document.text[start : ending.end()]
    if len(name) < 4 or not _is_whole(name) or _NO_NAME.match(name) or _ALL_PLAIN.fullmatch(name):
        return None
    return Place(start, ending.end(), name, "organisation")


def _begin(text: str, low: int, ending: re.Match[str]) -> int | None:
    """Where the name begins that ends with ``ending``: behind the last word that names do not contain."""
    before = _NAME_BEFORE.search(text, max(low, ending.start() - 24), ending.start())
    if before is None:
        return None
    broken = _UP_TO_BREAK.match(text, before.start(), ending.end() - 2)
    return broken.end() if broken else before.start()


def _is_subject(document: Document, start: int, end: int, low: int, stop: int) -> bool:
    """Is ``text[start:end]`` a name, and of one body that the clause between ``low`` and ``stop`` is about?"""
    text = document.text
    name = text[start:end]
    if any(p.end > end and p.type == "zone" for p in within(document.places, start, end)):
        return False  # 北京|中关村高科技园|区
    zone = next(iter(within(document.places, start, start + 1)), None)
    if zone and _BARE_CARRIER.fullmatch(text, zone.end, end):
        return False  # X高新区众创空间 are all of them
    if text.endswith(("%的", "成的", "半的"), low, start):
        return False  # 聚集了70%的国家制造业创新中心: what is shared
    if is_example(text, Span(low, stop + _BEHIND), Place(start, end, name, "organisation")) or _IN_ROW.match(text, end):
        return False
    if _HOUSE_BEHIND.match(text, end, stop) or (text[start - 1] in "、和" and _LAST_OF_ROW.match(text, end, stop)):
        return False
    if _SPEAKS.match(text, end, stop) or text.endswith(_BESIDE, low, start):
        return False
    is_named = len(name) >= 4 and not ENDING.fullmatch(name)  # (重庆)有限公司
    return is_named and _is_whole(name) and not _NO_NAME.match(name) and not _ALL_PLAIN.fullmatch(name)
