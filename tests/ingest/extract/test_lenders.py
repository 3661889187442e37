"""Whose loan it is: the bank or guarantor that lends, where one alone is named; else the place's."""

from __future__ import annotations

import pytest

from tests.ingest.extract.test_whose_number import scopes_of


@pytest.mark.parametrize(
    ("text", "lender"),
    [
        ("年初以来,云岭工行已为甲公司授信900万元。", "云岭工行"),
        ("市邮储银行云岭分行给两家公司授信,金额1700万元。", "邮储银行云岭分行"),
        ("园区与建设银行云岭分行达成协议,该行将为企业提供服务,提供100亿元的信贷支持。", "建设银行云岭分行"),
        ("市科技局与建设银行云岭分行签订协议,将为企业提供授信10亿元。", "建设银行云岭分行"),
        ("日前,招商银行云岭分行与园区签约。\n一直以来,该分行支持园区建设,累计发放贷款26亿元。", "招商银行云岭分行"),
        ("甲公司获得建设银行5000万元的授信。", "建设银行"),
        ("国家开发银行与高新区签署协议,授信80亿元。", "国家开发银行"),
        ("区属的高新担保公司为企业提供担保15亿元。", "高新担保公司"),
        ("建行云岭分行、中信银行云岭分行2家银行与11个项目签约,将提供信贷资金35亿元。", "大连高新区"),
        ("8家银行与18家企业签署贷款意向金额18亿元。", "大连高新区"),
        ("担保公司为企业提供担保15亿元。", "大连高新区"),
        ("补偿资金池撬动银行发放贷款3亿元。", "大连高新区"),
    ],
)
def test_whose_loan(text: str, lender: str) -> None:
    assert scopes_of(text, "大连高新区银企对接")[-1] == lender


def test_a_verb_is_no_spender() -> None:
    assert scopes_of("大连高新区引进项目12个,实现投资6.3亿元。", "招商忙")[-1] == "大连高新区"


def test_a_bank_in_the_headline_is_no_place() -> None:
    text = "该行与新余高新区签约,区内企业获得贷款7亿元。区内企业实现产值80亿元。"
    assert scopes_of(text, "赣州银行新余分行与高新区签约")[-1] == "新余高新区"
