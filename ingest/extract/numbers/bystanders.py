"""Firms and projects of one occasion: who received, applied, won, came, was chosen or was named just before."""

from __future__ import annotations

import re

from ingest.extract.numbers.binding import CARRIERS
from ingest.extract.numbers.cases import Case

_PAYMENT = re.compile(
    r"(?:补发|向|对|给|为|授予|表彰|奖励|命名|颁发|帮助|支持|服务|惠及|补贴|资助)[^,，。]{0,14}$|(?:^|[,，])(?:为|向|给)[^,，。]{0,10}$"
)
_HONOURED = re.compile(r"榜上有名|上榜|入榜|入选|入围|入列|获评|被评为|脱颖而出")
#: 对135家众创空间取消备案资格
_WITHDRAWN = re.compile(r"取消|撤销|摘牌|除名|不予(?:认定|通过)")
_PAID = re.compile(
    r"兑现|发放|奖励|颁发|拨付|授牌|表彰|奖金|补助|补贴|给予|资助|贷款|授信|融资|支持资金|减免|助力|惠及|服务"
)
_CONTEST = re.compile(
    r"登陆资本市场|参赛|报名|递交|优秀项目|报送|决赛|复赛|晋级|角逐|获奖|评审|申报|参展|展示|参会|路演的|对接的|征集|海选|一等奖|二等奖|入围|选拔|亮相|路演项目|推荐|奖项|登台|比拼|竞演|同台|征集到"
)
_CHOSEN = re.compile(
    r"榜上有名|上榜|入选|入围|获评|评为|公布|公示|名单|通过(?:评审|认定|验收|备案)|拟认定|受益|受惠|走访|调查|抽查|问卷|联合|发起|签署|签约仪式|参与|参加|出席|代表|考察|对接|合作(?!区|社|园|示范|试验)|帮扶|解决|出口到|来自|牵头|组成|分为|包括|试点|首批|此次|本次|本批|这次|惠及|参观|到场|领到|拿到|颁发|出席|(?:与|同)[^,，。、]{1,10}(?:集中)?签约$|实车|关停|退出|外迁|迁出|迁离|搬离|外流|注销|整治|清理|淘汰|搬迁|停产|处置|检查"
)
#: 11家众创空间、7家孵化器和23个创业团队的代表, …领走奖励资金: people from them, or who was paid
_DELEGATES = re.compile(
    r"(?:[、和及与]\d{1,4}[家个名位户][\u4e00-\u9fff]{2,8}?){0,3}"
    r"(?:的?(?:代表|负责人)|(?:共|分别|合计|一起|当场)?(?:领走|领到|领取|拿到|拿走|捧回|分享)[^,，。]{0,6}(?:奖|补|资金|红包|扶持))"
)
#: 12家银行给孵化企业授信: those who act are counted
_ACTORS = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:给|为|向|对|与)")
#: 与全球40余家科研机构联合发布
#: 子基金累计投资38家企业
_INVESTED_IN = re.compile(r"(?:累计|已|共|总共|直接|完成|合计)?(?<![外商资台港强])投资(?:了|过)?$")
_TOGETHER_WITH = re.compile(r"(?:与|联合|会同|携手)[^,，。、]{0,6}$")
#: names in a row right before a number
_LIST_OF_NAMES = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9)”](?:、|和|与)[\u4e00-\u9fffA-Za-z0-9()“”]{0,14}(?:园|器|空间|中心|基地|区|工场|汇|港|咖啡|院)(?:等|这|共)?$"
)
_LIST_OF_FIRMS = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9)”](?:、|和|与)[\u4e00-\u9fffA-Za-z0-9()“”]{2,20}公司(?:等|这|共)?$"
)
_FEW_NAMED = 9
_KINDS_OF_BODY = ("载体", "平台", "机构", "园区", "单位", "基地", "空间", "孵化器")
#: 已引进甲、乙等11家…: the list says what a place has
_HAS = re.compile(
    r"(?:已有|现有|共有|引进|引入|入驻|进驻|集聚|聚集|汇聚|汇集|吸引|落户|拥有|云集|培育出|培育了|孵化出|建成|建有|设有|组建|形成|涌现|走出|诞生|成长起)了?"
)
_CAME = re.compile(
    r"(?:已经?|正式|先后|陆续|相继|成功|顺利|均|都|签约)*+(?:入驻|进驻|落户|落地|入园|投产|竣工投产|建成投产|开工建设)"
)
_LEAGUES = frozenset({"unicorns", "gazelles"})
#: 服务企业超2万家, 走访企业300家: who is served
_SERVED_KINDS = frozenset("enterprises tech_smes incubated_enterprises hightech_enterprises specialized_smes".split())
_SERVES = re.compile(
    r"(?:服务|走访|惠及|助力|支持|帮助|辐射|覆盖|赋能|帮扶|扶持|触达|对接|新?申报|申请|推荐|指导|调研|慰问|摸排|培训|联系|补贴|奖励|资助|支援|检查|约谈|受理)(?:了|各类|各|中小微?|小微|科技型?|创业|创新|民营|外贸|上下游|配套|园区|辖区|全区|全市|重点|相关|的|规上|制造业?|认定|国家级?|省级|备案|入库)*$"
)
#: 委托第三方对46家孵化器开展评价
_RATED = re.compile(r"(?:开展|进行|参加|接受|纳入)[^,，。]{0,14}(?:评价|考核|评估|抽查|复核|检查|查验|核查|评审|复评)")
#: 对推荐申报的13家众创空间进行评审, 拟认定的10家: candidates, not what there is
_CANDIDATES = re.compile(
    r"(?:(?:这次|此次|本次|本批|首批|新)(?:获?认定|备案|命名|入选|获评|公布)的?|(?:认定|备案|命名)了?(?:今年|首批|第[一二三四五六七八九十]{1,2}批|新一批|20\d\d年度?){1,3}|申报|申请|推荐|参评|受评|送审|候选|受理|拟(?:推荐|认定|备案|确定|命名|授予|入选))的?(?:首批|等|共|上述|这)?$"
)
#: 80多家企业现场签约: they came to sign
_SIGNS = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:现场|集中|当场|会上|正式|成功)签约(?!落户|入驻|落地|进驻|入园)(?:[,，。;；]|$|了|合作)"
)
#: 120家科研院所集中发布了150项成果, 720家企业发布岗位: what they do that day
_SHOWS = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:发布|推出|展示|带来|亮出|提供|推介)了?(?:[\d.]+[万多余]*[项个件款种]|[^,，。;；]{0,8}?(?:岗位|职位|用工|成果|产品|需求))"
)
_SHOWING = frozenset("enterprises innovation_platforms service_organisations hightech_enterprises".split())
#: 承担省级重大项目6项
_TAKES_ON = re.compile(
    r"(?:承担|主持|牵头承担|参与)(?:了|各类|国家级?|省级?|市级?|省部级|重大|重点|科技|科研|攻关|、|等)*$"
)
_ANCHOR = re.compile(
    r"有|达|设立|兴建|建立|兴办|批准|吸引了|创办|开办|拥有|现有|签下|云集|集聚|聚集|汇聚|入驻|注册|落户|总数|培育|引进|吸引|累计|共|突破|超过|入园|落地|集中了|孵化|聚起|容纳|吸纳|签约|储备|在建|开工|入库|实施|建成|推进|谋划|竣工|投产|完成|新增|安排|承接|登记|经营|存量|活跃|集结|云集|扎根|安家|壮大|增至|增加到|发展到|增长到|储备|推动|滚动|集成(?!电路|创新|服务|应用|商|灶|吊顶|系统|制造|装备)"
)
_EVERY = re.compile(r"每[^,，。]{0,6}$")
_LISTS = re.compile(r"公布|确定|名单|纳入国家|授予|遴选出|评选出|首次认定|首次确定")
#: 第二批授牌的6个基地之一
_ONE_OF = re.compile(r"[\u4e00-\u9fff]{0,4}之一")
_BORROWS = re.compile(
    r"放款|获(?:得)?(?:贷|授信|投?融资|资助|[^,，。;；\d]{0,8}(?:投资|融资))|(?:贷款|授信|融资|担保)[^,，。]{0,8}(?:亿|万)元"
)
_BORROWERS = frozenset(
    {"enterprises", "incubated_enterprises", "tech_smes", "projects", "startup_teams", "startup_teams_and_enterprises"}
)
_APPLIES = re.compile(r"申报|报送|提交|递交|承担|参与")
_ENTRANTS = frozenset(
    "enterprises startup_teams projects startup_teams_and_enterprises tech_smes talents innovation_platforms service_organisations".split()
)
_SETTLES = re.compile(r"落地|落户|入驻|孵化|入库")
_CHOOSABLE = frozenset("enterprises projects talents service_organisations startup_teams".split())
#: 来自深圳的客商…签约项目18个: where they come from says nothing of the projects
_WHO_COMES = re.compile(r"来自[^,，。\d]{2,12}的(?:客商|企业家|投资者|投资商|商家|代表)")
_STAYS = re.compile(
    r"(?:已|累计)吸引|入驻|注册|集聚|聚集|落户|累计共?(?:签约|引进)|引进了?来自|吸引了?来自[^,，。;；]{2,40}的创业"
)
#: 这次开工12个项目
_BEGUN = re.compile(r"(?:此次|这次|本次|本批|首批|此批)[^,，。]{0,8}(?:开工|签约|竣工|投产|动工|落地|开建)")
_BEGIN = re.compile(
    r"(?:在会上|在现场|现场|当场|集中|正式|同时|同步|成功|顺利)*+(?:签约|开工|动工|竣工|投产|落地|开建)"
)
_INVESTED = re.compile(r"总投资|投资额")
#: 首批落户项目,包括甲、乙等12个项目: the projects just spoken of
_LISTED = re.compile(
    r"(?:落户|入驻|入园|签约|引进|开工|投产|竣工|实施|在建|储备)的?[\u4e00-\u9fff]{0,4}?项目[,，]?(?:包括|有|为)[^。;；\d]{2,80}等$"
)


