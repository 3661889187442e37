"""Find the pinyin that a broken converter left in brackets: 高新區(qū), 產(chǎn)業(yè), 点(diǎn)击.

A bracket goes only if the character before it can be read as it says; (GDP), (a), (AI), (试行) stay.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Iterable

from ingest.restore.tables import Readings, folding, readings, without_tone

#: letters of pinyin as converters write them: precomposed, with combining marks, full width, with the IPA's ɡ and ɑ
LETTERS = "a-zà-öø-üāēěīńňōūǎǐǒǔǖǘǚǜǹḿếềɑɡ\u0300\u0301\u0304\u0308\u030c\uff41-\uff5a'’ "
#: room for four syllables such as zhuāng with their marks apart
LONGEST = 32
MOST_SYLLABLES = 4
LONGEST_SYLLABLE = 6
# A bracket, closed or cut off by the end of the text.  Two patterns that begin with a literal are found eight times
# faster than one that begins with a choice.
_HALF = re.compile(rf"\(([{LETTERS}]{{1,{LONGEST}}})(?:([)）])|(?=\s?\Z))")
_FULL = re.compile(rf"（([{LETTERS}]{{1,{LONGEST}}})(?:([)）])|(?=\s?\Z))")
_LOOK_ALIKES = str.maketrans({"ɑ": "a", "ɡ": "g", "’": None, "'": None, " ": None, "v": "ü"})
_CHINESE = re.compile("[\u2e80-\u2fdf〇○◯\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def brackets(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of the pinyin brackets of ``text``, in order, not overlapping.  Linear in its length."""
    found: list[tuple[int, int]] = []
    if text.isascii():
        return found
    matches: Iterable[re.Match[str]] = _HALF.finditer(text)
    if "（" in text:
        matches = heapq.merge(matches, _FULL.finditer(text), key=re.Match.start)
    known: Readings | None = None
    for match in matches:
        known = known or readings()
        start, end = match.span()
        inside, close = match.groups()
        # the usual bracket needs one look only; a single plain letter is more often an (a) or (b)
        if close and start and text[start - 1] + inside in known.pairs:
            if len(inside) > 1 or not inside.isascii():
                found.append((start, end))
        else:
            before = _character_before(text, start, found)
            if before and _is_reading(before, inside, known, is_closed=close is not None):
                found.append((start, end))
    return found


def _character_before(text: str, start: int, cut: list[tuple[int, int]]) -> str:
    """The Chinese character, folded, that stands before ``start`` once ``cut`` is gone; empty if there is none."""
    last = len(cut) - 1
    while last >= 0 and cut[last][1] == start:
        start = cut[last][0]
        last -= 1
    if start == 0 or not _CHINESE.match(text, start - 1):
        return ""
    return folding().simple.get(text[start - 1], text[start - 1])


def _is_reading(before: str, inside: str, known: Readings, *, is_closed: bool) -> bool:
    """Whether ``inside`` is how the character ``before`` is read (or, cut off, the beginning of that)."""
    letters = unicodedata.normalize("NFKC", inside).translate(_LOOK_ALIKES)
    if not is_closed:
        return any(before + bare in known.pairs for bare in known.beginnings.get(without_tone(letters), ()))
    if len(letters) <= 1 and letters.isascii():
        return False
    if _reads(before, letters, known):
        return True
    return not letters.isascii() and _reads_last(before, letters, known)


def _reads(character: str, syllable: str, known: Readings) -> bool:
    """True for a reading in any tone; for a character beyond the tables any syllable with a tone mark will do."""
    bare = without_tone(syllable)
    if character + bare in known.pairs:
        return bare == syllable or syllable in known.syllables
    return character > "\uffff" and bare != syllable and syllable in known.syllables


def _reads_last(before: str, letters: str, known: Readings) -> bool:
    """Whether the letters are two to four syllables of which the last reads the last character: 机遇(jīyù).

    What comes before is not held against the text, so that a part of the text is restored like the whole.
    """
    return any(
        _reads(before, letters[-length:], known) and _is_syllables(letters[:-length], MOST_SYLLABLES - 1, known)
        for length in range(min(LONGEST_SYLLABLE, len(letters) - 1), 0, -1)
    )


def _is_syllables(letters: str, most: int, known: Readings) -> bool:
    if not letters:
        return True
    return most > 0 and any(
        letters[-length:] in known.syllables and _is_syllables(letters[:-length], most - 1, known)
        for length in range(min(LONGEST_SYLLABLE, len(letters)), 0, -1)
    )
