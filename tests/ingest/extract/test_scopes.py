"""The parts that scopes are found by: organisations, yardsticks, context words, and their word lists."""

from __future__ import annotations

from collections import Counter

import pytest

from ingest.extract.document import Span
from ingest.extract.scopes import clause_places, organisations, topics
from ingest.extract.vocabulary import read
from ingest.restore import fold
from tests.ingest.extract.reading import article, document, numbers_of, statements


@pytest.mark.parametrize("name", ["organisation_words", "yardstick_words", "carried_words", "topic_words"])
def test_word_lists(name: str) -> None:
    rows = [(row["word"], row["role"]) for row in read(name)]
    assert [row for row, count in Counter(rows).items() if count > 1] == []
    assert [word for word, role in rows if not word or not role or fold(word) != word] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云江光电研究院拥有专利", "云江光电研究院"),
        ("目前云帆科技有限公司拥有专利", "云帆科技有限公司"),
        ("国家级科技企业孵化器拥有专利", None),
        ("一家孵化器拥有专利", None),
        ("云江光电研究院发布报告", None),
        ("由云江光电研究院建成的楼宇", None),
        ("云江光电研究院和企业共建", None),
        ("云江光电研究院12家", None),
        ("我国科技企业孵化器(简称孵化器", None),
        ("义务教育集团化办学", None),
        ("没想到很快就有银行", None),
        ("今年上半年全市孵化器拥有专利", None),
        ("大连云江集团北区开发、云帆改造等8个项目", None),
    ],
)
def test_organisations_by_their_ending(text: str, name: str | None) -> None:
    read_text = document(text)
    found = organisations.spoken_of(read_text, Span(0, len(text)), len(text))
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("text", "rate", "names"),
    [
        ("大连高新区", False, ["大连高新区"]),
        ("来自大连高新区", False, []),
        ("大连市占比", False, []),
        ("大连市科技局", False, ["大连市"]),
        ("据大连市科技局", False, []),
        ("大连市重点实验室", False, []),
        ("在大连市", False, ["大连市"]),
        ("在大连市", True, []),
        ("大连高新区排名第三", False, ["大连高新区"]),
        ("大连市、沈阳市等城市", False, []),
        ("辽宁省10个国家级经开区", False, ["辽宁省国家级经开区"]),
        ("大连高新区引进沈阳来的项目8个", False, ["大连高新区"]),
        ("大连高新区有台湾青年企业8家", False, ["大连高新区"]),
        ("大连高新区引来台湾特色食品企业8家", False, ["大连高新区"]),
        ("大连高新区其中澳门项目8个", False, ["大连高新区"]),
        ("甘井子区级税收8亿元", False, []),
        ("大连光电扩能、沈阳新松改造等8个项目", False, []),
        ("大连引进光电扩能、新松改造等8个项目", False, ["大连市"]),
        ("大连市光电扩能、新松改造等8个项目", False, ["大连市"]),
    ],
)
def test_places_that_a_clause_speaks_of(text: str, rate: bool, names: list[str]) -> None:
    found = clause_places.find(document(text), Span(0, len(text)), len(text), lambda *_: None, rate=rate)
    assert [place.name for place in found] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("大连市很忙。218家国家级经开区有孵化器12家。", "全国国家级经开区"),
        ("甘井子区很忙。全省孵化器12家。", "辽宁省"),
        ("大连高新区很忙。该区孵化器12家。", "大连高新区"),
        ("大连高新区和沈阳高新区很忙。高新区孵化器12家。", "沈阳高新区"),
        ("占地320亩的云江产业园开园。", "云江产业园"),
    ],
)
def test_context_words(text: str, name: str) -> None:
    assert {statement.scope.name for statement in statements(text)} == {name}


