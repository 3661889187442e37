from __future__ import annotations

import datetime as dt
import time

import pytest

from ingest.extract.events import read as events
from ingest.extract.events.words import left_edge, trimmed
from ingest.models import EventMention
from tests.ingest.extract.reading import article, assert_quoted, document

MARCH = dt.date(2021, 3, 5)


def found(text: str, *, title: str | None = None, published: dt.date | None = MARCH) -> list[EventMention]:
    read = document(text, title=title, published=published)
    rows = [EventMention.model_validate(values) for _, values in events.facts(read)]
    assert_quoted(article(text, title=title, published=published), rows)
    return rows


def told(
    text: str, *, title: str | None = None, published: dt.date | None = MARCH
) -> list[tuple[str, str, str | None]]:
    """Name, type and date of each event."""
    return [(row.name, row.type, row.date) for row in found(text, title=title, published=published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月2日,第四届云江创新创业大赛在云江高新区开幕。", ("第四届云江创新创业大赛", "contest", "2021-03-02")),
        ("在1月30日举行的云江高新区科技创新大会上,七家园区交流了经验。", ("云江高新区科技创新大会", "conference", "2021-01-30")),
        ("日前,“云上江城”产业对接会成功举办。", ("“云上江城”产业对接会", "roadshow", "2021")),
        ("记者昨日从云江市孵化器工作推进会上获悉,全市载体过百。", ("云江市孵化器工作推进会", "conference", "2021-03-04")),
        ("2月8日上午,苏州高新区召开年度创业载体工作会议。", ("苏州高新区年度创业载体工作会议", "conference", "2021-02-08")),
        ("第九届“江海杯(云江)”创客赛现场赛2月20日收官。", ("第九届“江海杯(云江)”创客赛现场赛", "contest", "2021-02-20")),
        ("2020年云江双创周去年11月举办。", ("2020年云江双创周", "activity_week", "2020-11")),
        ("3月1日,云江高新区2021年重点项目集中开工仪式举行。", ("云江高新区2021年重点项目集中开工仪式", "launch", "2021-03-01")),
        ("2月25日,云江区瞪羚企业授牌暨政策宣讲大会召开。", ("云江区瞪羚企业授牌暨政策宣讲大会", "award", "2021-02-25")),
        ("3月3日，雲江高新區創業孵化高峰論壇在江城開幕。", ("云江高新区创业孵化高峰论坛", "forum", "2021-03-03")),
        ("贯彻全省工业大会精神暨云江园区项目建设工作会议2月4日召开。", ("贯彻全省工业大会精神暨云江园区项目建设工作会议", "conference", "2021-02-04")),
    ],
)  # fmt: skip
def test_named_events(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text)[0] == expected


