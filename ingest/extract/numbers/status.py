"""Is it so (actual), meant to be so (planned), or what a rule offers (ceiling)?"""

from __future__ import annotations

import re
from enum import IntEnum

from ingest.extract.times.periods import Time


class Plan(IntEnum):
    """How far a word that plans holds: 计划投资 for its clause, 建成后 up to the semicolon, 力争 until a clause reports."""

    NONE = 0
    CLAUSE = 1
    PART = 2
    SENTENCE = 3


_PLANNED = re.compile(
    r"力争|争取(?:到20|到“|在|实现|达到|突破|建成|完成|引进|培育|新增|创建|认定|年内|全年|早日|用|再)|(?<!千人)(?<!万人)(?<!人才)(?<![”」』》])(?<!行动)(?<!培育)(?<!英才)(?<!专项)(?<!提升)(?<!倍增)(?<!火炬)(?<!星火)(?<!政府)(?<!扶持)(?<!科技)(?<!超)(?<!超额完成)(?<!按)(?<!按照)(?!(?<=[个项])计划(?:新?开工|新上|新建|投产|竣工|完工|续建|引进|实施)的?(?:项目|工程))计划(?!任务|目标|要求|资金拟|[,，。;；、》”)的和与及项]|生育|书|单列|$)|规划(?:明确|提出)|方案(?:明确|提出)|规划到|拟(?!认定|备案|入选|推荐|命名|授予|公示|(?:资助|支持|立项|奖补|补助|奖励)(?:单位|企业|项目|机构|对象)?名单|(?:资助|支持|立项|奖补|补助|奖励)(?:单位|企业|项目|机构|对象)(?:\([^()]{1,8}\))?(?:名单|公示))|预计(?!数)|预期|预估|[有可]望|(?<!年度)(?<!既定)(?<!预定)(?<!完成)(?<!比)(?<!超计划)目标(?!任务|完成|的?\s?\d)|届时|(?<!为)(?<!以)(?<!切实)确保|即将|今后|未来(?=[一二两三四五六七八九十几数\d将还会要可力,，]|的[一二两三四五\d])|突破.{0,6}目标|(?<![^\u4e00-\u9fff“”\w])将(?!军|领|近|于近)|将(?:获|建|达|有|投|实|新|形|打|重|继|着|安|发|设|为|在|会|按|围|通|带|再|超|突|力|于|对|把|培|引|组|给|提供|支持|举办|拿出|推|落|进|从|以|达到)|(?<![主重首必需])要(?:突破|达到|在|新增|新开工|新建|新培育|新引进|建成|建设|超过|形成|实现|占到|培育|引进|完成|力争|争取|保持|确保|增长(?!点|极)|增加|增至|提高|提升|扩大|翻番|做到|做强|做大|过|破|再)|新增目标|培育目标|(?:今|明)年(?:要|将|计划|力争|预计)|年内(?:预计|将|力争|计划|完成)|努力(?:实现|达到)|建成后|达产后|投产后|项目实施后|全部建成(?!投|运|使用|启用|并|了)|(?<!个)项目建成(?!投|运|使用|启用|并|了)|将达"
    r"|(?:^|[,，:：、;；一二三四五六七八九是]|明确|提出|强调|部署|还|也|都|就|均|更|我们|全区|全市|全省|今年|必须|努力|既|又)要(?=[\u4e00-\u9fff])(?![求素点闻务件么是不说知数想论害紧])"
    r"|可能(?:会|将|突破|达到|超过|实现|再)|冲刺|冲击|奋力(?:实现|达到|突破|完成|冲)|瞄准(?=[^,，。;；]{0,14}(?:\d|目标|千亿|百亿|万亿))|剑指|(?:中?远期|远景|中长期)(?:规划|控制|发展)?(?=面积|用地|范围|到|约|为|\d)|逐步形成(?!了)|最终形成|答应|承诺|打算|准备(?=投资|投入|出资|追加|兴?建|新建|扩建|引进|上马|申报|筹集|再(?:投|建|引))|筹划|意向(?:金额|投资|总投资|协议|合作)|(?:投资|合作|签约|贷款|授信|融资)意向(?!书)|(?<!有)(?<!东方)(?<!新)希望(?!工程|小学|之|的|[,，])|谋求|定下[^,，。]{0,8}目标"
)
#: 将孵化器数量从8家提高到15家: what is raised, no will
_OBJECT = re.compile(r"将(?=[^,，。;；将从由\d]{2,16}[从由][^,，。;；]{0,10}\d)")
#: one of these stands in whatever plans; most clauses have none, and a list of plain words is quickly looked for
_MAY_PLAN = re.compile(
    r"将|要|力争|争取|计划|规划|方案|拟|预计|预期|预估|有望|可望|目标|届时|确保|今后|未来|年内完成|努力|产后|实施后|建成|可能|冲刺|冲击|奋力|瞄准|剑指|远期|远景|中长期|答应|承诺|打算|准备|筹划|意向|希望|谋求|定下|逐步形成|最终形成"
)
_ACTUAL = re.compile(
    r"已经?(?!成为)|截至|截止|目前|现有|累计(?!将)|实现了|完成了|达到了|去年|上年|共(?:有|完成|实现)|兑现了?|拨付|到位(?!内资|外资|资金|率)|建成了|获得了?|荣获|现已|成功|年来(?<=[^0-9]年来)|正确数字|经核实|实际(?:为|完成|达到?|实现|投资|到位(?!资金|资本))|现场签|会上签|当[天日]"
)
#: 由目前的4家增加到8家: where a plan sets out from
_SETS_OUT = re.compile(r"[从由](?:目前|现在|现有|去年|上年|20\d\d年)[^,，。;；]{0,6}")
_ESTIMATE = re.compile(r"(?:初步)?(?:预计|预期|预估|估计|测算)(?:将会?|可|会|能)?")
#: 预计2012年开发区全年完成…;…, 园区预计:…: characters before and behind the word
_ESTIMATES_ALL = re.compile(
    r"(?:[^,，。;；:：\d]|(?:19|20)\d\d年){0,16}?(?:预计|预期)[,，:：]?(?:[^,，。;；:：\d]|(?:19|20)\d\d年){0,16}?(?:实现|完成|全年|年末|年底|全[市区县省州]|:|：)"
)
#: 凡入选者便能一次性得到100万元: whoever it is, gets it
_MAY_GET = re.compile(
    r"(?:便能|就能|即能|还能|都能|均能|可以?|即可|便可|还可|均可)(?:再|直接|一次性|分别|同时){0,2}(?:得到|获得?|拿到|领到|领取|申领|享受|申请)"
)
_OFFER = re.compile(r"得到|享受|给予|最高|奖励|补助|补贴|资助|不超过|奖[^项金]|支持|扶持|减免|补偿|贴息|配套|可获|封顶")
_RULE = re.compile(
    rf"{_MAY_GET.pattern}|(?:国家级|省级|市级|首次|新认定|评为|获评|通过)[^,，。]{{0,20}}(?:分别|各|一次性)(?:再)?(?:奖励|补助|资助|补贴|奖补)|"
    r"新(?:认定|获批|评定|设立|引进)的[^,，。]{2,20}(?:奖励|补助|资助|补贴)|对[^,，。]{2,60}的|凡|符合|经认定|一旦|首次|给予|每家|每个|每项|按照?|每年给予|一次性|可享受|可申请|可获得?|最高|不超过|上限|按[^,，。]{1,20}比例|分别给予|奖励上限"
)
_PAID = re.compile(
    r"已经?|(?<!公)共(?![建同享性])|累计|兑现|(?<!逐年)(?<!每年)(?<!分年)(?<!分期)(?<!按月)发放了?|拨付|支出|支付|到账(?![金资]|额)|到位|获得了|(?:给予|奖励|补助|资助|补贴)了|领到|领取|下达|去年|上年|先后|发到|受益|颁发|拿到|全年|争取到|(?<![可对凡经])获得(?!最高)|总额|合计"
)


