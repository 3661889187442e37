"""The text of a policy: its name is the title, its document number stands within the lines around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.document import Document, Span
from ingest.extract.policies.mentions import DOC_NO, EDITION, Mention, is_policy, trimmed, without_draft

_HEADLINE = re.compile(
    r"(?P<issuer>[\u4e00-\u9fff]{0,30}?)关于[^,，。:：;；!！?？]{6,90}|[^,，。:：;；!！?？《》 ]{6,60}(?: [^,，。:：;；!！?？《》 ]{6,60})?"
)
_ANNOUNCEMENT = re.compile(
    r"关于(?:公布|公示|开展|组织|举办|召开|申报|征集|表彰|做好|推荐|拟|对|确定|认定|命名|调整|召集|启用|报送|征求)|名单|公示|解读|问答|答记者问|工作报告|总结|申报|通报|出台|兑现|\d[万亿]元|发布$|征求意见(?:的?公告|的?通知)?$|全文|关于(?:公布)?(?:首批|第[一二三四五六七八九十、]{1,5}批)[^,，《》]{4,40}(?:建设|试点|验收结果|备案|认定|命名)的通知$|^(?!.*关于)[\u4e00-\u9fff]{2,10}(?:印发|推出|实施)(?!办法|细则|方案|意见)"
)
_OWN = re.compile(r"(?:意见|办法|方案|规划|计划|条例|措施|政策|细则|决定|批复|复函|纲要|规定|要点)$")


_STAMP = re.compile(r"\s*(?:发布)?(?:时间|日期|来源|作者)\s?[:：]")
#: 某政办发〔2021〕10号 某市人民政府办公室关于 印发…: its number before the title, a blank where the page broke it
_NUMBER_AHEAD = re.compile(rf"\s{{0,4}}{DOC_NO.pattern}\s{{1,4}}(?=[\u4e00-\u9fff]{{2}})")
_BROKEN = re.compile(r"(?<=[\u4e00-\u9fff])\s{1,4}(?=[\u4e00-\u9fff])")


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
    if ahead := _NUMBER_AHEAD.match(document.text, title.start, title.end):
        title = Span(ahead.end(), title.end)
    words = document.text[title.start : title.end]
    if stamp := _STAMP.search(words):  # …的批复时间:2018-05-21 来源:…
        title = Span(title.start, title.start + stamp.start())
        words = words[: stamp.start()]
    colon = max(words.rfind(mark) for mark in ":：")
    if colon > 0 and "关于" in words[colon:]:
        title = Span(title.start + colon + 1, title.end)
        words = document.text[title.start : title.end]
    whole = _BROKEN.sub("", words)
    words = whole if "关于" in words or document.text.find(whole, title.end, title.end + _FRONT) >= 0 else words
    words = words.replace("*策", "政策")  # a page that blanks a word
    bare = EDITION.sub("", words)
    name = trimmed(bare) if bare.endswith("的通知") or "印发" in bare else without_draft(words)
    if "《" in words or _ANNOUNCEMENT.search(words) or not _HEADLINE.fullmatch(bare):
        return
    if not (_OWN.search(EDITION.sub("", name)) or (bare.endswith("的通知") and "关于" in bare)) or not is_policy(
        name if _OWN.search(EDITION.sub("", name)) else bare
    ):
        return
    name = _issuer_printed(document, name) + name + _edition_below(document, title, name)
    at = document.text.find(name, title.start, title.end)
    span = Span(at, at + len(name)) if at >= 0 else title
    yield Mention(span.start, span.end, name, "policy.title", _number_around(document.text, title))


#: so often a page may print its title
_PRINTED = 4


def _issuer_printed(document: Document, name: str) -> str:
    """The issuer that the page prints before a title that begins with 关于: in its line, or in the line above it."""
    text, low, high = document.text, 0, document.start + _FRONT
    for _ in range(_PRINTED if name.startswith("关于") else 0):
        at = text.find(name, low, high)
        if at < 0:
            break
        line = text.rfind("\n", 0, at) + 1
        ahead = text[line:at].strip() or text[:line].rstrip()[-_LINE:].rsplit("\n", 1)[-1].strip()
        if _ISSUES.fullmatch(ahead):
            return ahead
        low = at + len(name)
    return ""


#: …管理办法(2021年修订): as the text below the title has the name
_REVISED = re.compile(r"\((?:19|20)\d\d年(?:版|修订|修正|本)[^()\n]{0,4}\)")
_BELOW = 300


def _edition_below(document: Document, title: Span, name: str) -> str:
    """The edition that the name bears where the text repeats it shortly below the title."""
    at = document.text.find(name, title.end, title.end + _BELOW)
    edition = _REVISED.match(document.text, at + len(name)) if at >= 0 else None
    return edition.group() if edition else ""


def _number_around(text: str, title: Span) -> str | None:
    """The document number within the lines around a title."""
    around = text[max(0, title.start - 300) : title.end + 200]
    number = DOC_NO.search(around)
    # a number in brackets behind 《…》 is that of a policy the text cites
    own = number and around[: number.start()].rstrip().endswith(("》(", "》")) is False
    return _without_issuer(number.group().strip()) if number and own else None


#: 某市人民政府|海政规〔2023〕4号
_ISSUED_BY = re.compile(
    r"^.*(?:人民政府|委员会|管委会|办公室|办公厅|[科财商民教交税][\u4e00-\u9fff]{1,3}[局厅])(?=[\u4e00-\u9fff]{2})"
)


def _without_issuer(number: str) -> str:
    return _ISSUED_BY.sub("", number)


#: what stands below the title of a policy's own text
_BEGINS = re.compile(
    r"\s{0,80}(?:\([^()\n]{2,60}\)\s{0,80})?(?:第一[章条]|一、|1[.、]|为(?:了|进一步|深入|全面|加快|贯彻|推动|推进|促进|引导|支持|鼓励|规范|加强|落实|培育|优化|提升|切实|充分|构建|打造|做好|大力|更好|积极|激发|扎实)|根据|按照|依据|前\s?言|目\s?录|总\s?则|“?十[一二三四五]五)"
)
#: its number and whom it is sent to, between title and text
_BELOW_TITLE = re.compile(rf"\s{{0,80}}[(（]?{DOC_NO.pattern}[)）]?\s{{0,80}}(?:各[^\n。]{{2,120}}[:：]\s{{0,80}})?")
#: a line of a title: no sentence, no signature, no label
_TITLE_LINE = re.compile(r"[ \t\u3000]{0,60}(?P<words>[\u4e00-\u9fffA-Za-z0-9“”《》()·+—、-]{3,44})[ \t\u3000]{0,60}")
_NO_TITLE_LINE = re.compile(
    r"\d日$|(?:政府|办公室|办公厅|委员会|管委会|[局厅部委办])$|^\(|[:：]|此件|各[^,，]{0,12}[:：]?$|关于印发|^附件|通知$"
)
#: 某市人民政府办公厅(关于…的若干意见): the line of the issuer belongs to the title
_ISSUES = re.compile(
    r"(?:中共)?[\u4e00-\u9fff·]{2,24}(?:人民政府|政府|办公室|办公厅|委员会|管委会|区委|市委|省委|县委|科技[厅局]|科学技术[厅局]|工业和信息化[厅局])"
)
#: looked for first: no rule is without one of them
_SIGNS_OF_RULES = ("制定", "制订", "编制", "第一条", "第一章", "总则", "现印发", "提出以下", "提出如下", "提出本")
#: the head of a page, and the lines that a title may be broken over
_FRONT, _LINES = 1800, 3


def own_title(document: Document) -> Iterator[Mention]:
    """The title above a policy's own text, below the notice that sends it out; a page may break it over several lines."""
    text, low = document.text, document.start
    if not any(text.find(sign, low, low + 2 * _FRONT) >= 0 for sign in _SIGNS_OF_RULES):
        return
    lines = [*re.finditer(r"[^\n]+", text[: min(document.end, low + _FRONT)])]
    for at, line in enumerate(lines):
        last = _TITLE_LINE.fullmatch(line.group())
        if last is None or line.start() < low or not _OWN.search(EDITION.sub("", last["words"])):
            continue
        opening = _BELOW_TITLE.match(text, line.end())
        if not _BEGINS.match(text, line.end()) and not (opening and _BEGINS.match(text, opening.end())):
            continue
        first, name = line, last["words"]
        for above in reversed(lines[max(0, at - _LINES + 1) : at]):
            part = _TITLE_LINE.fullmatch(above.group())
            if above.start() >= low and part and _ISSUES.fullmatch(part["words"]) and name.startswith("关于"):
                if not _apart(text, above, first):
                    first, name = above, part["words"] + name
                break
            if (
                above.start() < low
                or part is None
                or _NO_TITLE_LINE.search(part["words"])
                or _apart(text, above, first)
            ):
                break
            first, name = above, part["words"] + name
        if len(name) > 90 or "《" in name or not is_policy(name) or _ANNOUNCEMENT.search(name):
            continue
        yield Mention(first.start(), line.end(), name, "policy.title", _number_around(text, Span(*first.span())))
        return


