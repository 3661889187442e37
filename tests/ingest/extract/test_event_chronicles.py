"""Events of chronicles, notices and headlines: the year of a row of days, what an authority approves, what only a title tells."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.extract import extract
from ingest.models import EventMention
from tests.ingest.extract.reading import PUBLISHED, article


def events(text: str, *, title: str | None = None, published: dt.date | None = PUBLISHED) -> list[EventMention]:
    return [f for f in extract(article(text, title=title, published=published)) if isinstance(f, EventMention)]


def told(
    text: str, *, title: str | None = None, published: dt.date | None = PUBLISHED
) -> list[tuple[str, str, object]]:
    """Type, name and date of each event."""
    return [(e.type, e.name, e.date) for e in events(text, title=title, published=published)]


ROWS = [
    "1月6日 大连高新区云帆孵化器揭牌。",
    "3月2日 云帆软件园奠基。",
    "6月18日 云帆研究院成立。",
    "11月9日 云帆加速器开园。",
]
DATES = ["2007-01-06", "2007-03-02", "2007-06-18", "2007-11-09"]


class TestChronicles:
    @pytest.mark.parametrize("bullet", ["", "△", "●", "(2)", "3、"])
    def test_year_of_the_title(self, bullet: str) -> None:
        rows = told("\n".join(bullet + row for row in ROWS), title="大连高新区2007年大事记")
        assert [date for _, _, date in rows] == DATES
        assert rows[1] == ("launch", "云帆软件园奠基", "2007-03-02")

    @pytest.mark.parametrize("heading", ["2007年", "【2007年】", "2007年大事记:"])
    def test_year_of_the_heading(self, heading: str) -> None:
        assert [date for _, _, date in told("\n".join([heading, *ROWS]), title="大事记")] == DATES

    def test_next_heading_next_year(self) -> None:
        text = "\n".join(["2007年", *ROWS, "2008年", *ROWS])
        assert {str(date)[:4] for _, _, date in told(text, title="大事记")} == {"2007", "2008"}

    def test_year_said_before_in_an_undated_text(self) -> None:
        text = "2007年，大连高新区加快建设。" + "".join(row.replace(" ", "，") for row in ROWS)
        assert [date for _, _, date in told(text, published=None)] == DATES

    def test_news_is_no_chronicle(self) -> None:
        text = "2019年，大连高新区加快建设。3月2日，云帆软件园奠基。"
        assert told(text) == [("launch", "云帆软件园奠基", "2021-03-02")]

    def test_works_open_on_a_day_of_their_own(self) -> None:
        text = "5月7日，云帆精机公司新厂建成启用。8月4日，云帆玻璃(大连)有限公司开业。"
        assert [name for _, name, _ in told(text)] == ["云帆精机公司新厂建成启用", "云帆玻璃(大连)有限公司开业"]
        assert told("云帆精机公司新厂投用后，产能大增。") == []


class TestApprovals:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("2019年5月，《云帆新区发展规划》正式获批。", "《云帆新区发展规划》获批"),
            ("2019年，大连高新区扩区获国务院批准。", "大连高新区扩区获国务院批准"),
            ("2019年5月，云帆科学城建设方案获省政府批复。", "云帆科学城建设方案获省政府批复"),
            ("2018年大连市首次获批2家省级众创空间。", "大连市首次获批2家省级众创空间"),
            ("全市有众创空间30家(2018年大连市首次获批1家国家级众创空间)。", "大连市首次获批1家国家级众创空间"),
            ("2018年5月，大连高新区摘得“国家级高新区”招牌。", "大连高新区摘得“国家级高新区”招牌"),
            ("近日，市科技局公布了2020年度省级众创空间。", "公布2020年度省级众创空间"),
        ],
    )
    def test_recognition(self, text: str, name: str) -> None:
        assert [(e.type, e.name) for e in events(text)] == [("recognition", name)]

    @pytest.mark.parametrize(
        "text", ["云帆新区发展规划有望获批。", "2019年，云帆新区积极争取规划获批。", "获批的规划由专家编制。"]
    )
    def test_not_yet(self, text: str) -> None:
        assert told(text) == []

    @pytest.mark.parametrize("title", ["招商引资先进单位", "“十一五”科技工作先进集体", "招商工作红旗单位"])
    def test_praise_is_an_award(self, title: str) -> None:
        assert [e.type for e in events(f"2019年3月，大连高新区被大连市政府评为{title}。")] == ["award"]
        assert [e.type for e in events("2019年3月，大连高新区被科技部认定为国家级示范基地。")] == ["recognition"]

    @pytest.mark.parametrize(
        ("text", "row"),
        [
            ("2019年5月，大连市新材料产业联盟成立。", ("other", "大连市新材料产业联盟成立", "2019-05")),
            ("2006年1月，大连市将甲园区和乙园区合并，成立了云帆经济开发区。", ("recognition", "成立云帆经济开发区", "2006-01")),
            ("1999年，在两个园区整合的基础上组建云帆科技园。", ("recognition", "组建云帆科技园", "1999")),
            ("从2018年封关运行至今，大连湾里综保区进出口额大增。", ("opening", "大连湾里综保区封关运行", "2018")),
            ("大连湾里综保区地处湾里，从2018年封关运行至今，进出口额大增。", ("opening", "大连湾里综保区封关运行", "2018")),
            ("1月9日，启动建设国家知识产权试点园区。", ("launch", "启动建设国家知识产权试点园区", "2021-01-09")),
        ],
    )  # fmt: skip
    def test_beginnings(self, text: str, row: tuple[str, str, str] | None) -> None:
        assert told(text) == ([row] if row else [])


class TestNotices:
    def test_decides_once(self) -> None:
        text = "各有关单位：\n经评审，认定云帆孵化器为市级科技企业孵化器。\n大连市科学技术局\n2021年5月6日"
        title = "大连市科学技术局关于公布2021年度市级科技企业孵化器名单的通知"
        assert told(text, title=title) == [("recognition", "2021年度市级科技企业孵化器名单公布", "2021-05-06")]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("各有关单位：\n经核查，现将2021年拟认定的市级众创空间名单(见附件)予以公示。\n2021年5月6日", "2021年拟认定的市级众创空间名单公示"),
            ("大连市科技局：\n你局请示收悉。经研究，同意依托大连高新区建设云帆大学科技园。\n2021年5月6日", "同意依托大连高新区建设云帆大学科技园"),
        ],
    )  # fmt: skip
    def test_without_a_title(self, text: str, name: str) -> None:
        assert told(text) == [("recognition", name, "2021-05-06")]


class TestOfOneDay:
    def test_that_day(self) -> None:
        text = "图为8月18日拍摄的大连湾里综保区。当日，大连湾里综保区通过国务院联合验收组正式验收。"
        assert [date for _, _, date in told(text)] == ["2021-08-18"]

    def test_only_the_title(self) -> None:
        text = "8月18日下午，市领导来到现场。22个项目总投资360亿元。"
        assert told(text, title="大连高新区举行重点项目集中签约") == [
            ("signing", "大连高新区重点项目集中签约", "2021-08-18")
        ]

    def test_looks_back_on_last_year(self) -> None:
        text = "2020年，我市稳中有进。去年以来，创新加快。\n其中，云帆高新区扩区获国务院批准。"
        assert [date for _, _, date in told(text, published=dt.date(2021, 2, 9))] == ["2020"]


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "scope"),
        [
            ("8月18日，第六届创业创新大赛宁夏赛区固原市选拔赛举办。", "固原市"),
            ("2018年3月，国务院批复荆州、潜江、黄石大冶湖3家高新区升级为国家高新区。", "湖北省"),
            ("2018年3月，国务院批复同意荆州高新区、淮南高新区升级为国家高新区。", "全国"),
            ("2018年3月，国务院批复同意荆州高新区升级为国家高新区。", "荆州高新区"),
        ],
    )
    def test_scope(self, text: str, scope: str) -> None:
        assert [e.scope_name for e in events(text)] == [scope]

    def test_names_that_hold_a_word_of_another_field(self) -> None:
        assert [e.name for e in events("2020年5月，酒泉经开区获批国家级绿色园区。")] == ["酒泉经开区获批国家级绿色园区"]

    def test_row_of_zones_in_short(self) -> None:
        zones = "、".join(f"{city}经济技术开发区" for city in ("石嘴山", "酒泉", "安康", "景德镇"))
        (event,) = events(f"2020年6月16日，国务院批复同意{zones}升级为国家级开发区。")
        assert event.name == "国务院批复同意石嘴山经济技术开发区等升级为国家级开发区"


class TestMoreMakes:
    @pytest.mark.parametrize(
        ("text", "row"),
        [
            ("3月18日，云帆市青湖经济开发区获批成立。", ("recognition", "云帆市青湖经济开发区获批成立", "2021-03-18")),
            ("8月6日，规模宏大、设施一流的大连高新区规划展览馆隆重开馆。", ("opening", "大连高新区规划展览馆开馆", "2021-08-06")),
            ("7月27日，省委书记王某与市领导视察了云帆产业园。", ("visit", "省委书记王某与市领导视察云帆产业园", "2021-07-27")),
            ("4月15日，副市长林某率市、区两级干部一行来园调研。", ("visit", "副市长林某率市、区两级干部一行到园区调研", "2021-04-15")),
            ("最近，自治区批准设立了云帆高新技术产业开发区。", ("recognition", "自治区批准设立云帆高新技术产业开发区", "2021")),
            ("2020年，国家火炬云帆特色产业基地通过科技部复审。", ("recognition", "国家火炬云帆特色产业基地通过科技部复审", "2020")),
        ],
    )  # fmt: skip
    def test_told(self, text: str, row: tuple[str, str, str]) -> None:
        assert told(text) == [row]

    @pytest.mark.parametrize(
        "text",
        [
            "开发区在经济发展和对外开放全局中作用重要。",
            "截至目前，仅有云帆园和大连高新区两个基地入选国家示范基地。",
            "省委书记视察了重大项目的建设情况。",
        ],
    )
    def test_tells_nothing(self, text: str) -> None:
        assert told(text) == []

    @pytest.mark.parametrize(
        ("text", "scope"),
        [
            ("8月1日，省商务厅在乌鲁木齐举办第七届中国云帆博览会“开放”主题活动。", "乌鲁木齐市"),
            ("央广网乌鲁木齐3月21日消息 大连高新区云帆产业园3月18日揭牌。", "大连高新区"),
        ],
    )
    def test_where(self, text: str, scope: str) -> None:
        assert [e.scope_name for e in events(text)] == [scope]


class TestOnceEach:
    def test_a_year_behind_a_comma_is_of_what_follows(self) -> None:
        text = "2015年12月，云帆众创空间获批为省级众创空间；2016年1月22日，云帆加速器开园，2018年停业。"
        assert [date for _, _, date in told(text)] == ["2015-12", "2016-01-22"]

    def test_what_is_unveiled_at_its_ceremony(self) -> None:
        text = "8月3日，云帆大学与大连市校地共建签约暨大学生实训基地揭牌仪式举行。副市长为“大学生实训基地”揭牌。"
        assert [name for _, name, _ in told(text)] == ["云帆大学与大连市校地共建签约暨大学生实训基地揭牌仪式"]

    def test_what_is_signed_at_its_ceremony(self) -> None:
        text = "8月3日，云帆大学大连产业技术研究院签约仪式举行。仪式上，云帆大学与大连市政府签署了云帆大学大连产业技术研究院合作协议。"
        assert [name for _, name, _ in told(text)] == ["云帆大学大连产业技术研究院签约仪式"]

    def test_ceremony_of_the_day_of_the_news(self) -> None:
        text = "8月3日，云帆加速器揭牌。随后举行大连高新区重点项目集中签约。"
        assert [date for _, _, date in told(text)] == ["2021-08-03", "2021-08-03"]

    @pytest.mark.parametrize(
        ("text", "row"),
        [
            ("8月3日，首家出口加工区——云帆出口加工区通过海关总署、国家发展和改革委员会等八个部委联合验收。", ("recognition", "云帆出口加工区通过海关总署、国家发展和改革委员会等八个部委联合验收", "2021-08-03")),
            ("8月3日，云帆出口加工区正式进入封关运行状态。", ("opening", "云帆出口加工区封关运行", "2021-08-03")),
            ("由市科技局组织的2020年度科技企业孵化器评价结果日前出炉。", ("recognition", "2020年度科技企业孵化器评价结果出炉", "2021")),
            ("8月3日，云帆县科技活动周在广场启动。", ("activity_week", "云帆县科技活动周", "2021-08-03")),
        ],
    )  # fmt: skip
    def test_makes(self, text: str, row: tuple[str, str, str]) -> None:
        assert told(text) == [row]

    def test_years_after_a_founding(self) -> None:
        text = "1999年，云帆科技园成立。建园3年后，云帆科技园被科技部批准为国家火炬计划产业基地。"
        assert [date for _, _, date in told(text)] == ["1999", "2002"]

    def test_reply_that_adds_zones(self) -> None:
        title = "国务院办公厅关于增设边境经济合作区的复函"
        text = "商务部：\n来函收到，现答复于后。\n2003年3月10日"
        assert told(text, title=title) == [("recognition", "增设边境经济合作区", "2003-03-10")]


class TestWhoseEvent:
    @pytest.mark.parametrize(
        ("title", "text", "scope"),
        [
            ("大连高新区的孵化器", "2015年3月，云帆孵化器获批为辽宁省中小企业创业基地。", "大连高新区"),
            ("大连高新区大事", "8月3日，高新区召开工作推进会。", "大连高新区"),
            ("大连市新闻", "8月3日，我市召开科技创新工作推进会。", "大连市"),
            ("新闻", "8月3日，第三届中国自贸试验区对话论坛举行。", "全国"),
            ("大连高新区三十年", "建区十年。2002年，被科技部批准为国家火炬计划产业基地。", "大连高新区"),
        ],
    )
    def test_scope(self, title: str, text: str, scope: str) -> None:
        assert {e.scope_name for e in events(text, title=title)} == {scope}


class TestLastMakes:
    @pytest.mark.parametrize(
        ("text", "row"),
        [
            ("8月18日，由省侨办重点支持的云帆华商科技园正式开园。", ("opening", "云帆华商科技园正式开园", "2021-08-18")),
            ("8月18日，“打造云帆特色载体”项目正式揭牌。", ("opening", "“打造云帆特色载体”项目揭牌", "2021-08-18")),
            ("苏州工业园区项目自一九九四年启动以来，已近三十年。", ("launch", "苏州工业园区启动", "1994")),
            ("近日，国务院办公厅认定92家单位为第二批双创示范基地。", ("recognition", "认定92家单位为第二批双创示范基地", "2021")),
        ],
    )  # fmt: skip
    def test_told(self, text: str, row: tuple[str, str, str]) -> None:
        assert told(text) == [row]

    @pytest.mark.parametrize("honour", ["一系列国家级荣誉", "众多荣誉称号"])
    def test_honours_that_nobody_names(self, honour: str) -> None:
        assert told(f"2020年，大连高新区获得{honour}。") == []
