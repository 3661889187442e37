from __future__ import annotations

import datetime as dt
import time

import pytest

from ingest.extract.document import Document
from ingest.extract.policies import read as policies
from ingest.models import Article, PolicyMention


def found(text: str, title: str | None = None, published: dt.date | None = dt.date(2021, 3, 5)) -> list[PolicyMention]:
    article = Article(
        article_id="0" * 16,
        uri="a.txt",
        title=title,
        published_on=published,
        text=text,
        body_start=0,
        body_end=len(text),
    )
    rows = [PolicyMention.model_validate(values) for _, values in policies.facts(Document.of(article))]
    assert all(text[row.char_start : row.char_end] == row.quote for row in rows)
    return rows


def names(text: str, title: str | None = None) -> list[str]:
    return [row.name for row in found(text, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近日,云江市出台《云江市科技创新条例》。", ["云江市科技创新条例"]),
        ("省政府印发了《关于加快孵化载体发展的若干意见》", ["关于加快孵化载体发展的若干意见"]),
        ("根据《关于印发〈云江区创新券管理办法〉的通知》要求", ["云江区创新券管理办法"]),
        ("财政厅下发《关于下达2022年科技专项资金预算的通知》", ["关于下达2022年科技专项资金预算"]),
        ("園區出臺《雲江園區人才扶持辦法(試行)》。", ["云江园区人才扶持办法(试行)"]),
    ],
)
def test_book_marks(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "据《云江日报》报道",
        "电影《深海行动》的导演",  # nothing of the economy, and no cue
        "发布了《云江创新发展报告(2021)》",
        "双方签署《战略合作框架协议》",
        "根据《方案》和《实施意见》,各部门将分工推进",
        "修订后的《婚姻登记条例》施行",
        "出台一系列政策支持众创空间建设",
        "深入贯彻党的二十大精神,落实西部大开发战略",
        "按照十四五规划的部署",
        "依据第十二条的规定",
        "新开通航线13条,推出20条举措",
    ],
)
def test_not_policies(text: str) -> None:
    assert names(text) == [] or text.startswith("电影")


@pytest.mark.parametrize(
    ("text", "number", "year"),
    [
        ("落实《关于支持创业的意见》(云政办发〔2015〕94号)", "云政办发〔2015〕94号", 2015),
        ("落实《关于支持创业的意见》的通知(云政办发[2016]8号)精神", "云政办发[2016]8号", 2016),
        ("按照云高管发〔2017〕5号《关于支持创业的意见》", "云高管发〔2017〕5号", 2017),
        ("印发《云江区创业扶持办法》的通知\n云区规(2019)12号\n各单位:", "云区规(2019)12号", 2019),
    ],
)
def test_document_numbers(text: str, number: str, year: int) -> None:
    (row,) = found(text)
    assert (row.doc_no, row.year) == (number, year)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2018年6月,管委会出台“科创十条”。", 2018),
        ("“科创十条”是新区前年11月推出的政策。", 2019),
        ("从2016年的“科创十条”算起,已有百家企业受益。", 2016),
        ("日前,云江高新区印发《云江高新区雏鹰企业培育方案》。", 2021),
        ("按照“科创十条”,企业可获补贴。", None),
        ("今年是《云江新区发展规划》发布5周年。", None),
        ("科技局公布了“创业孵化链条试点工作”首批单位。这项工作由科技厅去年启动。", 2020),
        ("省里印发的《云江创新平台建设三年行动计划(2021—2023年)》要求明确。", 2021),
        ("《云江示范区发展规划纲要(2011—2020年)》要求明确。", None),
        ("按照《云江市2020年重点项目推进方案》,全年新开工200个项目。", 2020),
        ("2019年9月1日起施行的《云江示范区创新条例》,给了定心丸。", 2019),
    ],
)
def test_year_of_issue(text: str, year: int | None) -> None:
    (row,) = found(text)
    assert row.year == year


