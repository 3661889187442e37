"""The handmade news: a few articles that repeat, disagree with and correct each other, and name the same things."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.dbt_project.raw_fixture import Newsroom, year


def write_news(path: Path) -> None:
    """Write the news into a new build database at ``path``."""
    news = Newsroom()
    _figures(news)
    _money(news)
    _things(news)
    news.write(path)


def _figures(news: Newsroom) -> None:
    first = news.article(
        "a/one.txt", "大连高新区2016年众创空间31家，其中国家级12家。孵化器18家。", "2017-01-13", source_name="大连日报"
    )
    news.indicator(first, "众创空间31家", "makerspaces", 31)
    total = news.facts[-1].fact_id
    news.indicator(first, "其中国家级12家", "makerspaces", 12, level="national", part_of=total)
    news.indicator(first, "孵化器18家", "incubators", 18)
    news.zone(first, "大连高新区", "大连高新区", "dalian-htz")

    copy = news.article("a/one_again.txt", "转载：大连高新区2016年众创空间31家。", "2017-01-14", story_of=first)
    news.indicator(copy, "众创空间31家", "makerspaces", 31)
    news.zone(copy, "大连高新区", "大连高新区", "dalian-htz")

    rival = news.article(
        "a/rival.txt", "大连高新区2016年众创空间达40家，2020年目标100家。北湾科创区也来取经。", "2017-03-01"
    )
    news.indicator(rival, "众创空间达40家", "makerspaces", 40)
    news.indicator(rival, "2020年目标100家", "makerspaces", 100, status="planned", **year(2020))
    news.zone(rival, "大连高新区", "大连高新区", "dalian-htz")
    news.zone(rival, "北湾科创区", "北湾科创区", None)

    third = news.article(
        "a/third.txt",
        "截至2016年底，大连高新区众创空间31家。企业总数9000家，其中软件企业2000家，生物企业500家。",
        "2017-05-01",
    )
    news.indicator(third, "众创空间31家", "makerspaces", 31)
    for quote, value in (("企业总数9000家", 9000), ("软件企业2000家", 2000), ("生物企业500家", 500)):
        news.indicator(third, quote, "enterprises", value)

    growth = news.article(
        "a/growth.txt",
        "大连高新区2020年生产总值400.1亿元，增长8.7%；2021年生产总值4100亿元，增长2.5%。众创空间85家。",
        "2022-02-01",
    )
    news.indicator(growth, "2020年生产总值400.1亿元", "gdp", 40_010_000_000, unit="CNY", yoy_pct="8.7", **year(2020))
    news.indicator(growth, "2021年生产总值4100亿元", "gdp", 410_000_000_000, unit="CNY", yoy_pct="2.5", **year(2021))
    news.indicator(growth, "众创空间85家", "makerspaces", 85, **year(2020))

    firm = news.article("a/firm.txt", "大连高新区创业工坊有在孵企业70家，占比三成。", None)
    news.indicator(firm, "在孵企业70家", "incubated_enterprises", 70, scope_name="创业工坊", scope_type="organisation")
    news.indicator(firm, "占比三成", "share", 30, unit="percent")

    old = news.article("a/one.txt", "大连高新区2016年众创空间13家。", "2017-01-13", superseded=True)
    news.indicator(old, "众创空间13家", "makerspaces", 13)


def _money(news: Newsroom) -> None:
    award = news.article(
        "m/award.txt", "大连高新区向众创空间、孵化器兑现奖励资金1200万元，其中众创空间800万元。", "2017-01-10"
    )
    whole = news.funding(award, "奖励资金1200万元", "award", 12_000_000)
    news.funding(award, "众创空间800万元", "award", 8_000_000, recipient="众创空间", part_of=whole)
    news.funding(award, "奖励资金1200万元", "award", 12_000_000, currency="USD")

    copy = news.article("m/award_again.txt", "高新区发奖1200万元。", "2017-01-11", story_of=award)
    news.funding(copy, "1200万元", "award", 12_000_000, period_basis="published", **year(2017))

    other = news.article(
        "m/other.txt",
        "去年兑现奖励1200万元；两家企业各得50万元：甲公司50万元，乙公司50万元；单笔最高奖励50万元。",
        "2017-06-01",
    )
    news.funding(other, "兑现奖励1200万元", "award", 12_000_000, period_basis="relative")
    news.funding(other, "甲公司50万元", "award", 500_000, recipient="甲公司")
    news.funding(other, "乙公司50万元", "award", 500_000, recipient="乙公司")
    news.funding(other, "最高奖励50万元", "award", 500_000, status="ceiling", qualifier="at_most")


def _things(news: Newsroom) -> None:
    one = news.article(
        "t/one.txt",
        "大连市印发《众创空间管理办法》（大政发〔2015〕50号）。市创业中心获批省级孵化器。双创周12月15日开幕。",
        "2015-12-20",
    )
    news.policy(
        one, "《众创空间管理办法》", "众创空间管理办法", doc_no="大政发〔2015〕50号", year=2015, adcode="210200"
    )
    news.incubator(
        one, "市创业中心获批省级孵化器", "市创业中心", level="provincial", zone_id="dalian-htz", recognised_on="2015-12"
    )
    news.event(one, "双创周12月15日", "双创周", type="activity_week", date="2015-12-15", adcode="210200")

    two = news.article(
        "t/two.txt",
        "按《众创空间管理办法》和大政发[2015]50号文，创业中心升为国家级。去年12月的“双创周”成效明显。",
        "2016-09-01",
    )
    news.policy(two, "《众创空间管理办法》", "众创空间管理办法", adcode="210200")
    news.policy(two, "大政发[2015]50号文", "关于众创空间的通知", doc_no="大政发[2015]50号")
    news.incubator(two, "创业中心升为国家级", "市 创业中心", level="national", adcode="210200")
    news.event(two, "“双创周”", "“双创周”", type="activity_week", date="2015-12", adcode="210200")

    three = news.article("t/three.txt", "沈阳另有《众创空间管理办法》，也有市创业中心。双创周今年再办。", "2016-10-10")
    news.policy(three, "《众创空间管理办法》", "众创空间管理办法", adcode="210100", year=2016)
    news.incubator(three, "市创业中心", "市创业中心", adcode="210100")
    news.event(three, "双创周今年再办", "双创周", type="activity_week", adcode="210200")


DAY_BEFORE_THE_RIVAL = dt.date(2017, 2, 28)
