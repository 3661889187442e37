"""The data files against the packages they were made from."""

from __future__ import annotations

import pytest

from ingest.restore.fold import fold
from ingest.restore.tables import folding, readings

BASIC_PLANE = [*range(0x3400, 0xA000), *range(0xF900, 0xFB00)]


def test_folding_agrees_with_opencc() -> None:
    opencc = pytest.importorskip("opencc")
    convert = opencc.OpenCC("t2s").convert
    table = folding()
    own = set("瞭著衹祇甦") | set("靑淸増徳髙囯値戸黒歩毎亊") | set("計薴\ufa5f")
    for code in BASIC_PLANE:
        character = chr(code)
        expected = convert(character)
        if character in own or expected > "\uffff":
            continue
        found = table.default.get(character, chr(table.target[code]))
        if found != expected:  # variants of Hong Kong and Taiwan, on which t2s alone is silent
            expected = chr(table.target[ord(expected)])
            assert expected in (found, character), f"{character}: {found}, not {expected}; run ingest.restore.generate"


def test_the_files_are_what_the_generator_writes() -> None:
    pytest.importorskip("opencc")
    pytest.importorskip("pypinyin")
    from ingest.restore import generate
    from ingest.restore.tables import _rows

    table = generate.characters()
    assert [[c, *rest] for c, rest in table.items()] == _rows("characters.csv")
    assert [list(row) for row in generate.words(table).items()] == _rows("words.csv")
    assert [list(row) for row in generate.readings(table).items()] == _rows("readings.csv")


def test_words_agree_with_opencc_in_traditional_text() -> None:
    opencc = pytest.importorskip("opencc")
    sentence = "臺灣計畫重覆答覆沈澱深沈瞭解藉助憑藉慰藉乾隆乾淨徵集於是鍾情傢俱復甦鉅額鍛鍊項鍊週邊"
    assert fold(sentence) == opencc.OpenCC("t2s").convert(sentence).replace("复甦", "复苏")


def test_nothing_folds_into_something_that_folds() -> None:
    table = folding()
    for code in range(0x10000):
        target = int(table.target[code])
        assert table.target[target] == target


def test_every_undecided_character_reads_like_its_folding() -> None:
    pairs = readings().pairs
    assert {"区qū", "區qū", "區qu", "著zhe", "着zhe", "着zhù", "乾gān", "女nǚ", "长zhǎng", "〇líng"} <= pairs
    assert "区chan" not in pairs
