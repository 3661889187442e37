"""A quick look around a verb: can its rule find an event there at all?  Asked before any clause is taken apart."""

from __future__ import annotations

import re

from ingest.extract.events.words import Cue

#: what must stand near a frequent verb for a rule to have any use of it; asked first
_NEAR: dict[str, tuple[int, int, re.Pattern[str]]] = {
    "policy_release": (40, 40, re.compile(r"[》”]|[划案见法施例条](?:正式|日前|近日|已|于)?$")),
    "visit": (40, 0, re.compile(r"书记|长|主席|总理|主任|院士|领导|负责人|校长|团|组|一行")),
    "signing": (60, 30, re.compile(r"[与和同]|[牵携联]手|协议|双方|三方|项目|总部|基地|中心|研究院")),
    "award": (0, 44, re.compile(r"奖|牌|表彰|激励|称号|荣|认定|批准|批复|命名")),
}
_SELDOM = {
    "通过": re.compile(r"[^,，。;；]{2,40}?(?:评估|验收|评审|认定|考核|评价|复核|复审|年审|核验|批复|备案)"),
    "认定": re.compile(
        r"[^。;；]{2,44}(?:为|等[\d一二三四五六七八九十]{1,3}[家个])|的国家|以来|[之以]?后|[^。;；]{0,8}(?:批|年度?)|\d{1,4}[家个](?:国家|省|市|自治区)级"
    ),
    "确定": re.compile(r"[^。;；]{2,44}为"),
    "命名": re.compile(r"[^。;；]{2,44}为"),
    "备案": re.compile(r"[^。;；]{2,44}为"),
    "成为": re.compile(r"[^,，。;；]{0,16}(?:国家|国务院|省|市级|[部委厅局]|首批|自治区)"),
    "升级": re.compile(r"国家|省级|为|的(?:国家|省级)"),
    "升格": re.compile(r"国家|省级|为"),
    "晋升": re.compile(r"国家|省级|为"),
    "纳入": re.compile(r"[^,，。;；]{0,6}(?:国家|省级)"),
    "建成": re.compile(r"$|[,，。;；]|以来|[之以]?后[,，]|于"),
    "晋级": re.compile(r"为?(?:国家|省级)"),
    "落户": re.compile(r"[\u4e00-\u9fff]{0,14}(?:[,，。;；]|$)"),
}
#: 跨入国家级孵化器行列, 取得省级孵化器资质: verbs of many things, which tell a recognition where a title is their object
_TITLE_BEHIND = re.compile(
    r"了?[^,，。;；]{2,40}?(?:行列|序列|方阵|名单|队伍|资质|资格|称号|认定|授牌|命名|牌子|招牌|牌匾|牌)(?:[,，。;；\n]|$)"
)
_SELDOM |= dict.fromkeys(
    "进入 跨入 跨进 迈入 迈进 步入 挤进 挤入 列进 取得 拿下 拿到 挂上 挂起 戴上 领到 领取 摘下 摘取 赢得".split(),
    _TITLE_BEHIND,
)
#: 名单, 第二批, 考核评价情况: what is made known and is no policy
_LISTED = re.compile(r"名单|结果|榜|批|评价情况")
_MARKED = re.compile(r"指数|《|”")
_KIND_BEHIND = re.compile(r"规划|方案|意见|办法|若干|条例|计划|细则|条|系列政策|[大项]政策|政策体系")
_GOT = re.compile(r"获得?[\u4e00-\u9fff、]{0,14}$")


def possible(text: str, verb: Cue) -> bool:
    """A quick look around ``verb``: can its rule find an event here at all?"""
    if seldom := _SELDOM.get(verb.word):
        return bool(seldom.match(text, verb.end)) or (
            verb.word in ("认定", "备案", "命名") and bool(_GOT.search(text, max(0, verb.start - 16), verb.start))
        )
    near = _NEAR.get(verb.type)
    if near is None or verb.word.startswith(("督查", "表扬", "通报")):
        return True
    before, behind, words = near
    if verb.type == "policy_release":
        ahead = text[max(0, verb.start - before) : verb.start]
        return bool(
            words.search(ahead)
            or _LISTED.search(ahead)
            or _LISTED.search(text, verb.end, verb.end + before)
            or _MARKED.search(text, verb.end, verb.end + before)
            or _KIND_BEHIND.search(text, verb.end + 6, verb.end + 50)
        )
    return bool(words.search(text[max(0, verb.start - before) : verb.end + behind]))
