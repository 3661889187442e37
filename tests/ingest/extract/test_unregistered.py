"""Names that end like a zone's and stand in no registry: which are names, and where they begin."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_zones import named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place, and what the park is about
        ("专家走进芜湖航空产业园调研。", ["芜湖航空产业园"]),
        ("订单落到清徐循环产业园里。", ["清徐循环产业园"]),
        ("项目由义乌数字贸易产业园承接。", ["义乌数字贸易产业园"]),
        # 国家 within a name, 外向型; words and marks before a name are no part of it
        (
            "泰州国家生物医药产业园与长春国家汽车零部件产业园互访。",
            ["泰州国家生物医药产业园", "长春国家汽车零部件产业园"],
        ),
        ("结合**明山工业园区的实际,大连外向型农业产业园开工。", ["明山工业园区", "大连外向型农业产业园"]),
        # a place in brackets that holds a verb's character; 市 before a name, and brackets, are no part of it
        ("威海(荣成)农机产业园、市云岭经济开发区开工。", ["威海(荣成)农机产业园", "云岭经开区"]),
        (
            "南通研发园二期封顶,柳州研创园、保定创新城与包头高新技术产业基地结对。",
            ["南通研发园", "柳州研创园", "保定创新城", "包头高新技术产业基地"],
        ),
        # two places share it
        ("沈抚科创园二期完工,苏皖合作示范区动工。", ["沈抚科创园", "苏皖合作示范区"]),
        ("中意宁波创新产业园迎来首家企业。", ["中意宁波创新产业园"]),
        ("沪滇临港昆明科技城入驻企业过半。", ["沪滇临港昆明科技城"]),
        # the place in brackets
        ("长三角(芜湖)产业合作区揭牌。", ["长三角(芜湖)产业合作区"]),
        ("日企(无锡)中小企业国际产业园开园。", ["日企(无锡)中小企业国际产业园"]),
        ("中国(漯河)国际食品产业园开工。", ["漯河国际食品产业园"]),
        # 能, 起, 用 are part of words here; a number that counts nothing is too
        ("芜湖智能装备产业园投产,赣州新能源汽车科技城开园。", ["芜湖智能装备产业园", "赣州新能源汽车科技城"]),
        ("推荐林州863红旗渠科技产业园参评。", ["林州863红旗渠科技产业园"]),
        ("青岛创意100文化产业园在列,共有12家深圳产业园。", ["青岛创意100文化产业园", "深圳产业园"]),
        # 和 of a name, 开发 and 进出口 within one; a number behind it, or what is in it
        ("平和科技产业园规划面积5平方公里。", ["平和科技产业园"]),
        ("阿城开发区新材料产业园开工。", ["阿城开发区", "阿城开发区新材料产业园"]),
        ("在绥芬河进出口加工产业园内,工人忙碌。", ["绥芬河进出口加工产业园"]),
        # longer kinds: 承接产业转移示范区, 重点开发开放试验区, 工业区
        (
            "安庆市承接产业转移集中示范园区获批,皖江承接产业转移示范区扩容。",
            ["安庆市承接产业转移集中示范园区", "皖江承接产业转移示范区"],
        ),
        ("瑞丽重点开发开放试验区签约12个项目。", ["瑞丽重点开发开放试验区"]),
        ("天津大寺工业区、天津武清节能环保工业区入选。", ["天津大寺工业区", "天津武清节能环保工业区"]),
        (
            "1.内蒙古自治区扎鲁特旗现代农业产业园\n2.灵石县现代农业产业园\n",
            ["内蒙古自治区扎鲁特旗现代农业产业园", "灵石县现代农业产业园"],
        ),
        # a kind that a county has one of; several stand under a city
        ("大道直通临颍产业集聚区,洛阳产业集聚区有12个。", ["临颍产业集聚区"]),
        ("河南省开封市台湾工业园揭牌,开封市台湾工业园面积15平方公里。", ["开封市台湾工业园"] * 2),
        # a short name that the text gives; a county of two characters
        ("陕西陇县经济技术开发区(简称陇县经开区)挂牌。", ["陇县经开区"] * 2),
        # 来 of 未来, 多 of 鄂尔多斯
        ("中科未来城创新产业园开工,鄂尔多斯上海庙经济开发区投产。", ["中科未来城创新产业园", "鄂尔多斯上海庙经开区"]),
        # named twice; a verb before it is none of it
        ("徐圩新区以港为媒,远不止徐圩新区。", ["徐圩新区"] * 2),
        ("同安隆重举行庆祝杏林台商投资区20周年大会。", ["杏林台商投资区"]),
        (
            "甘州区国家现代农业产业园(制种)\n兰州新区化工园区(颜料)",
            ["甘州区国家现代农业产业园", "兰州新区化工园区"],
        ),
        # by a village that the text speaks of
        ("石桥村的石桥工业开发区内机器轰鸣。", ["石桥工业开发区"]),
        # what two places make together, behind a verb
        ("留出地做粤澳合作中医药科技产业园。", ["粤澳合作中医药科技产业园"]),
        # a landmark
        ("厂房建在余家湖工业园。", ["余家湖工业园"]),
        # behind its zone, with a number that is a word
        ("测试车驶入成都高新区5G互联科创园。", ["成都高新区", "5G互联科创园"]),
        # a town that the text speaks of
        ("园区地处青溪镇,青溪精细化工园区已有企业。", ["青溪精细化工园区"]),
        # the grade before its ending, a verb before a county
        ("慈湖国家高新技术产业开发区扩区,省里批复建立望都经济技术开发区。", ["慈湖高新区", "望都经开区"]),
        # whose it is, before the place
        ("新加坡南通科技园和中国电子绵阳产业园开工。", ["新加坡南通科技园", "中国电子绵阳产业园"]),
        # 实验区 is often written for 试验区
        ("中国(浙江)自由贸易实验区挂牌。", ["浙江自贸区"]),
        # 开发区 for short
        ("浦江经济开发区招工,浦江开发区出台办法。", ["浦江经开区", "浦江经开区"]),
        # in full once, for short afterwards
        ("湖南湘江新区北斗产业园建成,北斗产业园已有12家企业。", ["湘江新区", "北斗产业园", "北斗产业园"]),
    ],
)
def test_a_name_begins_with_the_place_that_tells_it_from_others(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # a county's name that is a word here
        "浙江扎实建设共同富裕示范区。",
        "要做好城乡融合乡村振兴示范区的规划。",
        "争当超大城市治理示范区。",
        # qualities, fields and products say what, not which
        "全省新增3个大型产业集聚区。",
        "推广节水型工业园区和绿色示范区。",
        "村里办起了石斛产业园、葡萄产业园。",
        "一座国际一流科学城正在崛起。",
        "为贯彻新发展理念示范区的要求,",
        "周边产业园区已入驻60家企业,全区化工园区安全达标。",
        "获批8个国家级台湾农民创业园。",
        # verbs and prepositions
        "西安借助自贸试验区改革机遇,按照开发区的打算推进。",
        "计划暨自主创新示范区建设发布会召开。",
        # what it was called
        "前身是深圳云河工业园。",
        # verbs behind a place
        "天津实施自贸试验区提升行动。",
        "支持威海争创国际康养旅游试验区。",
        "这里叠加综合保税区和口岸的政策。",
        # a railway line, a list of names, a class
        "上海示范区线开工,科学城站封顶。",
        "国家文化产业示范园区名单公布。",
        "首单产业园区类基金上市。",
        # a place and a plain word
        "上海示范区制度创新再深化。",
    ],
)
def test_words_that_name_no_zone(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a purpose in the name: with whom it trades, what it is to change
        ("抚远对俄进出口加工园区投产企业9家。", ["抚远对俄进出口加工园区"]),
        ("黑河对俄经济技术开发区挂牌。", ["黑河对俄经开区"]),
        ("大连新旧动能转换起步区动工。", ["大连新旧动能转换起步区"]),
        ("常州中以创新园新来9家企业。", ["常州中以创新园"]),
        ("嘉峪关循环经济试点园区投产。", ["嘉峪关循环经济试点园区"]),
        ("柳州国际港务区开建,六安承接产业转移试验区扩容。", ["柳州国际港务区", "六安承接产业转移试验区"]),
        # two places with a hyphen
        ("莱西-平度临空协作区挂牌。", ["莱西-平度临空协作区"]),
        # no place that we know, but a clause begins with it and says what it did
        ("泽东新区签约项目12个,云西高新区入驻企业30家。", ["泽东新区", "云西高新区"]),
        ("航空港经济区提速,新来9家企业。", ["航空港经济区"]),
        ("南湖新城区、东山工业区连成一片。", ["南湖新城区", "东山工业区"]),
        # the name of a zone in another province
        ("茂名滨海新区签约项目12个。", ["茂名滨海新区"]),
    ],
)
def test_purposes_and_names_at_the_head_of_a_clause(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        *("全力保持", "一系列", "系列", "大量", "同步配套", "上述", "若干同类", "偏远", "首期", "闲置", "普通"),
        *("开赴", "评审", "抢建", "多次考察", "纷纷进驻", "统一托管", "就近依托", "严格管理", "重新规划", "部分"),
    ],
)
@pytest.mark.parametrize("kind", ["工业园区", "国际产业园", "科技园"])
def test_ordinary_words_are_no_names(words: str, kind: str) -> None:
    assert named(f"我们将{words}{kind},共有企业20家。") == []


@pytest.mark.parametrize(
    "text",
    [
        "我市支持建设临空经济区。",
        "一座现代化新城区拔地而起。",
        "全国对外开放合作园区增多。",
        "第二届中国自由贸易试验区论坛开幕。",
        "打造集工业园、物流园于一体的新城区。",
        # an ordinal's measure, whose it is, a school's campus, a contest, what any may be called
        "2019年度中国生物医药产业园区榜单出炉。",
        "我校科技园、高校科技园和学校科技园开放。",
        "参评开发区共有30家。",
        "一批国际性科技园区、港澳台地区科技园区来访。",
        "获评“示范物流园区”称号。",
    ],
)
def test_kinds_of_zones_are_no_names(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two characters that are no word, by themselves
        ("承担科研任务的江朔高新区举行签约会,朔望开发区突出物流。", ["江朔高新区", "朔望开发区"]),
        ("第五届江朔新区创业大赛落幕。", ["江朔新区"]),
        ("本溪湖经济开发区扩容。", ["本溪湖经开区"]),
        ("浙江文成经济开发区获批。", ["文成经开区"]),
        # 及 between two things that are made there
        ("无锡碳纤维及复合材料产业园综合服务中心获评优秀。", ["无锡碳纤维及复合材料产业园"]),
        # a county before a park with a name of its own, one called by what is made there
        ("云阳县水磨产业园二期动工,云阳县现代农业产业园揭牌。", ["水磨产业园", "云阳县现代农业产业园"]),
        ("云阳县水磨产业园二期动工,水磨产业园区今年引来6家企业。", ["水磨产业园"] * 2),
        # towns
        ("命名余杭竹艺小镇、诸暨竹编小镇为第三批特色小镇。", ["余杭竹艺小镇", "诸暨竹编小镇"]),
        ("正在打造西部创新谷特色小镇和研发基地。", ["西部创新谷特色小镇"]),
        # behind its zone, called by what is made there
        ("芜湖高新区机器人产业园去年建成。", ["芜湖高新区", "芜湖高新区机器人产业园"]),
        # 园区 alone, in an article about zones or said again
        ("芜湖高新区扩容。石杉园区主干道通车。", ["芜湖高新区", "石杉园区"]),
        ("石杉园区主干道通车。目前石杉园区已开工4个项目。", ["石杉园区"] * 2),
        ("宁国石杉生态工业园区(下称“石杉园区”)建区十年,石杉园区有企业60家。", ["宁国石杉生态工业园区"] * 2),
        # what no name goes on over is part of one: 会同县, 有机
        ("怀化市会同县工业集中区扩容,无锡精细有机材料产业园投产。", ["会同县工业集中区", "无锡精细有机材料产业园"]),
        ("云洲湾华信经济开发区与云洲湾能源工业园区比邻。", ["云洲湾华信经开区", "云洲湾能源工业园区"]),
        ("钛及钛铝合金材料产业园位于城东。", ["钛及钛铝合金材料产业园"]),
        ("来到水磨产业园和龙岗工业园。", ["水磨产业园", "龙岗工业园"]),
        ("武汉东湖高新区云峰生态新城动工。", ["武汉东湖高新区", "云峰生态新城"]),
        ("总投资两亿元的青禾产业园目前已竣工。", ["青禾产业园"]),
        # a word left out; where a park lies is its name behind a zone
        (
            "柳州铝材特色产业园分为三期。柳州铝材产业园、柳州铝材特色产业园都是它。",
            ["柳州铝材特色产业园"] * 3,
        ),
        ("芜湖高新区临空产业园推介会举行。", ["芜湖高新区", "芜湖高新区临空产业园"]),
        ("支持朔望高新技术产业开发区争先,实施江朔新区路网工程。", ["朔望高新区", "江朔新区"]),
        ("由新罗区龙岭工业园、茶坂工业集中区以及农场组成。", ["龙岭工业园", "茶坂工业集中区"]),
        ("动员会在芜湖高新区石杉园区举行。", ["芜湖高新区", "石杉园区"]),
        ("合建的芜湖高新区生物医药产业园开门。", ["芜湖高新区", "芜湖高新区生物医药产业园"]),
        ("含山县经济开发区与含山经开区是一个。", ["含山经开区"] * 2),
        ("把张家港保税区整合张家港保税物流园区一事办妥。", ["张家港保税区", "张家港保税物流园区"]),
        ("台湾石杉科学工业园区成立于1985年,石杉科学工业园区有企业90家。", ["石杉科学工业园区"] * 2),
        # goods are no name behind a county
        ("费县密封胶产业园、枣庄市市中区净水剂产业园达标。", ["费县密封胶产业园", "市中区净水剂产业园"]),
        ("梁园区产业集聚区扩容。记者走进梁园区产业聚集区。", ["梁园区产业集聚区"] * 2),
        # the parts of one zone
        ("实行“一区三园”管理,分别是禾丰园、稻香园和麦浪园。", ["禾丰园", "稻香园", "麦浪园"]),
        # a row of parks in an article about zones
        (
            "芜湖高新区已建成器械研发园、疫苗生产园、医学影像园和公园。",
            ["芜湖高新区", "器械研发园", "疫苗生产园", "医学影像园"],
        ),
    ],
)
def test_more_ways_to_stand_by_itself(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "近八年国家高新区与江苏省两高新区比较。",
        "国务院自由贸易试验区工作部际联席会议召开。",
        "授予2012年度郑州市四强产业集聚区称号。",
        "建设集居住、办公为一体的园林化新城区。",
        "二十一世纪高新技术产业园区论坛开幕。",
        "当地因产业园多而出名,这里是第三代产业园,建成园林式科技园区。",
        "支持苏南国家级平台,建设现代化高科技新城。",
        "全市开发园区会议召开,市财政每年安排1000万元开发区专项资金。",
        "前三季度湘西州产业园区保持平稳。",
        "在采访高新区时,他说得不多。",
        "文旅大赛在温州温泉小镇、马尾创业小镇举行。",
        "集工业园区、高教园区于一体,高教园区新校舍竣工。",
        "苏州工业园区国控公司、漕河泾开发区总公司和张江高科技园区开发股份有限公司入股。",
        "某大文化科技园、云理大科技园和昆山启迪科技园揭牌,复旦芜湖科创园入驻企业过百。",
    ],
)
def test_more_words_that_are_no_names(text: str) -> None:
    assert named(text) == []