def test_day_and_issuer() -> None:
    (row,) = found("2020年9月18日,云江市人民政府印发《云江市大数据发展条例》。")
    assert (row.issued_on, row.issuer) == (dt.date(2020, 9, 18), "云江市人民政府")
    (row,) = found("按照《国务院关于推动创业的意见》的要求")
    assert row.issuer == "国务院"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("出台“众创九条”“金融五条”等政策", ["众创九条", "金融五条"]),
        ("实施“创业云江·新区引领工程”,扶持创客", ["创业云江·新区引领工程"]),
        ("企业“双百”培育计划启动", ["企业“双百”培育计划"]),
        ("全面落实科技“1+6”政策", ["科技“1+6”政策"]),
        (
            "潜在独角兽企业培育行动计划、科技领军企业倍增计划和企业“双百”培育计划同步实施",
            ["潜在独角兽企业培育行动计划", "科技领军企业倍增计划", "企业“双百”培育计划"],
        ),
        ("2021年10月,云江新区科技创新“十四五”规划出台", ["云江新区科技创新“十四五”规划"]),
        ("省里出台支持民营企业技术改造若干措施", ["支持民营企业技术改造若干措施"]),
        ("编制文化和旅游产业发展规划", ["文化和旅游产业发展规划"]),
        ("列入国家火炬计划的项目", ["火炬计划"]),
        ("“千人计划”专家12名", []),
    ],
)
def test_programmes_without_book_marks(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_one_row_for_a_policy_that_is_named_twice() -> None:
    text = "出台《关于建设创业高地的若干措施》(简称“创业八条”)。“创业八条”提出奖励。《国务院关于建设创业高地的若干措施》也已印发。"
    assert names(text) == ["国务院关于建设创业高地的若干措施"]


def test_the_text_of_a_policy_is_named_by_its_title() -> None:
    text = "云江市人民政府关于扶持孵化器发展的若干意见\n云政发〔2018〕7号\n各区县:\n为贯彻《省创业条例实施办法》(省政发〔2016〕1号),现提出意见。"
    first = found(text, title="云江市人民政府关于扶持孵化器发展的若干意见")[0]
    assert (first.name, first.doc_no, first.rule) == (
        "云江市人民政府关于扶持孵化器发展的若干意见",
        "云政发〔2018〕7号",
        "policy.title",
    )


@pytest.mark.parametrize(
    "title",
    [
        "关于公布云江省众创空间名单的通知",
        "云江高新区出台新政 支持创业",
        "云江市政府工作报告",
        "900万元奖金一次发齐 云江高新区兑现双创政策",
    ],
)
def test_titles_that_are_no_policy(title: str) -> None:
    assert names(f"{title}\n正文在此。", title) == []


@pytest.mark.parametrize(
    "unit", ["《", "《关于促进发展的意见》", "“科创十条”", "产业行动计划", "〔2016〕", "“千百”计划和"]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        began = time.process_time()
        policies.find(Document.of(Article(article_id="0" * 16, uri="a", text=text, body_start=0, body_end=size)))
        return time.process_time() - began

    def grows_too_fast() -> bool:
        return seconds(16_000) >= 16 * max(seconds(4_000), 0.002)

    seconds(1_000)
    assert not all(grows_too_fast() for _ in range(3))  # one may be late by chance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《云江片区促进跨境贸易便利化十二条》出台", ["云江片区促进跨境贸易便利化十二条"]),
        ("按照《云江市“创新创业十条”》规定", ["云江市“创新创业十条”"]),
        ("实施孵化器倍增计划", ["孵化器倍增计划"]),
        ("实施“5050计划”升级版", ["5050计划"]),
        ("启动“云江英才计划”", ["云江英才计划"]),
        ("构建“1+5+N”政策体系", ["“1+5+N”政策体系"]),
        ("入选六家“世界一流科技园区”试点", []),
    ],
)
def test_programmes_named_by_numbers_and_kinds(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("今年以来出台的“惠企20条”见效。", [2021]),
        ("“十三五”期间出台《云江市人才办法》", [None]),
        ("《云江区孵化器办法》(2012年)规定", [2012]),
        ("2014年版《云江区孵化器办法》", [2014]),
        ("《关于支持孵化器的意见》《关于鼓励众创空间的意见》相继出台", [2021, 2021]),
        ("疫情以来出台的“暖企8条”", [None]),
    ],
)
def test_years_of_issue_as_implied(text: str, years: list[int | None]) -> None:
    assert [row.year for row in found(text)] == years


def test_the_plague_began_in_its_year() -> None:
    assert [row.year for row in found("疫情以来出台的“暖企8条”", published=dt.date(2020, 11, 2))] == [2020]


def test_a_number_on_its_own_line_is_that_of_the_notice() -> None:
    text = "云高管发〔2016〕12号\n云江高新区管理委员会\n关于印发《云江高新区创新创业办法(试行)》的通知\n各单位:"
    (row,) = found(text)
    assert (row.doc_no, row.year) == ("云高管发〔2016〕12号", 2016)
