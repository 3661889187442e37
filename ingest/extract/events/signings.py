"""Contracts: A与B签署协议, A同B签了约, A与B举行战略合作签约, X项目签约落户."""

from __future__ import annotations

import re

from ingest.extract.events.batches import projects
from ingest.extract.events.clauses import CARRIER, COUNT, PLAN, Clause, Told, headline, is_area, subject_of
from ingest.extract.events.milestones import settled
from ingest.extract.events.words import trailing_cut

_NOT_IT = re.compile(
    r"的|项目|额|企业|金额|率|仪式|[^,，]{0,8}\d|[一二三四五六七八九十]|落户项目|合同额|入驻|大会|活动|会"
)
_PARTIES = re.compile(
    r"(?:两|三|四)(?:地|市|县|区|省|园|校)(?:政府|政协|人民政府|管委会|园区)?|政校|校地|院地|[\u4e00-\u9fff”)](?:与|和|同|牵手|携手|联手)[\u4e00-\u9fff“A-Z]|双方|三方"
)
#: 某开发区负责人赴某园开展合作,并(签署协议)
_ALSO = re.compile(r"并(?:与[^,，]{2,12})?(?:正式|现场|成功|共同|当场)*")
_MET = re.compile(r"(?:赴|前往|到访|走访|拜访|与|会见|来到)[^,，。]{2,30}[,，]$")
_TWO = re.compile(r"与|和|同")
#: characters of the name of who signs
_LONGEST_PARTY = 16
#: A与B(举行战略合作)签约
_HOLDING = re.compile(
    r"(?:举行|进行|举办|完成|达成|实现|现场|正式|集中|成功)*(?:了)?(?:战略|全面|深度|项目|框架|校企|银企|政企|银政|科技)*(?:合作)?$"
)
_DEAL = re.compile(
    r"了?(?:一[份项揽子系列]{1,3})?(?:《[^》]{2,40}》|[^,，。;；]{0,24}?(?:协议书?|合同|备忘录|协定|意向书|议定书|契约|合作书|(?:友好|姊妹|结对|合作)园区|合作关系|伙伴关系|联盟关系|共建关系|结对关系))"
)
#: “某某基金”合作协议及捐赠协议在北京(签约): the paper itself is the subject
_PAPER = re.compile(
    r"(?:[^,，]{0,40}(?:共同|联合|牵头)(?:发起|建设|设立|打造)的|[\d年月日]{3,11})?(?P<name>[^,，与和同]{4,40}(?:协议|合同|备忘录)(?:[及和、][^,，]{2,12}(?:协议|合同|备忘录))?)(?:在[^,，]{2,16})?$"
)
_NO_DEAL = re.compile(r"入园|购买|劳动|租赁|保密|采购|购销|订单")
#: A等7家银行(与)
_COUNTED = re.compile(r"(?<=[\u4e00-\u9fff])等\d{1,3}[家个所][\u4e00-\u9fff]{2,10}?(?=[与和同]|$)")


#: (6月15日,某新区)签约10个项目
_MANY = re.compile(r"了?(?P<many>\d{1,3}个[^,，。;；、\d]{0,10}项目)(?=$|[,，。;；、])")
_ON_A_DAY = re.compile(r"(?:\d日|今[天日]|昨[天日]|当[天日]|上午|下午)[,，]?[^,，。;；]{2,24}$")


def signing(clause: Clause) -> Told | None:
    """Who signs with whom; or the project that is signed for (``settled``)."""
    before, after = clause.before, clause.after
    if PLAN.search(before[-10:]):
        return None
    if clause.verb == "签约" and (number := _MANY.match(after)) and _ON_A_DAY.search(clause.earlier[-12:] + before):
        who = subject_of(clause)
        return (
            Told(headline(who, number["many"], "签约"), "signing", False)
            if is_area(who) or CARRIER.search(who)
            else None
        )
    if _NOT_IT.match(after):
        return None
    if clause.verb in ("签约", "签约落地", "签约落户") and (many := projects(clause.earlier[-8:] + before)):
        return Told(headline(many, clause.verb), "signing", False)
    if clause.verb == "落户" or (clause.verb.startswith("签约") and before.rstrip("正式").endswith("项目")):
        return settled(clause)
    if clause.verb in ("签约", "签署", "签订") and (paper := _PAPER.match(trailing_cut(before))):
        return (
            Told(headline(paper["name"], clause.verb), "signing") if not re.match(r"[\u4e00-\u9fff]", after) else None
        )
    subject = re.sub(r"就[^,，]{2,30}$", "", headline(trailing_cut(before))) or clause.speaks_of()
    if subject[:1] in "与同和":  # 县工业园…,与某某工业园建立了友好合作关系
        who = clause.speaks_of()
        subject = who + subject if 2 <= len(who) <= _LONGEST_PARTY and not _TWO.search(who) else subject
    if subject.startswith("代表"):
        return None  # 代表双方签署协议: who signs stands before
    deal = _DEAL.match(after)
    if clause.verb.startswith(("达成", "签约", "签了约")):
        subject = _HOLDING.sub("", subject)
    counted = _COUNTED.sub("", subject)
    met = _ALSO.fullmatch(before.strip()) and _MET.search(clause.earlier[-60:])
    if not (_PARTIES.search(before + after[:24]) or met) or not 2 <= len(subject) <= 46 or COUNT.search(counted):
        return None
    if clause.verb.startswith(("达成", "签约", "签了约")):
        verb = clause.verb.replace("签了约", "签约")
        return Told(headline(subject, verb), "signing") if _TWO.search(subject) else None
    if not deal or _NO_DEAL.search(deal.group()):
        return None
    return Told(headline(subject, clause.verb.replace("签了", "签订"), deal.group().removeprefix("了")), "signing")
