"""Make the data files of this folder from OpenCC and pypinyin: ``python -m ingest.restore.generate``.

Needed only to bring the tables up to date (both packages are development dependencies); a test compares the files
with the packages that are installed.  Written by hand, and read by the generator: ``own_characters.csv``,
``own_words.csv``, ``width.csv``.

``characters.csv``  character, folded, kind — traditional characters and variants of the basic plane.
    kind ``always``: folded wherever it stands.
    kind ``words``: no simplified character; ``words.csv`` may hold another folding for a word (計畫 → 计划).
    kind ``both``: a simplified character too (乾, 著, 昇): folded in traditional text only, by word, else as stated.
``words.csv``       word, folded — words that decide such characters; all other characters already folded.
``readings.csv``    syllable, characters — which (folded) characters can be read so.
"""

from __future__ import annotations

import csv
import subprocess
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
#: blocks of the basic plane that hold Chinese characters: radicals, extension A, unified, compatibility
BLOCKS = ((0x2E80, 0x2FE0), (0x3400, 0xA000), (0xF900, 0xFB00))
#: phrases of OpenCC that leave a traditional character standing, or fold 么 of 什么
FAULTY = {"不可貲計", "么麼", "么麽", "幺麼", "幺麼小丑", "幺麼小醜", "篤麼", "麼些族"}


def _own(name: str) -> dict[str, str]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return {row[0]: row[1] for row in list(csv.reader(file))[1:]}


def _dictionary(name: str) -> dict[str, list[str]]:
    """A dictionary of the installed OpenCC: key to its candidates, best first."""
    import opencc

    clib = Path(opencc.__file__).parent / "clib"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.txt"
        source = clib / "share" / "opencc" / f"{name}.ocd2"
        command = [str(clib / "bin" / "opencc_dict"), "-i", str(source), "-o", str(out)]
        subprocess.run([*command, "-f", "ocd2", "-t", "text"], check=True, capture_output=True)
        lines = out.read_text(encoding="utf-8").splitlines()
    return {key: value.split(" ") for key, value in (line.split("\t") for line in lines)}


def opencc_characters() -> dict[str, str]:
    """What OpenCC's t2s makes of each single character that it changes, within the basic plane."""
    import opencc

    convert = opencc.OpenCC("t2s").convert
    standard = {**_dictionary("HKVariantsRev"), **_dictionary("TWVariantsRev")}
    found: dict[str, str] = {}
    for first, last in BLOCKS:
        for character in map(chr, range(first, last)):
            # radicals (⼀) are compatibility forms that OpenCC leaves to Unicode
            plain = unicodedata.normalize("NFKC", character) if first == 0x2E80 else character
            folded = convert(plain)
            # 么 too is a variant there, but of 什么 here: only what simplified Chinese does not know
            if folded == character and character in standard and not _is_simplified(character):
                folded = convert(standard[character][0])
            if folded != character and len(folded) == 1 and folded <= "\uffff":
                found[character] = folded
    return found


def _is_simplified(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def characters() -> dict[str, tuple[str, str]]:
    """character -> (folded, kind)."""
    sure, own = opencc_characters(), _own("own_characters.csv")
    simplified_too = {key for key, values in _dictionary("TSCharacters").items() if key in values} | {"著"}
    by_word = {old for word, new in _phrases() for old, one in zip(word, new, strict=True) if sure.get(old, old) != one}
    undecided = by_word | {key for key in simplified_too if key in sure or key in own}
    table: dict[str, tuple[str, str]] = {}
    for key in sure.keys() | undecided | own.keys():
        kind = "always" if key not in undecided else "both" if key in simplified_too or key not in sure else "words"
        folded = own.get(key, sure.get(key, key))
        table[key] = (own.get(folded, folded), kind)
    # a chain (薴 → 苧 → 苎) would make folding twice differ from folding once: its first link is left out
    chains = {key for key, (folded, _) in table.items() if folded != key and table.get(folded, ("", ""))[1] == "always"}
    return {key: table[key] for key in sorted(table.keys() - chains)}


def _phrases() -> list[tuple[str, str]]:
    """OpenCC's phrases with their first conversion, those of equal length (all, today) in the basic plane."""
    pairs = [(word, values[0]) for word, values in _dictionary("TSPhrases").items() if word not in FAULTY]
    return [(word, new) for word, new in pairs if len(word) == len(new) and max(word + new) <= "\uffff"]


def words(table: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """word (all but its undecided characters folded) -> folded word."""

    def lightly(word: str) -> str:
        return "".join(table[c][0] if c in table and table[c][1] == "always" else c for c in word)

    found = {lightly(word): new for word, new in _phrases()} | _own("own_words.csv")
    return {word: new for word, new in sorted(found.items()) if any(c in table for c in word)}


def readings(table: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """syllable -> the folded characters that can be read so.  Variants share their readings."""
    from pypinyin.constants import PINYIN_DICT

    found: defaultdict[str, set[str]] = defaultdict(set)
    for number, syllables in PINYIN_DICT.items():
        character = chr(number)
        if not "\u4e00" <= character <= "\u9fff" and character not in table and character != "〇":
            continue
        # an undecided character may end as itself or as its folding: both are to be read alike
        same = {character, *(table[character][:1] if character in table else ())}
        for syllable in syllables.split(","):
            plain = {one for one in same if one not in table or table[one][1] != "always"}
            found[unicodedata.normalize("NFC", syllable)] |= plain
    return {syllable: "".join(sorted(chars)) for syllable, chars in sorted(found.items()) if chars}


def _write(name: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def main() -> None:
    """Write the three generated files anew."""
    table = characters()
    _write("characters.csv", ("character", "folded", "kind"), ((c, *rest) for c, rest in table.items()))
    _write("words.csv", ("word", "folded"), words(table).items())
    _write("readings.csv", ("syllable", "characters"), readings(table).items())


if __name__ == "__main__":
    main()
