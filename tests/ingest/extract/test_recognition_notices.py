"""Recognition notices of different makes, composed for these tests: tables, cells a line each, rows, marks, struck-off lists."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_incubators import found

#: title, text, and its carriers: name, type, level
NOTICES = {
    "tabs, three kinds": (
        "关于认定2019年省级科技企业孵化器、众创空间和大学科技园的通知",
        """云岭省科学技术厅
各州、市科技局:
经公示无异议,决定认定下列4家孵化器、3家众创空间、2家大学科技园为省级载体,有效期三年。
一、2019年省级科技企业孵化器
序号\t名称\t所在地
1\t澜水科技企业孵化器\t玉山高新区
2\t茶马古道产业园\t曲水经开区
3\t云药谷\t楚河高新区
4\t海归之家留学人员创业园\t昆山高新区
二、2019年省级众创空间
序号\t名称\t运营单位\t所在地
1\t滇池湖畔·创咖\t春城湖畔孵化器管理有限公司\t昆山市
2\tMaker+空间\t春城众创空间有限公司\t文岭州
3\t古城手作工坊\t古城文化发展有限公司\t丽水市
三、2019年省级大学科技园
1.滇东应用技术大学科技园
2.红水学院大学科技园
云岭省科学技术厅
2019年12月6日""",
        {
            ("澜水科技企业孵化器", "incubator", "provincial"),
            ("茶马古道产业园", "incubator", "provincial"),
            ("云药谷", "incubator", "provincial"),
            ("海归之家留学人员创业园", "overseas_student_park", "provincial"),
            ("滇池湖畔·创咖", "makerspace", "provincial"),
            ("Maker+空间", "makerspace", "provincial"),
            ("古城手作工坊", "makerspace", "provincial"),
            ("滇东应用技术大学科技园", "university_science_park", "provincial"),
            ("红水学院大学科技园", "university_science_park", "provincial"),
        },
    ),
    "cells, one a line": (
        "2022年度新江市市级科技企业孵化器拟认定名单公示",
        """根据管理办法,现予以公示,公示期5个工作日。
序号
名称
运营单位
所在地
1
平原云创中心
新江平原云创科技有限公司
红旗区
2
中兴智慧科技企业孵化器
新江中兴智慧科技有限公司
高新区
3
天风科技园
新江天风机械有限公司
卫河区
— 2 —
4
牧野创客星
牧野创客星孵化器有限公司
牧野区
联系电话:0373-3696000
2022年6月1日""",
        {
            ("平原云创中心", "incubator", "municipal"),
            ("中兴智慧科技企业孵化器", "incubator", "municipal"),
            ("天风科技园", "incubator", "municipal"),
            ("牧野创客星", "incubator", "municipal"),
        },
    ),
    "marks and struck": (
        "关于公布2020年度自治区级以上科技企业孵化器、众创空间绩效评价结果的通知",
        """经评审,现将结果公布如下:
一、科技企业孵化器优秀(A类)名单
1. 青城留学人员创业园(国家级,青城金山高新区)
2. 白云鄂博新材料孵化器(自治区级,白云高新区)
二、众创空间优秀名单(节选)
1. 草原雁众创空间(国家备案) 青城市
2. 敕勒川数据谷(自治区级) 集安区
三、撤销资格名单
1. 河湾绿色食品众创空间 巴彦高新技术开发区
2. 驼铃星创天地 兴山盟
对评价为优秀的,分别给予50万元后补助。
附件:全名单.xls""",
        {
            ("青城留学人员创业园", "overseas_student_park", "national"),
            ("白云鄂博新材料孵化器", "incubator", "provincial"),
            ("草原雁众创空间", "makerspace", "national"),
            ("敕勒川数据谷", "makerspace", "provincial"),
            ("河湾绿色食品众创空间", "makerspace", None),
            ("驼铃星创天地", "makerspace", None),
        },
    ),
    "kinds in a row": (
        "关于认定2020年自治区双创示范基地的通知",
        """经研究决定认定2020年自治区双创示范基地6个,现就有关事项通知如下:
一、2020年自治区双创示范基地名单
区域类示范基地(2个):沙坡工业园区、银沙中关村创新创业科技园
高校和科研院所类示范基地(3个):塞上理工学院、塞上工商职业技术学院、塞上职业技术学院(塞上广播电视大学)
企业类示范基地(1个):贝利化学股份有限公司
二、有关要求
(一)所在地发展改革委是示范基地的主管部门,请切实做好指导和协调工作。""",
        {
            ("沙坡工业园区", "demonstration_base", "provincial"),
            ("银沙中关村创新创业科技园", "demonstration_base", "provincial"),
            ("塞上理工学院", "demonstration_base", "provincial"),
            ("塞上工商职业技术学院", "demonstration_base", "provincial"),
            ("塞上职业技术学院", "demonstration_base", "provincial"),
            ("贝利化学股份有限公司", "demonstration_base", "provincial"),
        },
    ),
    "numbers in one line": (
        "江湾市科技局关于2023年拟认定市级众创空间的公示",
        """各有关单位:
经形式审查、专家评审,现将2023年拟认定的市级众创空间名单公示如下:
1.未来空间 Future Space 2.鹭岛梦工场 3.“橙色”青年创客邦 4.半岛湾两岸青创基地
公示期为5个工作日。""",
        {
            ("未来空间 Future Space", "makerspace", "municipal"),
            ("鹭岛梦工场", "makerspace", "municipal"),
            ("“橙色”青年创客邦", "makerspace", "municipal"),
            ("半岛湾两岸青创基地", "makerspace", "municipal"),
        },
    ),
    "columns of kind and level": (
        "2021年度新增创业孵化载体一览表",
        """序号 | 载体名称 | 载体类型 | 级别 | 运营主体 | 所属区县
1 | 柳浪加速港 | 加速器 | 市级 | 柳浪加速港管理有限公司 | 江东区
2 | 之江梦空间 | 众创空间 | 国家备案 | 之江梦空间科技有限公司 | 高新区
3 | 数智园 | 科技企业孵化器 | 省级 | 数智园运营管理有限公司 | 临海区
4 | 湖光留学人员创业园 | 留学人员创业园 | 省级 | 湖光园区发展有限公司 | 湖光区""",
        {
            ("柳浪加速港", "accelerator", "municipal"),
            ("之江梦空间", "makerspace", "national"),
            ("数智园", "incubator", "provincial"),
            ("湖光留学人员创业园", "overseas_student_park", "provincial"),
        },
    ),
    "plain lines, counted": (
        "省工信厅公布新一批小型微型企业创业创新示范基地",
        """近日,省工信厅公布名单,认定6家。
省级小型微型企业创业创新示范基地名单(6家)
东湖新岸文创园
沧海科技创业园
德胜电子商务产业园
启明孵化器
渤海粮仓星创天地
燕北大学科技园
据了解,全省已有示范基地210家。""",
        {
            ("东湖新岸文创园", "demonstration_base", "provincial"),
            ("沧海科技创业园", "demonstration_base", "provincial"),
            ("德胜电子商务产业园", "demonstration_base", "provincial"),
            ("启明孵化器", "incubator", "provincial"),
            ("渤海粮仓星创天地", "demonstration_base", "provincial"),
            ("燕北大学科技园", "university_science_park", "provincial"),
        },
    ),
    "blanks": (
        "国家备案众创空间名单公布 青川10家入选",
        """11月29日,科技部公布名单。
青川入选的国家备案众创空间:
云溪创客空间 蓝岸咖啡 极客+工坊 芙蓉创客码头空间 天府兴隆创业谷""",
        {
            ("云溪创客空间", "makerspace", "national"),
            ("蓝岸咖啡", "makerspace", "national"),
            ("极客+工坊", "makerspace", "national"),
            ("芙蓉创客码头空间", "makerspace", "national"),
            ("天府兴隆创业谷", "makerspace", "national"),
        },
    ),
    "blank columns": (
        "2018年度省级备案星创天地名单",
        """序号 地区 星创天地名称 建设单位
1 沂水市 沂河源田园星创天地 沂河源农业发展有限公司
2 莱山区 胶东果香 莱山果业合作社
3 泰阳市 泰山茶谷星创天地 泰阳茶溪谷农业有限公司""",
        {
            ("沂河源田园星创天地", "makerspace", "provincial"),
            ("胶东果香", "makerspace", "provincial"),
            ("泰山茶谷星创天地", "makerspace", "provincial"),
        },
    ),
    "places before names": (
        "关于公布第三批市级创业孵化示范基地的通知",
        """各区县人社局:
现将第三批市级创业孵化示范基地名单公布如下:
(一)高新区 智汇港创业孵化基地
(二)南岸区 青年创业工场
(三)江北区 江北嘴众创社区
请各区县加强管理。""",
        {
            ("智汇港创业孵化基地", "incubator", "municipal"),
            ("青年创业工场", "incubator", "municipal"),
            ("江北嘴众创社区", "incubator", "municipal"),
        },
    ),
}


@pytest.mark.parametrize("make", NOTICES)
def test_every_carrier_of_the_list_with_kind_and_level(make: str) -> None:
    title, text, expected = NOTICES[make]
    assert set(found(text, title=title)) == expected


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "关于组织申报市级科技企业孵化器的通知",
            "一、市级科技企业孵化器\n1.申报条件\n2.申报材料\n3.办理流程\n二、市级众创空间\n1.场地面积\n2.创业导师",
        ),
        ("关于支持众创空间的若干措施", "一、国家级众创空间\n(一)首次认定奖励\n(二)运营补贴\n(三)活动补助"),
        ("省级众创空间名单公示", "各区:\n名单见附件。\n附件:1.名单\n2.异议书格式\n市科学技术局\n2022年6月1日"),
        ("科技企业孵化器备案情况", "序号 指标 单位 数量\n1 在孵企业 家 320\n2 毕业企业 家 45\n3 孵化面积 平方米 12000"),
    ],
)
def test_rules_and_figures_under_such_headings_are_no_carriers(title: str, text: str) -> None:
    assert found(text, title=title) == []


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("关于2018年度拟备案市级众创空间的公示", "municipal"),
        ("2019年度全市众创空间备案名单", "municipal"),
        ("云岭省科技局关于公布2021年度市级众创空间的通知", "municipal"),
        ("湖北省众创空间名单", "provincial"),
        ("关于取消部分市级众创空间资格的通知", None),
    ],
)
def test_title_says_the_level_of_those_on_lines_of_their_own(title: str, level: str | None) -> None:
    text = "序号 名称 运营单位\n1 澜水众创空间 玉山公司\n2 红水众创空间 曲水公司\n3 楚河众创空间 丽水公司"
    assert {said for *_, said in found(text, title)} == {level}
