"""A clause that may tell an event: who it is about, and what kind of words may stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ingest.extract.events.words import trailing_cut, trimmed
from ingest.extract.places.place_names import region_of_short


class Clause(NamedTuple):
    """A verb in its clause: the words ``before`` and ``after`` it, what the text said ``earlier``, and of whom; whom the next clause ``follows`` with."""

    before: str
    verb: str
    after: str
    earlier: str
    speaks_of: Callable[[], str]
    follows: Callable[[], str] = str


class Told(NamedTuple):
    """What a clause tells: its headline and type; ``sure`` where it may be news without any date beside it.

    ``several`` where it is told of more than one body: 等14家省级高新区.  ``past`` is the numeral of the years
    that have gone by since (挂牌满一周年), or empty.  ``also`` is what else the same verb tells: 获得甲、乙等荣誉.
    """

    name: str
    type: str
    sure: bool = True
    several: bool = False
    past: str = ""
    also: tuple[Told, ...] = ()


CARRIER = re.compile(
    r"(?:孵化器|众创空间|空间|创业园|科技园|产业园|园区|园|基地|中心|平台|实验室|研究院|研究所|创新院|分院|学院|书院|高新区|经开区|新区|开发区|自贸区|自贸试验区|自创区|示范区|试验区|保税区|综保区|加工区|保税港区|工业区|投资区|集聚区|集中区|合作区|先行区|功能区|核心区|启动区|起步区|拓展区|引领区|片区|试点|集群|广场|大厦|港|谷|小镇|科学城|科创城|创新城|科技城|新城|联盟|协会|驿站|工作站|街区|加速器|综合体|工厂|枢纽|客厅|会客厅|走廊|装置|大科学装置|机构|馆|支行|专营机构|母基金|引导基金|智库|服务站|交易所|交易市场|大市场|超市|离岸基地|创客天地|星创天地|部落|管委会|管理委员会|工场|联合体|工坊|创客坊|车库|创[客业新]汇|社区|[营谷]|体验馆|大楼|服务大厅|服务厅|[\u4e00-\u9fff]{2}城)(?:[一二三四五]期)?(?:\([^()]{1,14}\))?(?:项目|工程)?[”」\"]?$"
)
AREA = re.compile(
    r"(?:[省市县州盟旗]|(?<![校院])区|高新区|新区|开发区|全国|我省|我市|我区|北京|上海|天津|重庆|[\u4e00-\u9fff]{2}大学|街道|镇)$"
)
PROJECT = re.compile(
    r"(?:项目|基地|大楼|厂房|车间|生产线|产线|校区|院区|中心|园|园区|工程|平台|系统|工厂|厂区|实验室|大厦|装置|小镇|科学城|新城|区|开发区|研究院|总部|孵化器|港|枢纽|载体|广场|综合体|片区|[\u4e00-\u9fff]{2}城)(?:[一二三四五]期)?(?:\([^()]{1,14}\))?(?:项目|工程)?[”」\"]?$"
)
COUNT = re.compile(
    r"(?<![第首\d一二三四五六七八九十])[\d一二三四五六七八九十百两数多几]+(?:余|多)?(?:家|个|项|名|人|户|位|支|批|所|座|款|条|万|处|件|只|场|%)"
)
PLAN = re.compile(
    r"(?<!火炬)计划|力争|即将|将于|将要|预计|有望|拟|争取|尚未|等待|准备|目标|争创|申报|申请|一旦|如果|若|凡|应当?|可以|须|未能|推动|推进(?!会|中心)|加快|支持|鼓励|引导|确保|抓好|做好|谋划|规划(?!建设展|展|馆|院|局|设计|科技)|启动后|待|尽快|力促|促进(?!中心|会|局|机构)|要|筹建|正在|(?<![即小大])将(?!军|乐)|新获|首次通过|每|对新"
)
#: 上海刚刚(印发…): news, though no day says so
JUST = re.compile(
    r"被新$|(?:刚刚|刚|不久前|前不久|新近|几天前|[一两]个?多?月前|就在[^,，]{1,3}天前)(?:正式|全面|重磅|联合|[,，])*$"
)
VAGUE = re.compile(r"相继|陆续|纷纷|先后|不断|多次|每年|连年|历年|屡|曾经|曾|均|(?<![成首])都|等$")
FIRM = re.compile(
    r"(?:公司|集团|企业|股份|有限|厂商|团队|选手|项目|产品|成果|技术|课题|论文|作品|专利|教授|院士|博士|先生|女士|同志|人|师傅|专家|品牌|景区|村|学校|小学|中学|剧|影片|歌曲|饭店|酒店|医院|同学|员工|球队|系统|芯片|车型|机器人|药物|疫苗|卫星|火箭|飞机)(?:\([^()]*\))?[”」]?$"
)
CLASS = re.compile(
    r"(?:国家)?高新技术企业|专精特新|小巨人|瞪羚|独角兽|单项冠军|雏鹰|领军企业|制造业企业|龙头企业|上市|500强|民营企业|非遗|非物质文化|文物|世界遗产|遗产|旅游|景区|A级景区|美丽|文明|卫生城|体育|博物馆|图书|电影|重点文保|保护单位|人大代表|委员(?!会)|院士$|吉尼斯|药(?!传承|产业|港|谷|城|高新|科技|健康|创新|园)|医保|临床|医疗器械|论文|课题|标准|传统村落|地质公园|湿地|地理标志|森林"
)
BODY = re.compile(r"国务院|自治区|兵团|行署|部|委|厅|局|政府|省|市|办|管委会|协会|学会|联盟|中心|署|院|国家")


#: what an authority recognises in the field
OF_FIELD = re.compile(
    r"孵化|众创|示范|试点|基地|园区|产业园|科技园|高新区|经开区|高新技术产业开发区|开发区|实验室|平台|载体|集群|双创|创新型|新区|试验区|大学科技园|创业园|留创园|星创天地|创客|加速器|创新中心|智能工厂|灯塔工厂|无人工厂|卓越级|领航级|创新联合体|创新平台"
)
#: so many characters at the end of a subject tell what it is; its endings are shorter
_LONGEST_ENDING = 60
#: characters of a name before 在
_SHORTEST_HEAD = 5
#: 预计2019年6月,X启用; 总投资50亿元的X项目; 新华社…电
_PLAN_AHEAD = re.compile(
    r"(?:预计|(?<![动养育增创升展造才])计划|力争|争取|有望|拟|将于?|到|确保)[^,，。;；]{0,12}[,，]$"
)
_SIZED = re.compile(
    r"^(?:(?:计划|预计|估算|概算|协议|累计)?总?投资(?:额|规模)?|总规模|规模|总?规划(?:总?面积|占地|用地)?|占地(?:面积)?|总建筑面积|建筑面积|总面积|注册资本)[^,，的“]{0,16}?的(?=[^的]{4,})"
)
#: 力争于2022年5月封顶、2023年(投运)
_AIMED_AT = re.compile(r"(?:力争|争取|预计|有望|拟)(?:将?[于在到]|20\d\d年|[明后]年|年底)")
DATELINE = re.compile(r"^.{0,24}?[\d一二三四五六七八九十]日(?:[电讯]|消息)\s*(?:\([^()]{2,16}\))?")
#: 在国定路上开张: where, behind who
_WHERE = re.compile(r"刚?(?:在(?!内)|于|位于)[^,，在于]{2,22}$")
_LOCATIVE = re.compile(r"(?:[\d年月日今去]{1,9}|今天|昨天|近日|日前)?(?:\([^()]{2,10}\))?在[^,，这此]{2,30}$")


#: 福州市(含某区)
_IN_BRACKETS = re.compile(r"\([^()]{2,12}\)$")


def is_area(words: str) -> bool:
    """Does ``words`` end with a region or zone: 某某市, 西安, 铜川、安康?"""
    words = _IN_BRACKETS.sub("", words)
    last = re.split(r"[、和与]", words[-16:])[-1]
    return bool(AREA.search(words)) or last in region_of_short()


#: 标志着X成立, 位于某市的X开馆; X今天(26日)在某地启动
_LED = re.compile(
    r"^(?:(?:园|区|院|城|园区)[内里]的|集[^,，的]{2,40}[为于]一体的|与[之其](?:相邻|毗邻|相连|配套|相关|紧邻)的|具有[^,，的]{2,16}的|历(?:经|时)[^,，的]{2,12}的|标志着?|意味着|象征着|预示着|[^,，“”]{0,10}?见证着?了?|备受[^,，的]{2,6}的|宣告着?|(?:尤其|特别)是以?|比如|例如|其中包括|伴随着?|加上|加之|形成|出台|打造|随着|(?:位于|地处|坐落于)[^的]{2,16}的)(?=[^的]{5,})"
)
_STATED = re.compile(
    r"(?<=[\u4e00-\u9fff”]{4})(?:今天|昨天|今日|昨日|日前|近日|刚刚?|(?:\d{1,2}月)?\d{1,2}日(?:上午|下午)?)(?:\([^()]{2,10}\))?在[^,，]{2,24}$"
)
#: X位于某区(,开工): where it lies
PLACED = re.compile(r"(?<=[\u4e00-\u9fff”)]{3})(?:位于|坐落于?|地处|选址于?)[^,，的]{2,24}$")
#: 某公司完成企业登记并(挂牌): what it did first
_FIRST = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{3})(?:完成|通过|举行|办理|取得|获得|签订|签署)[^,，]{2,24}?(?:并|后|,并|，并)$"
)
#: 西青开发区着力打造的“赛达众创空间”: who made it is no part of the name
_MADE_BY = re.compile(r"^[^“”]*的(?=“[^“”]{3,24}”$)")


#: 由侨办重点支持的(某科技园开园): who stands behind it
BY_WHOM = re.compile(r"^由[^,，]{2,40}的(?=[^的]{4,}$)")
#: 首家加工区——某某加工区, 释义 | 某某高新区: what is said before a name
_IN_SHORT = re.compile(r"^.*(?:——(?=[^、]+$)|\|)\s*")
#: 自1993年2月(某创业中心成立)算起
_COUNTED_FROM = re.compile(
    r"^(?:自从?|从)(?:[12]\d{3}|[一二][一二三四五六七八九〇零○九]{3})年(?:[\d一二三四五六七八九十]{1,3}月)?(?:[\d一二三四五六七八九十]{1,3}日)?"
)


#: (X实现产值20亿元,)并在全省座谈会上(被命名为…)
_ON_OCCASION = re.compile(
    r"[并还也又且](?:在|于)[^,，]{2,30}(?:[会论赛]上|大会|会议|活动|仪式|评选|考核|评比|名单)[中上]?"
)


#: X(在全市创新大会上)揭牌
_AT_OCCASION = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{3})(?:在|于)(?![内此])[^,，]{2,44}?(?:[会论赛展]|大会|仪式|典礼|活动|论坛|峰会)(?:期间|现场|[上中])$"
)
#: 验收组一致认为(X通过验收)
_JUDGED = re.compile(
    r"^.*?(?:(?:获悉|了解到|表示|介绍|透露|宣布|看到)[,，:]?|显示[,，:]|(?:组|专家|委员会|评委|评审团|会议|会上|评审会)(?:一致|均|都|经审议|最终)*(?:认为|同意|认定|确认|通过)(?:准予|并?同意)?)"
)
#: X以全国第2名的优异成绩(通过验收)
_MANNER = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{3})(?:以|凭借?)[^,，以]{2,24}(?:成绩|名次|名|分|优势|身份|排名|位次|佳绩|姿态|等次|等级)$"
)


def unsized(clause: Clause) -> Clause:
    """``clause`` without how much its subject costs: 计划投资68亿元的X(开工)."""
    return clause._replace(before=_SIZED.sub("", clause.before.strip()))


def unled(words: str) -> str:
    """``words`` without what leads up to whom they are about: 标志着X成立, 位于某市的X."""
    return _LED.sub("", words)


#: 某某园(作为园区重要基地)
AS = re.compile(r"(?<=[\u4e00-\u9fff]{4})作为.*$")


def subject_of(clause: Clause, ends: re.Pattern[str] = CARRIER) -> str:
    """Who it is about: the words before the verb if they end like a body of the field, else whom the clause before spoke of."""
    if _LOCATIVE.match(clause.before):
        named = _JUST_NAMED.search(clause.earlier[-48:])
        return named["who"] if named and ends.search(named["who"]) and not COUNT.search(named["who"]) else ""
    if _ON_OCCASION.fullmatch(clause.before.strip()):
        return clause.speaks_of()
    words = _SIZED.sub("", trimmed(BY_WHOM.sub("", DATELINE.sub("", trailing_cut(clause.before)))))
    words = AS.sub("", _COUNTED_FROM.sub("", words))
    words = _IN_SHORT.sub("", words)
    words = _MADE_BY.sub("", PLACED.sub("", _FIRST.sub("", words)))
    words = _MANNER.sub("", _STATED.sub("", unled(words)) or words)
    words = _SIZED.sub("", words)
    words = _JUDGED.sub("", words) or words
    words = _AT_OCCASION.sub("", words).removesuffix("的")
    if not words:
        return clause.speaks_of()
    if re.match(r"(?:该|这|此|其|它|与|同|和)", words):
        return clause.speaks_of()
    if len(words) > 24 or COUNT.search(words):
        words = re.sub(r"^.*的(?=[^的]{4,}$)", "", words)  # 首批10个小镇之一的某某小镇
    head = trailing_cut(_WHERE.sub("", words))
    if len(head) >= _SHORTEST_HEAD and head != words and ends.search(head, max(0, len(head) - _LONGEST_ENDING)):
        words = head  # 某双创联盟|在会展中心(成立)
    tail = max(0, len(words) - _LONGEST_ENDING)
    if not ends.search(words, tail) or (is_area(words) and _WHERE.search(words)):
        words = trailing_cut(_WHERE.sub("", words))
    tail = max(0, len(words) - _LONGEST_ENDING)
    return words if ends.search(words, tail) or is_area(words) else ""


#: 投资100亿元的某软件新城(,5月22日在某高新区开工); in 在城市副中心建成 the clause does not say who
_JUST_NAMED = re.compile(r"的(?P<who>[^,，。;；的、]{4,30})[,，]$")
#: 首批4所高校雄安校区, 第三批12家省级实验室: a batch that is known by its number
_BATCH = re.compile(r"(?:[\u4e00-\u9fff]{0,4})(?:首批|第[一二三四五六七八九十]+批|新一批)[^,，等]{2,36}$")


def planned_ahead(clause: Clause) -> bool:
    """预计2019年6月,X启用: does the clause before say that it is still to come?"""
    return bool(_PLAN_AHEAD.search(clause.earlier[-18:]) or _AIMED_AT.search(clause.before))


#: 2015年4月,A、B、C(相继): several by name, at one time
_AT_ONE_TIME = re.compile(
    r"[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?[,，]?[\u4e00-\u9fff]{2,12}(?:、[\u4e00-\u9fff]{2,12}){1,4}(?:[和及与][\u4e00-\u9fff]{2,12})?(?:相继|先后|陆续|同时|双双)$"
)


def vague(clause: Clause) -> bool:
    """Is it told of several, or of something that happens again and again, at no one time?"""
    if not VAGUE.search(clause.before[-8:]):
        return False
    return not _AT_ONE_TIME.search(clause.earlier[-12:] + clause.before)


def single(subject: str) -> bool:
    """One body, a named pair or a first batch, not a count of them."""
    counted = COUNT.search(subject) and not _BATCH.match(subject)
    return bool(subject) and 2 <= len(subject) <= 40 and not counted and "等" not in subject[-3:]


def headline(*parts: str) -> str:
    """``parts`` as one short headline, without times and stray marks around it."""
    return trimmed("".join(parts))
