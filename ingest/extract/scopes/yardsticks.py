"""Places that are named, but not spoken of: 占全市, 排全省第一, 来自沈阳高新区, 比深圳; yardsticks, origins, parts of bodies' names."""

from __future__ import annotations

import re

from ingest.extract.document import Span
from ingest.extract.names import words
from ingest.extract.places.place_names import Place
from ingest.extract.vocabulary import Hit, alternation

LIST = "yardstick_words"


def _any_of(role: str) -> str:
    return alternation(list(words(LIST, role)))


_COMPARED = words(LIST, "compared")
_BEFORE = frozenset(words(LIST, "before") + _COMPARED)
_BEFORE_SIZES = sorted({len(word) for word in _BEFORE})
_BEFORE_ENDS = frozenset(word[-1] for word in _BEFORE)
#: how that begins: most places are no yardsticks, and one look tells
_AFTER_BEGIN = "".join(sorted({word[0] for word in words(LIST, "after")})) + r"至的约近超\d同第前一二三四五六七八九"
_AFTER = re.compile(
    rf"(?=[{_AFTER_BEGIN}])(?:至[\u4e00-\u9fff]{{2}}|的?(?:约|近|超过?)?\d[\d.]*(?:%|/\d)|同期|(?!总[数量额](?:已|达|为|超|突破|共))的?(?:{alternation(list(words(LIST, 'after')))}|前(?:[三五十]|二十|\d{{1,2}})(?![季个年月天日\d])|第[一二三四五六七八九十\d]|[一二三四五六七八九]成|近?[一二三四五六七八九]分之))"
)
#: 淄博高新区排名第45位, 芜湖高新区排名创新高: a single zone is ranked, it ranks nothing
_IS_RANKED = re.compile(
    r"(?:综合|总体)?(?:(?:排名?|位?[居列]|名列|跃居|升至|升到)(?:在|于|到|至|全国|全省|全市)?第"
    r"|(?:综合)?(?:实力)?排[名位](?:再|又|创|连续|首次|继续|较|比|由|从|上升|前移|前进|提升|跃|晋|进|攀升|稳|大幅|快速|不断|持续|逐年|实现))"
)
#: 大连市科技局: the place is part of an office's name
_OFFICE = re.compile(rf"[\u4e00-\u9fff]{{0,6}}(?:{alternation(list(words(LIST, 'office')))})")
#: 南疆地区(含吐鲁番、哈密): what a bracket says to be a part
_PARTS_TOLD = re.compile(r"\((?:不?含|不?包括|其中)[^()\n]{0,40}$")
_PARTS_REACH = 44
#: 苏州某某科技有限公司: the place is part of a firm's name
_FIRM_NAME = re.compile(
    r"(?:(?![的了在与和等有将由引])[\u4e00-\u9fffA-Za-z()]){2,16}?(?:有限责任公司|有限公司|股份公司)"
)
#: 青海|某某铝业…生产线已投资: a firm that bears the place's name
_FIRM_OF_PLACE = re.compile(
    rf"(?!.{{0,3}}[的是在有和与、])[\u4e00-\u9fff]{{2,3}}(?:{alternation([w for w in words('topic_words', 'firm') if w.endswith('业') and w not in ('农业', '实业')])})(?![园区链集化、和带是有产增收发占在])"
)
#: 辽阳石化、某钢铁等: a firm of a list, by its short name
_FIRM_OF_LIST = re.compile(rf"(?:{alternation(list(words('topic_words', 'firm')))})(?:、|等(?!\d)|和)")
#: 郑州航空港|科创集团: a firm that bears a zone's name
_FIRM_OF_ZONE = re.compile(r"(?![的在与和及、管])[\u4e00-\u9fff]{2,6}?(?:集团|有限公司|有限责任公司)")
#: 建设银行大连分行, 常州农商行: the place is part of a bank's name
_BANK_NAME = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?:分行|支行|农商行|农商银行|商业银行|银行(?!业|卡|家)|信用社|农信社|农信联社)"
)
#: 人才大市场|延安分中心: the place tells one branch of a body from another
_BRANCH = re.compile(r"分(?:中心|公司|院|所|校|局|厂|馆|会场|会|站|部|支机构)")
#: 全省、全市占比
_ROW = re.compile(r"(?:[、和](?:全国|全省|全市|全区|全县|全州|我国|我省|我市))+")
_ROW_REACH = 16
#: 为某市外贸贡献的份额: whom it is good for
_FOR_WHOM, _GOOD_FOR = ("为", "给"), re.compile(r"[^,，。;；]{0,8}?(?:贡献|带来|创造|提供|增加|培养|输送)")
#: 在青岛率先实现…: among whom somebody is the first
_FIRST_IN = ("占", "排", "居", "列", "率先", "首家", "首个", "首创", "独家", "唯一", "领先")
_FACILITIES = words(LIST, "facility")
#: 甲区以外的省级以上高新区
_EXCEPT = ("以外的", "之外的", "高新区以外", "高新区之外")
#: 内蒙古|“草原英才”工程人才: whose programme it is
_PROGRAMME = re.compile(
    r"(?:省|市)?“[^“”]{2,12}”(?:人才)?(?:工程|计划|行动)(?:领军|高层次|创新|创业)*(?:人才|专家|人选|入选者|团队|企业)"
)
#: 沈阳、长春等城市, 某农业科技园区等5家园区
_AND_OTHERS = re.compile(
    r"(?:、[\u4e00-\u9fff]{2,6}){0,8}等(?:地|[\d一二三四五六七八九十多]*(?:个?(?:城市|省|国家|地区)|[家个](?:园区|企业|单位|机构|载体|平台|孵化器|[\u4e00-\u9fff]{0,8}?试验区)))"
)
_AMONG_THEM = re.compile(
    r"[\u4e00-\u9fff]{0,12}?[中里](?![国央心小])(?=[^,，。]{0,8}?(?:位[居列次于]?|排|居|名列|列|跃|升|荣?获|第|综合))"
)
#: 全国二十家国家级新区发展排名位列第四: among whom somebody is ranked
_RANKED_AMONG = re.compile(
    r"[\d一二三四五六七八九十百]{1,4}[家个][^,，。;；]{0,14}?(?:排名|考评|评价)[^,，。;；]{0,4}?(?:第|位|居|列)"
)
#: 在全国156家高新区和某工业园区(共157家)中|位列第84: all those named in the frame
_FIELD = re.compile(
    r"在[^,，。;；在]{2,44}?[中里](?![国央心小])(?=[^,，。]{0,8}?(?:位[居列次于]?|排|居|名列|列|跃|升|荣?获|第|综合))"
)
_SO_MANY = re.compile(r"[\d一二三四五六七八九十百]{1,4}[家个](?:国家级?|省级|市级)?")
#: 在上海的国家级高新区里,…
_AMONG_ALL = re.compile(r"在(?:全国|全省|全市|我国|[\u4e00-\u9fff]{2}[省市的])[^,，在]{0,10}$")
_THEM = re.compile(r"[\u4e00-\u9fff]{0,8}?[中里](?![国央心小])")
#: 北京来的项目, 深圳援建的产业园, 澳门企业18家, 闵行区级税收, 青岛市级以上平台: where somebody or something is from, whose part it is
_FROM_THERE = re.compile(
    rf"来的|籍|援建|级(?!别)|(?:产业|企业|非首都功能)?(?:转移|疏解|外溢)|(?:(?<=台湾)|(?<=[香澳][港门]))(?:知名|著名|优质|龙头|上市|科技|青年)?(?:{_any_of('kin')})"
)
#: 引进北京项目301个, 承接深圳企业20家: whose they were
_FETCHED = re.compile(_any_of("guest"))
_FETCHES = words(LIST, "fetches")
#: 位于苏州市城东: where it lies; but 位于苏州市的企业
_LIES_IN = words(LIST, "lies_in")
_OF_PLACE = re.compile(r"[^,，;；。\n]{0,20}?的")
_OF_PLACE_REACH = 21
#: 兰州吉利汽车改造、大成太阳能等8个项目: in a list of examples
_EXAMPLES = re.compile(
    r"(?P<between>[^,，。;；:：]{0,60}?)等(?:(?:一批)?\d{1,4}[余多]?[个家项][^,，。;；:：\d]{0,10}?(?:项目|企业|工程)|[^,，。;；:：、\d]{0,10}?(?:项目|企业|工程)共?\d)"
)
_HAS_THEM = re.compile(_any_of("has"))
#: 青海|铁塔、仙红生物、庆丰铝业3家企业
_ROW_OF_FIRMS = re.compile(
    r"(?P<between>[\u4e00-\u9fff]{2,8}(?:[、和][\u4e00-\u9fff]{2,10}?){1,6})(?:这)?[\d两三四五六七八九]{1,2}[家户]企业"
)
#: 、20亿元的某某产业园: no word of having in it
_OF_SUM = re.compile(r"(?:总?投资)?[\d.]{1,8}[万亿]元的|有限")
_EXAMPLES_REACH = 80
#: 11家中关村服务机构: whose somebody is that is counted
_COUNTED_BEFORE = re.compile(r"(?:[\d多余]|[一二两三四五六七八九十百])[家名位]$")
#: 甲区是乙港的重点园区: the whole that a part belongs to
_BELONGS = re.compile(
    r"(?:建设|发展|规划)?的?(?:[\u4e00-\u9fff]{0,8}?)(?:园区|片区|核心区|起步区|启动区|先行区|组成部分|功能区|板块|载体|平台|之一)"
)
#: 某产业园项目、某市场项目: one of several that are listed
LISTED_PROJECT = re.compile(r"项目(?:[、和及等]|[,，]?(?:计划|预计|概算)?总?投资)")
#: 对欧盟、台湾、日本进出口: with whom there is trade
_WITH_PARTNERS = re.compile(r"[对与同向自从](?:[\u4e00-\u9fff]{2,8}[、和及与]){0,6}(?:中国)?$")
_TRADE = re.compile(
    r"(?:[、和及与][\u4e00-\u9fff]{2,8}){0,6}(?:等[\u4e00-\u9fff]{0,6})?的?(?:进出口|出口|进口|贸易|外贸)"
)
_PARTNERS_REACH = 50
#: 抢抓粤港澳大湾区建设机遇, 用好某自创区政策: what somebody makes use of
_USES = words(LIST, "uses")
_USED = re.compile(rf"[^,，。;；]{{0,12}}?(?:{_any_of('used')})")
_IS = ("是", "系", "为", "作为", "属", "属于", "隶属", "隶属于")
#: 实现全省工业强县综合评价“六连冠”,…名列第一; 全市考核第2位: among whom one is evaluated
_EVALUATION = re.compile(r"[^,，。;；\d]{0,14}?(?:评价|考核|测评|评比|考评|竞赛)(?!体系|办法|工作|指标)")
#: 创建|国家高新区, 国家高新区|创建取得成效: what a place means to become
_STRIVEN_FOR = re.compile(r"(?:创建|争创|申报|申创|创成|获批|升级为|升格为|晋升为|晋级|冲刺)(?:国家级?|省级)?$")
_TO_BECOME = re.compile(r"(?:的)?(?:创建|申报|争创|申创)(?:工作)?(?!了|的)")
#: 也是中国北方最大的|保税区, 是我省首个|高新区: what somebody is said to be
_SAID_TO_BE = re.compile(r"(?:是|成为|作为|系)[^,，。;；是\d]{1,20}[的个批家]$")
_SAID_TO_BE_REACH = 24
#: how far a yardstick's words reach
_NEAR_BEFORE, _NEAR_AFTER = 4, 8


