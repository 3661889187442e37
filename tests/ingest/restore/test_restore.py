"""Restoring: what goes, what stays, and the way back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.restore import restore
from ingest.restore.tables import folding


@pytest.mark.parametrize(
    ("original", "clean"),
    [
        ("高新區(qū)新設(shè)產(chǎn)業(yè)基金", "高新区新设产业基金"),
        ("点(diǎn)击", "点击"),
        ("綠（lǜ）色發（fā）展", "绿色发展"),
        ("綠(lu\u0308\u030c)色", "绿(lǚ)色".replace("(lǚ)", "")),
        ("國(ɡuó)際", "国际"),
        ("婦女(nv)創業(ye)", "妇女创业"),
        ("抓住機遇(jīyù)", "抓住机遇"),
        ("企業(yè)(yè)", "企业"),
        ("支撐實業(y", "支撑实业"),
        ("产值(GDP)、照明(LED)、办法(试行)、类别(A)、条款(a)、货币(M0)", None),
        ("他说(hello)，见图(b)，用途(yòng yú biǎo)", None),
        ("\u200b开发\ufeff区\u00ad", "开发区"),
        ("業\u200b(y\u200bè)績", "业绩"),
    ],
)
def test_cutting(original: str, clean: str | None) -> None:
    assert restore(original).text == (original if clean is None else clean)


@pytest.mark.parametrize(
    ("original", "clean"),
    [
        ("１２０億元（約３．５％）：", "120亿元(约3.5%):"),
        ("二○二五年", "二〇二五年"),
        ("“好”，《辦法》；行。", "“好”，《办法》；行。"),
        ("隨著計畫推進，取得瞭顯著成果", "随着计划推进，取得了显著成果"),
        ("乾縣的乾燥設備與餘姚的夥伴反覆磋商", "乾县的干燥设备与余姚的伙伴反复磋商"),
        ("瀋陽人不再沈默，登上瞭望塔", "沈阳人不再沉默，登上瞭望塔"),
        ("裡裏後麼爲産啓汙羣衆內説稅銳強戶黃靑淸", "里里后么为产启污群众内说税锐强户黄青清"),
        ("沿着他的著作", "沿着他的著作"),
        ("國傢級經濟技術開發區", "国家级经济技术开发区"),
    ],
)
def test_folding(original: str, clean: str) -> None:
    assert restore(original).text == clean


def test_simplified_text_keeps_characters_that_it_shares_with_traditional_text() -> None:
    text = "乾照光电、昇腾社区与沈阳著名的瞭望台，藉以慰藉"
    assert restore(text).text is text


def test_the_way_back() -> None:
    original = "西安高新區(qū)企業(yè)１２家"
    restored = restore(original)
    place = restored.text.index("企业")
    assert original[slice(*restored.to_original(place, place + 2))] == "企業"
    assert original[slice(*restored.to_original(0, place + 2))] == "西安高新區(qū)企業"
    assert [restored.to_clean(p) for p in (0, 4, 5, 7, 9, 10, len(original), 99)] == [0, 4, 5, 5, 5, 6, 10, 10]


@pytest.mark.parametrize("span", [(-1, 1), (2, 1), (0, 99)])
def test_a_range_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="lies outside"):
        restore("园区").to_original(*span)


PINYIN = "區(qū) 業(yè) 產（chǎn） (yè) 業( 業(y 發(fā)展 機遇(jīyù) (GDP) (a) 女(nv) yè a u\u0308\u030c \U00020bb7(jí)"
WORDS = "企业 乾 隆 縣 著 名 着 走 瞭 解 望 沈 默 陽 反 覆 計 畫 麼 昇 腾 濛 八 山 壞 瀋 薴 苧 ⼀ ㎡ \U0001f600"
SIGNS = "１２３ ％ （ ） ( ) 1 , ， \u200b \ufeff \u3000"
PIECES = st.sampled_from([*PINYIN.split(" "), *WORDS.split(" "), *SIGNS.split(" "), "\n", " "])
MIXED = st.lists(PIECES | st.text(max_size=3) | st.characters(codec="utf-8"), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(MIXED)
def test_restoring_twice_changes_nothing(text: str) -> None:
    once = restore(text)
    again = restore(once.text)
    assert again.text == once.text


@settings(max_examples=400, deadline=None)
@given(MIXED, st.data())
def test_every_range_leads_back_to_text_that_says_the_same(text: str, data: st.DataObject) -> None:
    restored = restore(text)
    start = data.draw(st.integers(0, len(restored.text)))
    end = data.draw(st.integers(start, len(restored.text)))
    first, last = restored.to_original(start, end)
    assert 0 <= first <= last <= len(text)
    # no range that is longer begins later or ends earlier
    wide = restored.to_original(0, len(restored.text))
    assert wide[0] <= first or start == end
    assert last <= wide[1] or start == end
    # the comma keeps the end of the range from being taken for the end of a text that was cut off
    found = restore(text[first:last] + "，").text
    undecided = "".join({*folding().default, *folding().default.values()}) + "沉坯复划链苏借钜锺迳凭"
    blur = str.maketrans(dict.fromkeys(undecided, "?"))
    assert restored.text[start:end].translate(blur) in found.translate(blur)


@given(MIXED)
def test_places_run_forward_and_come_back(text: str) -> None:
    restored = restore(text)
    places = [restored.to_original(i, i + 1)[0] for i in range(len(restored.text))]
    assert places == sorted(set(places))
    assert [restored.to_clean(place) for place in places] == list(range(len(places)))
    assert restored.to_clean(len(text)) == len(restored.text)
    back = [restored.to_clean(place) for place in range(len(text) + 1)]
    assert back == sorted(back)
    assert back[0] >= 0


def test_what_is_cut_at_the_beginning_is_the_beginning() -> None:
    restored = restore("\ufeff\u200f区内")
    assert [restored.to_clean(place) for place in range(5)] == [0, 0, 0, 1, 2]


def test_lone_surrogates_pass() -> None:
    assert restore("區\ud800(qū)\udc00").text == "区\ud800(qū)\udc00"


@pytest.mark.parametrize(
    "unit", ["業(yè)", "業(y", "(((", "（", "業(zhuāngzhuāng", "一一一一(ēēēēēēēēēēēēēē)", "業\u200b(yè)"]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    restore(unit)

    def seconds(times: int) -> float:
        text = unit * times
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            restore(text)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(40_000) < 8 * 4 * max(seconds(5_000), 0.001)
    assert seconds(1_000 // len(unit)) < 0.05


def test_ranges_are_left_out_where_asked_for() -> None:
    text = "全区有企业 120 家;孵化(fūhuà)器 3 家。"
    restored = restore(text, without=[(5, 6), (9, 10)])
    assert restored.text == "全区有企业120家;孵化器 3 家。"
    assert text[slice(*restored.to_original(0, 9))] == "全区有企业 120 家"
    assert restore("GDP 12", without=[(3, 4)]).text == "GDP12"