def test_events_of_an_enumeration() -> None:
    text = (
        "3月1日,2021年云江双创活动周启动。活动周期间,有“江上云帆”双创专场对接会,有2021年云江海智创业大赛双创周专场,"
        "还有校友之家成果转化论坛和“青春、未来”高校就业生态论坛等。"
    )
    assert told(text) == [
        ("2021年云江双创活动周", "activity_week", "2021-03-01"),
        ("“江上云帆”双创专场对接会", "roadshow", "2021-03"),
        ("2021年云江海智创业大赛双创周专场", "contest", "2021-03"),
        ("校友之家成果转化论坛", "forum", "2021-03"),
        ("“青春、未来”高校就业生态论坛", "forum", "2021-03"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("1991年3月,绵阳高新区成为国务院首批批准的国家级高新区之一。", "recognition", "1991-03"),
        ("绵阳高新区是2012年8月升级的国家级高新区。", "recognition", "2012-08"),
        ("绵阳高新区于1992年11月经国务院批准建立。", "recognition", "1992-11"),
        ("2010年5月,绵阳光伏产业化基地获科技部批准。", "recognition", "2010-05"),
        ("园方投资2.3亿元建成的绵阳恒科科技企业孵化器,已入驻企业90家,去年9月被认定为省级科技企业孵化器。", "recognition", "2020-09"),
        ("3月1日,绵阳市2020年度瞪羚企业名单在会展中心发布。", "recognition", "2021-03-01"),
        ("日前,科技部印发《关于公布2020年度国家备案众创空间的通知》。", "recognition", "2021"),
        ("2012年4月,星海存储芯片项目落户,一期投资70亿美元。", "signing", "2012-04"),
        ("3月1日,绵阳高新区21个重点项目集中签约。", "signing", "2021-03-01"),
        ("3月1日,富东银行等6家银行与绵阳高新区签订战略合作协议。", "signing", "2021-03-01"),
        ("1997年,绵阳科技创业中心在国定路上开了张。", "opening", "1997"),
        ("绵阳大学科技园创建于2006年,占地百亩。", "opening", "2006"),
        ("始建于1999年10月的绵阳留学生创业园,在孵企业过百。", "launch", "1999-10"),
        ("2021年3月1日,绵阳自贸片区挂牌满一周年。", "opening", "2020-03-01"),
        ("三月一日,绵阳国际创新港启用。", "opening", "2021-03-01"),
        ("去年9月,绵阳创业中心发起成立规模为1亿元的“接力”天使基金。", "launch", "2020-09"),
        ("中央财政安排科技型企业创新基金十亿元。据悉,该基金去年六月启动。", "launch", "2020-06"),
        ("去年底,绵阳高新区“人才十条”正式实施。", "policy_release", "2020"),
    ],
)  # fmt: skip
def test_milestones_in_a_profile(text: str, kind: str, date: str) -> None:
    assert (kind, date) in [event[1:] for event in told("绵阳概况。一。二。三。四。" + text)]


def test_today_in_wire_copy_is_the_day_it_was_sent() -> None:
    text = "新华社绵阳三月三日电 绵阳国际创新港今天在绵阳正式启用。"
    assert told(text) == [("绵阳国际创新港启用", "opening", "2021-03-03")]


def test_a_work_report_names_where_it_was_given() -> None:
    text = "——2021年2月15日在绵阳市第五届人民代表大会第三次会议上\n各位代表:\n过去一年,经济稳中有进。"
    assert told(text, title="绵阳市政府工作报告")[0] == (
        "绵阳市第五届人民代表大会第三次会议",
        "conference",
        "2021-02-15",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年6月,云江科创园被科技部认定为国家级科技企业孵化器。", ("云江科创园被科技部认定为国家级科技企业孵化器", "recognition", "2019-06")),
        ("2020年,省科技厅把“省级双创示范基地”的牌子授予云江创业园。", ("省科技厅授予云江创业园“省级双创示范基地”", "recognition", "2020")),
        ("云江孵化器坐落在江边,2003年9月成立,现有企业百家。", ("云江孵化器成立", "opening", "2003-09")),
        ("1998年成立的云江留学人员创业园,是省内第一家。", ("云江留学人员创业园成立", "opening", "1998")),
        ("云江材料实验室于2018年4月注册成立。", ("云江材料实验室成立", "opening", "2018-04")),
        ("1993年5月,经国务院批准,云江高新区设立。", ("云江高新区经国务院批准设立", "recognition", "1993-05")),
        ("2016年,国务院批复同意云江高新区建设国家自主创新示范区。", ("国务院批复同意云江高新区建设国家自主创新示范区", "recognition", "2016")),
        ("近日,在省级特色载体中期评估里,云江经开区顺利过关。", ("云江经开区通过省级特色载体中期评估", "recognition", "2021")),
        ("日前,省科技厅公布了2020年度省级众创空间备案名单。", ("2020年度省级众创空间备案名单公布", "recognition", "2021")),
        ("2月3日,市科技局确定云江数谷孵化器为市级科技企业孵化器。", ("市科技局确定云江数谷孵化器为市级科技企业孵化器", "recognition", "2021-02-03")),
        ("去年,云江孵化器捧回“全国创业服务贡献奖”。", ("云江孵化器捧回“全国创业服务贡献奖”", "award", "2020")),
        ("2月28日,首批10个小镇之一的云江梦想小镇开园。", ("云江梦想小镇开园", "opening", "2021-02-28")),
        ("2月6日,随着混凝土浇筑完毕,云江创业园二期项目封顶。", ("云江创业园二期项目封顶", "other", "2021-02-06")),
        ("2月9日,云江高新区与江城大学签署战略合作协议。", ("云江高新区与江城大学签署战略合作协议", "signing", "2021-02-09")),
        ("云江开发区一九九二年八月动工兴建。", ("云江开发区动工兴建", "launch", "1992-08")),
        ("2010年1月,“区政合一”在云江高新区和新城区之间推开。", ("“区政合一”在云江高新区和新城区之间推开", "other", "2010-01")),
    ],
)  # fmt: skip
def test_events_told_by_a_verb(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近日,云江高新区印发《云江高新区孵化载体三年行动计划》。", "云江高新区印发《云江高新区孵化载体三年行动计划》"),
        ("“云江十五条”是云江高新区去年10月出台的一揽子政策。", "云江高新区出台“云江十五条”"),
        ("规划近日印发。配套的《云江科技创新十条》同步发布,力度不小。", "《云江科技创新十条》同步发布"),
        ("2020年10月,云江区科技创新“十四五”规划出台。", "云江区科技创新“十四五”规划出台"),
    ],
)
def test_policies_that_are_issued(text: str, expected: str) -> None:
    assert expected in [name for name, kind, _ in told(text) if kind == "policy_release"]


