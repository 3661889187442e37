"""Numbers about the change of a stock: 新增孵化器6家, 公布23家众创空间."""

from __future__ import annotations

import re

from ingest.extract.numbers.binding import CARRIERS, NATURE_OF
from ingest.extract.numbers.bystanders import is_announced
from ingest.extract.numbers.cases import Case

_INCREMENT = re.compile(
    r"(?:新增|新认定|新建|新培育|净增|新添|新晋|新引进|增加|新获批|再添|新备案|新入库|新晋|新设立?|新增加|新获|新获得|新培养|新入选|新批|又新|新上市|新通过|新评|获批|(?<!累计)认定通过|(?<!累计)通过认定|增长|多了|再引进|再培育|再新增|再建|再认定|减少|新成立|新签约|新开工|再新增|新组建|新挂牌|新布局|新升级|再增|培育新增|增|新立项|新落户|新认定备案|新获认定|新聘|增聘|选聘)(?:了|省级|市级|国家级|国家|各类|上市|挂牌|认定|备案|入库|培育|建设|设立|的|“|”|等|约|近|超过?|以上|[\u4e00-\u9fff]{0,4})?$"
)
#: 新增卓越工程师及后备人才1万名; 新增单项冠军14家、专精特新企业38家: the list goes on until something says 达 or 总数
_NEWLY = re.compile(
    r"(?:新增|净增|新建|新设|新认定|新培育|新引进|新获批|新入选|新晋|新添|新组建|再添|新聘|增聘|选聘|获批(?=[\d一二三四五六七八九十]))(?:(?!总(?!部)|[达累现至]|共(?!建))(?:[^,，。;；:]|[,，](?=(?:国家级|省级|市级)(?!及?以上)))){1,40}$"
)
_GOES_ON = ("国家级", "省级", "市级")
_STANDS_AT = re.compile("[达总累现至]|共(?!建)|突破|超过")
_INCREASED = re.compile(r"(?:新增|净增|增加|新认定|减少|比上年增|较上年增)(?:了|约|近|超过?)?$")
#: 较去年同期增加153个, 比上年多8家
_DIFFERS = re.compile(
    r"[比较](?:去年|上年|前年|同期|年初|上月|上季度)[^,，。\d]{0,4}(?:增加|减少|净增|新增|增长|下降|多|少|增|减)了?(?:约|近)?$"
)
#: 净增经营主体4151户: by so much their number rose, however many came
_NET = re.compile(r"净增")
_NEW_TERM = re.compile(r"新(?:增|认定|引进|设)")
#: 布局建设20家中试平台, 组建9家: told of a period; 已组建49家 is what there is
_FOUNDS = re.compile(r"(?:布局|组建|新建)(?:建设)?(?!了)[\u4e00-\u9fff]{0,6}$")
_BY_NOW = re.compile(r"已|累计|目前|现|截至|共|总数")


#: 共有5家孵化载体获得新认定; 一、国家级孵化器(1家): what a notice recognises, and the heading of a list
_RECOGNISED = re.compile(
    r"(?:[、和]\d{1,3}[家个][\u4e00-\u9fff]{2,12}?){0,3}(?:[\u4e00-\u9fff]{0,4}获(?:得)?(?:批|新)?(?:认定|备案)|(?:[和及与、][\u4e00-\u9fff]{2,8})?(?:成功|顺利|双双)?获批(?=[,，。;；)]|$)|[\u4e00-\u9fff]{0,4}(?:成功|顺利)备案|备案[为成]|(?:(?:成功|顺利)?(?:通过|经过?|历经)[\u4e00-\u9fff]{0,6})?(?:成功|正式|同时|先后|均|双双)?[被获](?:[\u4e00-\u9fff]{0,8}?)(?:认定|备案|命名|授予|评定|批准|列)[为成]?"
    r"|(?:成功|顺利|新)?通过了?[\u4e00-\u9fff]{2,8}?(?:认定|备案|评审|评定|验收|审核|复核|考核))"
)
#: A、B、C共6家(某省孵化器成功备案)
_IN_ALL_WON = re.compile(r"[\u4e00-\u9fff]{2,10}(?:成功|顺利)(?:备案|获批|入选|上榜)")
#: 认定自治区双创基地4个: what a decision names
_CONFERS = re.compile(
    r"(?<![共计已总被获经])(?:决定|研究|同意|现|拟|新)?(?:认定|备案|确定|命名|授予|批准)了?(?:20\d\d年度?|首批|第[一二三四五六七八九十]{1,2}批|自治区级?|国家级?|省级?|市级?|全[国省市区]|[\u4e00-\u9fff]{2,3}[省市])*$"
)
_SO_FAR = re.compile(r"累计|目前|截[至止]|已|[共总]计?(?:认定|备案|批准|确定|有)|现有|期间|以来")
#: 19个新建孵化载体
_NEW_ONES = re.compile(r"新(?:建|增|认定|备案|获批|设立?|引进|培育|建成)")
#: 全国首次确定示范基地95家
_FIRST = re.compile(r"首次(?:认定|确定)[^,，]{0,6}$")
_LIST_HEADING = re.compile(
    r"(?m)^\s{0,4}(?:[(第]?[一二三四五六七八九十\d]{1,3}[)、.．][^。,，;；\n]{2,30}[(（]\d{1,3}[家个][)）]$"
    r"|[^。,，;；:：\n]{0,16}(?:类|示范|优秀|良好|合格|拟|认定|备案|新)[^。,，;；:：\n]{0,12}[(（]共?\d{1,3}[家个][)）](?=[:：]))"
)


