"""Whose number it is, read from whole sentences: (title, text, the scopes of its statements in order)."""

from __future__ import annotations

import pytest

from tests.ingest.extract.reading import statements

_ZONE = "大连高新区晒成绩"


def scopes_of(text: str, title: str = "") -> list[str | None]:
    return [statement.scope.name for statement in statements(text, title=title)]


@pytest.mark.parametrize(
    "text",
    [
        "营口新区拥有3个国家级开发区和15个产业园区,入驻企业500家。",
        "营口新区下辖两个国家级开发区,集聚企业500家。",
        "营口新区是老工业基地,现有4个省级开发区,入驻企业500家。",
    ],
)
def test_zones_that_a_zone_has_are_not_spoken_of(text: str) -> None:
    assert scopes_of(text, "营口新区打造增长极") == ["营口新区"]


@pytest.mark.parametrize(
    "text",
    [
        "昆山市对欧盟、中国台湾、日本和韩国进出口120亿元。",
        "昆山市与中国台湾的贸易额稳居前列,昆山市对香港出口120亿元。",
        "昆山市同台湾、日本的进出口120亿元。",
    ],
)
def test_partners_in_trade(text: str) -> None:
    assert scopes_of(text) == ["昆山市"]


@pytest.mark.parametrize(
    "text",
    [
        "开发区设立了深圳经贸联络处。一季度签约项目7个。",
        "来开发区考察投资的有日本、德国、台湾等36个国家和地区的客商。共引进项目7个。",
        "开发区组织企业深耕深圳。一季度签约项目7个。",
    ],
)
def test_where_guests_come_from_is_no_articles_subject(text: str) -> None:
    assert scopes_of(text) == ["开发区"]


def test_counted_zones_of_a_city_keep_their_grade() -> None:
    text = "首批5家市级高新区占地51平方公里,工业总产值574亿元。5家高新区共聚集企业1234家。"
    assert set(scopes_of(text, "天津市首批市级高新区获批")) == {"天津市市级高新区"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("开发区先后投入20亿元建设道路。", ["大连高新区"]),
        ("三年累计完成基建投入20亿元。", ["大连高新区"]),
        ("金州区集中签约的10个项目总投资20亿元。", ["金州区"]),
        ("当天10家企业签约总投资20亿元。", ["大连高新区"]),
        ("产业园由沈阳高新区投资20亿元建设。", ["沈阳高新区"]),
        ("上午总投资20亿元的6个项目开工。", ["大连高新区"]),
        ("镇里投资2亿元平整土地。", ["大连高新区"]),
        ("首批总投资8亿元。", ["大连高新区"]),
        ("软件产业分行业看,动漫业累计完成固定资产投资20亿元。", ["大连高新区"]),
    ],
)
def test_no_body_invests_that_is_no_name(text: str, names: list[str]) -> None:
    assert scopes_of(text, _ZONE)[-1:] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("其中,云岚达动力电池项目总投资120亿元。", "云岚达"),
        ("云岚新材料生产基地项目计划投资20亿元。", "云岚"),
        ("老旧小区改造项目总投资20亿元。", "大连高新区"),
    ],
)
def test_project_of_a_firm_by_its_short_name(text: str, name: str) -> None:
    assert scopes_of(text, _ZONE) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "云岚磁材有限责任公司总经理王标介绍说,项目总投资为7.3亿元。",
        "云岚磁材有限责任公司负责人告诉记者,该项目总投资7.3亿元。",
        "云岚磁材有限责任公司董事长李明表示,公司计划总投资7.3亿元。",
    ],
)
def test_who_speaks_for_a_firm_speaks_of_it(text: str) -> None:
    assert scopes_of(text, _ZONE) == ["云岚磁材有限责任公司"]