#: 在改革发展大会上,对十强企业分别给予…: what was handed out there
_AT_MEETING = re.compile(r"(?:大会|会议|仪式|现场|年会|表彰会|总结会|发布会)上[,，](?:还|并|共|分别)?对")
#: 甲公司等6家企业每家获奖励14万元, 对新入库的16家企业奖励80万元: paid to as many
_EACH_GOT = re.compile(
    r"\d[家个名人户位][^,，。;；]{0,12}?(?:每[家个人户位名]|各|分别)(?:获得?|领到|领取|得到|拿到|收到)"
    r"|的\d{1,4}[余多]?[家个名户位][\u4e00-\u9fff]{2,10}?(?:分别|各|一次性|给予|发放)*(?:奖励|补助|补贴|奖补|资助|发放|给予)"
)
#: 出站后留下的,每人发放安家费15万元: to whoever does
_EACH_GETS = re.compile(r"的[,，]?每[人户家名个](?:每年)?(?:发放|给予|奖|补)")
_CONDITION = re.compile(
    r"(?=[每对凡经符首新的一最另上])(?:每[^,，。\d]{2,16}[,，](?:给予|奖励|补助|资助|奖)|每(?:新增|培育|引进|认定|孵化|毕业|成功|入驻)[^,，。]{1,20}[,，](?:再|另|分别|一次性)?(?:给予|奖|补助|资助)|(?:对|凡|经|符合|首次|新)[^。]{2,60}的[,，]|对(?:首次|新|首|获|通过|经|被|符合)[^。]{2,40}[,，](?:由[^,，]{2,10}?)?(?:给予|一次性|奖励|补助|补贴|资助)|的[,，](?:再|另|一次性|分别|每[家年项个])?(?:给予|奖|补|资助|按|最高)|一旦|最高|一次性|的(?:再|另|分别|各|每[家年项个户])?(?:行)?(?:给予|奖励|补助|资助|补贴|加奖)[^,，。总合]{0,2}\d"
    r"|每(?:[家年项个户件名]|培育|引进|新增)[^,，。]{0,14}(?:给予|奖励|补助|资助|补贴|加奖)[^,，。]{0,4}\d|另行加奖|上限)"
)
_HANDED_OUT = re.compile(r"兑现|颁发|发放了|拨付|到账|领取了")
#: 累计 alone is no payment: 单个企业累计不超过1000万元
_PAYS = re.compile(r"已经?|兑现|颁发|发放了?|拨付|到账(?![金资]|额)|去年|上年|领取了?|获得了|拿到")
#: 对首次获得国家级认定的(每家)给予…: what has to be reached is no payment
_WHOM = re.compile(
    r"(?:对|凡)(?:(?!给予|奖励|补助|补贴|下达|拨付|兑现|发放|元)[^,，。;；]){2,60}?的(?:(?!下达|拨付|兑现|发放)[^,，。;；\d]){0,8}?(?=给予|予以|奖|补|资助|一次性|分别)"
)
_DONE = re.compile(r"已经?|累计|兑现|发放|拨付|到账(?![金资]|额)|去年|上年|领取了?")