def _says_aside(before: str) -> bool:
    """Do the words before a place end with one that makes it no topic?  One look for each length spares trying all."""
    return before[-1:] in _BEFORE_ENDS and any(before[-size:] in _BEFORE for size in _BEFORE_SIZES)


#: 从全国|看, 从开发区情况|看: what is looked at is spoken of
_LOOKED_AT = re.compile(r"(?:总体|整体|情况|范围|层面)?来?看(?=[,，])")


def is_looked_at(text: str, before: str, end: int) -> bool:
    """从全国看,各地…: does the clause say of whom the sentence tells?"""
    return before.endswith("从") and _LOOKED_AT.match(text, end) is not None


def is_attribute(text: str, low: int, place: Place) -> bool:
    """Does ``place``, named behind ``low``, only say whose a counted body is, or of which whole a zone is a part?"""
    return _is_counted(text, low, place) or _is_whole_of(text, low, place)


#: 包括某创业园在内的8家孵化器: one of those spoken of
_ONE_OF_THEM = ("在内的", "等在内的")


def _is_counted(text: str, low: int, place: Place) -> bool:
    return _COUNTED_BEFORE.search(text, max(low, place.start - _NEAR_BEFORE), place.start) is not None


def _is_whole_of(text: str, low: int, place: Place) -> bool:
    before = text[max(low, place.start - _NEAR_BEFORE) : place.start]
    return before.endswith(_IS) and _BELONGS.match(text, place.end, place.end + 24) is not None


