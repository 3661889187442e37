"""Restore what converters broke: ``restore(text)`` gives clean text and the way back to the original.

Pinyin in brackets and invisible characters are cut, traditional characters are folded to simplified ones,
full-width signs to ASCII.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.restore.fold import Folder, fold
from ingest.restore.pinyin import brackets
from ingest.restore.restored import Restored
from ingest.restore.tables import invisible, signs_of_damage

__all__ = ["Restored", "fold", "restore"]

#: a title is looked at character by character, a text all at once
_SHORT = 80
Ranges = list[tuple[int, int]]


def restore(text: str, *, without: Sequence[tuple[int, int]] = ()) -> Restored:
    """Clean text of ``text`` with a map back.  Never fails; linear in the length; a clean text stays as it is.

    The ranges ``without``, in order, are cut too.

    For a range of the clean text, ``restore(text[slice(*restored.to_original(start, end))]).text`` contains
    ``restored.text[start:end]``, unless the range ends inside a bracket, or what decides on one of its undecided
    characters (see ``ingest.restore.fold``) lies outside.
    """
    if not without and (text.isascii() or (len(text) < _SHORT and signs_of_damage().isdisjoint(text))):
        return Restored(text)
    folder = Folder(text)
    ranges = _with_invisible(text) if folder.has_invisible else brackets(text)
    ranges = _merged([*ranges, *without]) if without else ranges
    return _without(text, ranges) if ranges else Restored(folder.folded())


def _with_invisible(text: str) -> Ranges:
    """Ranges of invisible characters, and of the brackets that show once those are gone."""
    unseen = re.compile(f"[{invisible()}]+")
    cut = [match.span() for match in unseen.finditer(text)]
    visible = _without(text, cut, is_folded=False)
    return _merged(cut + [visible.to_original(*span) for span in brackets(visible.text)])


def _merged(ranges: Ranges) -> Ranges:
    """The ranges in order, those that touch as one."""
    merged: Ranges = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _without(text: str, ranges: Ranges, *, is_folded: bool = True) -> Restored:
    """The text without these ranges, which are in order and do not overlap."""
    pieces: list[str] = []
    clean_starts: list[int] = []
    original_starts: list[int] = []
    begin = length = 0
    for start, end in ranges:
        if start > begin:
            clean_starts.append(length)
            original_starts.append(begin)
            pieces.append(text[begin:start])
            length += start - begin
        begin = end
    clean_starts.append(length)
    original_starts.append(begin)
    pieces.append(text[begin:])
    clean = "".join(pieces)
    return Restored(fold(clean) if is_folded else clean, clean_starts, original_starts)