#: the sum that was planned for, or what is about to begin, beside what is so: 开工项目79个，年度计划投资152.3亿元；其中产业类51个
_OF_CLAUSE = re.compile(
    r"即将[^,，。;；\d]{1,12}$|(?:年度|年内|项目)?计划(?:总)?投资|拟(?:总)?投资|意向(?:金额|投资|总投资|授信|签约|贷款|协议|合作)|(?:投资|合作|签约|贷款|授信|融资)意向(?!书)|计划引资|规划(?:总)?投资|(?:中?远期|远景|中长期)(?:规划|控制|发展)?(?=面积|用地|范围|到|约|为|\d)"
)
#: what a project will bring
_OF_PART = re.compile(
    r"预计|预期|有望|(?:全部|项目|全面)?(?:建成|达产|投产|投用|满产|实施|建成投产|建成达产|达产达效|投入运营)后|届时|将达"
)


def plan_of(text: str) -> Plan:
    """How far the plan of a clause holds; ``NONE`` where it does not plan."""
    if not plans(text):
        return Plan.NONE
    rest = _OF_CLAUSE.sub("", text)
    if not plans(rest):
        return Plan.CLAUSE
    brought = _OF_PART.sub("", rest)
    if brought != rest:  # 建成后将带动…
        brought = brought.replace("将", "")
    return Plan.SENTENCE if plans(brought) else Plan.PART