def is_named_beside(text: str, clause: Span, place: Place | Hit) -> bool:
    """来自X, 与X: do the words before ``place`` make it something that the clause is not about?"""
    return _says_aside(_said_before(text, clause, place)) or text.startswith(_ONE_OF_THEM, place.end)


def lies_in(text: str, place: Place) -> bool:
    """位于某科技园内: is the place one in which another lies?"""
    return text.endswith(_LIES_IN, max(0, place.start - _NEAR_BEFORE), place.start)


def is_compared(text: str, place: Place) -> bool:
    """仅次于深圳: another place, beside which the one spoken of is set."""
    return text.endswith(_COMPARED, max(0, place.start - _NEAR_BEFORE), place.start)


def is_place_aside(text: str, clause: Span, place: Place, *, rate: bool) -> bool:
    """Is a named place a yardstick or part of a list or body?  For a ``rate`` (a share, a rank) 在沈阳市 is one too."""
    before = _said_before(text, clause, place)
    near = place.end + _NEAR_AFTER
    if is_looked_at(text, before, place.end):
        return False
    if (
        _says_aside(before)
        or (rate and before.endswith("在") and text[place.end : place.end + 1] not in (",", "，"))
        or _is_whole(text, before, place)
        or (rate and _is_field(text, clause, place))
        or (rate and place.type == "country" and _RANKED_AMONG.match(text, place.end, clause.end))
    ):
        return True
    if _AFTER.match(text, place.end, near) and not _is_ranked(text, clause, place):
        return True
    if (
        text.startswith(_EXCEPT, place.end)
        or _AND_OTHERS.match(text, place.end, place.end + 40)
        or _PROGRAMME.match(text, place.end, near + 24)
        or _is_cited(text, clause, place)
        or _is_told_part(text, clause, place)
    ):
        return True
    if is_example(text, clause, place) or text.startswith("在内的", place.end):  # 包括甲区在内的13个园区
        return True
    if place.zone_id is None and LISTED_PROJECT.match(text, place.end):
        return True
    if place.type != "country" and _is_whole_of(text, clause.start, place):
        return True
    if before.endswith(_USES) and _USED.match(text, place.end, clause.end):
        return True
    if place.type != "region":
        return _FIRM_OF_ZONE.match(text, place.end, place.end + 12) is not None
    if before.endswith(_FOR_WHOM) and _GOOD_FOR.match(text, place.end, clause.end):
        return True
    if _is_partner(text, clause, place):
        return True
    if _is_counted(text, clause.start, place) or _FROM_THERE.match(text, place.end, near):
        return True
    if _is_where_it_lies(text, before, place):
        return True
    if before.endswith(_FETCHES) and _FETCHED.match(text, place.end, near):
        return True
    return _is_of_body(text, clause, place)


