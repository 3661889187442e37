"""The text of a policy: its own name, broken over lines or behind its number; what it rests on; one of several issued at one time."""

from __future__ import annotations

import datetime as dt

from tests.ingest.extract.test_policies import found, names


def test_a_title_broken_over_two_lines_below_the_signature() -> None:
    text = (
        "各县区:\n加快云江孵化载体建设培育科技型企业实施方案》已经同意,现印发给你们。\n云江市人民政府办公室\n"
        "2021年5月21日\n(此件公开发布)\n\n加快云江孵化载体建设\n\n培育科技型企业实施方案\n\n为引导载体发展,制定本方案。\n一、要求"
    )
    assert "加快云江孵化载体建设培育科技型企业实施方案" in names(text)


def test_a_title_behind_its_number_with_a_blank_where_the_page_broke_it() -> None:
    title = "云政办发〔2021〕10号 云江市人民政府办公室关于 印发云江市孵化载体发展实施方案的通知"
    row = found(title + "\n各县区:\n现印发给你们。", title=title)[0]
    assert (row.name, row.doc_no, row.year) == ("云江市孵化载体发展实施方案", "云政办发〔2021〕10号", 2021)


def test_a_title_with_quotation_marks() -> None:
    title = "云江区“十四五”科技创新规划"
    assert names(title + "\n2021年8月\n一、基础\n创新能力增强。", title=title) == [title]


def test_what_a_policy_rests_on_is_another_policy() -> None:
    title = "软件产业发展的若干政策意见"
    text = f"{title}\n为优化环境,现根据《云江市扶持软件产业的若干政策意见》(云政〔2008〕82号),制定本意见。"
    rows = found(text, title=title)
    assert [row.name for row in rows] == [title, "云江市扶持软件产业的若干政策意见"]
    assert rows[0].doc_no is None


def test_one_of_several_that_were_issued_at_one_time() -> None:
    text = "2月7日,云江区发布了九大系列政策,涉及金融、土地。其中,《关于落实产业优先的实施意见》是纲领。"
    assert [row.year for row in found(text)] == [2021]
    text = "2019年5月,云江区推出一批惠企政策。其中《云江区人才扶持办法》最受欢迎。"
    assert [row.year for row in found(text, published=dt.date(2021, 3, 5))] == [2019]


def test_measures_in_a_row_are_no_programme() -> None:
    assert names("推进“空间布局、体系搭建、链条衔接”工作举措,打造科技城。") == []


def test_the_edition_that_the_text_tells() -> None:
    title = "云江区科技经费管理办法"
    text = f"{title}\n2022-12-29\n{title}(2021年修订)\n为推动发展,制定本办法。"
    (row,) = found(text, title=title)
    assert (row.name, row.year) == (f"{title}(2021年修订)", 2021)


def test_the_year_of_a_yearly_notice() -> None:
    text = "科技部近日下发《云江省关于公布2017年度备案众创空间的通知》。"
    assert [row.year for row in found(text, published=None)] == [2017]
    assert [row.year for row in found("《2024年全省工业开门红若干政策措施》见效。", published=None)] == [2024]


def test_a_plan_just_approved_is_news() -> None:
    assert [row.year for row in found("《云江新区发展规划》刚获批。")] == [2021]


def test_words_that_hold_a_breaking_one() -> None:
    assert names("去年出台中长期科学和技术发展规划。") == ["中长期科学和技术发展规划"]
    assert names("全区扎实推进工业振兴三年行动。") == ["工业振兴三年行动"]


def test_what_only_bears_a_programmes_name() -> None:
    assert names("园区被确定为国家火炬计划装备制造产业基地,另有火炬计划项目3个。") == []
    assert names("国家继续实施火炬计划。") == ["火炬计划"]


def test_what_a_notice_sends_out_is_of_its_year() -> None:
    text = "各区:\n《云江市制造业发展实施方案》《云江市制造业若干财政支持措施》业经管委会审定,现予以印发。"
    assert [row.year for row in found(text)] == [2021, 2021]


def test_what_was_issued_is_not_what_it_rests_on() -> None:
    text = "根据《云江州招商引资奖励办法》精神,新河县结合实际,日前出台了《新河县招商引资奖励细则》。"
    assert [(row.name, row.year) for row in found(text)] == [
        ("云江州招商引资奖励办法", None),
        ("新河县招商引资奖励细则", 2021),
    ]


def test_a_policy_told_of_before_without_marks() -> None:
    text = "近日,云江市出台加快楼宇经济发展的政策措施。\n《云江市加快楼宇经济发展的政策措施》提出,支持运营。"
    assert [row.year for row in found(text)] == [2021]
    text = "云江市早有加快楼宇经济发展的政策措施。\n《云江市加快楼宇经济发展的政策措施》提出,支持运营。"
    assert [row.year for row in found(text)] == [None]


def test_a_number_in_brackets_below_the_title() -> None:
    title = "关于印发《促进数字经济发展的实施意见》的通知"
    text = f"{title}\n(2020年3月8日云江市人民政府云政规〔2020〕2号文发布 自2020年5月1日实施)\n各镇人民政府:\n现印发给你们。"
    assert [(row.name, row.doc_no, row.year) for row in found(text, title)] == [
        ("促进数字经济发展的实施意见", "云政规〔2020〕2号", 2020)
    ]


def test_news_of_an_issue_is_not_its_text() -> None:
    title = "云江印发创业担保贷款管理办法"
    assert [row.name for row in found(f"{title}\n市政府印发了《云江市创业担保贷款管理办法》。", title)] == [
        "云江市创业担保贷款管理办法"
    ]


def test_a_text_put_on_the_web_later_is_of_the_year_that_it_was_signed_in() -> None:
    text = (
        "云江市科技局关于印发云江市创新券管理办法的通知\n各区科技局:\n现将《云江市创新券管理办法》印发给你们。\n"
        "云江市科技局\n2019年6月3日\n云江市创新券管理办法\n第一条 为激发创新活力,制定本办法。\n"
    )
    rows = found(text, "云江市科技局关于印发云江市创新券管理办法的通知", published=dt.date(2021, 8, 2))
    assert [(row.name, row.year) for row in rows] == [("云江市创新券管理办法", 2019)]


def test_policies_of_one_name_have_their_own_numbers() -> None:
    text = (
        "云江区人民政府\n关于促进民营经济发展的若干政策\n"
        "根据《云江省人民政府印发关于促进民营经济发展若干政策的通知》(云政发〔2023〕2号)、"
        "《河口市人民政府印发关于促进民营经济发展若干政策的通知》(河政〔2023〕5号)等文件精神,制定以下政策。\n一、扩大投资\n"
    )
    rows = found(text, "关于促进民营经济发展的若干政策", published=dt.date(2023, 5, 12))
    assert sorted(str(row.doc_no) for row in rows) == ["None", "云政发〔2023〕2号", "河政〔2023〕5号"]


def test_a_call_for_comments_is_no_policy_besides_its_draft() -> None:
    text = "现将《云江省创业园管理办法(征求意见稿)》公布,请提出意见。\n云江省创业园管理办法\n(征求意见稿)\n第一条 为规范管理,制定本办法。\n"
    assert names(text, title="云江省创业园管理办法(征求意见稿)公开征求意见") == ["云江省创业园管理办法"]
