"""Lists that an authority announces or decides on: …名单公布, 新一批X出炉, 认定A等12家省级孵化器."""

from __future__ import annotations

import re

from ingest.extract.events.clauses import BODY, CARRIER, CLASS, COUNT, JUST, OF_FIELD, PLAN, Clause, Told, headline
from ingest.extract.events.words import balanced, trailing_cut, trimmed

#: classes of firms that an authority chooses: 专精特新“小巨人”, 瞪羚
_FIRMS = re.compile(
    r"独角兽|瞪羚|专精特新|小巨人|雏鹰|单项冠军|(?:年度|第[一二三四五六七八九十]+批)[^,，]{0,12}?(?:高新技术企业|领军企业)"
)
_NAMED = re.compile(
    r"[了的]?([^,，。;；:]{4,60}?(?:名单|结果|(?:考核|评价|考评)情况|[批]单位|[批]名单|榜单|入选名单|排名|排行榜|排名情况))(?=$|[,，。;；:(])"
)
_NAMED_AHEAD = re.compile(r"([^,，。;；:]{6,50}?(?:名单|结果|榜单|排名|排行榜))(?:予以|进行|已|正式|对外)*(?:进入)?$")
#: 在科技部最新(公布的…名单中,X榜上有名): where X was found, no list that is announced
_SETTING = re.compile(r"(?:^|[,，近日前])在[^,，]{2,24}$")
#: 参考省市(发布的优秀孵化器名单)
_CONSULTED = re.compile(r"(?:参考|参照)[^,，]{0,12}$")
_AMONG = re.compile(r"的[^,，。;；]{4,60}?[名榜]单[》”]?[中里上]")
#: 新一批国家先进制造业集群, 首批15家领航级智能工厂: a batch is a list without the word
BATCH = re.compile(r"(?:首批|新一批|最新一批|第[一二三四五六七八九十\d]{1,3}批)")
_BATCH_AHEAD = re.compile(rf"(?P<what>[\u4e00-\u9fff]{{0,12}}{BATCH.pattern}[^,，。;；:的《》()]{{3,36}})$")
_BATCH_BEHIND = re.compile(
    rf"了?(?P<what>[^,，。;；:《“]{{0,14}}{BATCH.pattern}[^,，。;；:《]{{3,40}}?)(?=$|[,，。;；(])"
)
_BATCH_INSIDE = re.compile(
    rf"的(?P<what>[^,，。;；:《“]{{0,8}}{BATCH.pattern}[^,，。;；:《的]{{3,36}}?)(?=[中里]?(?:$|[,，。;；(]))"
)
_NO_BATCH = re.compile(
    r"(?:企业|产品|项目|资金|政策|措施|举措|标准|任务|清单|案例|场景|方案|服务|人才|职业|目录|课程|教材|传承人|线路|村落?|遗产|文件|补助|债券|贷款|技术|指标|订单|毕业生|志愿者|成果)$"
)


def _batch(clause: Clause) -> Told | None:
    """新一批X公布, A发布第二批X, 刚刚出炉的新一批X."""
    before = re.sub(r"(?:在|于)[^,，在于]{2,20}$", "", trailing_cut(clause.before))
    match = None
    if not re.match(r"[\u4e00-\u9fff“《]", clause.after):
        match = _BATCH_AHEAD.search(before)
    elif JUST.search(clause.before) or re.search(r"[年月日]$|近日$|日前$", clause.before):
        match = _BATCH_INSIDE.match(clause.after)
    match = match or _BATCH_BEHIND.match(clause.after)
    if match is None or PLAN.search(clause.before[-10:]):
        return None
    what = re.sub(r"^(?:启动|推出|新增|遴选|公布|发布)|(?<=名单)[中里上]$", "", trimmed(match["what"]))
    if not OF_FIELD.search(what) or CLASS.search(what) or _NO_BATCH.search(what):
        return None
    if re.search(r"名单(?:正式)?(?:公布|发布|公示|出炉)$", what):
        return Told(balanced(what), "recognition")  # 认定的第三批…名单公布
    behind = match.re is _BATCH_BEHIND and "为" in what  # 认定92家单位为第二批示范基地
    return Told(
        headline(clause.verb, balanced(what)) if behind else headline(balanced(what), clause.verb), "recognition"
    )


