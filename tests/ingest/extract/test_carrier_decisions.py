"""Carriers in the sentence that recognises them: the annex is a file of its own, the letter names the first of the list."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_incubators import found


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "",
            "现确定青桐创投运营有限公司等6家单位(名单见附件1)为自治区级科技企业孵化器,云海科技创新服务有限公司等20家单位(名单见附件2)为自治区众创空间。",
            {
                ("青桐创投运营有限公司", "incubator", "provincial"),
                ("云海科技创新服务有限公司", "makerspace", "provincial"),
            },
        ),
        (
            "",
            "现将江城光谷生物创新孵化器等24家载体认定为市级科技企业孵化器,V+合伙人大厦产业园等2家载体转型认定为市级专业型孵化器,未来空间 Future Space等13家载体备案为市级众创空间(名单见附件)。",
            {
                ("江城光谷生物创新孵化器", "incubator", "municipal"),
                ("V+合伙人大厦产业园", "incubator", "municipal"),
                ("未来空间 Future Space", "makerspace", "municipal"),
            },
        ),
        (
            "",
            "同意授予北川医疗产业园、棉纺创意街区小微企业创业创新示范基地、方舟科技园等119个基地“国家小型微型企业创业创新示范基地”(以下简称示范基地)称号(具体名单见附件)。",
            {
                ("北川医疗产业园", "demonstration_base", "national"),
                ("棉纺创意街区小微企业创业创新示范基地", "demonstration_base", "national"),
                ("方舟科技园", "demonstration_base", "national"),
            },
        ),
        (
            "",
            "决定对“军民协同众创空间”等159家众创空间给予备案并纳入省级科技企业孵化器的管理服务体系(名单见附件)。",
            {
                ("军民协同众创空间", "makerspace", "provincial"),
            },
        ),
        (
            "",
            "公示期间未接到异议,1866众创咖啡平台等10家众创空间被认定为金州市市级众创空间。",
            {
                ("1866众创咖啡平台", "makerspace", "municipal"),
            },
        ),
        (
            "",
            "公布了42家省级众创空间名单,青江市京云创新空间(郫都区)、NodeSpace加速器、西南大学飞翔创新创业基地、电子科大园创工坊等21家载体被纳入省级众创空间备案。",
            {
                ("京云创新空间", "makerspace", "provincial"),
                ("NodeSpace加速器", "makerspace", "provincial"),
                ("西南大学飞翔创新创业基地", "makerspace", "provincial"),
                ("电子科大园创工坊", "makerspace", "provincial"),
            },
        ),
        (
            "",
            "拟向火炬中心推荐“张浜创业工坊@纳贤800”等12家众创空间申报国家众创空间备案(具体名单见附件),现给予公示。",
            {
                ("张浜创业工坊@纳贤800", "makerspace", None),
            },
        ),
        (
            "",
            "工信部日前印发通知,公布2022年度国家小型微型企业创业创新示范基地名单,江东6家基地入选。江东此次入选基地包括江城麒麟低碳智能产业园(启明科技城·江城麒麟)、云州石墨烯科技产业园、姑苏生物医药产业园、海岸高科技创业园、射湖县高新科技创业园。",
            {
                ("江城麒麟低碳智能产业园", "demonstration_base", "national"),
                ("云州石墨烯科技产业园", "demonstration_base", "national"),
                ("姑苏生物医药产业园", "demonstration_base", "national"),
                ("海岸高科技创业园", "demonstration_base", "national"),
                ("射湖县高新科技创业园", "demonstration_base", "national"),
            },
        ),
        (
            "",
            "国家工信部发布的第一批全国小型微型企业创业创新示范基地名单中,我省筑州市科技型中小企业创业孵化示范基地、赤河市鑫竹投资开发有限公司小微企业创业基地、独岭经济开发区小型微型企业创业示范基地、毕山开明同心城4家示范基地榜上有名。",
            {
                ("筑州市科技型中小企业创业孵化示范基地", "demonstration_base", "national"),
                ("毕山开明同心城", "demonstration_base", "national"),
                ("独岭经济开发区小型微型企业创业示范基地", "demonstration_base", "national"),
                ("赤河市鑫竹投资开发有限公司小微企业创业基地", "demonstration_base", "national"),
            },
        ),
        (
            "中州13家众创空间入选“国家队”",
            "近日,科技部公布了2017年度国家备案众创空间,我省上榜众创空间为24个。中州市上榜名单为台科酷空间(航空港)、聚贤众创空间(金河区)、中原智谷(荥河)、3U双创众创空间(东部新区)。",
            {
                ("台科酷空间", "makerspace", "national"),
                ("聚贤众创空间", "makerspace", "national"),
                ("中原智谷", "makerspace", "national"),
                ("3U双创众创空间", "makerspace", "national"),
            },
        ),
        (
            "中川4家国家级企业孵化器获评优秀",
            "其中:\n4家国家级企业孵化器被评为国家级优秀(A类),分别是:国健基地科技企业孵化器、中川张企科技企业孵化器、01共创孵化器、中川火炬高新企业孵化器有限公司。\n3家国家级企业孵化器被评为良好(B类),分别是:中川工业技术研究院、中川留学人员创业园、中川创意港•创+青年营。",
            {
                ("国健基地科技企业孵化器", "incubator", "national"),
                ("中川张企科技企业孵化器", "incubator", "national"),
                ("01共创孵化器", "incubator", "national"),
                ("中川火炬高新企业孵化器有限公司", "incubator", "national"),
                ("中川工业技术研究院", "incubator", "national"),
                ("中川留学人员创业园", "overseas_student_park", "national"),
                ("中川创意港·创+青年营", "incubator", "national"),
            },
        ),
        (
            "关于公布2023年潇湘省科技企业孵化器、众创空间和大学科技园绩效评价结果的通知",
            "省科技厅开展了省级及以上科技企业孵化器、众创空间和大学科技园2023年绩效评价工作。现将评价结果公布如下。\n一、潇城中电软件园有限公司等25家科技企业孵化器、德创工坊等61家众创空间和中江大学国家大学科技园等4家大学科技园评为优秀(A)。\n二、潇湘妙盛企业孵化港有限公司等16家科技企业孵化器、创业微工场等33家众创空间评为合格(C)。\n三、取消湘州先锋互联网产业园有限公司、株城国投产业园发展有限公司省级孵化器资格;取消娄山颐高创业小镇、岳山智客众创空间省级众创空间备案资格。",
            {
                ("潇城中电软件园有限公司", "incubator", None),
                ("德创工坊", "makerspace", None),
                ("中江大学国家大学科技园", "university_science_park", "national"),
                ("潇湘妙盛企业孵化港有限公司", "incubator", None),
                ("创业微工场", "makerspace", None),
                ("湘州先锋互联网产业园有限公司", "incubator", None),
                ("株城国投产业园发展有限公司", "incubator", None),
                ("娄山颐高创业小镇", "makerspace", None),
                ("岳山智客众创空间", "makerspace", None),
            },
        ),
        (
            "",
            "经专家评审和现场考核等程序,认定湛湾海洋孵化器为市级科技企业孵化器。",
            {
                ("湛湾海洋孵化器", "incubator", "municipal"),
            },
        ),
        (
            "",
            "现认定原城互联网+产业园等2个孵化器为自治区科技企业孵化器。",
            {
                ("原城互联网+产业园", "incubator", "provincial"),
            },
        ),
        (
            "",
            "省人社厅拟对福江怡山文化创意园、鹭城跨境电商产业园、中达电商园、硒博士众创空间创业孵化基地、南科学院“筑梦空间”大学生创业园等7家省级创业孵化示范基地开展复评。",
            {
                ("福江怡山文化创意园", "incubator", "provincial"),
                ("鹭城跨境电商产业园", "incubator", "provincial"),
                ("中达电商园", "incubator", "provincial"),
                ("硒博士众创空间创业孵化基地", "incubator", "provincial"),
                ("南科学院“筑梦空间”大学生创业园", "incubator", "provincial"),
            },
        ),
        (
            "",
            "现将滨城天作科技孵化器有限公司埃米空间新材料产业孵化加速平台等194家孵化器(名单见附件)备案为国家级科技企业孵化器。",
            {
                ("埃米空间新材料产业孵化加速平台", "incubator", "national"),
            },
        ),
        (
            "",
            "此次入围国家备案众创空间的有太浦国际人才港(锡城技创众创空间孵化器有限公司)、创芯SPACE(江城邮电大学南川研究院有限公司)、清妍创业谷(姑城清妍创业谷创客空间有限公司)等56家,具体名单如下:",
            {
                ("太浦国际人才港", "makerspace", "national"),
                ("创芯SPACE", "makerspace", "national"),
                ("清妍创业谷", "makerspace", "national"),
            },
        ),
        (
            "",
            "经专家评审等环节,拟推荐洛水863创智广场、融汇众创创业创新基地、聚贤孵化器、林河863红旗科技产业园、商城高新区小型微型企业创业创新示范基地、中美国际创业港6家省级基地申报2021年度国家小型微型企业创业创新示范基地。",
            {
                ("洛水863创智广场", "demonstration_base", "provincial"),
                ("融汇众创创业创新基地", "demonstration_base", "provincial"),
                ("聚贤孵化器", "incubator", "provincial"),
                ("林河863红旗科技产业园", "demonstration_base", "provincial"),
                ("商城高新区小型微型企业创业创新示范基地", "demonstration_base", "provincial"),
                ("中美国际创业港", "demonstration_base", "provincial"),
            },
        ),
        (
            "",
            "拟认定襄水新能源产业孵化园等19个省级科技企业孵化器、备案智能机电创新工场等24个省级众创空间,现将相关信息予以公示。",
            {
                ("襄水新能源产业孵化园", "incubator", "provincial"),
                ("智能机电创新工场", "makerspace", "provincial"),
            },
        ),
        (
            "",
            "日前从滨湾新区科委获悉,天城华苑软件园建设发展有限公司被科技部火炬中心认定为国家级科技企业孵化器,同时,又有3家科技企业孵化器通过市级资格认定。",
            {
                ("天城华苑软件园建设发展有限公司", "incubator", "national"),
            },
        ),
    ],
)  # fmt: skip
def test_the_letter_of_a_notice(title: str, text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert set(found(text, title=title)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "现认定8家基地为首批山东省青年创业孵化基地。",
        "全市新认定高新技术企业、科技型中小企业等120家企业,备案众创空间12家。",
        "获批国家级孵化器、省级众创空间等6家平台。",
        "鼓励高校、科研院所、龙头企业等单位建设众创空间,认定为省级的给予奖励。",
        "对认定为国家级、省级、市级科技企业孵化器的,分别给予100万元、50万元、20万元奖励。",
        "今年,全区认定高新技术企业、瞪羚企业、专精特新企业等各类企业300家,新增省级孵化器3家。",
        "将创新资源、金融资本、人才等要素导入孵化器,通过评审的给予支持。",
        "以清华大学、北京大学等10家高校为依托建设的大学科技园通过验收。",
        "由省科技厅、财政厅等6家单位联合认定的众创空间名单公布。",
    ],
)
def test_rules_classes_and_deciders_are_no_carriers(text: str) -> None:
    assert found(text) == []