def test_firm_called_by_its_trade_goes_on() -> None:
    text = "最大的一单来自云岚储能。该公司计划投资105亿元,带动就业3500人。"
    assert scopes_of(text, _ZONE) == ["云岚储能", "云岚储能"]
    assert scopes_of("订单来自数字信息。该公司员工300人。", _ZONE) == [None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云岚软件园有企业400家,园区上市公司26家。", ["云岚软件园", "云岚软件园"]),
        ("云岚大学园区调整班子,全年实现收入3亿元。", ["云岚大学园区"]),
        ("云岚医药产业园一期位于北湾科技园内,建设用地4200亩。", ["云岚医药产业园"]),
        ("新材料园区加快建设,全年新增企业30家。", ["大连高新区"]),
    ],
)
def test_park_at_the_head(text: str, names: list[str]) -> None:
    assert scopes_of(text, _ZONE) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("中国和邻国共同设立云岚合作中心,总面积5平方公里。", "云岚合作中心"),
        ("全市规划建设云岚科学城,规划面积50平方公里。", "云岚科学城"),
        ("高新区规划了5平方公里的云岚产业园。", "云岚产业园"),
        ("高新区规划建设9平方公里的云岚科技园。", "云岚科技园"),
        ("高新区不断完善配套,规划面积50平方公里。", "大连高新区"),
    ],
)
def test_what_was_set_up_is_measured(text: str, name: str) -> None:
    assert scopes_of(text, _ZONE) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("金州区、普兰店区先后有28个项目开工。", "金州区、普兰店区"),
        ("沈阳高新区和长春高新区共引进项目28个。", "沈阳高新区、长春高新区"),
        ("“一区四园”共引进项目28个。", "一区四园"),
        ("“一区四园”模式日益成熟,共引进项目28个。", "大连高新区"),
    ],
)
def test_several_together(text: str, name: str) -> None:
    assert scopes_of(text, _ZONE) == [name]


def test_one_of_several_projects_is_not_whose_they_are() -> None:
    text = "云岚文化产业园项目、城南批发市场项目等待开工,总投资40亿元。"
    assert scopes_of(text, _ZONE) == ["大连高新区"]


def test_a_part_of_the_country_does_not_go_on() -> None:
    text = "盐城市融入长三角。长三角带动产业升级。人才总量达到126万人。盐城市企业200家。"
    assert scopes_of(text) == ["盐城市", "盐城市"]


def test_heading_within_a_report() -> None:
    text = "全区发展加快。云岚新城:引进项目28个,道路通车。"
    assert scopes_of(text, "邗江区2009年经济运行公报") == ["云岚新城"]


@pytest.mark.parametrize(
    "text",
    [
        "云岚产业园由两市共建,是省内第一家。该园区已入驻企业90家。",
        "云岚经济区地处海滨。目前引进项目90个。",
        "位于城西的云岚声谷是产业基地。该基地已入驻企业90家。",
    ],
)
def test_park_of_the_sentence_before(text: str) -> None:
    assert scopes_of(text)[0].startswith("云岚")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "中英产业园、中法创新基地相继落地,累计引进项目90个。",
        "中英产业园和中法产业园陆续开工,累计引进项目90个。",
        "中英产业园、云岚科技园已投产,累计引进项目90个。",
    ],
)
def test_parks_that_only_came_are_not_spoken_of(text: str) -> None:
    assert scopes_of(text, _ZONE) == ["大连高新区"]


@pytest.mark.parametrize("guests", ["台湾知名企业", "香港知名企业"])
def test_guests_are_counted_where_they_came_to(guests: str) -> None:
    text = f"大连高新区集聚企业132家,行业排名前十的{guests}11家。"
    assert scopes_of(text) == ["大连高新区", "大连高新区"]


def test_zone_that_the_article_keeps_to_outlasts_one_named_in_passing() -> None:
    text = "西安高新区成立30年。西安高新区有企业900家。西安高新区很大。\n老职工清楚地记得那一年大家都在谈论陕西自贸区。\n全区有孵化器18家。"
    assert scopes_of(text)[-1] == "西安高新区"


def test_zone_in_a_list_in_passing_is_no_articles_subject() -> None:
    text = "一季度完成投资40亿元。另外,云岚科技园、云岚产业园也已启动。"
    assert scopes_of(text) == [None]


def test_among_whom_one_is_ranked() -> None:
    text = "大连新区获批多年。当前全国20个国家级新区经济排名位列第四位。"
    assert scopes_of(text, "大连新区五年")[-1] == "大连新区"


