"""Carriers that win a recognition, are counted out behind one, or stand in a list under the notice's title."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_incubators import found


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "",
            "我市新增3家国家级科技企业孵化器,分别是云谷智创园、蓝湾创业港和鼎新科技孵化器。",
            [
                ("云谷智创园", "incubator", "national"),
                ("蓝湾创业港", "incubator", "national"),
                ("鼎新科技孵化器", "incubator", "national"),
            ],
        ),
        (
            "",
            "其中,云谷智创园(高新区)、鼎新孵化器(经开区)被认定为国家级科技企业孵化器,青禾工坊、海棠创客汇获批省级众创空间。",
            [
                ("云谷智创园", "incubator", "national"),
                ("鼎新孵化器", "incubator", "national"),
                ("青禾工坊", "makerspace", "provincial"),
                ("海棠创客汇", "makerspace", "provincial"),
            ],
        ),
        (
            "",
            "至此,高新区国家级孵化器达到4家,分别为云谷孵化器、鼎新孵化器、蓝湾创业中心、海棠谷。",
            [
                ("云谷孵化器", "incubator", "national"),
                ("鼎新孵化器", "incubator", "national"),
                ("蓝湾创业中心", "incubator", "national"),
                ("海棠谷", "incubator", "national"),
            ],
        ),
        (
            "",
            "全区拥有国家级孵化器3家(云谷孵化器、鼎新孵化器、蓝湾创业中心)、省级众创空间2家(青禾众创空间、海棠创客汇)。",
            [
                ("云谷孵化器", "incubator", "national"),
                ("鼎新孵化器", "incubator", "national"),
                ("蓝湾创业中心", "incubator", "national"),
                ("青禾众创空间", "makerspace", "provincial"),
                ("海棠创客汇", "makerspace", "provincial"),
            ],
        ),
        ("", "由鼎新投资公司运营的青禾众创空间位于软件大厦三层。", [("青禾众创空间", "makerspace", None)]),
        ("", "滨海大学科技园获批省级大学科技园。", [("滨海大学科技园", "university_science_park", "provincial")]),
        ("", "走进云谷双创中心,墙上挂满了专利证书。", [("云谷双创中心", "incubator", None)]),
        ("", "无锡留创园在园企业达到310家。", [("无锡留创园", "overseas_student_park", None)]),
        ("", "省科技厅授予渤海果香“省级星创天地”称号。", [("渤海果香", "makerspace", "provincial")]),
        ("", "经评审,评定鼎新孵化器为2022年度五星级孵化器。", [("鼎新孵化器", "incubator", None)]),
        (
            "",
            "对云谷孵化器、鼎新孵化器两家孵化器分别奖励50万元。",
            [("云谷孵化器", "incubator", None), ("鼎新孵化器", "incubator", None)],
        ),
        (
            "",
            "国家级科技企业孵化器:云谷孵化器、鼎新科技园;省级科技企业孵化器:蓝湾创业港、青禾谷。",
            [
                ("云谷孵化器", "incubator", "national"),
                ("鼎新科技园", "incubator", "national"),
                ("蓝湾创业港", "incubator", "provincial"),
                ("青禾谷", "incubator", "provincial"),
            ],
        ),
        ("", "云谷孵化器(运营单位:云谷科技有限公司)当年新增在孵企业42家。", [("云谷孵化器", "incubator", None)]),
        ("", "云谷国际企业孵化器现有在孵企业120家,毕业企业45家。", [("云谷国际企业孵化器", "incubator", None)]),
        (
            "",
            "市科技局认定云谷孵化器、鼎新孵化器为市级科技企业孵化器,认定青禾众创空间为市级众创空间。",
            [
                ("云谷孵化器", "incubator", "municipal"),
                ("鼎新孵化器", "incubator", "municipal"),
                ("青禾众创空间", "makerspace", "municipal"),
            ],
        ),
        (
            "",
            "近日,科技部下发通知,确定全国428家众创空间为国家备案众创空间,我区的青禾空间、海棠创客汇榜上有名。",
            [("青禾空间", "makerspace", "national"), ("海棠创客汇", "makerspace", "national")],
        ),
        (
            "",
            "日前,省科技厅公布2020年度省级科技企业孵化器名单,江州高新区的云谷孵化器、鼎新产业园双双入选。",
            [("云谷孵化器", "incubator", "provincial"), ("鼎新产业园", "incubator", "provincial")],
        ),
        ("", "好消息!青禾工场成功通过国家众创空间备案。", [("青禾工场", "makerspace", "national")]),
        (
            "",
            "记者从市科技局获悉,我市云谷孵化器获评国家级科技企业孵化器,至此我市国家级孵化器增至6家。",
            [("云谷孵化器", "incubator", "national")],
        ),
        (
            "",
            "云谷孵化器和鼎新孵化器分别获得国家级和省级认定。",
            [("云谷孵化器", "incubator", "national"), ("鼎新孵化器", "incubator", "provincial")],
        ),
        ("", "园区先后获批国家级科技企业孵化器、国家小型微型企业创业创新示范基地、省级大学科技园等称号。", []),
        ("", "该公司先后被评为国家级孵化器、省级众创空间。", []),
        ("", "建成“众创空间+孵化器+加速器+产业园”全链条。", []),
        ("", "鼓励大型企业、高校院所建设专业孵化器,到2025年新增国家级孵化器5家。", []),
        ("", "拥有国家级科技企业孵化器(众创空间)12家、省级双创示范基地3个。", []),
        (
            "",
            "新认定市级以上众创空间15家,其中青禾众创空间、海棠众创空间为国家备案。",
            [("青禾众创空间", "makerspace", "national"), ("海棠众创空间", "makerspace", "national")],
        ),
        (
            "",
            "一批特色载体脱颖而出:云谷孵化器主攻芯片,鼎新加速器专做医药,青禾众创空间面向大学生。",
            [
                ("云谷孵化器", "incubator", None),
                ("鼎新加速器", "accelerator", None),
                ("青禾众创空间", "makerspace", None),
            ],
        ),
        ("", "12月8日,“云谷杯”创业大赛在鼎新孵化器落幕,30个项目入驻。", [("鼎新孵化器", "incubator", None)]),
        (
            "",
            "依托东江大学国家大学科技园和南湖留学人员创业园,高新区孵化企业800家。",
            [
                ("东江大学国家大学科技园", "university_science_park", "national"),
                ("南湖留学人员创业园", "overseas_student_park", None),
            ],
        ),
        ("", "建设了云谷、鼎新、蓝湾三大孵化器。", []),
        (
            "",
            "东江市高新技术创业服务中心是国家级孵化器,成立于1998年。",
            [("东江市高新技术创业服务中心", "incubator", "national")],
        ),
        (
            "",
            "南京江北新区的“创客天下”众创空间、“启迪方洲”加速器和“梦想小屋”咖啡馆同时开放。",
            [("“创客天下”众创空间", "makerspace", None), ("“启迪方洲”加速器", "accelerator", None)],
        ),
        (
            "2022年度国家级科技企业孵化器名单",
            "附件\n2022年度国家级科技企业孵化器名单\n序号 孵化器名称 运营主体名称 地方\n1 埃米空间新材料孵化加速平台 滨城天作科技孵化器有限公司 北京市\n2 创e+信息技术产业孵化器 滨城科创空间投资发展有限公司 北京市\n3 U谷联东孵化器 津沽联东金钰科技发展有限公司 天津市",
            [
                ("埃米空间新材料孵化加速平台", "incubator", "national"),
                ("创e+信息技术产业孵化器", "incubator", "national"),
                ("U谷联东孵化器", "incubator", "national"),
            ],
        ),
        (
            "市级众创空间备案名单",
            "| 1 | 青禾空间 | 青禾网络科技有限公司 |\n| 2 | 海棠创客汇 | 海棠文化传播有限公司 |\n| 3 | 起点咖啡 | 起点餐饮管理有限公司 |",
            [
                ("青禾空间", "makerspace", "municipal"),
                ("海棠创客汇", "makerspace", "municipal"),
                ("起点咖啡", "makerspace", "municipal"),
            ],
        ),
        (
            "关于2021年度市级科技企业孵化器绩效评价结果的公示",
            "序号\t孵化器名称\t评价结果\n1\t云谷孵化器\t优秀\n2\t鼎新科技园\t良好\n3\t海棠谷创业中心\t合格",
            [
                ("云谷孵化器", "incubator", "municipal"),
                ("鼎新科技园", "incubator", "municipal"),
                ("海棠谷创业中心", "incubator", "municipal"),
            ],
        ),
        (
            "青州高新区新增5家省级孵化载体",
            "近日,省科技厅公布名单,青州高新区5家载体入选。\n省级科技企业孵化器2家:云谷孵化器、鼎新科技园\n省级众创空间3家:青禾空间、海棠创客汇、起点咖啡",
            [
                ("云谷孵化器", "incubator", "provincial"),
                ("鼎新科技园", "incubator", "provincial"),
                ("青禾空间", "makerspace", "provincial"),
                ("海棠创客汇", "makerspace", "provincial"),
                ("起点咖啡", "makerspace", "provincial"),
            ],
        ),
        (
            "关于认定第三批国家双创示范基地的通知",
            "一、区域示范基地(3个)\n北平市海河区\n江东省青州高新技术产业开发区\n河洛省鹿城县\n二、高校和科研院所示范基地(2个)\n东江大学\n中原农业科学院\n三、企业示范基地(2个)\n鼎新集团有限公司\n海棠股份有限公司",
            [
                ("北平市海河区", "demonstration_base", "national"),
                ("江东省青州高新技术产业开发区", "demonstration_base", "national"),
                ("河洛省鹿城县", "demonstration_base", "national"),
                ("东江大学", "demonstration_base", "national"),
                ("中原农业科学院", "demonstration_base", "national"),
                ("鼎新集团有限公司", "demonstration_base", "national"),
                ("海棠股份有限公司", "demonstration_base", "national"),
            ],
        ),
        (
            "我区创业载体",
            "全区现有载体如下:\n【国家级科技企业孵化器】云谷孵化器、鼎新科技园\n【省级众创空间】青禾空间、海棠创客汇",
            [
                ("云谷孵化器", "incubator", "national"),
                ("鼎新科技园", "incubator", "national"),
                ("青禾空间", "makerspace", "provincial"),
                ("海棠创客汇", "makerspace", "provincial"),
            ],
        ),
        (
            "青州市科技企业孵化器名单",
            "一、国家级(2家)\n1.云谷孵化器\n2.鼎新科技园\n二、省级(2家)\n1.蓝湾创业港\n2.海棠谷",
            [
                ("云谷孵化器", "incubator", "national"),
                ("鼎新科技园", "incubator", "national"),
                ("蓝湾创业港", "incubator", "provincial"),
                ("海棠谷", "incubator", "provincial"),
            ],
        ),
        (
            "2021年度省级众创空间备案名单",
            "● 青禾空间\n● 海棠创客汇\n★ 起点咖啡",
            [
                ("青禾空间", "makerspace", "provincial"),
                ("海棠创客汇", "makerspace", "provincial"),
                ("起点咖啡", "makerspace", "provincial"),
            ],
        ),
        (
            "",
            "省科技厅公布2021年度省级科技企业孵化器名单,我市4家入选,名单如下:高新区:云谷孵化器、鼎新孵化器;经开区:蓝湾创业港、青禾谷。",
            [
                ("云谷孵化器", "incubator", "provincial"),
                ("鼎新孵化器", "incubator", "provincial"),
                ("蓝湾创业港", "incubator", "provincial"),
                ("青禾谷", "incubator", "provincial"),
            ],
        ),
        (
            "关于公布青州市第二批众创空间名单的通知",
            "各县(市、区):\n根据《青州市众创空间认定办法》,现将第二批市级众创空间名单(共3家)予以公布。\n1、青禾空间(高新区)\n2、海棠创客汇(青州学院)\n3、起点咖啡(海河区)\n青州市科技局",
            [
                ("青禾空间", "makerspace", "municipal"),
                ("海棠创客汇", "makerspace", "municipal"),
                ("起点咖啡", "makerspace", "municipal"),
            ],
        ),
        (
            "关于2022年度省级大学科技园认定结果的公示",
            "现将认定结果公示如下:\n1 东江大学科技园 东江大学 江州市\n2 南湖师范学院大学科技园 南湖师范学院 南湖市",
            [
                ("东江大学科技园", "university_science_park", "provincial"),
                ("南湖师范学院大学科技园", "university_science_park", "provincial"),
            ],
        ),
        (
            "国家级科技企业孵化器名单(江州)",
            "云谷孵化器\n鼎新科技园\n蓝湾创业港\n海棠谷创业中心",
            [
                ("云谷孵化器", "incubator", "national"),
                ("鼎新科技园", "incubator", "national"),
                ("蓝湾创业港", "incubator", "national"),
                ("海棠谷创业中心", "incubator", "national"),
            ],
        ),
        (
            "",
            "全市首批5家科技企业加速器名单出炉:云谷加速器、鼎新智造港、蓝湾医药加速园、海棠芯谷、青禾加速器。",
            [
                ("云谷加速器", "accelerator", None),
                ("鼎新智造港", "accelerator", None),
                ("蓝湾医药加速园", "accelerator", None),
                ("海棠芯谷", "accelerator", None),
                ("青禾加速器", "accelerator", None),
            ],
        ),
        (
            "",
            "省人社厅公布第四批省级创业孵化示范基地名单,江州大学生创业园、云谷电商孵化基地、海棠巾帼创业园3家基地榜上有名。",
            [
                ("江州大学生创业园", "incubator", "provincial"),
                ("云谷电商孵化基地", "incubator", "provincial"),
                ("海棠巾帼创业园", "incubator", "provincial"),
            ],
        ),
        (
            "",
            "其中,江州高新区创业服务中心、江州软件园获评优秀(A类)国家级科技企业孵化器。",
            [("江州高新区创业服务中心", "incubator", "national"), ("江州软件园", "incubator", "national")],
        ),
        (
            "",
            "青禾空间于2016年被认定为市级众创空间,2018年通过国家备案,现有团队60个。",
            [("青禾空间", "makerspace", "municipal")],
        ),
        (
            "",
            "江州云谷科技企业孵化器有限公司是国家级科技企业孵化器,在孵企业60家。",
            [("江州云谷科技企业孵化器有限公司", "incubator", "national")],
        ),
        (
            "",
            "决定撤销云谷众创空间、海棠咖啡等5家众创空间市级备案资格。",
            [("云谷众创空间", "makerspace", None), ("海棠咖啡", "makerspace", None)],
        ),
    ],
)
def test_carriers_with_kind_and_level(title: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert sorted(found(text, title=title), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "海岳集团获批国家级专业化众创空间建设任务。",
        "国家级孵化器、众创空间分别为5家、8家,在孵企业分别达到120家和80家。",
        "两家公司双双入选,一家获评国家级专精特新小巨人。",
        "学院获批省级大学生创业孵化基地建设单位。",
    ],
)
def test_other_winners_are_no_carriers(text: str) -> None:
    assert found(text) == []