def _is_told_part(text: str, clause: Span, place: Place) -> bool:
    """Is the place only said to be a part of another: 南疆地区(含吐鲁番、哈密)?"""
    low = max(clause.start, place.start - _PARTS_REACH)
    return text.find("(", low, place.start) >= 0 and _PARTS_TOLD.search(text, low, place.start) is not None


#: 根据“关于加快苏南…建设的意见”, 按照《…》: what a rule is called that somebody follows
_FOLLOWS = re.compile(r"(?:根据|按照|依据|依照|遵照|对照|落实|执行|按)[^,，。;；《“]{0,10}$")
_FOLLOWS_REACH = 16


def _is_cited(text: str, clause: Span, place: Place) -> bool:
    """Does the name of a rule that is followed hold the place?"""
    mark = max(text.rfind("《", clause.start, place.start), text.rfind("“关于", clause.start, place.start))
    if mark < 0 or any(text.find(closing, mark, place.start) >= 0 for closing in "》”"):
        return False
    return _FOLLOWS.search(text, max(clause.start, mark - _FOLLOWS_REACH), mark) is not None


#: 辽宁|材料实验室: a body that bears a region's name, which 辽宁省重点实验室 does not
_BODY_BEHIND = re.compile(
    r"(?!全国|国家|[省市]级|重点|今|去|还|已|有|共|建|新|与|和|在|将|支持|打造|[^\W\d]{0,4}(?:支持|打造|建设|组建))[^\W\d的]{1,5}?(?:实验室|研究院|研究所|(?<!高等)学院|大学(?!生|科技园)|有限公司|集团|转移中心|促进平台)(?!等|[、和与及][^\W\d]{0,8}(?:企业|机构|高校))"
)
_FULL_ENDS = "省市县区州盟旗"


