"""Words that no name without a place begins or ends with (``ordinary_words.csv``): 保持|工业园区, 系列|国际产业园, 同类|园区."""

from __future__ import annotations

from functools import cache

from ingest.extract.vocabulary import read

#: districts are called 市北, 市南, 市中
_OF_CITY = "北南中辖区"
#: so many characters the words have
_SIZES = (3, 2)


@cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in read("ordinary_words"))


def behind(words: str) -> int:
    """Where a name may begin in ``words``: behind the ordinary words that they begin with."""
    at = int(words[:1] == "市" and words[1:2] not in set(_OF_CITY))  # 市|奋勇经济区, but 市北高新区
    while word := next((words[at : at + n] for n in _SIZES if words[at : at + n] in _words()), ""):
        at += len(word)
    return at


def ends(words: str) -> bool:
    """Do ``words`` end with an ordinary one?"""
    return words[-2:] in _words() or words[-3:] in _words()
