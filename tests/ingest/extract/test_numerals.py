from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract.numbers.numerals import LARGEST, MULTIPLIERS, arabic, chinese

_FIGURES = "零一二三四五六七八九"
_STEPS = ((1000, "千"), (100, "百"), (10, "十"))


def _section(number: int, *, short_ten: bool) -> str:
    """A number below 10,000 in words: 三百零五, 一十二 or 十二."""
    written, gap = "", False
    for step, word in _STEPS:
        figure, number = divmod(number, step)
        if figure:
            written += ("零" if gap and written else "") + _FIGURES[figure] + word
            gap = False
        else:
            gap = bool(written)
    if number:
        written += ("零" if gap and written else "") + _FIGURES[number]
    return written.removeprefix("一") if short_ten and written.startswith("一十") else written


def written(number: int, *, short_ten: bool = True, two: str = "二") -> str:
    """``number`` as a Chinese paper spells it out; ``two`` may be 两 before 百, 千 and 万."""
    myriads, rest = divmod(number, 10_000)
    words = _section(myriads, short_ten=short_ten) + "万" if myriads else ""
    if rest:
        joint = "零" if myriads and rest < 1000 else ""
        words += joint + _section(rest, short_ten=short_ten and not myriads)
    words = words or "零"
    if two == "两":
        for unit in "百千万":
            if words.startswith("二" + unit):
                words = "两" + words[1:]
    return words


def test_the_writer_writes_as_papers_do() -> None:
    assert [written(n) for n in (0, 10, 12, 105, 1005, 10_010, 20_300)] == [
        "零",
        "十",
        "十二",
        "一百零五",
        "一千零五",
        "一万零一十",
        "二万零三百",
    ]


#: 九千九百九十九万九千九百九十九 has fifteen characters; more than twelve are not read
_LONGEST = 12


@given(st.integers(min_value=1, max_value=10**8 - 1), st.booleans(), st.sampled_from("二两"))
def test_every_integer_reads_back(number: int, short_ten: bool, two: str) -> None:
    words = written(number, short_ten=short_ten, two=two)
    if len(words) <= _LONGEST:
        assert chinese(words) == number, words


@pytest.mark.xfail(reason="numerals of more than twelve characters are refused")
@pytest.mark.parametrize("number", [99_999_999, 12_345_678, 87_654_321])
def test_the_longest_integers_read_back(number: int) -> None:
    assert chinese(written(number)) == number


@pytest.mark.parametrize("number", [*range(1, 100), *range(100, 10_000, 37), *range(10_000, 10**6, 9_973)])
def test_small_integers_read_back(number: int) -> None:
    assert chinese(written(number)) == number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10), ("十二", 12), ("二十", 20), ("两百", 200), ("三百", 300), ("一百零八", 108), ("一千五百", 1500), ("两千零一", 2001),
        ("三百五", 350), ("一万五", 15_000), ("两万五千", 25_000), ("一亿两千万", 120_000_000), ("五百亿", 50_000_000_000),
        ("一万亿", 10**12), ("两万三千亿", 2_300_000_000_000), ("二〇一六", 2016), ("一九九二", 1992), ("百", 100), ("万", 10_000),
    ],
)  # fmt: skip
def test_numerals(numeral: str, value: int) -> None:
    assert chinese(numeral) == value


@pytest.mark.parametrize("numeral", ["一二", "三四五", "一二三四五六七八九十一二三"])
def test_strings_of_figures_are_no_numeral(numeral: str) -> None:
    assert chinese(numeral) is None


@pytest.mark.parametrize(
    ("digits", "multiplier", "value"),
    [
        ("4.7", "亿", "470000000"), ("1,100.9", "亿", "110090000000"), ("2.3", "万亿", "2300000000000"), ("12,345.6", "万", "123456000"),
        ("630", "", "630"), ("3", "千万", "30000000"), ("0.5", "亿", "50000000"), ("1,234,567", "", "1234567"), ("1", "百亿", "10000000000"),
    ],
)  # fmt: skip
def test_arabic(digits: str, multiplier: str, value: str) -> None:
    assert arabic(digits, multiplier) == Decimal(value)


def test_more_than_anything_reported_is_no_number() -> None:
    assert arabic("999999", "万亿") is None
    assert arabic("9999", "万亿") is not None
    assert LARGEST == 10**16


@given(
    st.decimals(min_value=0, max_value=999_999_999, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(sorted(MULTIPLIERS)),
    st.booleans(),
)
def test_arabic_reads_what_is_printed(number: Decimal, multiplier: str, separated: bool) -> None:
    printed = f"{number:,}" if separated else f"{number}"
    expected = number * MULTIPLIERS[multiplier]
    assert arabic(printed, multiplier) == (expected if expected < LARGEST else None)


@given(st.text(alphabet="零〇一二两三四五六七八九十百千万亿", min_size=1, max_size=20))
def test_any_string_of_numeral_characters_is_read_or_refused(numeral: str) -> None:
    value = chinese(numeral)
    assert value is None or value >= 0