#: 40多家企业集中入驻: those of one day
_ARRIVE = re.compile(r"[\u4e00-\u9fff]{0,4}集中(?:签约|揭牌|挂牌)?(?:入驻|落户|落地|进驻)")


def _heads_list(case: Case) -> bool:
    if not case.text.startswith((")", "）"), case.quantity.end):
        return False
    begin = case.text.rfind("\n", max(0, case.clause.start - 40), case.quantity.start) + 1
    heading = _LIST_HEADING.match(case.text, begin, case.quantity.end + 2)
    return heading is not None and heading.end() == case.quantity.end + 1


def _is_founding(case: Case, head: int) -> bool:
    """Are platforms founded here, rather than counted?"""
    founds = _FOUNDS.search(case.text, max(case.clause.start, head - 14), head)
    if founds is None:
        return False
    return not _BY_NOW.search(case.text, max(case.sentence.start, founds.start() - 16), founds.start())


def _is_conferred(case: Case) -> bool:
    """Are they those that a decision names, or new ones?"""
    text, clause, term = case.text, case.clause, case.bound.term
    if case.bound.how == "right":
        return _NEW_ONES.search(text, case.quantity.end, term.start) is not None
    left = case.bound.how.startswith("left") and _CONFERS.search(text, max(clause.start, term.start - 24), term.start)
    return bool(left) and not _SO_FAR.search(text, case.sentence.start, term.start)


#: 一季度共认定科技型中小企业376家: those that the time brought
_NAMED_IN = re.compile(
    r"(?:季度|半年|今年|去年|全年|当年|本年)[^,，。;；\d累已]{0,8}?(?:认定|评定|备案)(?:为|了)?(?:国家级?|省级?|市级?)?$"
)


def _is_named_in_a_time(case: Case) -> bool:
    start = case.bound.term.start
    left = case.bound.how.startswith("left") and start - case.clause.start < _NAMED_REACH
    return left and _NAMED_IN.search(case.text, case.clause.start, start) is not None


#: characters of a clause in which its verb stands
_NAMED_REACH = 36
#: 新添甲159家;|国家乙62家;|苏州市丙4家: a noun and a number, without a verb, goes on with what came
_NEW_SO_FAR = re.compile(
    r"(?:新增|新添|净增|新认定|新获批|新引进|新培育)了?(?:(?!达|总[数量]|累计|现有|共有|拥有|已有|突破|完成|实现|增长|同比)[^。\n()]){1,90}[;；,，]$"
)
#: 共888家,较上年底|新增88家: by how much what was told before has changed
_SINCE_THEN = re.compile(r"[比较][^,，。;；]{1,12}$")
_NOUN_ONLY = re.compile(r"(?:中国|国家级?|[省市州县区]级?|[\u4e00-\u9fff]{2,3}[省市])?[“]?")


def _is_next_new(case: Case) -> bool:
    text, clause, term = case.text, case.clause, case.bound.term
    if case.bound.how != "left" or case.quantity.lead - term.end > 1 or case.quantity.qualifier != "exact":
        return False
    if not _NOUN_ONLY.fullmatch(text, clause.start, term.start):
        return False
    new = _NEW_SO_FAR.search(text, case.sentence.start, clause.start)
    return new is not None and _SINCE_THEN.search(text, case.sentence.start, new.start()) is None


def is_increment(case: Case) -> bool:
    """新增孵化器6家, 公布23家众创空间: a number about the change of a stock."""
    text, quantity, bound = case.text, case.quantity, case.bound
    if is_announced(case) and (bound.how == "right" or _FIRST.search(text, case.clause.start, bound.term.start)):
        return True
    if bound.how.startswith("left") and _DIFFERS.search(
        text, max(case.clause.start, quantity.lead - 16), quantity.lead
    ):
        return True
    if bound.code == "new_enterprises":
        return (
            _NET.search(text, max(case.clause.start, bound.term.start - 8), max(bound.term.end, quantity.lead))
            is not None
        )
    if NATURE_OF.get(bound.code) != "stock":
        return False
    if (bound.how == "right" and _RECOGNISED.match(text, bound.term.end)) or _heads_list(case):
        return True
    if bound.code in CARRIERS and (_is_conferred(case) or _IN_ALL_WON.match(text, quantity.end, case.clause.end)):
        return True
    if bound.how == "right" and bound.code == "enterprises" and _ARRIVE.match(text, bound.term.end):
        return True
    head = quantity.lead if bound.how in ("right", "carried") else bound.term.start
    if bound.how == "carried" and text[head - 1 : head] in ("到", "至", "达"):
        return False  # 2020年，增加到27家
    between = "" if bound.how == "right" else text[bound.term.end : quantity.lead]
    goes_on = (
        text.startswith(_GOES_ON, case.clause.start) and "以上" not in text[case.clause.start : case.clause.start + 6]
    )  # 新增甲12家，市级乙9家
    begin = case.clause.start if head >= case.clause.start else case.sentence.start  # 新增甲逐年增多,分别为39家、55家
    low = max(case.sentence.start if goes_on else begin, head - 46)
    stands_at = goes_on and _STANDS_AT.search(between)  # 新引进甲6家，国家级乙达到11家
    if not stands_at and _NEWLY.search(text, low, head) and "、" not in text[head : quantity.lead]:
        return True
    if _is_next_new(case) or _is_named_in_a_time(case):
        return True
    if bound.code == "innovation_platforms" and _is_founding(case, head):
        return True
    if _INCREMENT.search(text[max(begin, head - 14) : head]) or _INCREASED.search(between):
        return True
    return bound.how != "carried" and _NEW_TERM.match(bound.term.text) is not None
