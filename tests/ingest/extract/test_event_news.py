"""Events as news tells them: who visits, ceremonies of several parts, days to come, reviews of a year, notices that list."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_events import told

Told = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # visitors without an office, work that is done, whom they bring along
        ("2月8日,贵州省遵义市相关领导来绵阳高新区进行调研。", ("贵州省遵义市相关领导到绵阳高新区调研", "visit", "2021-02-08")),
        ("2月8日,李大林院士赴绵阳开展调研工作。", ("李大林院士到绵阳调研", "visit", "2021-02-08")),
        (
            "2月8日,市科技局局长张小林率孵化处处长王强、高新处处长刘敏等一行六人对绵阳科创园进行了实地考察。",
            ("市科技局局长张小林一行到绵阳科创园考察", "visit", "2021-02-08"),
        ),
        ("2月8日,副市长张小林赴德阳市开展项目洽谈及考察活动。", ("副市长张小林到德阳市考察", "visit", "2021-02-08")),
        # the parts of one ceremony
        (
            "2月8日,涪城区举行绵阳创新港揭牌暨人才项目签约、配套道路开工仪式。",
            ("绵阳创新港揭牌暨人才项目签约、配套道路开工仪式", "opening", "2021-02-08"),
        ),
        ("2月8日,绵阳生物谷开园暨首批企业入驻仪式举行。", ("绵阳生物谷开园暨首批企业入驻仪式", "opening", "2021-02-08")),
        ("2月8日,绵阳高新区光电产业园项目签约暨启动仪式举行。", ("绵阳高新区光电产业园项目签约暨启动仪式", "signing", "2021-02-08")),
        # a name of two fields
        ("2月8日,第三届绵阳新材料、新能源产业论坛举行。", ("第三届绵阳新材料、新能源产业论坛", "forum", "2021-02-08")),
        ("2月8日,召开绵阳—德阳装备制造、电子信息产业对接会。", ("绵阳—德阳装备制造、电子信息产业对接会", "roadshow", "2021-02-08")),
        # by its noun
        ("2月8日,绵阳高新区与中国科学院合作协议签署仪式举行。", ("绵阳高新区与中国科学院合作协议签署仪式", "signing", "2021-02-08")),
        ("2月8日,绵阳市孵化器协会五届三次理事会召开。", ("绵阳市孵化器协会五届三次理事会", "conference", "2021-02-08")),
        ("2月8日,绵阳高新区党工委(扩大)会召开。", ("绵阳高新区党工委(扩大)会", "conference", "2021-02-08")),
        ("2月8日,第二届绵阳软件创新周活动启动。", ("第二届绵阳软件创新周活动", "activity_week", "2021-02-08")),
        # where it is held says which
        ("2月8日,一场重大项目签约仪式在绵阳高新区举行。", ("绵阳高新区重大项目签约仪式", "signing", "2021-02-08")),
        # the day of the news, not the year of the matter
        (
            "2月8日,由市科技局和绵阳高新区管委会共同主办的2020年“科创绵阳”创新创业大赛决赛在绵阳高新区成功举办。",
            ("2020年“科创绵阳”创新创业大赛决赛", "contest", "2021-02-08"),
        ),
        # still to come, though what says so stands far behind
        ("8月16日至18日,两年一度的绵阳国际机器人博览会将在会展中心拉开帷幕。", ("绵阳国际机器人博览会", "other", "2021-08-16")),
        ("27日,绵阳新型显示产业推介会将举行。", ("绵阳新型显示产业推介会", "roadshow", "2021-03-27")),
        # whose it is stands in the words before
        ("总投资60亿元的绵阳软件新城,2月8日在绵阳高新区开工。", ("绵阳软件新城开工", "launch", "2021-02-08")),
        ("绵阳高新区前身是1995年6月成立的绵阳创业工业园区。", ("绵阳创业工业园区成立", "recognition", "1995-06")),
        # a list that is made known, by its notice
        (
            "2月8日,省科技厅在官网发布《四川省科技厅关于认定2020年省级众创空间的通知》。",
            ("2020年省级众创空间名单公布", "recognition", "2021-02-08"),
        ),
        # what it means is no part of the title
        (
            "2月8日,绵阳创业中心入选“国家级”名单进一步提升了孵化水平。",
            ("绵阳创业中心入选“国家级”名单", "recognition", "2021-02-08"),
        ),
    ],
)  # fmt: skip
def test_told(text: str, expected: Told) -> None:
    assert expected in told(text)
