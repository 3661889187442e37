"""The forms of speech that news tells happenings by: founding, deciding, visiting, signing, opening, listing."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.ingest.extract.test_events import found, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013年9月,中国成立首个自贸区——上海自贸区,改革由此开始。", ("opening", "2013-09")),
        ("1998年10月,绵阳高新区创办了全省第一家留学人员创业园。", ("opening", "1998-10")),
        ("2015年4月,天津、广东、福建自贸试验区相继成立。", ("opening", "2015-04")),
        ("2016年8月31日,国务院决定在陕西设立自贸试验区。", ("recognition", "2016-08-31")),
        ("1992年3月,省政府以云政函〔1992〕12号文批准成立绵阳高新区。", ("recognition", "1992-03")),
        ("绵阳高新区是1992年3月经国务院批准设立的国家级高新区。", ("recognition", "1992-03")),
        ("2010年11月,经国务院批准,绵阳高新区升级为国家级高新区。", ("recognition", "2010-11")),
        ("2月12日,省教育厅副处长李明一行3人莅临绵阳大学科技园调研创业工作。", ("visit", "2021-02-12")),
        ("2月12日,由省科技厅副厅长带队的考察组来到绵阳孵化器考察。", ("visit", "2021-02-12")),
        ("2003年6月24日,外国专家一行四人在市领导陪同下,到绵阳高新区考察。", ("visit", "2003-06-24")),
        ("2月20日,绵阳高新区同深圳高新区缔结友好园区。", ("signing", "2021-02-20")),
        ("2月20日,绵阳高新区牵手云江大学签署合作框架协议。", ("signing", "2021-02-20")),
        ("2月20日,“园区人才基金”合作协议及捐赠协议在北京签约。", ("signing", "2021-02-20")),
        ("2月20日,绵阳国际创新港项目拉开建设序幕。", ("launch", "2021-02-20")),
        ("2月20日,绵阳智能传感器创新中心建成投运。", ("opening", "2021-02-20")),
        ("2018年6月,绵阳孵化器建成并投入使用。", ("opening", "2018-06")),
        ("去年12月,云帆孵化器获“全国优秀孵化器”殊荣。", ("award", "2020-12")),
        ("2月20日,绵阳高新区举办生物医药项目路演活动。", ("roadshow", "2021-02-20")),
        ("2月20日,云帆科技在上交所科创板挂牌上市。", ("other", "2021-02-20")),
        ("2月20日,绵阳科创中心主楼封顶。", ("other", "2021-02-20")),
        ("2月20日,绵阳高新区建区三十周年成果展开展。", ("other", "2021-02-20")),
        ("2月20日,省科技厅在绵阳高新区召开孵化器建设座谈会。", ("conference", "2021-02-20")),
        ("今年以来,绵阳高新区举办了“创业绵阳”挑战赛。", ("contest", "2021")),
        ("2月12日下午,绵阳创业示范园的牌匾揭牌仪式在学校举行。", ("opening", "2021-02-12")),
        ("2月20日,绵阳开发区举行一季度“抓项目、促投资”活动暨新材料产业园开工仪式。", ("launch", "2021-02-20")),
        ("2月7日,绵阳高新区发布了支持创新的九大系列政策,并作解读。", ("policy_release", "2021-02-07")),
        ("《省政府关于同意绵阳工业园更名的批复》2月20日印发。", ("other", "2021-02-20")),
        ("去年12月,工信部正式授牌绵阳高新区为国家新型工业化产业示范基地。", ("recognition", "2020-12")),
        ("2月18日,云帆显示第6代生产线正式投产。", ("opening", "2021-02-18")),
        ("2月18日,绵阳高新区企业服务大厅对外办公。", ("opening", "2021-02-18")),
        ("2月18日,绵阳高新区12个项目集中开工,总投资80亿元。", ("launch", "2021-02-18")),
        ("2月18日,绵阳高新区“云帆”创投基金成立。", ("launch", "2021-02-18")),
        ("2月18日,德国代表团访问绵阳高新区。", ("visit", "2021-02-18")),
        ("2月18日,绵阳高新区与明水经开区结对发展签约仪式及加速器揭牌活动举行。", ("signing", "2021-02-18")),
        ("近日,绵阳经开区负责人赴北京中关村通州园开展对口合作,并签署园区共建协议。", ("signing", "2021")),
        ("2018年4月27日,一流园区2035工作座谈会在绵阳高新区举办。", ("conference", "2018-04-27")),
    ],
)  # fmt: skip
def test_forms(text: str, expected: tuple[str, str]) -> None:
    assert [(kind, date) for _, kind, date in told(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "国务院批准建立的第一个国家级开发区在海边。",
        "绵阳高新区将决定在城西设立产业园。",
        "2月20日,云帆公司发布三大系列产品。",
        "去年,风电、光伏等重大项目建成投产,减速器项目投产。",
        "2月20日,绵阳高新区迈进获批成为国家级高新区的第8年。",
        "今年以来,绵阳高新区共举办路演活动50场。",
        "2000年2月,绵阳开发区实验学校开学,当月正式成立。",
    ],
)
def test_no_happening_of_the_field(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年,县工业园攻坚项目。\n", []),
        ("去年,县工业园全力攻坚项目。推进有新突破。绵阳汽车产业基地开工建设,智慧园一期交付使用。", ["2020", "2020"]),
        ("去年,县工业园攻坚项目。2019年也不差。绵阳汽车产业基地开工建设。", []),
        ("去年,县工业园攻坚项目。\n绵阳汽车产业基地开工建设。", []),
    ],
)
def test_the_year_that_a_paragraph_runs_through(text: str, expected: list[str]) -> None:
    lead = "绵阳高新区有许多企业。园区很大。大家都很努力。前景很好。\n"
    assert [date for _, _, date in told(lead + text)] == expected


def test_a_recognition_that_goes_on_is_one() -> None:
    text = "近日,科技部公布2020年度国家备案众创空间名单,云帆众创空间成功入选。"
    assert [name for name, _, _ in told(text)] == ["2020年度国家备案众创空间名单公布"]
    text = "2020年11月,国务院批复9家省级高新区升级为国家高新区。"
    assert len(told(text)) == 1


def test_the_next_sentence_goes_on_with_the_day_and_with_whom() -> None:
    text = "由十部委组成的验收组,3月2日对昆山综合保税区进行验收。副省长与组长共同为昆山综合保税区揭牌。"
    assert told(text)[-1][1:] == ("opening", "2021-03-02")
    text = "云江动漫产业基地位于云江高新区,是创意集聚区。项目总投资8亿元,去年3月开工建设。"
    assert told(text) == [("云江动漫产业基地开工建设", "launch", "2020-03")]
    text = "碑林科技产业园是西安高新区的组成部分,1991年批准设立,已有企业270家。"
    assert told(text) == [("碑林科技产业园批准设立", "recognition", "1991")]


def test_what_a_fair_offers() -> None:
    text = "2月15日,绵阳双创活动周启动仪式举行。主会场还将举办人才会客七日谈、创新创业嘉年华等多项活动。"
    assert [(kind, date) for _, kind, date in told(text)][1:] == [("forum", "2021-02"), ("other", "2021-02")]


def test_the_day_that_a_portal_states_of_a_document() -> None:
    text = "索引号: 1 成文日期: 2020-05-21 | 发布日期: 2020-06-01\n云江市“十四五”科技创新规划\n为了发展,特制定本规划。\n一、要求"
    event = found(text, title="云江市“十四五”科技创新规划", published=dt.date(2020, 6, 1))[0]
    assert (event.type, event.date) == ("policy_release", "2020-05-21")


def test_a_copy_of_a_text_tells_no_issue() -> None:
    text = "云江市科技创新若干政策\n为了发展,制定本政策。\n一、投入\n1.增加投入。"
    assert found(text, title="云江市科技创新若干政策", published=dt.date(2020, 6, 1)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the notice that makes a list known, and the list
        (
            "2月18日,省科技厅发布《云江省科学技术厅关于公布2020年度省级众创空间的通知》,公布了35家省级众创空间名单。",
            [("2020年度省级众创空间名单公布", "recognition", "2021-02-18")],
        ),
        (
            "2月18日,火炬中心印发《关于公布国家级科技企业孵化器评价结果的通知》,云帆孵化器获评优秀。",
            [("国家级科技企业孵化器评价结果公布", "recognition", "2021-02-18")],
        ),
        ("2月18日,市科技局发布《关于开展市级众创空间绩效考核工作的通知》。", []),
        ("评价工作是火炬中心通过上报数据、定量计算、专家评价完成的,2月18日公布结果。", []),
        # a company that is given the title of a carrier
        (
            "2月18日,云江软件园建设有限公司被科技部认定为国家级科技企业孵化器。",
            [("云江软件园建设有限公司被科技部认定为国家级科技企业孵化器", "recognition", "2021-02-18")],
        ),
        ("2月18日,云江光电有限公司被科技部认定为高新技术企业。", []),
        (
            "2月18日,王平与李明共同为云帆众创空间开园揭牌。",
            [("云帆众创空间开园揭牌", "opening", "2021-02-18")],
        ),
        (
            "自去年云江区被科技部确定为创新型试点城区以来,成效明显。",
            [("云江区被科技部确定为创新型试点城区", "recognition", "2020")],
        ),
        ("2月18日,全市孵化器投入使用35万平方米。", []),
        ("2月18日,云江智造产业园开园仪式暨圆桌会议举行。", [("云江智造产业园开园仪式暨圆桌会议", "opening", "2021-02-18")]),
        ("2月18日,评委会参考省市发布的优秀孵化器名单,作了评审。", []),
        (
            "位于云江高新区的青禾孵化器,是区政府建设的科技企业孵化器。2003年开业,2008年成为国家级科技企业孵化器。",
            [("青禾孵化器开业", "opening", "2003"), ("青禾孵化器成为国家级科技企业孵化器", "recognition", "2008")],
        ),
        # on the occasion just told
        (
            "2月18日下午,云江市科技创新工作会召开。各区代表参加。本次会议命名我校为云江市大学生“众创空间”。",
            [
                ("云江市科技创新工作会", "conference", "2021-02-18"),
                ("命名我校为云江市大学生“众创空间”", "recognition", "2021-02-18"),
            ],
        ),
        (
            "2月18日,区科技局负责人陪同王副区长一行前往我区首家大学生众创空间——“山果科技大学生创业孵化器”进行实地调研。",
            [("区科技局负责人陪同王副区长一行到我区首家大学生众创空间——“山果科技大学生创业孵化器”调研", "visit", "2021-02-18")],
        ),
    ],
)  # fmt: skip
def test_lists_of_carriers_and_who_is_on_them(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_a_title_that_tells_what_is_to_come() -> None:
    text = "加速器正在建设中,可以为企业提供厂房。"
    assert found(text, title="云江科技中心三期工程2022年投用", published=dt.date(2021, 2, 20)) == []


def test_who_signs_for_the_state() -> None:
    text = "经研究,决定认定9家大学科技园(名单见附件)。\n科学技术部  教育部\n2020年3月9日\n一、常熟某大学科技园\n二、绵阳某大学科技园"
    event = found(text, title="关于认定云江大学科技园等9家大学科技园的通知", published=dt.date(2020, 3, 9))[0]
    assert event.scope_name == "全国"


def test_the_day_in_brackets_below_a_title() -> None:
    text = "科技部关于认定首批大学科技园的通知\n(2001年6月12日国科发字〔2001〕88号)\n\n经研究,决定认定云江大学科技园等22个大学科技园。"
    event = found(text, title="科技部关于认定首批大学科技园的通知", published=None)[0]
    assert (event.type, event.date) == ("recognition", "2001-06-12")
