"""Events whose subject or object stands elsewhere: in the sentence before, behind 将, behind the verb, behind an occasion."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_events import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # said of whom the sentence before speaks of
        (
            "绵阳综合保税区位于涪城区。规划面积1.3平方公里,2019年11月通过验收,2020年1月封关运行。",
            [("绵阳综合保税区通过验收", "2019-11"), ("绵阳综合保税区封关运行", "2020-01")],
        ),
        (
            "绵阳大学科技园创办于2012年。次年,被认定为省级大学科技园。2018年,获评国家大学科技园。",
            [
                ("绵阳大学科技园创办", "2012"),
                ("绵阳大学科技园被认定为省级大学科技园", "2013"),
                ("绵阳大学科技园获评国家大学科技园", "2018"),
            ],
        ),
        ("绵阳大学科技园位于涪城区。占地200亩,2015年成立。", [("绵阳大学科技园成立", "2015")]),
        # an occasion between who and what
        (
            "2月8日,绵阳科创产业园在第三届绵阳创新大会上正式揭牌。",
            [("绵阳科创产业园揭牌", "2021-02-08"), ("第三届绵阳创新大会", "2021-02-08")],
        ),
        # what an authority does to a body
        (
            "2月8日,省科技厅将绵阳创业大厦列入省级科技企业孵化器培育名单。",
            [("绵阳创业大厦被省科技厅列入省级科技企业孵化器培育名单", "2021-02-08")],
        ),
        ("2月8日,验收组一致同意绵阳综合保税区通过验收。", [("绵阳综合保税区通过验收", "2021-02-08")]),
        # many verbs of one title
        (
            "2月8日,绵阳创业大厦跨入国家级科技企业孵化器行列。",
            [("绵阳创业大厦跨入国家级科技企业孵化器行列", "2021-02-08")],
        ),
        (
            "2月8日,绵阳创业大厦取得国家级科技企业孵化器资质。",
            [("绵阳创业大厦取得国家级科技企业孵化器资质", "2021-02-08")],
        ),
        (
            "2月8日,绵阳创业大厦由省级升格为国家级科技企业孵化器。",
            [("绵阳创业大厦升格为国家级科技企业孵化器", "2021-02-08")],
        ),
        ("2月8日,绵阳市进入老城改造阶段。", []),
        # a list that one is found on
        (
            "2月8日,在省科技厅公布的省级孵化器名单中,绵阳创业大厦孵化器榜上有名。",
            [("绵阳创业大厦孵化器入选省级孵化器名单", "2021-02-08")],
        ),
        # how many, behind what is done to them
        ("2月8日,绵阳高新区集中签约总投资达460亿元的28个项目。", [("绵阳高新区28个项目集中签约", "2021-02-08")]),
        ("今年以来,绵阳高新区累计集中开工30个项目。", []),
        # how much it is to cost
        ("2月8日,计划投资68亿元的海晶新能源产业园项目开工。", [("海晶新能源产业园项目开工", "2021-02-08")]),
        # what a ceremony is held for
        ("2月8日举行开工仪式的绵阳珠宝主题公园项目,占地80亩。", [("绵阳珠宝主题公园项目开工仪式", "2021-02-08")]),
        # begun, as an attribute
        ("2月8日启动建设的绵阳科技新城核心区,规划面积6平方公里。", [("绵阳科技新城核心区启动建设", "2021-02-08")]),
        # guests, and who shows them around
        (
            "2月8日,南充市发改委一行8人在管委会副主任李明带领下莅临绵阳数据产业园,调研产业培育情况。",
            [("南充市发改委一行8人到绵阳数据产业园调研", "2021-02-08")],
        ),
    ],
)
def test_whose_and_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((name, date) for name, _, date in told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a zone that is founded is recognised, a carrier opens, a free-trade zone too
        ("绵阳经济开发区成立于1992年6月。", ("绵阳经济开发区成立", "recognition", "1992-06")),
        ("2004年8月,绵阳保税物流园设立。", ("绵阳保税物流园设立", "recognition", "2004-08")),
        ("2006年正式成立绵阳县工业园区。", ("成立绵阳县工业园区", "recognition", "2006")),
        ("绵阳留学人员创业园成立于1999年。", ("绵阳留学人员创业园成立", "opening", "1999")),
        ("自2月3日四川自贸区挂牌运行以来,企业踊跃注册。", ("四川自贸区挂牌运行", "opening", "2021-02-03")),
        # two who do it together
        (
            "2018年,绵阳高新区和云江大学合作设立了绵阳云江创新科技园。",
            ("绵阳高新区和云江大学设立绵阳云江创新科技园", "opening", "2018"),
        ),
        ("2008年,绵阳保税区与青义镇实行“区镇合一”管理体制。", ("绵阳保税区与青义镇实行区镇合一", "other", "2008")),
        (
            "去年12月22日,绵阳、南充两地政府签订《园区共建合作框架协议》。",
            ("绵阳、南充两地政府签订《园区共建合作框架协议》", "signing", "2020-12-22"),
        ),
        ("2月5日,绵阳综合保税区签约10个项目。", ("绵阳综合保税区10个项目签约", "signing", "2021-02-05")),
        # lists of firms, and how many are newly recognised
        (
            "2月5日,绵阳市发布了2020年全市独角兽和瞪羚企业榜单。",
            ("2020年全市独角兽和瞪羚企业榜单发布", "recognition", "2021-02-05"),
        ),
        (
            "2月5日,科技部火炬中心发文,新认定118家国家级科技企业孵化器。",
            ("新认定118家国家级科技企业孵化器", "recognition", "2021-02-05"),
        ),
        (
            "2月5日,绵阳产业对接会暨专项活动举行。",
            ("绵阳产业对接会暨专项活动", "roadshow", "2021-02-05"),
        ),
    ],
)
def test_kinds(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    ["2月5日,市政府举行新闻发布活动。", "1989年和1992年,国务院相继在云山和河口批准设立台商投资区。"],
)
def test_none_of_these(text: str) -> None:
    assert not [name for name, kind, _ in told(text) if kind in ("opening", "other")]
