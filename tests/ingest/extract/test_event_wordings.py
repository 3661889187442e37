"""Events in more wordings: ceremonies with adverbs, projects in number, honours in a row, what a clause leads up to."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_events import told

Told = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an adverb of ceremony
        ("2月23日上午,云江智能装备产业园盛大开园。", ("云江智能装备产业园开园", "opening", "2021-02-23")),
        ("2月8日,云江光电谷如期投用。", ("云江光电谷投用", "opening", "2021-02-08")),
        ("2月9日,云江民营经济孵化园迎来开园。", ("云江民营经济孵化园开园", "opening", "2021-02-09")),
        # built, in a year or since
        ("2002年,云江留学人员创业园建成。", ("云江留学人员创业园建成", "opening", "2002")),
        (
            "自2002年建成以来,云江留学人员创业园孵化企业300家。",
            ("云江留学人员创业园建成", "opening", "2002"),
        ),
        ("自1994年成立以来,云江创业中心孵化企业120家。", ("云江创业中心成立", "opening", "1994")),
        (
            "2010年,南京市成立了大学生创业就业服务中心,提供创业指导。",
            ("南京市成立大学生创业就业服务中心", "opening", "2010"),
        ),
        # what an organisation puts into its seat
        (
            "2020年11月,德国库恩创新中心落户云江高新区。",
            ("德国库恩创新中心落户云江高新区", "opening", "2020-11"),
        ),
        # what costs so much is a project
        (
            "其中投资五点五亿美元的海晶半导体光电产业2月19日在云江奠基。",
            ("海晶半导体光电产业奠基", "launch", "2021-02-19"),
        ),
        # what is found out about the field
        (
            "2月6日,《2020年云江孵化生态蓝皮书》正式发布。",
            ("《2020年云江孵化生态蓝皮书》发布", "other", "2021-02-06"),
        ),
        # work that begins, by what it is
        (
            "2月4日,云江市科技局启动第四批众创空间认定。",
            ("云江市科技局启动第四批众创空间认定", "launch", "2021-02-04"),
        ),
        ("近日,云江高新区启动“科创新星”评选。", ("云江高新区启动“科创新星”评选", "launch", "2021")),
        # more than one office
        (
            "2月18日上午,云江市委副书记、市长张大林到云江创业产业园调研。",
            ("云江市委副书记、市长张大林到云江创业产业园调研", "visit", "2021-02-18"),
        ),
    ],
)
def test_wordings(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how much they cost, and where, between whose they are and what is done
        (
            "2月6日,南京市总投资120亿元的26个重点项目在东湖工业园、临空产业园等园区集中开工。",
            ("南京市26个重点项目集中开工", "launch"),
        ),
        ("昨日上午,在苏州高新区,总投资53亿元的12个项目集中开工。", ("苏州高新区12个项目集中开工", "launch")),
        ("云江精密铸造二期工程等9个项目昨日在云江高新区同时开工。", ("云江精密铸造二期工程等9个项目开工", "launch")),
        ("2月9日,南京市23个项目在县产业园集中签约。", ("南京市23个项目集中签约", "signing")),
    ],
)
def test_projects_in_number(text: str, expected: tuple[str, str]) -> None:
    assert expected in [event[:2] for event in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "今年以来,全区累计有12个项目开工。",
        # one ceremony
        "2月9日,云江高新区举行项目集中签约仪式,现场18个项目集中签约,协议总投资110亿元。",
    ],
)
def test_projects_told_once(text: str) -> None:
    assert len(told(text)) <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2020年,云江经开区获得云江省绿色园区、全省安全生产工作先进单位等荣誉。",
            [
                ("云江经开区获得云江省绿色园区", "recognition", "2020"),
                ("云江经开区获得全省安全生产工作先进单位", "award", "2020"),
            ],
        ),
        (
            "2020年,云江高新区先后荣获“全国模范和谐工业园区”“省五星级园区”等称号。",
            [
                ("云江高新区荣获“全国模范和谐工业园区”", "award", "2020"),
                ("云江高新区荣获“省五星级园区”", "recognition", "2020"),
            ],
        ),
        (
            "云江高新区2018年、2019年被连续评为省级优秀开发区。",
            [
                ("云江高新区被评为省级优秀开发区", "award", "2018"),
                ("云江高新区被评为省级优秀开发区", "award", "2019"),
            ],
        ),
    ],
)
def test_honours_in_a_row(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1988年,被国务院批准为沿海开放城市后,南京市大力发展外向型经济。",
            ("南京市被国务院批准为沿海开放城市", "1988"),
        ),
        ("去年,3个高新区(云江高新区2015年3月获批)产值900亿元。", ("云江高新区获批", "2015-03")),
        ("前身为2013年农业部批准建设的云江农业科技园区。", ("农业部批准建设云江农业科技园区", "2013")),
        (
            "云江跨境合作区是1994年6月国务院批准设立的享有优惠的国家级经济开发区。",
            ("云江跨境合作区国务院批准设立为国家级经济开发区", "1994-06"),
        ),
        ("2月3日,省经信厅发布《关于云江省第三批瞪羚企业名单的公示》。", ("云江省第三批瞪羚企业名单公布", "2021-02-03")),
        ("近日,科技厅公布《2020年度省级众创空间名单》,我市4家上榜。", ("2020年度省级众创空间名单公布", "2021")),
        ("近日,云江省科技厅公布了新核定的21家省级科技企业孵化器。", ("云江省科技厅公布21家省级科技企业孵化器", "2021")),
        (
            "2月3日,云江大学科技园、河口创业园在内15家机构经认定成为2021年新一批市级创业孵化示范基地。",
            ("云江大学科技园、河口创业园在内15家机构成为2021年新一批市级创业孵化示范基地", "2021-02-03"),
        ),
        (
            "云江高新区生物医药产业今年1月纳入“国家先进制造业培育试点”。",
            ("云江高新区生物医药产业纳入“国家先进制造业培育试点”", "2021-01"),
        ),
        (
            "云江集聚区实现产值20亿元,并在2月6日召开的全省座谈会上被命名为省级循环发展示范园区。",
            ("云江集聚区被命名为省级循环发展示范园区", "2021-02-06"),
        ),
    ],
)
def test_recognitions(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(name, date) for name, kind, date in told(text) if kind == "recognition"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # fairs by the short name that all know
        ("青洽会期间,全县签约项目11个。", ("青洽会", "other", "2021")),
        ("本届西博会,德阳市签约项目57个。", ("西博会", "other", "2021")),
        ("2月18日召开的徽商大会上,合肥经开区推介项目。", ("徽商大会", "conference", "2021-02-18")),
        # the month is of the matter
        (
            "2月25日上午,苏州高新区举行2021年2月份重点项目集中开工动员会。",
            ("重点项目集中开工动员会", "launch", "2021-02-25"),
        ),
        # who renames what
        (
            "云江陶瓷产业园位于城东,2009年7月2日,江苏省人民政府把园区更名为“云江新材料产业园”。",
            ("江苏省人民政府将云江陶瓷产业园更名为云江新材料产业园", "other", "2009-07-02"),
        ),
        # how well it did is no part of who
        (
            "2020年,云江海洋产业园以全省最好的成绩通过国家农业科技园区验收。",
            ("云江海洋产业园通过国家农业科技园区验收", "recognition", "2020"),
        ),
        # a list put before the public
        (
            "近日,省工信厅对拟认定2021年度省级小微企业创业创新示范基地名单进行了公示,我市云江基地等4家基地入选。",
            ("拟认定2021年度省级小微企业创业创新示范基地名单公示", "recognition", None),
        ),
    ],
)
def test_more_wordings(text: str, expected: Told) -> None:
    name, kind, date = expected
    assert [event for event in told(text) if event[:2] == (name, kind) and (date is None or event[2] == date)]


def test_the_day_of_an_undated_meeting_is_of_its_year() -> None:
    text = "1月17日,记者从云江经开区2018年度总结会上得知,园区开局良好。"
    assert told(text, published=None) == [("云江经开区2018年度总结会", "conference", "2018-01-17")]


@pytest.mark.parametrize(
    "text",
    [
        # a chance that was taken, what a park is, an aim
        "2001年,云江开发区充分利用入世、亚洲博览会在河口成功举办等有利时机,加大招商力度。",
        "云江工业园是云江市政府批准成立的特色工业园。",
        "2020年,云江高新区聚焦“打造千亿级开发区、晋升国家级高新区”发展目标。",
        "2020年,有力提升新区启动100亿元规模的产业引导基金组建工作。",
        "近期,一大批科技含量高的重大项目签约。",
        "到2025年,云江市科技城基本建成;到2035年,云江、河口、南山科技城全面建成。",
    ],
)
def test_no_event(text: str) -> None:
    assert told(text) == []


def test_what_a_meeting_means_is_no_second_event() -> None:
    text = "2月2日,云江高新区召开创建国家高新区动员大会,标志着云江高新区创建国家高新区工作正式启动。"
    assert [kind for _, kind, _ in told(text)] == ["conference"]