@pytest.mark.parametrize(
    ("head", "title", "scope"),
    [
        ("——2021年1月14日在新余市第十届人民代表大会上", "政府工作报告", "新余市"),
        ("当前位置: 新余高新区 -> 工作报告", "二次创业再出发", "新余高新区"),
        ("新余市科技局", "宜春市成绩单", "宜春市"),
        ("2021-01-14 来源:新余日报", "成绩单", None),
    ],
)
def test_the_lines_above_the_body_say_whose_it_is_where_the_title_does_not(
    head: str, title: str, scope: str | None
) -> None:
    text = f"{head}\n孵化器达到31家。"
    above = article(text, title=title).model_copy(update={"body_start": len(head) + 1})
    assert [fact.scope_name for fact in numbers_of(above)] == [scope]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云江实验室现有科研人员400人", "云江实验室"),
        ("其中云江光子研究院累计申请专利", "云江光子研究院"),
        ("2019年揭牌的云江实验室,设备", "云江实验室"),
        ("落户城南的云江大学产业技术研究院拥有", "云江大学产业技术研究院"),
        ("沐河新城块头最大", "沐河新城"),
        ("而沐河新城规划面积", "沐河新城"),
        ("“沐河小镇”聚集企业", "沐河小镇"),
        ("锂电池科创走廊入驻企业", "锂电池科创走廊"),
        ("云江基金小镇有机构", "云江基金小镇"),
        ("四川省沐川县云江镇出口", "云江镇"),
        ("上海云江大学创办企业", "上海云江大学"),
        ("2019年揭牌的“沐河湾”,规划面积", "沐河湾"),
        ("“六大产业基地”总产值", None),
        ("全国重点实验室12家", None),
        ("重点实验室达到12家", None),
        ("一个新能源产业园聚集企业", None),
        ("现代农业产业园3个", None),
        ("云江研究院最新数据显示", None),
        ("云江研究院院长介绍", None),
        ("云江实验室、沐河实验室共有", None),
        ("引进云江研究院后", None),
        ("云江智造园扩建、沐河生产线等8个项目", None),
        ("云江湿地公园占地", None),
        ("云江产业园有限公司投资", None),
        ("大学科技园覆盖", None),
    ],
)
def test_topic_at_the_head_of_a_clause(text: str, name: str | None) -> None:
    found = topics.find(document(text), Span(0, len(text)), len(text))
    assert (found and found.name) == name


def test_topic_holds_for_the_clauses_behind_it() -> None:
    text = "大连高新区有企业900家。云江实验室2017年揭牌,现有科研人员400人,累计申请专利180件;沐河实验室刚刚启动,获授权专利20件。"
    scopes = [fact.scope_name for fact in numbers_of(article(text, title="大连高新区晒成绩"))]
    assert scopes == ["大连高新区", "云江实验室", "云江实验室", "沐河实验室"]


def scopes_of(text: str, title: str | None = None) -> list[str | None]:
    return [fact.scope_name for fact in numbers_of(article(text, title=title))]


def test_whole_city_is_the_titles_not_that_of_a_town_named_in_passing() -> None:
    text = "签约活动在四川省绵竹市举行。\n全市集中开工项目79个,总投资486.7亿元。"
    assert scopes_of(text, "德阳市一季度项目集中开工") == ["德阳市", "德阳市"]
    assert scopes_of("四川省绵竹市招商有力,全市集中开工项目79个。", "德阳市一季度项目集中开工") == ["绵竹市"]


def test_autonomous_region_calls_itself_the_whole_region() -> None:
    text = "鄂尔多斯高新区新增孵化器2家。截至2020年底,全区有孵化器51家,众创空间189家。"
    assert scopes_of(text, "内蒙古公布孵化器评价结果")[-2:] == ["内蒙古", "内蒙古"]


def test_item_of_a_report_that_acts_is_the_reporting_places() -> None:
    text = "大连高新区营业总收入达到900亿元;推动产教融合,组建50亿元的发展基金。沈阳高新区有孵化器12家;众创空间23家。"
    assert scopes_of(text, "大连市2021年政府工作报告") == ["大连高新区", "大连市", "沈阳高新区", "沈阳高新区"]


def test_part_of_the_country_named_for_comparison_does_not_go_on() -> None:
    text = "沈阳市抢抓机遇。融入长三角,成效明显。\n孵化器达到126家。"
    assert scopes_of(text, "沈阳市晒成绩单") == ["沈阳市"]


def test_counted_zones_of_a_region_are_one() -> None:
    text = "一季度,全市14家省级以上开发区运行平稳。\n14家开发区有企业2684家。孵化器达到12家。"
    assert scopes_of(text, "大连市一季度工业运行情况") == ["大连市省级以上开发区"] * 2
    assert scopes_of("大连市9个省级以上园区完成总收入2860亿元。") == ["大连市省级以上园区"]
    assert scopes_of("大连市9个省级以上高新区完成总收入2860亿元。") == ["大连市高新区"]
    text = "广西高新区成绩喜人。桂林、南宁、柳州、北海等9个高新区完成总收入2860亿元。目前9个高新区有企业250家。"
    assert scopes_of(text) == ["广西高新区", "广西高新区"]


