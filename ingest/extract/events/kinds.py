"""What kind of event a name is: by its noun, or by what a meeting or ceremony is held for."""

from __future__ import annotations

import re

from ingest.extract.events.titles import Named

#: 知识产权宣传周启动仪式; 双创活动周某区分会场启动仪式暨高峰论坛: what opens is the week
_WEEK = re.compile(r"(?:活动周|双创周|宣传周|科技周|创业周|海创周|分会场)(?:启动|开幕)(?:仪式|式)(?:$|暨)")
#: 手机创新周活动, “某地周”活动
_WEEK_OF = re.compile(r"(?<![本每一上下])周”?(?:系列|主题)?活动$")
#: 海创周(开幕式), 大赛(闭幕式)
_OPENED = re.compile(r"[周节赛坛](?=(?:的)?(?:开|闭)幕式$)")
_TELLING = (("award", re.compile(r"表彰|颁奖|授牌|兑现|奖励大会")), ("opening", re.compile(r"揭牌|开园|揭幕|落成")), ("signing", re.compile(r"签约")), ("roadshow", re.compile(r"路演|对接|推介|招商")), ("launch", re.compile(r"开工|奠基|启动(?:大会|仪式)")))  # fmt: skip


#: 某产业园开园仪式暨圆桌会议
_FIRST_OF_TWO = re.compile(
    r"(?:揭牌|开园|揭幕|落成|开工|奠基|签约)仪式(?=暨[^暨]{2,14}(?:会议|论坛|峰会|沙龙|研讨会|座谈会)$)"
)


def kind_of(named: Named) -> str:
    """A conference or a ceremony is what it is held for: …授牌暨政策宣讲大会 awards."""
    if named.noun == "活动" and _WEEK_OF.search(named.name):
        return "activity_week"
    if named.noun in ("开幕式", "闭幕式") and (part := _OPENED.search(named.name)):
        return "activity_week" if part.group() in "周节" else "contest" if part.group() == "赛" else "forum"
    if _WEEK.search(named.name):
        return "activity_week"
    if first := _FIRST_OF_TWO.search(named.name):
        return _told_by(first.group())
    if "暨" in named.name and named.noun.endswith("仪式"):
        return _told_by(named.name.split("暨")[0]) or named.type  # X揭牌暨Y启动仪式
    if named.type not in ("conference", "other") or "精神" in named.name:
        return named.type
    return _told_by(named.name) or named.type


def _told_by(name: str) -> str:
    """What ``name`` says that it is held for; empty where it does not."""
    return next((kind for kind, words in _TELLING if words.search(name)), "")
