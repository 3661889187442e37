"""Time expressions, resolved against the publication date only: 截至2016年底, 去年12月, 前三季度, “十三五”末, 到2025年.

Nothing is taken from the clock, so the same article gives the same periods for ever.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from ingest.extract.numbers.numerals import TYPED_ZERO, chinese
from ingest.extract.times import whole_years, year_parts
from ingest.extract.times.year_parts import Days


class Time(NamedTuple):
    """A time expression at ``text[start:end]``.

    ``first`` and ``last`` are the days it covers (``last`` is the as-of day of 截至…); ``role`` is ``period``, ``now``
    (目前), ``since`` (2015年以来), ``until`` (到2025年), ``compared`` (比2016年: nothing happened then), ``plan``
    (未来三年) or ``history`` (于1992年成立: true of a happening, not of the numbers that follow).
    ``precision`` is ``year``, ``month`` or ``day``.
    """

    start: int
    end: int
    first: dt.date | None
    last: dt.date | None
    basis: str
    role: str
    precision: str


_N = r"[一二三四五六七八九十两\d]{1,3}"
_TO = r"(?:-{1,2}|—{1,2}|~|至|到)"
#: 五年努力, 三年左右时间, 三年为期, 三年后: how long something is to take, where the words before it plan
_TAKING = r"(?:左右)?(?:的?(?:时间|光景)|的?(?:[\u4e00-\u9fff]{2})?(?:努力|奋斗|攻坚|拼搏)|为期|[之以]?后(?!期))"
_MEANT = re.compile(
    r"(?:将|力争|争取|计划|打算|拟|确保|有望|预计|预期|目标|希望|(?<![主重需])要|准备|决心|提出|再)[^,，。;；\n已]{0,16}$"
)
_MEANT_REACH = 20
_YEAR = (
    r"(?P<y>(?:19|20)\d\d)(?:\s?年?(?:-{1,2}|—{1,2}|~|至|到)\s?(?P<y2>(?:19|20)\d\d))?\s?年?(?P<du>度)?|(?<!\d)(?P<roc>[6-9]\d|1[0-2]\d)年度?(?!代|来|间|[之以]?[内后前]|[多级期轮]|左右|历史|的?时间)|(?P<cy>[一二]?[〇零0O九八][〇零0O一二三四五六七八九]{2})年"
    r"|(?P<rel>(?<!过)去年|(?<!以)上年度?|(?<![之以此先年])前年|今年|(?<!资)本年度?|(?<!相)当年|(?<![说证])明年|(?<![\d一二三四五六七八九十两几多])次年"
    r"|(?<!不)同年|(?:(?<![\u4e00-\u9fff])|(?<=[于在到至和或计划]))后年|那一年|那年|这一年|该年|那时|当时|彼时)"
)  # 投产|后年产值, 以上|年度, 不同|年份 are none
_TIME = re.compile(
    r"(?:"
    rf"(?P<year>{_YEAR})(?:[,，]?[^\S\n]?(?:的)?(?P<inner>{year_parts.PATTERN})|(?P<edge>年?[末底初中]))?(?P<edge2>[末底初])?"
    r"|[“\"]?(?P<fyp>十[一二三四五六]|十)五[”\"]?(?P<fypedge>(?:良好|精彩|顺利|圆满|完美)?(?:开局|收官)(?:之年)?|末期?|初期?|期间|时期|以来|中期|期末)?"
    rf"|(?P<bare>{year_parts.PATTERN})(?P<edge3>[末底初])?"
    r"|(?P<now>目前|当前|眼下|如今|现在|迄今为止|迄今|至今(?!年)|时下|现已|日前|近日|昨日|昨天|今日|今天|近期|最近)"
    rf"|(?P<future>(?:未来|今后|接下来)(?:的)?(?:{_N}{_TO})?(?P<fn>{_N})个?年)|(?P<span>(?:{_N}{_TO})?(?P<sn>{_N})年(?:(?P<within>[之以]?内)|{_TAKING}))"
    rf"|(?P<past>近|过去(?!一年(?![多余半]))|最近|这|短短)(?P<pn>{_N})年(?:来|间)?|(?P<pn2>{_N})年(?:来|间)"
    r"|(?P<lastyear>(?:刚刚)?过去的?一年|一年来|这一年来)|(?P<ahead>年内|年底前|年末前|到年底|到年末)|(?P<yearend>年末|年底|岁末)|(?P<whole>(?<!年)(?<!年度)全年(?!力争|争取|目标|任务|计划|将|预计|预期|要|确保|安排|拟|无休|不|度))|(?P<oneday>\d{1,2})日(?=[,，\u4e00-\u9fff])(?!电|讯|报)"
    r")(?P<since>以来|起|开始|年来|至今)?(?P<cmp>相比|同期|同一时[间期]|同时期|的?\s?(?:\d{1,9}(?:\.\d{1,6})?|[一二两三四五六七八九十]{1,6})倍|的?高?基数|年?[末底]?的?基础上|为基[期数准])?"
)
#: how time expressions begin, the first character and what may follow it: a quick sieve before the pattern itself
_BEGINNINGS = [
    (r"\d", r"[一二三四五六七八九十两\d]{0,2}[年月日季~至到—-]|(?<=1)9\d\d|(?<=2)0\d\d"),
    ("〇零一二三四五六七八九十两", r"[\d〇零O一二三四五六七八九十两年月季]"),
    ("去明次同后该到本", "年"), ("上下", "[年半]"), ("前近", r"[一二三四五六七八九十两\d年日期]"), ("今", "[年后日天]"), ("当", "[年前时]"), ("那", "[一年时]"),
    ("这用第", r"[一二三四五六七八九十两\d]"), ("目", "前"), ("眼时", "下"), ("如迄至", "今"), ("现", "[在已]"), ("日", "前"), ("昨", "[日天]"), ("最", "近"),
    ("过", "去"), ("未接", "[来下]"), ("短", "短"), ("彼", "时"), ("年岁", "[内末底]"), ("“\"", "十"), ("全", "年"),
]  # fmt: skip
_MAY_BEGIN = re.compile(
    f"[{''.join(first for first, _ in _BEGINNINGS)}](?=[\\d〇零O一二三四五六七八九十两年月日季半今后天前时下在已近去来短内末底期~至到—-])"
    f"(?:{'|'.join(f'(?<=[{first}])(?={then})' for first, then in _BEGINNINGS)})"
)
#: 截至, 到, 比: looked for behind the match, so that the search itself stays quick
_LEAD = re.compile(r"(截至到?|截止到?|自从?|到了?|至|从|比|较|同|与|相当于|于|以|超过)在?$")
_MAY_LEAD = frozenset("至止到自从了比较同与于以过在")
_PLAN_EDGE = {"十": 2005, "十一": 2010, "十二": 2015, "十三": 2020, "十四": 2025, "十五": 2030, "十六": 2035}
#: 民国101年, or 101年 where a text of Taiwan goes on with it, is 2012
_ROC = 1911
_OF_TAIWAN = re.compile(r"民国\d|新台币|兆元|国科会|行政院")
#: years that another one explains
_SAME_YEAR = frozenset({"当年", "同年", "次年", "那一年", "那年", "这一年", "该年", "那时", "当时", "彼时"})
_COMPARE = frozenset({"比", "较", "同", "与", "相当于", "超过"})


def _relative_year(word: str, published: dt.date | None, context: int | None, told: int | None) -> int | None:
    """``told``: the year whose communiqué it is, before which 上年 lies, whenever that was published."""
    if told and word.startswith("上年"):
        return told - 1
    if word in _SAME_YEAR:
        base = context or (published.year if published else None)
        return None if base is None else base + (word == "次年")
    if published is None:
        return None
    return published.year + {"去年": -1, "上年": -1, "上年度": -1, "前年": -2, "明年": 1, "后年": 2}.get(word, 0)


def _cut(last: dt.date, published: dt.date | None, year: int, role: str) -> dt.date:
    """今年 said in May does not run to December."""
    if role == "period" and published and year == published.year and last > published:
        return published
    return last


class _Found(NamedTuple):
    """An expression with its lead (截至, 到, 比), before it is known which days it means."""

    match: re.Match[str]
    start: int
    end: int
    lead: str
    role: str
    published: dt.date | None
    context: int | None
    told: int | None

    @property
    def base(self) -> int | None:
        """The year that a bare 9月 or 三年内 counts from."""
        return self.context or (self.published.year if self.published else None)

    def time(self, first: dt.date | None, last: dt.date | None, basis: str, role: str, precision: str = "year") -> Time:
        return Time(self.start, self.end, first, last, basis, role, precision)


def _resolve(match: re.Match[str], published: dt.date | None, context: int | None, told: int | None) -> Time | None:
    text, (start, end), lead = match.string, match.span(), ""
    if text[start - 1 : start] in _MAY_LEAD and (leading := _LEAD.search(text, max(0, start - 3), start)):
        lead, start = leading[1], leading.start()
    role = "period"
    if lead in _COMPARE or match["cmp"]:
        role = "compared"
    elif match["since"]:
        role = "since"
    found = _Found(match, start, end, lead, role, published, context, told)
    if match["now"]:
        return None if match["now"] in ("近期", "最近") else found.time(None, published, "published", "now", "day")
    if match["fyp"]:
        return _five_year_plan(found)
    if match["future"] or match["span"]:
        years = year_parts.small(match["fn"] or match["sn"])
        is_meant = match["future"] or match["within"] or _MEANT.search(text, max(0, start - _MEANT_REACH), start)
        if found.base is None or not 0 < years < 40 or not is_meant:
            return None
        return found.time(published, dt.date(found.base + years, 12, 31), "relative", "plan")
    if match["oneday"]:
        return _day_of_month(found)
    if match["year"] or match["bare"]:
        return _calendar(found)
    return _around_now(found)


def _five_year_plan(found: _Found) -> Time | None:
    """“十三五”末, “十二五”期间, “十三五”以来."""
    match, last_year = found.match, _PLAN_EDGE.get(found.match["fyp"])
    if last_year is None or (match["fyp"] == "十" and "“" not in match.group()):
        return None
    end = dt.date(last_year, 12, 31)
    edge = match["fypedge"] or ""
    if edge.startswith("末") or edge == "期末" or "收官" in edge:
        return found.time(dt.date(last_year, 1, 1), end, "stated", found.role)
    if "开局" in edge:
        opening = dt.date(last_year - 4, 1, 1), dt.date(last_year - 4, 12, 31)
        return found.time(*opening, "stated", found.role)
    role = "since" if edge == "以来" else "plan_era"
    return found.time(dt.date(last_year - 4, 1, 1), end, "stated", role)


#: up to this month the end of the running year is far ahead; later a report may run up to it
_BEFORE_END = 10


def _around_now(found: _Found) -> Time | None:
    """两年间, 过去一年, 年内, 年底: told from the day of publication."""
    match, published = found.match, found.published
    if match["yearend"]:
        year = found.context or (published.year - (published.month <= whole_years.EARLY) if published else None)
        return found.time(dt.date(year, 1, 1), dt.date(year, 12, 31), "relative", "period") if year else None
    if published is None:
        return None
    if match["whole"]:
        year = published.year - 1
        return found.time(dt.date(year, 1, 1), dt.date(year, 12, 31), "relative", "period")
    if match["past"] or match["pn2"]:
        years = year_parts.small(match["pn"] or match["pn2"])
        if years == 1 and not match.group().startswith(("近", "最", "短")):
            return _last_year(found, published)
        first = dt.date(published.year - years, 1, 1) if 0 < years < 60 else None
        return found.time(first, published, "relative", "past") if first else None
    if match["lastyear"]:
        return _last_year(found, published)
    if found.context and found.context < published.year:  # 去年…；到年底，…
        return found.time(dt.date(found.context, 1, 1), dt.date(found.context, 12, 31), "relative", "period")
    is_goal = match["ahead"].startswith("到") and whole_years.EARLY < published.month <= _BEFORE_END
    return found.time(published, dt.date(published.year, 12, 31), "relative", "until" if is_goal else "period")


def _last_year(found: _Found, published: dt.date) -> Time:
    """过去一年, 一年来: in the first months of a year the one before it."""
    year = found.context or published.year - (published.month <= 3)
    return found.time(dt.date(year, 1, 1), min(published, dt.date(year, 12, 31)), "relative", "period")


def _day_of_month(found: _Found) -> Time | None:
    """12日: the last twelfth before the day of publication."""
    published, number = found.published, int(found.match["oneday"])
    if published is None or not 1 <= number <= 31:
        return None
    year, month = published.year, published.month
    if number > published.day:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    try:
        day = dt.date(year, month, number)
    except ValueError:
        return None
    return found.time(day, day, "relative", "history", "day")


def _year_said(found: _Found) -> tuple[int, str] | None:
    """The year of 2016年, 二〇一六年, 去年, and whether it is stated or relative."""
    match = found.match
    if match["y"]:
        if "年" in match["year"] or any(match[part] for part in ("y2", "edge", "inner", "du")):
            return int(match["y"]), "stated"
        return None  # 2025 alone is a number
    if match["roc"]:
        return int(match["roc"]) + _ROC, "stated"
    if match["cy"]:
        value = chinese(match["cy"].translate(TYPED_ZERO)) if len(match["cy"]) == 4 else None
        return None if value is None else (int(value), "stated")
    relative = _relative_year(match["rel"], found.published, found.context, found.told)
    return None if relative is None else (relative, "relative")


def _days_of_year(match: re.Match[str], year: int) -> Days | None:
    """The days of 2013年至2020年, 2016年上半年, 2016年底, 2016年初."""
    if match["y2"]:
        other = int(match["y2"])
        return dt.date(min(year, other), 1, 1), dt.date(max(year, other), 12, 31), "year"
    if match["inner"]:
        return year_parts.days_of(match["inner"], year)
    begins = (match["edge"] or match["edge2"] or "").endswith("初")
    return dt.date(year, 1, 1), dt.date(year, 1, 31) if begins else dt.date(year, 12, 31), "year"


def _ends_year(match: re.Match[str]) -> bool:
    """Is the end of the year named: 2016年底, 2016年末?"""
    return (match["edge"] or match["edge2"] or "").endswith(("底", "末"))


def _calendar(found: _Found) -> Time | None:
    """Years, and parts of a year with or without it: 2016年, 去年12月, 前三季度."""
    match, published, basis, role = found.match, found.published, "relative", found.role
    if match["year"]:
        said = _year_said(found)
        if said is None:
            return None
        basis = said[1]
        days = _days_of_year(match, said[0])
    else:
        year = found.base
        if year is None:
            return None
        days = year_parts.days_of(match["bare"], year)
        if days and published and not found.context and year_parts.is_of_last_year(match, days, published):
            days = year_parts.days_of(match["bare"], year - 1)
    if days is None:
        return None
    first, last, precision = days
    if role == "since" and not whole_years.is_year_told(last, precision, published):
        return found.time(first, published, basis, "since", precision)
    role = "period" if role == "since" else role
    if published:
        ahead = last.year > published.year or (
            _ends_year(match) and last > published and published.month <= _BEFORE_END
        )
    else:  # 到2023年…: a goal, unless the sentence told of a year before
        ahead = precision == "year" and not match["edge"] and found.context is None
    if role == "period" and found.lead in ("到", "到了", "至") and ahead:
        role = "until"
    cut = _cut(last, published, last.year, role)
    return found.time(first, last if cut < first else cut, basis, role, precision)


_LINKED = frozenset("、和及与")


def _share_year(found: list[Time], text: str, last: Time, published: dt.date) -> None:
    """一季度、上半年和前三季度: parts of a year in a row are of one year, that of the last of them."""
    behind, year = last, last.last.year if last.last else published.year
    for at in range(len(found) - 1, -1, -1):
        time = found[at]
        linked = time.end == behind.start - 1 and text[time.end] in _LINKED and time.basis == "relative"
        days = year_parts.days_of(text[time.start : time.end], year) if linked else None
        if days is None:
            return
        found[at] = behind = time._replace(first=days[0], last=days[1])


_STOP = re.compile(r"[。！？!?\n]")
#: 是2000年32亿元的近六倍: the time of a number that another is a multiple of
_TIMES_OF = re.compile(
    r"的?[\d一二三四五六七八九十百千万亿.]{1,9}(?:多|余)?(?:亿?美?元|[家个人户件项名])的(?:近|约|超过?|整整)?[\d一二两三四五六七八九十百.]{1,5}[多余]?倍"
)
_TIMES_REACH = 30
#: 1990年|不变价
_PRICES = re.compile(r"的?(?:不变价|可比价|价格(?:计算|水平)|价计算)")
_COUNTING_FROM = re.compile(r"[^,，。；\n\d]{0,16}?(?:算起|以来|至今)")
#: so far its match may reach
_COUNTING_REACH = 18


def _counts_from(text: str, at: int) -> bool:
    """从2016年的…算起: do the words from ``at`` on count from the time before them?"""
    near = text[at : at + _COUNTING_REACH]
    return ("以来" in near or "算起" in near or "至今" in near) and bool(_COUNTING_FROM.match(near))


def _is_end_of(match: re.Match[str], last_year: int | None, published: dt.date | None) -> bool:
    """年末 in an article about last year is the end of that year, whenever it was published."""
    looks_back = match["yearend"] or match["pn2"] == "一"  # 2015年是…之年。一年来,…
    return bool(looks_back and published and last_year == published.year - 1)


def find(
    text: str, start: int, end: int, published: dt.date | None, year: int | None = None, told: int | None = None
) -> list[Time]:
    """All time expressions of ``text[start:end]``, left to right.

    A bare 9月 or 上半年 belongs to the year named shortly before it in the same sentence, else to the year of publication;
    年末 to ``year``, that of the title, if nothing else is named; 上年 lies before ``told``, that of a communiqué.
    """
    found: list[Time] = []
    context: int | None = None
    last_year = year
    context_end = start
    at = start
    while sign := _MAY_BEGIN.search(text, at, end):
        begin = sign.start()
        match = _TIME.match(text, begin, end)
        at = match.end() if match else begin + 1
        if match is None:
            continue
        before = text[begin - 1] if begin > start else ""
        if match["roc"] and not _OF_TAIWAN.search(text):
            at = begin + 1
            continue
        if match["whole"] and not whole_years.is_of_last_year(text, begin, at, last_year, published):
            continue
        if before and (
            before in "〔[【第" or (before.isascii() and before.isalnum()) or (before == "." and text[begin].isdigit())
        ):
            continue
        if context is not None and _STOP.search(text, context_end, begin):
            context = None
        behind = last_year if match["rel"] in _SAME_YEAR or _is_end_of(match, last_year, published) else None
        time = _resolve(match, published, context or behind, told)
        if time is None:
            continue
        if time.role == "period" and _PRICES.match(text, at):
            time = time._replace(role="compared")  # 总产值4221亿元(1990年不变价)
        if time.role == "period" and time.precision != "day" and published and _counts_from(text, at):
            time = time._replace(last=published, role="since")  # 从2016年的…算起
        if time.role == "period" and _TIMES_OF.match(text, at, at + _TIMES_REACH):
            time = time._replace(role="compared")
        if match["bare"] and time.last and published and time.last.year < published.year:
            _share_year(found, text, time, published)
        found.append(time)
        if time.last and (match["year"] or match["fyp"]) and time.role in ("period", "until"):
            context, context_end = time.last.year, at
            last_year = context
            if match["rel"] == "今年":
                context = None  # the year of publication is the default anyway, with its rule for December
    return found


def is_as_of(time: Time, text: str) -> bool:
    """截至2020年, 2020年底: a day on which something stood so."""
    words = text[time.start : time.end]
    return words.startswith(("截至", "截止")) or words.endswith(("末", "底"))