def test_group_by_the_name_that_the_article_gives_it() -> None:
    text = "全市3个国家级开发区(大连高新区、大连经开区、大连金普新区,以下称“三区”)平稳。\n一、工业\n三区有企业300家,占全市的六成。"
    assert scopes_of(text, "大连市国家级开发区运行简况")[0] == "大连市国家级开发区"


def test_parts_counted_behind_their_zone_are_the_zone() -> None:
    assert scopes_of("截至3月底,福建自贸试验区三个片区有企业7.5万家,其中福州片区2.9万家。")[0] == "福建自贸区"


def test_places_in_a_bracket_do_not_take_the_number() -> None:
    assert scopes_of("大连高新区(含沈阳高新区)有企业300家。") == ["大连高新区"]


def test_numbers_are_dealt_to_places_in_a_row() -> None:
    text = "桂林、南宁、柳州、北海四个国家级高新区工业增加值占所在市的比重达到了38.7%、40.9%、35.2%和28.6%。"
    assert scopes_of(text) == ["桂林高新区", "南宁高新区", "柳州高新区", "北海高新区"]
    text = "南昌高新区、南昌经开区向好。高新区、经开区分别有企业98家、71家。"
    assert scopes_of(text, "南昌市开发区运行简况") == ["南昌高新区", "南昌经开区"]
    text = "大连高新区、沈阳高新区工业增加值分别增长10.6%和9.8%。"
    assert scopes_of(text) == ["大连高新区", "沈阳高新区"]


def test_bare_zone_word_in_news_of_two_zones_is_the_one_last_spoken_of() -> None:
    text = (
        "先看大连高新区。截至10月底,高新区有企业1.1万家。\n再看沈阳高新区。到10月底,高新区有企业9000家,园区孵化器12家。"
    )
    title = "大连高新区、沈阳高新区晒成绩"
    assert scopes_of(text, title) == ["大连高新区", "沈阳高新区", "沈阳高新区"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("而云江汽车自己去年投资35亿元建设试验中心。", "云江汽车"),
        ("云江重装的8万吨模锻压机改造投资3.8亿元。", "云江重装"),
        ("云江乐科的电池项目总投资24.6亿元。", "云江乐科"),
        ("大连高新区的电池项目总投资24.6亿元。", "大连高新区"),
        ("云江金投牵头,规模10亿元的天使基金已经设立。", "云江金投"),
        ("云江发展集团牵头的装备产业基金设立,基金规模30亿元。", "云江发展集团"),
        ("科创母基金亮相,总规模100亿元,管理人为云江投资集团。", "云江投资集团"),
        ("云江医疗去年9月刚刚完成1.8亿美元的D轮融资。", "云江医疗"),
        ("云江担保公司承诺,今年为中小企业新增担保5亿元。", "云江担保公司"),
        ("区属的云江担保公司今年已为456家企业提供融资担保23.7亿元。", "云江担保公司"),
        ("酿造业龙头云江食品投资7.5亿元建设新厂。", "云江食品"),
        ("撬动银行给323家企业放出贷款21.6亿元。", "大连高新区"),
        ("预计总投资6.8亿元。", "大连高新区"),
        ("“十四五”期间将投资56亿元建设装置群。", "大连高新区"),
        ("对新认定的孵化器,省财政给予每家30万元补助;对加速器每家补助50万元。", "辽宁省"),
        ("省上拿出的转化引导基金首期10亿元。", "辽宁省"),
    ],
)
def test_whose_money(text: str, name: str) -> None:
    assert set(scopes_of(text, "大连高新区晒成绩")) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云帆半导体由交大教师创办,研发投入9800万元", "云帆半导体"),
        ("从重庆来的沐川科技租下厂房", "沐川科技"),
        ("隔壁的云江封测去年追加投资", "云江封测"),
        ("云江储能2019年落户", "云江储能"),
        ("新能源汽车去年出口", None),
        ("生物医药今年新增企业", None),
        ("大连医药去年新增企业", None),
        ("永磁材料去年完成产值", None),
        ("引进云江科技后", None),
        ("云江科技的企业", None),
    ],
)
def test_firm_by_its_short_name(text: str, name: str | None) -> None:
    found = topics.firm(document(text), Span(0, len(text)), len(text))
    assert (found and found.name) == name