#: 100余家孵化器和众创空间的代表参加会议
_ATTEND = re.compile(r"[\u4e00-\u9fff]{0,8}?的?(?:代表|负责人)[^,，。;；]{0,8}?(?:参加|出席|与会|到会|参会)")
#: 推荐申报的众创空间13家
_APPLYING = re.compile(
    r"拟(?:认定|确定|备案|命名|推荐)为?(?:国家级?|省级?|市级?)?$|(?:申报|申请|推荐|参评|受评|送审|候选|受理)的(?:国家级?|省级?|市级?)?$"
)
#: 评为优秀(A级)的孵化器70家, 优秀的众创空间22家
_OF_MARK = re.compile(r"(?:优秀|良好|合格)(?:\([A-D][级类]\))?的?$")
#: 参加考核的创客空间24家, of which 合格21家
_MARKED = re.compile(r"(?:不?合格|优秀|良好|未通过|未提交)[^,，。;；\d]{0,4}$")
#: 8家孵化器评级全部是良好
_GOT_MARK = re.compile(r"[^,，。;；\d]{0,14}?(?:优秀|良好|合格|[A-D][级类])")


def _is_candidate(case: Case) -> bool:
    """Carriers that are examined or apply, and those of them that got a mark."""
    text, term, low = case.text, case.bound.term, case.clause.start
    if case.bound.how == "right":
        attend = _ATTEND.match(text, term.end, case.clause.end)
        got = _GOT_MARK.match(text, term.end, case.clause.end)
        return bool(attend or got or _RATED.search(case.words) or _CANDIDATES.search(case.before[-10:]))
    ahead = text[max(low, term.start - 18) : term.start]
    got_mark = case.bound.how.startswith("left") and _MARKED.search(text, term.end, case.quantity.lead)
    rated = _RATED.search(text, case.sentence.start, low)
    if rated and text.find("其中", rated.end(), term.start) >= 0:
        return True  # 开展了年度评价,其中孵化器151家
    return bool(got_mark or _RATED.search(ahead) or _APPLYING.search(ahead) or _OF_MARK.search(ahead))