def test_size_and_cost_before_the_park() -> None:
    assert scopes_of("高新区将建设占地10万平方米、总投资13亿元的云岚光谷产业园。", _ZONE)[0] == "云岚光谷产业园"


def test_park_that_the_paragraph_introduced_goes_on() -> None:
    text = "云岚医药产业园是大连高新区建立的载体。历经17年发展,入驻企业650家。"
    assert scopes_of(text, _ZONE) == ["云岚医药产业园"]
    assert scopes_of("云岚医药产业园迎来客商。今年新增企业650家。", _ZONE) == ["大连高新区"]


@pytest.mark.parametrize("word", ["全市", "我市", "该市"])
def test_county_level_city_of_the_title_is_the_whole_city(word: str) -> None:
    text = f"活动在黄石临空经济区举行。{word}累计签约项目180个。"
    assert scopes_of(text, "大冶市项目集中签约") == ["大冶市"]


def test_few_national_zones_are_those_of_the_city_named() -> None:
    text = "目前广州市9个经开区拥有企业1400家,4个国家级经开区拥有研发机构800家。"
    assert scopes_of(text)[-1] == "广州市国家级经开区"


@pytest.mark.parametrize("part", ["一期", "首期", "先期"])
def test_part_of_what_a_firm_builds(part: str) -> None:
    text = f"长沙市云岚金属材料公司投资13亿元建设的物流产业园项目,{part}投资3.5亿元,落户大连高新区。"
    assert set(scopes_of(text, "项目集中签约")) == {"长沙市云岚金属材料公司"}


def test_levels_of_stations_are_no_places() -> None:
    text = "大连高新区拥有辽宁省企业研究生工作站3个、辽宁省公共技术服务平台12个。"
    assert set(scopes_of(text)) == {"大连高新区"}


@pytest.mark.parametrize(
    "text",
    [
        "“西北智谷”——西安高新区逆势前行。“西北智谷”实现营业收入2678亿元。",
        "西安高新区发展很快,被誉为“西北智谷”。“西北智谷”实现营业收入2678亿元。",
        "西安高新区素有“西北智谷”之称。去年“西北智谷”实现营业收入2678亿元。",
    ],
)
def test_zone_that_is_called_otherwise(text: str) -> None:
    assert scopes_of(text) == ["西安高新区"]


def test_city_with_the_kind_of_its_zone_alone() -> None:
    assert scopes_of("西安经开先后引进项目70个。", "西安经开区28年") == ["西安经开区"]
    assert scopes_of("西安高新技术企业达到900家。", "西安高新区30年") == ["西安市"]


def test_region_named_before_the_zone_comes() -> None:
    text = (
        "长春市招商推介会举办。会议签约项目91个。\n长春新区签约最多。长春市企业360家。长春新区很大。长春新区企业90家。"
    )
    assert scopes_of(text)[0] == "长春市"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("宁德时代研发人员超过1.4万人。", ["宁德时代"]),
        ("去年,科大讯飞集团投资20亿元建设总部。", ["科大讯飞集团"]),
        ("华为、腾讯等企业来到这里,拥有研发人员500人。", ["大连高新区"]),
    ],
)
def test_firm_that_everybody_knows(text: str, names: list[str]) -> None:
    assert scopes_of(text, _ZONE) == names


@pytest.mark.parametrize(
    "text",
    [
        "大连高新区签约项目3个,分别为总投资3亿元的云岚科技有限公司项目、总投资5亿元的冷链仓库项目。",
        "大连高新区再添新军。总投资3亿元的云岚科技有限公司项目已签约;计划投资5亿元的冷链仓库项目落户。",
        "大连高新区开工项目:总投资3亿元的云岚产业园三期、总投资5亿元的冷链仓库。",
    ],
)
def test_sum_before_its_project_is_no_matter_of_the_project_before(text: str) -> None:
    assert scopes_of(text)[-1] == "大连高新区"


def test_ranks_dealt_to_a_row_of_zones() -> None:
    text = "浙江杭州、宁波、温州高新区在福建以外的各省高新区评价中分列第5位、19位、88位。"
    assert scopes_of(text, "高新区排名出炉") == ["杭州高新区", "宁波高新区", "温州高新区"]
    text = "在全国高新区排名中,合肥高新区、芜湖高新区分别位列全国第八位和第三十六位。"
    assert scopes_of(text, "高新区排名出炉") == ["合肥高新区", "芜湖高新区"]