#: 由科技部火炬中心开展的(2015年度国家高新区评价结果)
_BY_WHOM = re.compile(
    r"^由?[^,，的]{2,40}(?:认定|评审|评定|命名|开展|组织|发布|公布|主办|评选|进行|发起)的(?=[^的]{6,})"
)
#: (现将)某某名单(公布), (对认定的)首批某某名单(予以公布)
_PUT = re.compile(r"^(?:现|特)?[将对](?:(?:拟|已|新)?(?:认定|评定|确定|通过)的)?|(?:予以|进行)$")
#: 公布当年国家备案众创空间: all of a year and level
_OF_A_YEAR = re.compile(
    r"了?(?P<what>(?:20\d\d年度?|今年|本年度|年度)(?:[\u4e00-\u9fff]{0,4}(?:国家|[省市区]|部)[级备])[^,，。;；:《》的]{2,36})(?=$|[,，。;；(])"
)
#: 公布(了)新核定的9家市级孵化器
_NEWLY = re.compile(
    r"了?(?:最新|本年度|20\d\d年度?)?新?(?:一批)?(?:认定|核定|评定|备案|命名|批准|审定|确认|评选|入选|入库|获批|遴选)(?:通过|产生|出)?的"
    r"(?P<what>(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家个](?:国家|省|市|自治区|部)[级备]?[^,，。;；、为的]{2,24})(?=$|[,，。;；(])"
)


def announced(clause: Clause) -> Told | None:
    """A公布了…名单 / …评价结果 / …第二批单位 of carriers, programmes and the classes of firms that are chosen."""
    if (_SETTING.search(clause.before) and _AMONG.match(clause.after)) or _CONSULTED.search(clause.before):
        return None
    if clause.after.startswith("、"):
        return None  # 审核、公示、认定的…名单
    behind = _NAMED.match(clause.after)
    words = behind[1] if behind else ""
    if not words:
        ahead = _NAMED_AHEAD.search(re.sub(r"(?:在|于)[^,，在于]{2,20}$", "", trailing_cut(clause.before)))
        words = ahead[1] if ahead else ""
    if not words and (newly := _NEWLY.match(clause.after)) and CARRIER.search(newly["what"]):
        who = trimmed(trailing_cut(clause.before))[-16:]
        return Told(headline(who, clause.verb, newly["what"]), "recognition", True, True)
    if not words and (years := _OF_A_YEAR.match(clause.after)) and CARRIER.search(years["what"]):
        return Told(headline(clause.verb, years["what"]), "recognition")
    if not words:
        return _batch(clause) if BATCH.search(clause.before + clause.after) else None
    words = _PUT.sub("", _BY_WHOM.sub("", words))
    if words.startswith(("经", "通过", "按照")):
        return None  # 经地方推荐、专家评审、结果公示等程序
    field = re.sub(r"科技企业孵化器|企业孵化器|中小企业创新创业|企业技术中心", "孵化器", words)
    if _FIRMS.search(words) and (behind or not re.match(r"[^,，。;；]", clause.after)):
        return Told(balanced(words) + clause.verb, "recognition")
    if not OF_FIELD.search(field) or CLASS.search(field) or re.search(r"企业(?:认定|名单)|考试|招聘|中标", field):
        return None
    return Told(balanced(words) + ("公布" if clause.verb == "公示" else clause.verb), "recognition")


#: 拟认定A等19个省级孵化器,…予以公示: a notice decides, whatever 拟 says
_CHOSEN = re.compile(
    r"(?P<one>[^,，。;；、“]{0,2}[^,，。;；、]{3,30})等(?P<count>[\d一二两三四五六七八九十]{1,3}[家个])(?P<of>[^,，。;；、为]{4,24})(?=$|[,，。;；、])"
)