def is_bystander(case: Case) -> bool:
    """Who received, applied, won, came or was chosen: 向12家企业发放奖金, 吸引300个项目参赛."""
    words, before, code = case.words, case.before, case.bound.code
    is_right = case.bound.how == "right"
    if code == "talents" and case.bound.term.start == case.quantity.start:
        return False  # 入选省“千人计划”8人: a number that only its verb explains
    has_list = before.endswith("等") and bool(  # 引进甲、乙等11家世界500强企业; 甲、乙等20多家企业正式入驻
        _HAS.search(case.before) or (is_right and _CAME.match(case.text, case.bound.term.end))
    )
    if _EVERY.search(before[-8:]) or before.endswith(("这", "上述", "该")) or (_is_apposition(case) and not has_list):
        return True  # 这14家众创空间: named before
    honoured = _HONOURED.search(words) and code not in _LEAGUES  # 3家入列独角兽: a league is what it lists
    if code != "projects" and (
        honoured or (is_right and before.endswith("等") and not has_list and code not in _LEAGUES)
    ):
        return True
    if (
        code in _SERVED_KINDS
        and not is_right
        and _SERVES.search(case.text, max(case.clause.start, case.bound.term.start - 12), case.bound.term.start)
    ):
        return True
    if is_right and _ONE_OF.match(case.text, case.bound.term.end):
        return True
    if code in CARRIERS and _is_candidate(case):
        return True
    if (
        code == "projects"
        and not is_right
        and _TAKES_ON.search(case.text, max(case.clause.start, case.bound.term.start - 12), case.bound.term.start)
    ):
        return True
    if is_right and (_WITHDRAWN.search(words) or _is_worked_on(case) or _acts_that_day(case)):
        return True
    if is_right and is_announced(case):
        return False
    text, term = case.text, case.bound.term
    if is_right and (_DELEGATES.match(text, term.end) or _ACTORS.fullmatch(text, case.quantity.end, term.start)):
        return True
    if is_right and (_is_dealt_with(case) or _is_borrower_or_applicant(case)):
        return True
    if code in _ENTRANTS and _CONTEST.search(words) and not _SETTLES.search(words):
        return True
    if (
        code in _CHOOSABLE
        and _CHOSEN.search(_WHO_COMES.sub("", words) if code == "projects" else words.replace("其中包括", "其中"))
        and not (_STAYS.search(words) or (code == "projects" and _are_begun(case)))
    ):
        return True
    return is_right and _is_unanchored(case)