def _apart(text: str, above: re.Match[str], below: re.Match[str]) -> bool:
    """Do more than an empty line lie between two lines?"""
    return text.count("\n", above.end(), below.start()) > 2


#: 关于印发《A》和《B》的通知: one number for both
_SENDS = re.compile(r"(?:印发|发布|转发|下发)(?:[《〈][^《》〈〉\n]{4,60}[》〉](?:和|及|、|以及))?[《〈]?$")
_AS_NOTICE = re.compile(r"[》〉]?(?:(?:和|及|、|以及)[《〈][^《》〈〉\n]{4,60}[》〉])?的(?:通知|公告)\s*$")
_OWN_NUMBER = re.compile(
    rf"^\s*[(（]?(?:(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日[\u4e00-\u9fff]{{0,16}}?)?(?P<no>{DOC_NO.pattern})(?:文?(?:发布|印发|公布)[^\n]{{0,30}})?[)）]?\s*$",
    re.MULTILINE,
)
#: characters of the head of a text, and of its line before the name
_HEAD = 240
_LINE = 80


def own_number(document: Document, mention: Mention) -> str | None:
    """The number on a line of its own in the head of a text that issues ``mention``: 关于印发《…》的通知."""
    text = document.text
    low = max(document.start - _HEAD, mention.start - _LINE, 0)
    line = text.rfind("\n", low, mention.start) + 1 or low
    if line > document.start + _HEAD or not _SENDS.search(text, line, mention.start):
        return None
    if not _AS_NOTICE.match(text[mention.end : mention.end + _LINE].split("\n")[0]):
        return None
    match = _OWN_NUMBER.search(text[max(0, line - _HEAD) : mention.end + _HEAD])
    return _without_issuer(match["no"]) if match else None