def test_a_programme_taken_up_by_its_kind() -> None:
    text = "省里公布了“孵化链条建设示范工作”的进展。这项示范工作由省科技厅去年正式启动,要打通全链条。"
    assert ("省科技厅启动孵化链条建设示范工作", "launch", "2020") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "去年,云江高新区举办创业大赛、路演活动50场。",
        "云江高新区每年举办各类招商推介会。",
        "云江科创园预计2023年6月投入使用。",
        "园区将争创国家级科技企业孵化器,力争2022年获批。",
        "2020年,全市有2家企业入选国家级专精特新小巨人企业。",
        "按照《云江区创新券管理办法》,企业可申领创新券。",
        "2020年,协会发布《云江创业孵化发展报告2020》。",
        "对新获批国家级孵化器的,2021年给予100万元奖励。",
        "3月1日,云江双创展距第五届云江创新大会倒计时100天。",
        "一家公司在新三板挂牌,2020年完成融资。",
        "会议由管委会主任主持,全体人员参加了会议。",
        "2月3日,云江片区迎来挂牌三周年。",
        "节目还将在新媒体平台同步上线。",
        "预计2022年6月,绵阳科学城建成启用。",
        "2017年,12个项目落户绵阳高新区。",
        "2017年,高新技术产业成为绵阳第一支柱产业。",
        "自2013年举办以来,“创业绵阳”大赛吸引项目3800个。",
        "凡被批准为国家级孵化器的,2021年给予100万元奖励。",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert told("云江概况。一。二。三。四。" + text) == []


def test_dates() -> None:
    def date(text: str, published: dt.date | None = MARCH) -> tuple[str | None, str | None]:
        row = found(text, published=published)[0]
        return row.date, row.date_end

    assert date("云江市创新大会5日上午开幕。") == ("2021-03-05", None)
    assert date("12月20日,云江市创新大会召开。") == ("2020-12-20", None)
    assert date("2月9日至11日,云江市创新大会举行。") == ("2021-02-09", "2021-02-11")
    assert date("2021年云江双创活动周定于10月19日至25日举行。") == ("2021-10-19", "2021-10-25")
    assert date("今年上半年,云江高新区获批国家级双创示范基地。", dt.date(2021, 7, 1)) == ("2021", None)
    assert date("9月3日,2024年第六届云江创客大赛启动。", None) == ("2024-09-03", None)
    assert date("云江高新区国际创业大赛已经连续办了6年。", None) == (None, None)


def test_without_a_time_only_the_news_of_the_article_is_dated() -> None:
    assert told("云江市创新大会召开。")[0][2] == "2021"
    assert told("云江概况。一。二。三。四。云江市创新大会召开。") == []


