"""Fold traditional characters, variants and full-width signs: one character for one, so that offsets stay.

Folded to ASCII: full-width letters and digits, ``（）［］｛｝％：．／＋－～＝＜＞＆＠＃＊＄＿｜＂＇＼＾｀``
and their like (``width.csv``), every kind of space.  Kept as they are, since sentences are split by them:
``，。；！？、…—“”‘’《》〈〉「」『』【】〔〕``.

A character that simplified Chinese uses too (乾坤, 著名, 昇腾) is folded only in a text that is traditional
otherwise, and there as the word around it asks.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ingest.restore.tables import BOTH, INVISIBLE, SIGN, WORDS, Folding, folding

#: a text is traditional where at least one in so many of its characters is
SHARE = 20
FIRST_CHINESE, LAST_CHINESE = 0x2E80, 0xFAFF
#: 著 is never the particle in a text that writes the particle 着
PARTICLE, WRITTEN_OUT = "著", "着"


class Folder:
    """One look at a text: whether it holds anything to fold or to cut, and its folding."""

    __slots__ = ("_flags", "_highest", "_table", "_text", "_units")

    def __init__(self, text: str) -> None:
        self._text = text
        self._table = folding()
        self._units: NDArray[np.uint16] = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype=np.uint16)
        self._flags: NDArray[np.uint8] = self._table.flag.take(self._units)
        # counting is four times faster than asking for the highest flag, which few texts need
        self._highest = int(self._flags.max()) if np.count_nonzero(self._flags) else 0

    @property
    def has_invisible(self) -> bool:
        """Whether the text holds characters that nobody sees."""
        return self._highest == INVISIBLE

    def folded(self) -> str:
        """The folded text, of the same length; the very same object where nothing is to fold."""
        if not self._highest:
            return self._text
        folded = self._table.target.take(self._units).tobytes().decode("utf-16-le", "surrogatepass")
        return folded if self._highest < WORDS else _decide(self._text, folded, self._table, self._is_traditional())

    def _is_traditional(self) -> bool:
        traditional = np.count_nonzero((self._flags > SIGN) & (self._flags < BOTH))
        chinese = np.count_nonzero((self._units >= FIRST_CHINESE) & (self._units <= LAST_CHINESE))
        return bool(traditional) and bool(traditional * SHARE >= chinese)


def fold(text: str) -> str:
    """The folded text, of the same length; the very same object where nothing is to fold."""
    return text if text.isascii() else Folder(text).folded()


def _decide(text: str, folded: str, table: Folding, is_traditional: bool) -> str:
    """Fold the characters that are left to the words around them."""
    keeps_particle = WRITTEN_OUT in text
    pieces: list[str] = []
    done = 0
    for found in _undecided().finditer(text):
        character, place = found.group(), found.start()
        if table.flag[ord(character)] == BOTH and not is_traditional:
            continue
        if character == PARTICLE and keeps_particle:
            continue
        pieces += folded[done:place], _by_word(folded, place, character, table)
        done = place + 1
    clean = "".join([*pieces, folded[done:]])
    return text if clean == text else clean


def _by_word(folded: str, place: int, character: str, table: Folding) -> str:
    for word, offset, becomes in table.words[character]:
        if place >= offset and folded.startswith(word, place - offset):
            return becomes
    return table.default[character]


@cache
def _undecided() -> re.Pattern[str]:
    return re.compile("[" + "".join(folding().default) + "]")
