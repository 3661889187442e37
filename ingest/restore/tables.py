"""The tables behind restoring, read once from the data files of this folder."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent

#: flags of a code unit: nothing to do; a sign; a Chinese character always folded; one folded by words; one that is so
#: in traditional texts only; a character nobody sees, which is cut
PLAIN, SIGN, TRADITIONAL, WORDS, BOTH, INVISIBLE = range(6)
KINDS = {"always": TRADITIONAL, "words": WORDS, "both": BOTH}


@dataclass(frozen=True)
class Folding:
    """Foldings of the basic plane, indexed by UTF-16 code unit; halves of surrogate pairs fold to themselves."""

    #: uint16[65536]; undecided characters stand for themselves here
    target: NDArray[np.uint16]
    #: uint8[65536], one of the flags above
    flag: NDArray[np.uint8]
    #: what an undecided character becomes where no word decides
    default: dict[str, str]
    #: undecided character -> (word, place of the character in it, what it becomes), longest word first
    words: dict[str, tuple[tuple[str, int, str], ...]]
    #: every single character that folds, to what it becomes by default
    simple: dict[str, str]


def _rows(name: str) -> list[list[str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def signs() -> dict[str, str]:
    """Full-width and other look-alike signs -> the sign that stands for them."""
    full_width = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F) if chr(code).isalnum()}
    spaces = dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    )
    breaks = dict.fromkeys("\x85\u2028\u2029", "\n")
    return full_width | spaces | breaks | {row[0]: row[1] for row in _rows("width.csv")}


def invisible() -> str:
    """Soft hyphen, zero-width characters, marks of direction, variation selectors, byte order mark."""
    blocks = ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFE00, 0xFE0F))
    return "\u00ad\u061c\u180e\ufeff" + "".join(chr(c) for first, last in blocks for c in range(first, last + 1))


@cache
def folding() -> Folding:
    """Read the folding tables."""
    target = np.arange(0x10000, dtype=np.uint16)
    flag = np.zeros(0x10000, dtype=np.uint8)
    default: dict[str, str] = {}
    simple = signs()
    for character in invisible():
        flag[ord(character)] = INVISIBLE
    for character, folded in simple.items():
        target[ord(character)], flag[ord(character)] = ord(folded), SIGN
    for character, folded, kind in _rows("characters.csv"):
        simple[character] = folded
        flag[ord(character)] = KINDS[kind]
        if kind == "always":
            target[ord(character)] = ord(folded)
        else:
            default[character] = folded
    words: dict[str, list[tuple[str, int, str]]] = {character: [] for character in default}
    for word, folded in _rows("words.csv"):
        for place, character in enumerate(word):
            if character in words:
                words[character].append((word, place, folded[place]))
    longest_first = {key: tuple(sorted(found, key=lambda one: -len(one[0]))) for key, found in words.items()}
    return Folding(target, flag, default, longest_first, simple)


@cache
def signs_of_damage() -> frozenset[str]:
    """The characters without any of which a text is clean: what folds, is cut, or opens a bracket."""
    return frozenset("(（" + "".join(chr(code) for code in np.flatnonzero(folding().flag)))


@dataclass(frozen=True)
class Readings:
    """How characters are read."""

    #: every ``character + syllable``, the character folded or not, the syllable with its tone mark or bare: 区qū, 區qu
    pairs: frozenset[str]
    #: every syllable with its tone mark
    syllables: frozenset[str]
    #: bare syllables by every beginning of theirs: zhu -> zhu, zhua, zhuai …
    beginnings: dict[str, frozenset[str]]


def without_tone(syllable: str) -> str:
    """The bare syllable: lǜ → lü."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", syllable).translate(_TONES))


_TONES = str.maketrans("", "", "\u0300\u0301\u0304\u030c")


@cache
def readings() -> Readings:
    """Read the table of readings."""
    variants: dict[str, str] = {}
    for character, folded, _ in _rows("characters.csv"):
        variants[folded] = variants.get(folded, "") + character
    pairs: set[str] = set()
    bare_syllables: set[str] = set()
    rows = _rows("readings.csv")
    for syllable, characters in rows:
        bare = without_tone(syllable)
        bare_syllables.add(bare)
        for character in characters:
            for same in character + variants.get(character, ""):
                pairs.add(same + syllable)
                pairs.add(same + bare)
    beginnings: dict[str, set[str]] = {}
    for bare in bare_syllables:
        for length in range(1, len(bare) + 1):
            beginnings.setdefault(bare[:length], set()).add(bare)
    return Readings(
        frozenset(pairs),
        frozenset(syllable for syllable, _ in rows),
        {beginning: frozenset(found) for beginning, found in beginnings.items()},
    )
