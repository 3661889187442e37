"""Years of editions: 2016年度优秀企业, 2021年全国大赛. They name a list or a meeting, and are no time of what is told."""

from __future__ import annotations

import re

from ingest.extract.document import Document, Track, within
from ingest.extract.times.periods import Time

_EDITION = re.compile(
    r"年(?:度)?[\u4e00-\u9fff]{0,10}(?:表彰|总结|动员|誓师)[\u4e00-\u9fff]{0,24}(?:大会|会议|年会)|年(?:度)?(?:第[一二三四]季度)?[\u4e00-\u9fff“”·]{0,14}?(?:工作会议?|企业大会|企业家大会|发展大会|年会|峰会|论坛|分析会|座谈会|推进会|发布会|动员会|新闻通气会|[开动]工仪式|签约仪式|启动仪式|博览会|交易会|洽谈会|创新创业大赛)|度[\u4e00-\u9fff]{0,6}(?:工作会议?|动员会|年会|总结会|推进会|表彰会|座谈会)|度(?:全国|全省|全市|国家|省级|市级|国家级|国家备案|自治区级?)*(?:科技企业孵化器|众创空间|大学科技园|星创天地|创业孵化(?:示范)?基地)(?=[,，。;；”、中]|名单|$)|度(?:全国|全省|全市|国家|省级|市级|国家级|国家备案|国家高新区)*(?:优秀|先进|十佳|十大|百强|[\u4e00-\u9fff]{0,6}(?:榜单|名单|评价|考核|考评|表彰|称号|大会))"
    r"|度[\u4e00-\u9fff]{0,12}?(?:[五十百]强|十佳)(?:企业|单位)"
    r"|度[\u4e00-\u9fff]{0,14}?(?:奖励|奖补|扶持|补助|资助|兑现|惠企)[\u4e00-\u9fff]{0,4}(?:方案|政策|申报|办法)"
)
#: 本次兑现扶持资金…: told of the occasion
THIS_TIME = re.compile(r"本次|此次|这次")
#: near a year of which an edition is named
_EDITION_SIGN = re.compile(
    r"孵化|众创|科技园|星创|表彰|总结|动员|誓师|优秀|先进|十佳|十大|百强|榜单|名单|评价|考核|考评|称号|大会|会议|年会|峰会|论坛|工作会|析会|谈会|进会|布会|员会|气会|览会|易会|仪式|大赛|[五十百]强|奖|扶持|补助|资助|兑现|惠企"
)
#: so far _EDITION reaches, but for levels in a long row
_EDITION_REACH = 60

#: 列2019年度全省县域发展评价第7位: the year of what is told there, and of nothing that follows
_EVALUATION = re.compile(r"度[\u4e00-\u9fff]{0,20}?(?:榜单|名单|评价|考核|考评|评估|排名|评比)")


def is_of_evaluation(time: Time, text: str) -> bool:
    """Is it the year that an evaluation looks at?"""
    return text[time.end - 1] == "度" and _EVALUATION.match(text, time.end - 1) is not None


def is_of_edition(time: Time, text: str) -> bool:
    """2016年度优秀企业, 2020年度评价结果: is it the year of an edition, not of what is told?"""
    near = _EDITION_SIGN.search(text, time.end, time.end + _EDITION_REACH)
    return near is not None and _EDITION.match(text, time.end - 1) is not None


#: 公布了2023年度…考核评价结果,…排名第一: the year of an evaluation, told before a rank
_RESULT = re.compile(r"度[\u4e00-\u9fff、（）()“”:]{0,36}?(?:评价|考核|考评|评估|评比|测评|排名|排行|榜)")


def evaluated(document: Document, start: int, end: int) -> Time | None:
    """The year whose evaluation a rank at ``end`` comes of, where its sentence, which begins at ``start``, or a sentence shortly
    before it, names one and no other year."""
    text = document.text
    years = [
        t for t in within(document.times, start - _TOLD_BEFORE, end) if t.precision == "year" and t.role == "period"
    ]
    own = [time for time in years if time.start >= start]
    if len(own) > 1:
        return None
    return next((time for time in own or reversed(years) if _RESULT.match(text, _of_year(time, text), end)), None)


def _of_year(time: Time, text: str) -> int:
    """Where 度 may stand that makes ``time`` the year of something: 2022年度 is read with it or without."""
    return time.end - (text[time.end - 1] == "度")


#: so far before a rank its evaluation may be told of
_TOLD_BEFORE = 240


#: 公布了2023年…榜单,…16家入选: the year of a list, and who stands on it
_LIST = re.compile(r"年?度?[\u4e00-\u9fff、（）()“”]{2,36}?(?:名单|榜单|评估结果|认定结果|评价结果|遴选结果)")
_LISTED = re.compile(r"入选|上榜|入围|获评|榜上有名|入榜|拟认定|通过认定|获得?认定|被认定")


def of_list(times: Track[Time], text: str, low: int, sentence: int, end: int) -> Time | None:
    """The year of the list that firms counted up to ``end`` stand on, where their sentence says so and tells no other
    time; the list is named behind ``low``, the beginning of the paragraph."""
    if not _LISTED.search(text, sentence, end):
        return None
    near = within(times, low, end)
    lists = [t for t in near if t.precision == "year" and t.last and _LIST.match(text, t.end - 1)]
    told = [t for t in near if t.start >= sentence and t not in lists and t.precision != "day"]
    return lists[-1] if lists and not told else None