@pytest.mark.parametrize("said", ["排名创历史新高", "综合排名连续上升", "排名较上年前移4位"])
def test_zone_that_is_ranked_is_whose_rank_it_is(said: str) -> None:
    text = f"合肥高新区稳居前列。芜湖高新区{said},其中绿色发展指标排名居第29位。"
    assert scopes_of(text, "安徽高新区排名出炉")[-1] == "芜湖高新区"


def test_words_of_praise_are_no_name() -> None:
    text = "芜湖高新区加快推进具有国际影响力高科技园区建设,拥有企业500家。"
    assert scopes_of(text, "安徽高新区排名出炉") == ["芜湖高新区"]


def test_country_of_the_title_that_only_ranks() -> None:
    text = "一季度,工业增速良好。一季度,固定资产投资2亿元。"
    assert scopes_of(text, "工业经济增速排名全国第7") == [None]


@pytest.mark.parametrize("name", ["云岚绿色石化基地", "云岚环保科技城留创园", "云岚航空产业基地"])
def test_base_or_park_by_its_ending(name: str) -> None:
    assert scopes_of(f"{name}地处湖畔,目前共有企业28家。", _ZONE) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "自建设以来,环保总投入16亿元。",
        "这里成为全国最大的光伏产业基地,入驻企业28家。",
        "全区规划建设12平方公里的工业产业园。",
        "区内共有银行机构73家,完成进出口35亿元。",
    ],
)
def test_words_of_a_trade_are_no_name(text: str) -> None:
    assert set(scopes_of(text, _ZONE)) == {"大连高新区"}


def test_firms_that_bear_the_name_of_a_city() -> None:
    text = "辽宁省企业形势稳定。华晨宝马、辽阳石化、英特尔等工业产值增长20%。"
    assert scopes_of(text) == ["辽宁省"]


def test_institute_that_is_meant_again() -> None:
    text = "云岚储能技术研究院有研发人员90人。\n该研究院投运2年来,服务企业200家,孵化企业5家。"
    assert set(scopes_of(text, _ZONE)) == {"云岚储能技术研究院"}


def test_where_something_is_held_is_not_spoken_of() -> None:
    text = "在云岚南部产业基地举行集中开工活动,55个项目总投资390亿元。"
    assert set(scopes_of(text, _ZONE)) == {"大连高新区"}


@pytest.mark.parametrize(
    "text",
    ["宁德时代电池、蓝思科技玻璃、一汽解放等8个项目投产。", "京东方二期、拓普汽车等8个产业项目开工,总投资60亿元。"],
)
def test_firms_in_a_row_of_projects(text: str) -> None:
    assert set(scopes_of(text, _ZONE)) == {"大连高新区"}


def test_what_is_invested_in_is_no_firm() -> None:
    assert scopes_of("园区引进人才30名,创新创业总投资达3亿元。", _ZONE) == ["大连高新区"] * 2


def test_county_has_one_zone_of_a_kind() -> None:
    text = "仪陇县举行开放日活动。眼下,我县经开区已入驻企业93家。"
    assert scopes_of(text, "仪陇县开门迎客") == ["仪陇经开区"]


def test_zones_of_a_province_by_their_grade() -> None:
    text = (
        "今年前三季度,全省高新区实现工业总产值900亿元。其中国家高新区实现工业总产值600亿元,省级高新区实现工业总产值300亿元。"
        "固定资产投资达80亿元。国家高新区完成进出口总额20亿元。"
    )
    group, national, provincial = "湖北省高新区", "湖北省国家高新区", "湖北省省级高新区"
    assert scopes_of(text, "湖北省高新区运行平稳") == [group, national, provincial, group, national]


def test_development_zone_of_a_county_in_the_title_and_in_the_text() -> None:
    text = "记者从开发区获悉,该区规上工业总产值达60亿元。桐庐经济开发区“十三五”期间引进项目30个。"
    assert scopes_of(text, "桐庐县开发区再上台阶") == ["桐庐经开区", "桐庐经开区"]