def plans(text: str) -> bool:
    """Does this clause speak of what is to come?"""
    return bool(_MAY_PLAN.search(text) and _PLANNED.search(_OBJECT.sub("", text)))


def estimates(text: str) -> bool:
    """Does it only guess (预计), without a plan?"""
    return not plans(_ESTIMATE.sub("", text))


def is_estimate(text: str) -> bool:
    """Is what ``text`` leads to not counted up yet (预计全年实现…)?"""
    return "预计" in text or "预期" in text


def estimates_all(text: str) -> bool:
    """预计全年实现…;…: does it open with an estimate for a year or a place, which the whole sentence then is?"""
    return _ESTIMATES_ALL.match(text) is not None


def reports(text: str, plan: Plan = Plan.NONE) -> bool:
    """Does this clause say that something is so?  Behind a ``plan`` of the whole sentence 累计 adds up what is to come."""
    if not _ACTUAL.search(text):
        return False
    rest = _SETS_OUT.sub("", text)
    return _ACTUAL.search(rest.replace("累计", "") if plan is Plan.SENTENCE else rest) is not None


#: 《…若干政策》提出,…奖团队100万元: what news tells a rule says
_TOLD_OF_RULE = re.compile(
    r"(?:政策|措施|办法|细则|意见|规定|方案|条例|[条策])[》”]?(?:\([^()]{1,12}\))?(?:还|明确|中|分别)?(?:提出|明确|规定|指出)"
)


def offers(clause: str, sentence: str, qualifier: str) -> bool:
    """Does a rule promise this sum to whoever fulfils it?"""
    if _EACH_GETS.search(sentence):
        return True
    if not _OFFER.search(clause) or _EACH_GOT.search(clause) or _AT_MEETING.search(sentence):
        return False
    if _PAID.search(_WHOM.sub("", _MAY_GET.sub("", clause))) and not (
        qualifier in ("at_most", "at_least") and not _DONE.search(clause)
    ):
        return False
    return (
        qualifier in ("at_most", "at_least", "range")
        or bool(_RULE.search(clause))
        or bool(_CONDITION.search(sentence))
        or bool(_TOLD_OF_RULE.search(sentence))
    )


#: 入选的团队将获得100万至300万元启动资金: bounds of what whoever is chosen will get, told in news
_WILL_GET = re.compile(
    r"(?:将|可|便可|即可|均可|还可|还能|就能|便能|能)(?:以|够)?(?:一次性|分别|最高|优先|直接|同时|依据[^,，。]{0,16}?|按[^,，。]{0,12}?)*(?:获得?|得到|享受|享有|领取|拿到|申请|申领)|享受[^,，。]{0,12}(?:待遇|政策)"
)
_WHOEVER = re.compile(
    r"人才|团队|入选|获奖者|创业者|毕业生|大学生|博士|硕士|留学人员|海归|创客|选手|(?:符合|达到)[^,，。]{0,12}(?:条件|标准|要求)|[入落]驻?[^,，。]{0,8}的(?:企业|项目|机构)"
)


def promises(sentence: str, qualifier: str) -> bool:
    """Does news tell within which bounds whoever is chosen, or comes, is to be paid?"""
    bounded = qualifier in ("at_most", "at_least", "range")
    return bounded and bool(_WILL_GET.search(sentence) and _WHOEVER.search(sentence)) and not is_done(sentence)


def is_done(clause: str) -> bool:
    """Does the clause say that money was paid (已兑现, 去年)?"""
    return bool(_PAYS.search(clause))


def was_paid(sentence: str) -> bool:
    """Does the sentence tell of a payment (兑现, 颁发), not only of something that is so?"""
    return bool(_HANDED_OUT.search(sentence))


_STRIVES = re.compile(
    r"力争|确保(?!了)|努力(?:实现|达到|完成)|要(?:实现|达到|突破|完成)|计划(?:完成|实施|新开工|新建|引进)"
)


def strives(said: str) -> bool:
    """Does ``said`` say what is striven for (力争…, 确保…), and not only guess what a year brought (预计)?"""
    return _STRIVES.search(said) is not None


def of_time(time: Time | None) -> str | None:
    """到2025年 and 未来三年 speak of plans whatever the verb."""
    if time is not None and time.role in ("until", "plan"):
        return "planned"
    return None