def names_bank(text: str, place: Place) -> bool:
    """赣州|银行新余分行: does the region only begin the name of a bank?"""
    return place.type == "region" and _BANK_NAME.match(text, place.end, place.end + 12) is not None


def names_body(text: str, place: Place) -> bool:
    """Is the region only the first word of the name of a laboratory, an institute or a company?"""
    if place.type != "region" or text[place.end - 1] in _FULL_ENDS:
        return False
    return _BODY_BEHIND.match(text, place.end) is not None


def _is_of_body(text: str, clause: Span, place: Place) -> bool:
    """建设银行大连分行, 青海某某铝业, 市场管理局: is the region part of the name of a bank, firm, branch or office?"""
    near = place.end + _NEAR_AFTER
    if _BANK_NAME.match(text, place.end, place.end + 12) and text[place.end : place.end + 1] not in "的,，":
        return True
    if (
        names_body(text, place)
        or _FIRM_OF_PLACE.match(text, place.end, near)
        or _FIRM_NAME.match(text, place.end, place.end + 24)
        or _FIRM_OF_LIST.match(text, place.end, near)
        or _BRANCH.match(text, place.end)
    ):
        return True
    in_office = place.start > clause.start and _OFFICE.match(text, place.end, near)
    return bool(in_office) or text.startswith(_FACILITIES, place.end, near)


def _is_ranked(text: str, clause: Span, place: Place) -> bool:
    at_head = place.type == "zone" and place.end - clause.start < 16
    return at_head and _IS_RANKED.match(text, place.end, place.end + _NEAR_AFTER) is not None


def _is_partner(text: str, clause: Span, place: Place) -> bool:
    """Is the place one of those with which another trades?"""
    if _TRADE.match(text, place.end, place.end + _PARTNERS_REACH) is None:
        return False
    return _WITH_PARTNERS.search(text, max(clause.start, place.start - _PARTNERS_REACH), place.start) is not None