def _chosen(clause: Clause) -> Told | None:
    chosen = _CHOSEN.match(clause.after)
    if not chosen or not re.search(r"(?:拟|决定|现|同意)$", clause.before) or not CARRIER.search(chosen["of"]):
        return None
    if CLASS.search(chosen["of"]):
        return None
    return Told(headline(clause.verb, chosen["one"], "等", chosen["count"], chosen["of"]), "recognition", True, True)


#: (国务院批准)了26个高新区为国家高新区, (又批准增建)25个国家高新区
_SANCTIONED = re.compile(
    r"(?:了|在[^,，。;；]{2,16})?(?:增建|新建|建设|建立|设立|新设)?(?:了)?(?P<what>[\d一二两三四五六七八九十百]{1,4}[家个][^,，。;；、]{2,36})(?=$|[,，。;；])"
)
_SEAT = re.compile(r"国务院|国家|科技部|商务部|工信部|发改委|省政府|省人民政府|自治区人民政府|市政府|中央")


def sanctioned(clause: Clause) -> Told | None:
    """国务院批准26个高新区为国家高新区: how many zones an authority sanctions at a time."""
    many = _SANCTIONED.match(clause.after) if clause.verb.startswith("批") else None
    who = trimmed(trailing_cut(clause.before))
    if many is None or not _SEAT.search(who[-8:]) or re.search(r"先后|陆续|累计|已|共|相继|经|后", clause.before[-6:]):
        return None
    if not OF_FIELD.search(many["what"]) or CLASS.search(many["what"]) or "企业" in many["what"]:
        return None
    return Told(headline(who[-12:], clause.verb, many["what"]), "recognition", False, True)


#: 某市认定四家省级众创空间
_COUNTED_LIST = re.compile(
    r"了?(?P<what>(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家个](?:国家|省|市|自治区)级[^,，。;；、为]{2,16})(?=$|[,，。;；])"
)


def listed(clause: Clause) -> Told | None:
    """A确定26家单位为省级孵化器, 现认定“B”等9家单位为…: the recognition of a list, or of one carrier."""
    if chosen := _chosen(clause):
        return chosen
    if PLAN.search(clause.before[-10:]) or re.search(r"被|获|对|未|经$", clause.before[-8:]):
        return None
    if clause.before.endswith("新") and not re.search(r"(?:通知|公告|发文|名单)[,，]$", clause.earlier[-6:]):
        return None
    if _BATCH_BEHIND.match(clause.after) and BATCH.search(clause.after, 0, 12):
        return _batch(clause)
    if (years := _OF_A_YEAR.match(clause.after)) and CARRIER.search(years["what"]):
        return Told(headline(trimmed(trailing_cut(clause.before))[-16:], clause.verb, years["what"]), "recognition")
    if (many := _COUNTED_LIST.match(clause.after)) and CARRIER.search(many["what"]):
        return Told(
            headline(trimmed(trailing_cut(clause.before))[-16:], clause.verb, many["what"]), "recognition", True, True
        )
    given = re.match(
        r"(?P<to>(?:“[^“”]{2,24}”|[^,，。;；“])[^,，。;；]{1,40}?)为(?P<title>[^,，。;；、]{4,36})", clause.after
    )
    if not given or not OF_FIELD.search(given["title"]) or CLASS.search(given["title"].replace("科技企业", "")):
        return None
    who = re.sub(r"^.*(?:现|拟|将|决定|《通知》)$", "", trimmed(trailing_cut(clause.before)))
    return Told(
        headline(who[-16:] if BODY.search(who[-4:]) else "", clause.verb, given["to"], "为", given["title"]),
        "recognition",
        several=bool(COUNT.match(given["to"]) or COUNT.search(re.sub(r"\([^()]*\)$", "", given["to"])[-8:])),
    )