def _is_dealt_with(case: Case) -> bool:
    """与40余家机构联合…, 子基金投资38家企业, 向12家企业发放奖金: those with whom or to whom something is done."""
    before = case.before
    invested = case.bound.code == "enterprises" and _INVESTED_IN.search(before[-10:])
    paid = _PAYMENT.search(before[-16:]) and _PAID.search(case.words)
    return bool(invested or paid or _TOGETHER_WITH.search(before[-10:]))


def _are_begun(case: Case) -> bool:
    """这次开工12个项目; 63个项目在会上集中签约: projects that are signed or begun, whatever the occasion."""
    begin = case.bound.how == "right" and (
        _BEGIN.match(case.text, case.bound.term.end)
        or _LISTED.search(case.text, case.sentence.start, case.quantity.lead)
    )
    return bool(begin or _BEGUN.search(case.words))


def _acts_that_day(case: Case) -> bool:
    """Did those counted come to sign, or to show something?"""
    at, end, code = case.bound.term.end, case.clause.end, case.bound.code
    return bool(
        (code == "enterprises" and _SIGNS.match(case.text, at, end + 1))
        or (code in _SHOWING and _SHOWS.match(case.text, at, end))
    )


def _is_apposition(case: Case) -> bool:
    """辉山创客空间、沈北创业园两家载体: the bodies just named, counted once more."""
    quantity = case.quantity
    if quantity.value > _FEW_NAMED:
        return False
    beside = case.bound.how == "right" or (
        case.bound.term.end == quantity.lead and case.after.startswith(_KINDS_OF_BODY)
    )
    low = case.clause.start
    if beside and case.bound.code in CARRIERS and _LIST_OF_FIRMS.search(case.text, low, quantity.lead):
        return True
    return beside and _LIST_OF_NAMES.search(case.text, low, quantity.lead) is not None


#: 推动1.4万家企业提档升级: what is done to firms, not how many there are
_MOVES = re.compile(r"(?:推动|助力|引导|组织|帮助|支持|推进)[^,，。]{0,5}$")
_CHANGES = re.compile(
    r"(?:实施|开展|进行|完成|加快)?(?:数字化|智能化|技术|数智化)?(?:改造|转型|升级|提档|技改|上云|上平台|“?小升规)"
)


def _is_worked_on(case: Case) -> bool:
    """Is something done to the firms (改造, 上云)?"""
    moved = case.bound.code == "enterprises" and _MOVES.search(case.before[-10:])
    return bool(moved and _CHANGES.match(case.text, case.bound.term.end))


#: 公布了200家专精特新企业名单
_LISTED_BY = re.compile(r"(?:公布|公示|发布|公告|印发)了?$")


def is_announced(case: Case) -> bool:
    """公布新一批23家众创空间: a list adds to the stock."""
    if case.bound.code in CARRIERS:
        return bool(_LISTS.search(case.words))
    listed = case.bound.how == "right" and _LISTED_BY.search(case.before[-6:])
    return bool(listed) and case.text.startswith("名单", case.bound.term.end)


def _is_borrower_or_applicant(case: Case) -> bool:
    """58家企业获贷款3亿元, 120家企业申报: firms of one occasion."""
    text, end = case.text, case.bound.term.end
    reach = case.sentence.end if case.bound.code == "enterprises" else case.clause.end
    if case.bound.code in _BORROWERS and _BORROWS.search(text, end, min(reach, end + 24)):
        return True
    return bool(_APPLIES.match(text[end : end + 4]))


def _is_unanchored(case: Case) -> bool:
    """12家企业 without a verb of having, settling or growing are just some firms."""
    text, code = case.text, case.bound.code
    if code not in ("enterprises", "projects", "talents") or _ANCHOR.search(case.words):
        return False
    if case.words.startswith("其中") and _ANCHOR.search(text, case.sentence.start, case.clause.start):
        return False  # 集聚企业400家,其中30家外商投资企业
    if code == "enterprises":
        return True
    end = case.quantity.end
    return not _ANCHOR.search(text[case.sentence.start : case.clause.end]) and not _INVESTED.search(
        text[end : end + 30]
    )
