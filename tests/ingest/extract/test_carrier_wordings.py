"""Carriers in lists without words of the trade, quoted names that say what they are, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_carrier_names import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list that closes with the kind: one of its names shows that they are names
        (
            "此外,合航上海、XLab创启无限等高质量孵化器开展跨境合作。",
            [("合航上海", "incubator"), ("XLab创启无限", "incubator")],
        ),
        (
            "蓝海智谷、启航云端、创梦部落等知名孵化器先后落户。",
            [("蓝海智谷", "incubator"), ("启航云端", "incubator"), ("创梦部落", "incubator")],
        ),
        ("引进了微纳工坊、腾云汇等专业化众创空间。", [("微纳工坊", "makerspace"), ("腾云汇", "makerspace")]),
        ("建设生物医药、人工智能等专业孵化器。", []),
        ("形成人才驱动、生态打造等新型孵化器模式。", []),
        ("依托高校院所、龙头企业等建设专业孵化器。", []),
        # a quoted name where one can go
        ("对入驻“创业成长陪跑空间”的项目给予补贴。", [("创业成长陪跑空间", "makerspace")]),
        ("“云创孵化基地”昨日揭牌。", [("云创孵化基地", "incubator")]),
        ("“双创空间”不断扩大。", []),
        # of which a place has one
        ("海外留学生创业园,面向海外人才,可入驻企业400多家。", [("海外留学生创业园", "overseas_student_park")]),
        ("市政府兴建的“留学生创业大厦”,预计明年投入使用。", [("留学生创业大厦", "incubator")]),
        ("各地留学生创业大厦越来越多。", []),
        # words at its edges
        (
            "云江孵化器、河口众创空间在内的12家载体获得补助。",
            [("云江孵化器", "incubator"), ("河口众创空间", "makerspace")],
        ),
        ("在2023顶尖孵化器大会上,代表作了发言。", []),
        ("为了配合孵化中心的建设,引进了基金。", []),
        ("云江市东塘袜业大学生创业园区传来喜讯。", [("云江市东塘袜业大学生创业园区", "incubator")]),
    ],
)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name, kind) for name, kind, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place or who runs it before the name in quotation marks
        ("科技厅公布省级众创空间备案名单,海州“蓝鲸SPACE”等9家众创空间在列。", [("蓝鲸SPACE", "makerspace", "provincial")]),
        ("市科技局确定6家单位为市级星创天地,青禾农业有限公司“青禾田园”等上榜。", [("青禾田园", "makerspace", "municipal")]),
        # what they are like is no name
        ("省科技厅每年认定一批特色突出、功能完善、带动力强的大学生创业园区为省级园区(孵化基地)。", []),
        ("2019年底,经各创业园区(孵化基地)申报,共有86家单位提交了申请。", []),
        ("入住加速器的是毕业企业,园区具备孵化器的功能。", []),
        ("8部委委托省创业中心进行评审,2021年度区创客空间合格11家。", []),
        ("该空间为云南省内大学科技园提供示范。", []),
        ("规范《云南省科技企业孵化器认定办法》的实施。", []),
        ("附件:撤销云南省科技企业孵化器、众创空间资格的名单", []),
        ("公布大学生创业园区(孵化基地)名单,海州天际软件园等51家单位荣登榜单。", [("海州天际软件园", "incubator", None)]),
        # known by what the sentence calls it
        ("成立于1997年5月的海州高新区技术创新服务中心(以下简称“中心”),是管委会下设机构,是国家级创业服务中心。",
         [("海州高新区技术创新服务中心", "incubator", "national")]),
        ("中国海州留学人员创业园揭牌。", [("中国海州留学人员创业园", "overseas_student_park", None)]),
        # a part of another's is not of its level
        ("海州学院博远众创空间是省级大学科技园推进双创的主要载体之一。", [("海州学院博远众创空间", "makerspace", None)]),
        ("全省共建设众创空间、科技企业孵化器等省级以上孵化载体302家。", []),
        ("云谷众创空间等12家众创空间被备案为国家众创空间。", [("云谷众创空间", "makerspace", "national")]),
        ("开发区众创空间的平均入驻率超过七成。", []),
        ("这里聚集了S2空间、优客工场、海棠汇等一众知名众创空间和孵化器。",
         [("S2空间", "makerspace", None), ("优客工场", "makerspace", None), ("海棠汇", "makerspace", None)]),
        ("他创办的是国家级创新型孵化器“车站咖啡”。", [("车站咖啡", "incubator", "national")]),
        # what is built is the house
        ("昨日,海州高新区云湾创业园项目奠基。", [("云湾创业园", "incubator", None)]),
        ("省里将支持一批孵化器项目。", []),
        # said to be one, and of which level in the next sentence
        ("记者了解到,位于海州的青禾科技生态园,是由区政府出钱建设的科技企业孵化器。2003年动手规划,2008年成为国家级孵化器。",
         [("青禾科技生态园", "incubator", "national")]),
        ("云帆孵化器由区政府建设。2003年开业,2008年被科技部认定为国家级科技企业孵化器。", [("云帆孵化器", "incubator", "national")]),
        ("云帆孵化器由区政府建设。2008年,海州高新区成为国家级高新区。", [("云帆孵化器", "incubator", None)]),
        ("科技部公布国家级科技企业孵化器名单,我市推荐的海州青禾生物园发展有限公司、海州新起点创业孵化中心等两家单位名列其中。",
         [("海州青禾生物园发展有限公司", "incubator", "national"), ("海州新起点创业孵化中心", "incubator", "national")]),
        ("打造“众创空间-孵化器-加速器-科技园区”链条。", []),
        ("云南省科技厅公布了2017年度云南省科技企业孵化器和众创空间备案名单。", []),
        ("海州橡胶行业示范基地和以海州大学为核心区的银河设计创新创业服务中心被科技部认定为国家级孵化器。",
         [("海州橡胶行业示范基地", "incubator", "national"), ("银河设计创新创业服务中心", "incubator", "national")]),
        ("已涌现出云江大学科技园、海州大学科技园等二十四个各有特色的国家级大学科技园。",
         [("云江大学科技园", "university_science_park", "national"), ("海州大学科技园", "university_science_park", "national")]),
        ("1989年9月,海州市编委批复东湖创业者中心为事业单位。", [("东湖创业者中心", "incubator", None)]),
        ("日前,科技部公布国家级众创空间名单,海州工业大学创业学院顺利入选。", [("海州工业大学创业学院", "makerspace", "national")]),
        ("依据办法,撤销“绵阳大营高新技术创业服务中心”绵阳市科技企业孵化器资格。", [("绵阳大营高新技术创业服务中心", "incubator", None)]),
        ("李卫华为海州青禾创业基地授牌。", [("海州青禾创业基地", "incubator", None)]),
        ("王建华为创新创业基地授牌。", []),
        ("逐渐探索出一条欠发达地区孵化器发展之路,建成了第一条科技创业街。", []),
        ("2001年承建“海州APEC企业孵化器管理培训中心”,2006年海州青禾企业孵化器管理服务中心成立。",
         [("海州青禾企业孵化器管理服务中心", "incubator", None)]),
        ("1991年有了青海省高科技创业服务中心,又有了海州高科技创业服务中心。2006年,省高科技创业服务中心获批国家级孵化器。",
         [("青海省高科技创业服务中心", "incubator", "national"), ("海州高科技创业服务中心", "incubator", None)]),
        ("市妇联的海州女大学生创业创新基地揭牌。", [("海州女大学生创业创新基地", "incubator", None)]),
        ("孵化器前端众创空间毕业企业57家。", []),
        ("绵阳开发区科技孵化器自成立以来,一年上一个台阶。", [("绵阳开发区科技孵化器", "incubator", None)]),
        ("仪式上,海州观山创业园、海州紫琴创业园等2家市级科技企业孵化器获得授牌,海州中宁创业园、海州信达创业园等7家园区集中启动建设。",
         [("海州观山创业园", "incubator", "municipal"), ("海州紫琴创业园", "incubator", "municipal"),
          ("海州中宁创业园", "incubator", None), ("海州信达创业园", "incubator", None)]),
        ("现认定“云谷核芯空间”等31家众创空间为“秦岭众创空间孵化基地”。", [("云谷核芯空间", "makerspace", None)]),
        ("科技部公布国家级科技企业孵化器名单,云谷孵化器、鼎新孵化器、海棠孵化器共3家海州孵化器成功备案。",
         [("云谷孵化器", "incubator", "national"), ("鼎新孵化器", "incubator", "national"), ("海棠孵化器", "incubator", "national")]),
        ("工信部公布国家小型微型企业创业创新示范基地名单。此次上榜的2个基地为海州大学科技园总部、海州中电软件园。",
         [("海州大学科技园总部", "demonstration_base", "national"), ("海州中电软件园", "demonstration_base", "national")]),
        ("该园先后被认定为国家火炬医药特色产业基地、国家云江创新药物孵化基地。", []),
        ("海州大学科技园有限公司出任副会长单位。", [("海州大学科技园有限公司", "university_science_park", None)]),
        ("云谷创新公司、海棠科技公司等2家海州众创中心获评优秀。", [("云谷创新公司", "makerspace", None), ("海棠科技公司", "makerspace", None)]),
    ],
)  # fmt: skip
def test_names_beside_descriptions(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected
