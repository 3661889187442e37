"""Events told by a verb: a park that opens, a title that is awarded, a contract that is signed, a rule that is issued.

Each kind of happening has its reading of the clause around its verb; what comes out is a short headline,
subject + verb + object, as an analyst would write it down.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ingest.extract.event_words import Cue, balanced, trailing_cut, trimmed


class Clause(NamedTuple):
    """A verb in its clause: the words ``before`` and ``after`` it, what the text said ``earlier``, and of whom."""

    before: str
    verb: str
    after: str
    earlier: str
    speaks_of: Callable[[], str]


class Told(NamedTuple):
    """What a clause tells: its headline and type; ``sure`` where it may be news without any date beside it.

    ``several`` where it is told of more than one body: 等14家省级高新区.
    """

    name: str
    type: str
    sure: bool = True
    several: bool = False


_CARRIER = re.compile(
    r"(?:孵化器|众创空间|空间|创业园|科技园|产业园|园区|园|基地|中心|平台|实验室|研究院|研究所|创新院|分院|学院|书院|高新区|经开区|新区|开发区|自贸区|自贸试验区|自创区|示范区|试验区|保税区|综保区|合作区|先行区|功能区|片区|试点|集群|广场|大厦|港|谷|小镇|科学城|科创城|创新城|科技城|新城|联盟|协会|驿站|工作站|街区|加速器|综合体|工厂|枢纽|客厅|会客厅|走廊|装置|大科学装置|机构|馆|支行|专营机构|母基金|引导基金|智库|服务站|交易所|交易市场|大市场|超市|离岸基地|创客天地|部落)(?:[一二三四五]期)?(?:\([^()]{1,14}\))?(?:项目|工程)?[”」\"]?$"
)
_AREA = re.compile(r"(?:[省市区县州盟旗]|高新区|新区|开发区|全国|我省|我市|我区|北京|上海|天津|重庆|[\u4e00-\u9fff]{2}大学|街道|镇)$")
_PROJECT = re.compile(r"(?:项目|基地|中心|园|园区|工程|平台|系统|工厂|厂区|实验室|大厦|装置|小镇|科学城|新城|区|开发区|研究院|总部|孵化器|港|枢纽|载体|广场|综合体|片区)(?:[一二三四五]期)?(?:\([^()]{1,14}\))?(?:项目|工程)?[”」\"]?$")
_COUNT = re.compile(r"(?<![第首\d一二三四五六七八九十])[\d一二三四五六七八九十百两数多几]+(?:余|多)?(?:家|个|项|名|人|户|位|支|批|所|座|款|条|万|处|件|只|场|%)")
_PLAN = re.compile(r"计划|力争|即将|将于|将要|预计|有望|拟|争取|尚未|等待|准备|目标|争创|申报|申请|一旦|如果|若|凡|应当?|可以|须|未能|推动|推进|加快|支持|鼓励|引导|确保|抓好|做好|谋划|规划|启动后|待|尽快|力促|促进|要|筹建|正在|(?<![即小大])将(?!军|乐)|新获|首次通过|每|对新")
_VAGUE = re.compile(r"相继|陆续|纷纷|先后|不断|多次|每年|连年|历年|屡|曾经|曾|均|都|等$")
_FIRM = re.compile(r"(?:公司|集团|企业|股份|有限|厂商|团队|选手|项目|产品|成果|技术|课题|论文|作品|专利|教授|院士|博士|先生|女士|同志|人|师傅|专家|品牌|景区|村|学校|小学|中学|剧|影片|歌曲|饭店|酒店|医院|同学|员工|球队|系统|芯片|车型|机器人|药物|疫苗|卫星|火箭|飞机)(?:\([^()]*\))?[”」]?$")
_TITLE = re.compile(r"国家|省级|市级|级|示范|基地|试点|试验|中心|孵化器|空间|名单|园区|计划|专项|百强|单位|先进|优秀|集群|载体|城市|示范区|新区|高新区|开发区|奖|称号|行列|牌|“|工程|首批|[一二三四五六七八九十]批|A类|A级|区$")
_CLASS = re.compile(r"(?:国家)?高新技术企业|专精特新|小巨人|瞪羚|独角兽|单项冠军|雏鹰|领军企业|制造业企业|龙头企业|上市|500强|民营企业|非遗|非物质文化|文物|世界遗产|遗产|旅游|景区|A级景区|美丽|文明|卫生城|体育|博物馆|图书|电影|重点文保|保护单位|人大代表|委员|院士$|吉尼斯|药|医保|临床|医疗器械|论文|课题|标准|传统村落|湿地|地理标志|森林")
_BODY = re.compile(r"国务院|部|委|厅|局|政府|省|市|办|管委会|协会|学会|联盟|中心|署|院|国家")


def _subject(clause: Clause, ends: re.Pattern[str] = _CARRIER) -> str:
    """Who it is about: the words before the verb if they end like a body of the field, else whom the clause before spoke of."""
    words = trimmed(trailing_cut(clause.before))
    words = re.sub(r"^.*?(?:获悉|了解到|表示|介绍|透露|显示|宣布|看到)[,，:]?", "", words) or words
    if not words:
        return clause.speaks_of()
    if re.match(r"(?:该|这|此|其|它|与|同|和)", words):
        return clause.speaks_of()
    words = re.sub(r"^.*的(?=[^的]{4,}$)", "", words) if len(words) > 24 else words
    return words if ends.search(words) or _AREA.search(words) else ""


def _single(subject: str) -> bool:
    """One body or a named pair, not a count of them."""
    return bool(subject) and 2 <= len(subject) <= 40 and not _COUNT.search(subject) and "等" not in subject[-3:]


def _headline(*parts: str) -> str:
    return trimmed("".join(parts))


def _founding(clause: Clause) -> Told | None:
    """X成立, X成立于…, …成立的X, 经…批准,X设立."""
    after, before = clause.after, clause.before
    if re.match(r"(?:以来|后|之初|之前|前|了?[\d一二三四五六七八九十两]+(?:余|多)?[个家支项只年周]|[\d一二三四五六七八九十]+周?年|大会|仪式|揭牌|暨|公司|企业|专班|工作|领导|项目|党|仅|不到|才|已|至今|时间|日期|了?专|了?由|[“(])", after):
        return None
    approved = re.search(r"(?:国务院|批准|批复|同意|核准)", clause.earlier[-24:] + before)
    if clause.verb.startswith("批准"):
        who = re.search(r"经([\u4e00-\u9fff]{2,12}?)(?:正式)?$", before)
        if not who:
            return _granted(clause)
        subject = _subject(clause._replace(before=before[: who.start()]))
        return Told(_headline(subject, f"经{who[1]}{clause.verb}"), "recognition", False) if _single(subject) else None
    if re.match(r"的", after):
        named = re.match(r"的([^,，。;；的是]{3,30})", after)
        words = trimmed(named[1]) if named and not trimmed(trailing_cut(before)) else ""
        return Told(f"{words}{clause.verb}", "opening", False) if _CARRIER.search(words) and _single(words) else None
    subject = _subject(clause)
    if not _single(subject) or _PLAN.search(before[-12:]) or _VAGUE.search(before[-8:]):
        return None
    if approved and clause.verb in ("设立", "成立", "建立"):
        who = re.search(r"经([\u4e00-\u9fff]{2,12}?)(?:正式)?(?:批准|同意|批复)", clause.earlier[-24:] + before)
        subject = re.sub(r"^经[\u4e00-\u9fff]{2,12}?(?:批准|同意|批复)", "", subject)
        return Told(_headline(subject, f"经{who[1]}批准" if who else "获批", clause.verb), "recognition", False)
    if clause.verb in ("设立", "启动", "建立") or (after and not re.match(r"(?:于|在|[,，。;；:]|$|[12]\d{3}年|了?$|并)", after)):
        return None
    return Told(_headline(subject, clause.verb), "opening", False)


def _opening(clause: Clause) -> Told | None:
    before, after = clause.before, clause.after
    if re.match(r"(?:企业|公司|上市|后|的|以来|前|价|率|时间|[\d一二三四五六七八九十两]+(?:周年|[年个家天]|余|多|%)|仪式|督办|保护|迎|典礼|至今|当天|当日|初期|之初|之际|期|项目|产能)", after):
        return None
    if _PLAN.search(before[-14:]) or _VAGUE.search(before[-8:]) or re.search(r"新三板|上市|企业|迎来$|即$|一旦|产品|型号|列车|基金", before[-8:]) or re.search(r"为.{0,2}(?:保障|迎接)|筹备", before):
        return None
    subject = _subject(clause)
    return Told(_headline(subject, clause.verb), "opening") if _single(subject) and (_CARRIER.search(subject) or clause.verb.startswith(("揭", "挂"))) else None


def _launch(clause: Clause) -> Told | None:
    before, after = clause.before, clause.after
    if _PLAN.search(before[-12:]) or _VAGUE.search(before[-8:]) or re.search(r"新$|率$|[\d一二三四五六七八九十]个", before[-6:]):
        return None
    if clause.verb.startswith(("启动", "上线")):
        return _started(clause)
    if re.match(r"率|的|项目|面积|以来|后|前|[\d一二三四五六七八九十]|仪式|时间", after):
        return None
    subject = _subject(clause, _PROJECT)
    return Told(_headline(subject, clause.verb), "launch") if _single(subject) else None


_PROGRAMME = re.compile(r"(?:工作|工程|行动|计划|试点|建设|平台|基金|创建|改革|示范|申报|专项|项目|系统|编制)[”」\"]?$")


def _started(clause: Clause) -> Told | None:
    """A启动B工程, 这项工作由A启动, B平台上线."""
    before, after = clause.before, clause.after
    if re.match(r"(?:区|资金|以来|后|仪式|大会|会|资助|的|前|了?[\d一二三四五六七八九十]+[个家项批]|阶段|程序|应急|[IⅠⅡ一二三四]级|响应)", after):
        return None
    handed = re.match(r"(?:这|该|此)项?(?P<what>[\u4e00-\u9fff]{2,10}?)由(?P<who>[\u4e00-\u9fff]{2,24})$", trimmed(trailing_cut(before)))
    if handed:
        kind = handed["what"][-2:]
        named = re.findall(rf"“([^“”]{{4,30}}{kind})”|([\u4e00-\u9fff]{{4,20}}{kind})", clause.earlier)
        what = (named[-1][0] or named[-1][1]) if named else handed["what"]
        return Told(_headline(trailing_cut(handed["who"]), clause.verb, what), "launch", False)
    thing = re.match(r"了?([^,，。;；、]{4,30})", after)
    if thing and _PROGRAMME.search(thing[1]) and not _COUNT.search(thing[1]):
        who = _subject(clause, _BODY)
        return Told(_headline(who, clause.verb, thing[1]), "launch", False) if _single(who) else None
    if after and not re.match(r"[,，。;；]", after):
        return None
    subject = trimmed(trailing_cut(before))
    fits = _PROGRAMME.search(subject) or _CARRIER.search(subject)
    return Told(_headline(subject, clause.verb), "launch", False) if fits and _single(subject) and len(subject) >= 6 else None


def _signing(clause: Clause) -> Told | None:
    before, after = clause.before, clause.after
    if _PLAN.search(before[-10:]) or re.match(r"的|项目|额|企业|金额|率|仪式|[^,，]{0,8}\d|[一二三四五六七八九十]|落户项目|合同额|入驻", after):
        return None
    parties = re.search(r"[\u4e00-\u9fff”)](?:与|和|同)[\u4e00-\u9fff“A-Z]|双方|三方", before + after[:24])
    subject = _headline(trailing_cut(before)) or clause.speaks_of()
    if not parties or not 2 <= len(subject) <= 46 or _COUNT.search(subject):
        return None
    if clause.verb.startswith("签约"):
        return Told(_headline(subject, clause.verb), "signing") if re.search(r"与|和|同", subject) else None
    deal = re.match(r"了?(?:《[^》]{2,40}》|[^,，。;；]{0,24}?(?:协议|合同|备忘录|协定|意向书))", after)
    if not deal or re.search(r"入园|购买|劳动|租赁|保密|采购", deal.group()):
        return None
    return Told(_headline(subject, clause.verb, deal.group().removeprefix("了")), "signing")


def _object(after: str) -> str:
    """The title that is given: a quotation with what follows it, or the words up to the next stop."""
    match = re.match(r"(?:了|为|成为)?((?:[^,，。;；:“”]{0,14}“[^“”]{2,30}”[^,，。;；:“”、]{0,16})|[^,，。;；:、]{2,40})", after)
    return match[1].rstrip(" ,，)") if match else ""


def _recognition(clause: Clause) -> Told | None:
    before, after, verb = clause.before, clause.after, clause.verb
    if verb == "过关" or verb.startswith("通过"):
        return _passed(clause)
    if verb == "公布":
        return _announced(clause)
    if verb in ("认定", "确定", "命名", "备案"):
        return _listed(clause)
    if re.match(r"(?:的(?!牌)|后|企业|项目|率|数|以来|[\d一二三四五六七八九十两]+(?:余|多)?(?:家|个|项|名|条)|条件|标准|备案|办法|管理|了?[\d一二三四五六七八九十两]+(?:余|多)?[家个项])", after):
        return None
    if _PLAN.search(before[-14:]) or _VAGUE.search(trailing_cut(before)[-4:]) or re.search(r"未|经$|凡|对$|不$|没有", before[-6:]):
        return None
    if verb in ("授予", "同意", "批准", "批复", "批准建设", "批复同意", "批复设立", "批准设立", "批准成立", "批准为") and "被" not in before and not before.endswith("获"):
        return _granted(clause)
    passive = re.search(r"^(?P<s>.*?)被(?P<by>[^,，被]{0,30})$", before)
    subject = _subject(clause._replace(before=passive["s"])) if passive else _subject(clause)
    if verb in ("认定为", "批准为", "评为", "评定为", "列为", "列入", "确定为", "命名为") and not passive and not re.search(r"获$|获得$", before):
        return None
    title = _object(after)
    if not _single(subject):
        return _several(clause, title)
    if _FIRM.search(subject):
        return None
    if not title and verb in ("获批", "获准") and _CARRIER.search(subject):
        return Told(_headline(subject, verb), "recognition", False)
    if not title or not _TITLE.search(title) or _CLASS.search(title) or _COUNT.match(title):
        return None
    if verb in ("列入", "入选", "跻身", "入列", "入围", "上榜", "升级为", "晋升为", "获批") and len(title) < 4:
        return None
    kind = "award" if re.search(r"牌匾|奖$|奖”$", title) else "recognition"
    return Told(_headline(subject, "被" + trimmed(passive["by"]) if passive else "", verb, title), kind)


def _several(clause: Clause, title: str) -> Told | None:
    """A、B等5家单位,获批成为首批市级高新区: what they become must itself be of the field."""
    words = trimmed(trailing_cut(clause.before)) or trimmed(trailing_cut(re.split(r"[。;；]", clause.earlier)[-1]))
    if not _OF_FIELD.search(title) or _CLASS.search(title) or _COUNT.match(title) or _VAGUE.search(clause.before[-4:]):
        return None
    who = re.search(r"[^,，:]{0,30}(?:等|共)?[\d一二三四五六七八九十两]{1,3}[家个](?P<of>[\u4e00-\u9fff]{2,12})$", words)
    if not who or re.search(r"企业|公司|项目|产品|人", who["of"].replace("企业孵化器", "")):
        return None
    return Told(_headline(who.group(), clause.verb, title), "recognition", False, True)


def _granted(clause: Clause) -> Told | None:
    """国务院批复同意X建设Y, A授予X“Y”, 把“Y”的牌子授予X, 发文同意,由X承担Y."""
    who = trimmed(trailing_cut(clause.before))
    if clause.verb == "授予":
        return _bestowed(clause, who)
    if handed := re.match(r"[,，]?由([^,，。;；]{2,20}?)承担([^,，。;；]{4,44})", clause.after):
        return Told(_headline(re.sub(r"^.*、.*?(?=[一二三四五六七八九]部)", "", who).removesuffix("发文"), "同意", handed[1], "承担", handed[2]), "recognition")
    after = re.sub(r"^(?:支持|建设|由)", "", clause.after)
    if clause.after[:2] in (",由", "，由", "了") or not who or not _BODY.search(who[-8:]):
        return None
    what = re.match(r"(?:设立|将|在)?([^,，。;；]{4,44})", after)
    if not what or not re.search(r"高新区|经开区|新区|开发区|自贸|自由贸易|示范区|试验区|保税|合作区|中心|孵化器|基地|园|实验室|项目”|城市", what[1]) or _COUNT.search(what[1][:12]):
        return None
    if _CLASS.search(what[1]) or re.search(r"意见|方案|规划|请示|决定", what[1]):
        return None
    return Told(_headline(who[-24:], clause.verb, "设立" if clause.after.startswith("设立") and "设立" not in clause.verb else "", what[1].removeprefix("设立")), "recognition")


def _bestowed(clause: Clause, who: str) -> Told | None:
    before, after = clause.before, clause.after
    handed = re.search(r"(?P<by>[^,，“把将]{2,24})(?:把|将)(?P<title>“[^“”]{3,40}”|[^,，]{4,30}?)(?:的?(?:牌子|牌匾|称号|荣誉))?$", before)
    if handed:
        to = re.match(r"(?:了|给)?([^,，。;；、]{3,30})", after)
        named = bool(to) and _CARRIER.search(to[1]) is not None if to else False
        return Told(_headline(handed["by"], "授予", to[1] if to else "", handed["title"]), "recognition") if named else None
    to = re.match(r"(?P<to>[^,，。;；、“]{1,26}?)(?P<title>“[^“”]{3,40}”[^,，。;；、]{0,12}|(?:国家|省级?|市级?|全国)[^,，。;；、]{4,30}?(?:称号|牌匾|基地|中心|奖))", after)
    if not to or _COUNT.search(to["to"]) or _FIRM.search(to["to"]):
        return None
    target = clause.speaks_of() if to["to"] in ("它", "该园", "该区", "其", "他们") and clause.speaks_of() else to["to"]
    if not (_CARRIER.search(target) or _AREA.search(target)):
        return None
    return Told(_headline(who, "授予", target, to["title"]), "award" if "牌匾" in to["title"] or "奖" in to["title"][-3:] else "recognition")


_TEST = re.compile(r"[^,，。;；]{2,40}?(?:评估|验收|评审|认定|考核|评价|复核|批复|备案)(?=$|[,，。;；、并]|成为|获)")


def _passed(clause: Clause) -> Told | None:
    """X通过…中期评估; 在…评估里,X顺利过关."""
    before = clause.before
    if _PLAN.search(before[-10:]):
        return None
    subject = _subject(clause)
    if not _single(subject) or _FIRM.search(subject):
        return None
    if clause.verb == "过关":
        test = re.search(r"在([^,，。;；]{4,40}?(?:评估|验收|评审|考核|评价|复核))(?:里|中|上)?[,，]?$", clause.earlier)
        return Told(_headline(subject, "通过", test[1]), "recognition") if test else None
    test = _TEST.match(clause.after) or (re.match(r"", "") if clause.verb == "通过验收" else None)
    if test is None or _CLASS.search(test.group()) or not (clause.verb == "通过验收" or re.search(r"国家|省|市|部|级|示范|试点|中期|年度|建设", test.group())):
        return None
    return Told(_headline(subject, clause.verb, test.group()), "recognition")


def _announced(clause: Clause) -> Told | None:
    """A公布了…名单 / …评价结果 / …第二批单位 of carriers and programmes; lists of firms are no event of a zone."""
    behind = re.match(r"了?([^,，。;；:]{4,60}?(?:名单|结果|[批]单位|[批]名单|榜单|入选名单))(?=$|[,，。;；:])", clause.after)
    words = behind[1] if behind else ""
    if not words:
        ahead = re.search(r"([^,，。;；:]{6,50}?(?:名单|结果|榜单))$", trailing_cut(clause.before))
        words = ahead[1] if ahead else ""
    field = re.sub(r"科技企业孵化器|企业孵化器|中小企业创新创业|企业技术中心", "孵化器", words)
    if not words or not _OF_FIELD.search(field) or _CLASS.search(field) or re.search(r"企业(?:认定|名单)|考试|招聘|中标", field):
        return None
    return Told(balanced(words) + "公布", "recognition")


_OF_FIELD = re.compile(r"孵化|众创|示范|试点|基地|园区|高新区|经开区|开发区|实验室|平台|载体|集群|双创|创新型|新区|大学科技园|加速器|创新中心")


def _listed(clause: Clause) -> Told | None:
    """A确定26家单位为省级孵化器, 现认定“B”等9家单位为…: the recognition of a list, or of one carrier."""
    if _PLAN.search(clause.before[-10:]) or re.search(r"被|获|对|未|新$|经$", clause.before[-8:]):
        return None
    given = re.match(r"(?P<to>(?:“[^“”]{2,24}”|[^,，。;；“])[^,，。;；]{1,40}?)为(?P<title>[^,，。;；、]{4,36})", clause.after)
    if not given or not _OF_FIELD.search(given["title"]) or _CLASS.search(given["title"].replace("科技企业", "")):
        return None
    who = re.sub(r"^.*(?:现|拟|将|决定|《通知》)$", "", trimmed(trailing_cut(clause.before)))
    return Told(_headline(who[-16:] if _BODY.search(who[-4:]) else "", clause.verb, given["to"], "为", given["title"]), "recognition")


def _award(clause: Clause) -> Told | None:
    before, after, verb = clause.before, clause.after, clause.verb
    if verb.startswith(("督查", "表扬", "通报")):
        who = re.search(r"^(?P<s>.{2,24}?)(?:首次|再次|连续[^,，]{1,5}|第[^,，]{1,3}次)?(?:拿到|获得?|获得了|受到|荣获|赢得|得到|被|获)(?:了)?(?P<by>[^,，]{0,16})$", before)
        subject = _subject(clause._replace(before=who["s"])) if who else ""
        return Told(_headline(subject, "获", who["by"] if who else "", verb), "award") if who and _single(subject) else None
    title = _object(after)
    prize = re.search(r"奖[”」]?$|奖杯$|金牌$|表彰$|激励$|称号$|荣誉$|牌匾$", title)
    made = re.search(r"(?:认定|批准|批复|授牌|命名)$", title)
    if not (prize or made) or _COUNT.search(title) or re.search(r"[一二三四特]等奖|优秀奖|金奖|银奖|铜奖|冠军|的奖$|多项|诺贝尔", title):
        return None
    subject = _subject(clause)
    if _PLAN.search(before[-10:]) or not _single(subject) or _FIRM.search(subject) or _CLASS.search(title):
        return None
    return Told(_headline(subject, verb, title), "award" if prize else "recognition", bool(prize))


def _visit(clause: Clause) -> Told | None:
    before, after = clause.before, clause.after
    if re.match(r"(?:组|团|报告|时|发现|显示|结果|的|员|后|数据|工作|成果|中|期间|机构|问卷)", after):
        return None
    who = re.search(
        r"(?P<who>[\u4e00-\u9fff]{2,24}?(?:书记|省长|市长|部长|主席|总理|主任|局长|厅长|区长|县长|代表团|考察团|调研组|一行)(?:[\u4e00-\u9fff]{2,4}?)?(?:一行|率队|带队|率[\u4e00-\u9fff]{2,14}团)?)(?:先后|今天|近日|专程)?(?:到|赴|来到?|深入|走进|在)(?P<where>[^,，。]{2,24}?)(?:进行|开展|实地)?$",
        trailing_cut(before),
    )
    if not who or not re.search(r"区|园|基地|中心|孵化|企业|港|城|省|市|县", who["where"]):
        return None
    return Told(_headline(who["who"], "到", who["where"], clause.verb), "visit")


def _other(clause: Clause) -> Told | None:
    """…二期封顶; “…”改革在…推开."""
    if _PLAN.search(clause.before[-10:]) or re.match(r"[\u4e00-\u9fff]", clause.after):
        return None
    if "推开" in clause.verb:
        where = re.search(r"(“[^“”]{2,20}”[^,，]{0,10}?)在(.{2,24})$", trailing_cut(clause.before))
        return Told(_headline(where[1], "在", where[2], clause.verb), "other", False) if where else None
    words = re.sub(r"^随着.*[,，]", "", trailing_cut(clause.before))
    subject = _subject(clause._replace(before=words), _PROJECT)
    return Told(_headline(subject, clause.verb), "other") if _single(subject) else None


#: what must stand near a frequent verb for a rule to have any use of it; asked first
_NEAR: dict[str, tuple[int, int, re.Pattern[str]]] = {
    "policy_release": (40, 40, re.compile(r"[》”]|[划案见法施例条](?:正式|日前|近日|已|于)?$")),
    "visit": (40, 0, re.compile(r"书记|长|主席|总理|主任|团|组|一行")),
    "signing": (60, 30, re.compile(r"[与和同]|双方|三方")),
    "award": (0, 44, re.compile(r"奖|牌|表彰|激励|称号|荣誉|认定|批准|批复|命名")),
}
_SELDOM = {
    "通过": re.compile(r"[^,，。;；]{2,40}?(?:评估|验收|评审|认定|考核|评价|复核|批复|备案)"),
    "认定": re.compile(r"[^。;；]{2,44}为"),
    "确定": re.compile(r"[^。;；]{2,44}为"),
    "命名": re.compile(r"[^。;；]{2,44}为"),
    "备案": re.compile(r"[^。;；]{2,44}为"),
}


def possible(text: str, verb: Cue) -> bool:
    """A quick look around ``verb``: can its rule find an event here at all?"""
    if seldom := _SELDOM.get(verb.word):
        return bool(seldom.match(text, verb.end))
    near = _NEAR.get(verb.type)
    if near is None or verb.word.startswith(("督查", "表扬", "通报")):
        return True
    before, behind, words = near
    if verb.type == "policy_release":
        return bool(words.search(text[max(0, verb.start - before) : verb.start])) or "《" in text[verb.end : verb.end + 40] or "”" in text[verb.end : verb.end + 40]
    return bool(words.search(text[max(0, verb.start - before) : verb.end + behind]))


_FOUNDING = frozenset({"诞生", "批准成立", "批准设立", "成立", "设立", "正式成立", "创办", "始建", "建区", "建园"})
_RULES: dict[str, Callable[[Clause], Told | None]] = {
    "opening": _opening,
    "launch": _launch,
    "signing": _signing,
    "recognition": _recognition,
    "award": _award,
    "visit": _visit,
    "other": _other,
}


def told(clause: Clause, kind: str) -> Told | None:
    """What the clause tells by its verb, whose type is ``kind``; None where it is no happening of one named body."""
    rule = _founding if clause.verb in _FOUNDING else _RULES.get(kind)
    return rule(clause) if rule else None