def test_firm_in_passing_does_not_outlast_its_item() -> None:
    text = "高新区出台规定,五年累计拿出创业资金1.2亿元,云江担保公司提供贷款担保4.7亿元;去年申请专利412件。"
    assert scopes_of(text, "大连高新区晒成绩")[-1] == "大连高新区"
    text = "高新区动工项目不少,云江重装投资8亿元;设备投资3亿元。"
    assert scopes_of(text, "大连高新区晒成绩") == ["云江重装", "大连高新区"]


def test_revenue_of_a_single_firm_is_no_fact() -> None:
    assert scopes_of("云江储能2022年营业收入6.2亿元,员工860人。", "大连高新区晒成绩") == ["云江储能"]


def test_number_before_the_zone_where_they_settled() -> None:
    text = "大连市瞪羚企业41家,其中6家在我们高新区。另有9个项目选择了沈阳循环产业园。"
    assert scopes_of(text, "大连高新区晒成绩")[1:] == ["大连高新区", "沈阳循环产业园"]


def test_ranked_zone_keeps_its_rank() -> None:
    text = "大连高新区综合排名第14位;沈阳高新区排在第58位;长春高新区位居全国第9位。"
    assert scopes_of(text) == ["大连高新区", "沈阳高新区", "长春高新区"]


def test_region_of_the_title_that_only_measures() -> None:
    text = "东湖高新区去年有企业900家。\n东湖高新区工业大会举行。\n新注册企业1200家。"
    assert scopes_of(text, "光谷成武汉首个千亿板块")[-1] == "东湖高新区"


@pytest.mark.parametrize("short", ["省光电子孵化器", "吉林光电子孵化器"])
def test_a_short_name_is_the_carrier_named_before(short: str) -> None:
    text = f"吉林省光电子产业孵化器落户长春高新区。{short}有在孵企业40家。"
    assert [s.scope.name for s in statements(text)] == ["吉林省光电子产业孵化器"]


def test_a_year_beside_it_does_not_hide_who_is_spoken_of() -> None:
    text = "启航科技企业孵化器落户荆州高新区已有六年。累计毕业企业51家。"
    assert [s.scope.name for s in statements(text)] == ["启航科技企业孵化器"]


def test_a_county_that_is_never_named_stays_unnamed() -> None:
    text = "云溪工业园区有企业60家。\n全县完成工业总产值45亿元。\n我县对新认定的高新技术企业奖励12万元。引进专家的企业奖励3万元。"
    assert [s.scope.name for s in statements(text)] == ["云溪工业园区", None, None, None]
    assert [s.scope.name for s in statements("全县完成工业总产值45亿元。", title="桐城市晒成绩")] == ["桐城市"]


def test_a_bare_development_zone_is_no_park_within_it() -> None:
    text = "长春经开区工业产值增长明显。\n云溪电缆产业园加紧施工。\n开发区财政收入完成4亿元。"
    assert [s.scope.name for s in statements(text)] == ["长春经开区"]


def test_the_parks_of_a_region_together() -> None:
    text = "1-4月，全省18个产业园区入驻企业1120个。18个产业园区完成工业总产值320亿元。"
    assert [s.scope.name for s in statements(text, title="海南省园区运行平稳")] == ["海南省产业园区"] * 2


def test_among_so_many_zones_is_no_scope() -> None:
    text = "大连高新区在全省30个省级开发区中排名第一,12个省级高新区中排名第二。"
    assert [s.scope.name for s in statements(text)] == ["大连高新区"] * 2


def test_zones_counted_again_keep_the_name_of_all() -> None:
    text = "去年,6个高新区工业总产值达到300亿元。6个高新区现有企业1200家。"
    assert [s.scope.name for s in statements(text, title="广西高新区运行良好")] == ["广西高新区"] * 2


def test_parks_that_somebody_laid_out_are_not_who_did() -> None:
    text = "大连高新区建设了云溪产业园、云江工业园等专业园,面积从2平方公里发展到15平方公里。"
    assert {s.scope.name for s in statements(text)} == {"大连高新区"}


def test_a_park_named_behind_its_zone_is_the_subject() -> None:
    text = "杭州高新区云溪产业园是创新高地。园区现有企业300家。"
    assert [s.scope.name for s in statements(text)] == ["云溪产业园"]


def test_students_are_no_university() -> None:
    assert [s.scope.name for s in statements("大连市的众创空间可以为大学生提供就业岗位1200个。")] == ["大连市"]