def test_within_another_event() -> None:
    text = "3月2日,云江国际创新创业大赛总决赛举行。总决赛现场还举行了云江创投基金签约仪式。论坛上,云江高新区与江城银行签署合作协议。"
    assert told(text)[1:] == [
        ("云江创投基金签约仪式", "signing", "2021-03-02"),
        ("云江高新区与江城银行签署合作协议", "signing", "2021-03-02"),
    ]


def test_a_work_report_speaks_of_its_year() -> None:
    text = (
        "一、2020年工作回顾\n云江科创园获批国家级科技企业孵化器。成功举办首届云江创新创业大赛。\n"
        "二、2021年工作要点\n办好第二届云江创新创业大赛。\n"
    )
    assert told(text, title="云江高新区2020年工作总结和2021年工作要点") == [
        ("云江科创园获批国家级科技企业孵化器", "recognition", "2020"),
        ("首届云江创新创业大赛", "contest", "2020"),
        ("第二届云江创新创业大赛", "contest", "2021"),
    ]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "关于公布2020年度云江省科技企业孵化器名单的通知",
            "各市科技局:\n现将名单印发给你们。\n云江省科学技术厅\n2020年12月15日\n",
            ("2020年度云江省科技企业孵化器名单公布", "recognition", "2020-12-15"),
        ),
        (
            "国务院关于同意云江高新技术产业开发区升级为国家高新技术产业开发区的批复",
            "云江省人民政府:\n现批复如下。\n国务院\n2013年2月1日\n",
            ("云江高新技术产业开发区升级为国家高新技术产业开发区", "recognition", "2013-02-01"),
        ),
        (
            "云江市关于支持科技创新的若干措施",
            "云江市人民政府关于印发《云江市关于支持科技创新的若干措施》的通知\n各区:\n请遵照执行。\n2021年2月3日\n",
            ("云江市人民政府印发《云江市关于支持科技创新的若干措施》", "policy_release", "2021-02-03"),
        ),
    ],
)
def test_notices_are_events(title: str, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text, title=title, published=None)


def test_an_event_is_told_once() -> None:
    text = "日前,第四届云江创新创业大赛决赛落幕。\n3月2日,第四届云江创新创业大赛决赛在江城举行。\n第三届云江创新创业大赛去年3月举行。"
    assert told(text) == [
        ("第四届云江创新创业大赛决赛", "contest", "2021-03-02"),
        ("第三届云江创新创业大赛", "contest", "2020-03"),
    ]


def test_evidence_is_the_original_text() -> None:
    text = "3月3日,雲江(yún jiāng)高新區(qū)創業(yè)孵化論壇在江城召開。"
    row = found(text)[0]
    assert row.name == "云江高新区创业孵化论坛"
    assert row.quote.startswith("雲江")
    assert row.quote.endswith("論壇")
    plain = "2月1日,云江孵化器揭牌。"
    verb = found(plain)[0]
    assert verb.quote == "云江孵化器揭牌"
    assert (verb.char_start, verb.char_end) == (5, 12)


def test_where_names_begin() -> None:
    def start(words: str) -> str:
        return words[left_edge(words, 0, len(words)) :]

    assert start("以创业为主题的云江创新") == "云江创新"
    assert start("3月2日云江数据要素") == "云江数据要素"
    assert start("举办“在路上,向未来”青年") == "“在路上,向未来”青年"
    assert start("承办第三次全体") == "第三次全体"
    assert trimmed("2020年12月,云江孵化器") == "云江孵化器"


@pytest.mark.parametrize(
    "unit", ["大会", "揭牌", "《印发", "公布名单", "“大赛", "园区被认定为国家级基地,", "第1届创新大会、"]
)
def test_hostile_input_is_read_in_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        read = document((unit * size)[:size])
        assert read.sentences is not None
        began = time.process_time()
        events.facts(read)
        return time.process_time() - began

    def grows_too_fast() -> bool:
        return seconds(32_000) >= 8 * 3 * seconds(4_000) + 0.05

    seconds(1_000)
    assert not all(grows_too_fast() for _ in range(3))  # one may collect garbage