def is_example(text: str, clause: Span, place: Place) -> bool:
    """Is the name a part of one in a list of examples (A、B等8个项目), and not of whoever has them (X引进A、B等8个项目)?"""
    if text.startswith(_ONE_OF_THEM, place.end):
        return True
    if place.end - place.start > 2 and place.type == "region" and text[place.end - 1] in "省市区县盟旗":
        return False
    if place.type == "zone" and not place.is_park and place.start - clause.start < _NEAR_BEFORE:
        return False
    if not place.is_park and text[place.end : place.end + 1] in "、的,，和及":
        return False
    return leads_examples(text, place.end, clause.end)


def leads_examples(text: str, end: int, limit: int) -> bool:
    """Does a name that ends at ``end`` stand in a list of projects or firms that are counted behind it, and no word says that it has them?"""
    limit = min(limit, end + _EXAMPLES_REACH)
    match = (
        _EXAMPLES.match(text, end, limit) if text.find("等", end, limit) >= 0 else _ROW_OF_FIRMS.match(text, end, limit)
    )
    return match is not None and not _HAS_THEM.search(_OF_SUM.sub("", match["between"]))


def _is_whole(text: str, before: str, place: Place | Hit) -> bool:
    """在乌鲁木齐市占66%: the whole that a part is measured by."""
    return before.endswith("在") and text.startswith(_FIRST_IN, place.end)


def _is_field(text: str, clause: Span, word: Place | Hit) -> bool:
    """在全国三十个高新区中排名第六, 10个高新区中列第二: those among whom one is ranked."""
    frame = _FIELD.search(text, clause.start, clause.end) if text.find("在", clause.start, word.start) >= 0 else None
    if frame:
        return frame.start() < word.start and word.end <= frame.end()
    is_counted = _SO_MANY.fullmatch(text, clause.start, word.start)
    return bool(is_counted and _AMONG_THEM.match(text, word.end, min(clause.end, word.end + 22)))


def _behind_row(text: str, end: int) -> int:
    """Where the row of places ends that goes on behind ``end``: 全省|、全市占比分别达到…."""
    row = _ROW.match(text, end, end + _ROW_REACH) if text[end : end + 1] in "、和" else None
    return row.end() if row else end


def is_word_aside(text: str, clause: Span, word: Hit, *, rate: bool) -> bool:
    """The same for 全市, 我区, 高新区."""
    before = _said_before(text, clause, word)
    end = _behind_row(text, word.end)
    if is_looked_at(text, before, word.end):
        return False
    if _says_aside(before) or _AFTER.match(text, end, end + _NEAR_AFTER):
        return True
    if _is_whole(text, before, word) or _is_field(text, clause, word) or _is_of_all(text, clause, word):
        return True
    if _is_where_it_lies(text, before, word) and word.code != "generic":
        return True
    striven_for = _STRIVEN_FOR.search(text, max(clause.start, word.start - 9), word.start)
    if word.code == "generic" and (striven_for or _TO_BECOME.match(text, word.end)):
        return True
    if word.code == "generic" and _SAID_TO_BE.search(
        text, max(clause.start, word.start - _SAID_TO_BE_REACH), word.start
    ):
        return True
    if rate and (before.endswith(("在", "占")) or _EVALUATION.match(text, word.end, clause.end)):
        return True
    return word.code == "generic" and before.endswith(("在全国", "在全省", "在"))


def _is_where_it_lies(text: str, before: str, place: Place | Hit) -> bool:
    """位于苏州市城东, 地处我市北部: where the body lies that is spoken of; 位于苏州市的企业 are the city's."""
    lies = before.rstrip().endswith(_LIES_IN)
    return lies and not _OF_PLACE.match(text, place.end, place.end + _OF_PLACE_REACH)


def _is_of_all(text: str, clause: Span, word: Hit) -> bool:
    """在上海的国家级高新区里,张江…: does the clause only say among which zones one stands out?"""
    return bool(
        _THEM.match(text, word.end, min(clause.end, word.end + 14))
        and _AMONG_ALL.search(text, max(clause.start, word.start - 16), word.start)
    )


def _said_before(text: str, clause: Span, place: Place | Hit) -> str:
    return text[max(clause.start, place.start - _NEAR_BEFORE) : place.start]
