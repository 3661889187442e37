"""The signature of an article: what is kept of its words to find it again in other articles.

Shingles of eight characters (letters, digits and Chinese characters of the restored text; signs and spaces left out)
are hashed, and those with the lowest hashes kept, one in eight.  Since every article keeps the same ones, the share of
an article's shingles that stand in another can be read off two signatures, whatever the lengths.  The numbers of
the article are kept apart: a report of another year has the same sentences, but not the same numbers.
"""

from __future__ import annotations

import hashlib
import re
import struct
from dataclasses import dataclass
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ingest.restore import restore

VERSION = 1
SHINGLE = 8
#: kept are shingles with hashes below this, one in eight …
FRACTION = 2**32 // 8
#: … and of a very long text only so many, and so many of its numbers
MOST_SHINGLES = 8192
MOST_NUMBERS = 2048
_HEADER = struct.Struct("<BQIIII")
#: a number with what is counted: 12家, 3.5亿; a lone digit says nothing
_NUMBER = re.compile(r"\d{1,15}(?:[.,]\d{1,6}){0,5}[^\W\d]|\d\d{1,14}(?:[.,]\d{1,6}){0,5}")

Hashes = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature laid open.  ``shingles`` and ``numbers`` are sorted and distinct."""

    #: hash of all letters and digits
    whole: int
    #: number of letters and digits
    length: int
    #: hashes at or above it were not kept
    limit: int
    shingles: Hashes
    numbers: Hashes


def signature(text: str) -> bytes:
    """The signature of an article's body, original or clean: about half a byte for each character."""
    clean = restore(text).text
    codes = np.frombuffer(clean.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    codes = codes[_letters().take(codes, mode="clip")]
    hashes = _shingle_hashes(codes.astype(np.uint64))
    course = hashes[hashes < FRACTION]
    limit = FRACTION
    if len(course) > MOST_SHINGLES:
        limit = int(np.partition(course, MOST_SHINGLES)[MOST_SHINGLES])
        course = course[course < limit]
    counted = sorted({crc32(number.encode()) for number in _NUMBER.findall(clean)})[:MOST_NUMBERS]
    numbers = np.array(counted, dtype=np.uint32)
    whole = int.from_bytes(hashlib.blake2b(codes.tobytes(), digest_size=8).digest(), "little")
    header = _HEADER.pack(VERSION, whole, min(len(codes), 2**32 - 1), limit, len(course), len(numbers))
    return header + course.astype("<u4").tobytes() + numbers.astype("<u4").tobytes()


def measure(data: bytes) -> tuple[int, int]:
    """Length and whole of a signature, without opening it.  Raises ValueError for one of another version."""
    if len(data) < _HEADER.size or data[0] != VERSION:
        raise ValueError(f"signature of another version than {VERSION}: make it again from the text")
    _, whole, length, _, shingles, numbers = _HEADER.unpack_from(data)
    if len(data) != _HEADER.size + 4 * (shingles + numbers):
        raise ValueError("signature is torn: make it again from the text")
    return length, whole


def course(data: bytes) -> bytes:
    """The kept shingles of a signature in the order of the text, as little-endian uint32."""
    return data[_HEADER.size : _HEADER.size + 4 * _HEADER.unpack_from(data)[4]]


def opened(data: bytes) -> Signature:
    """Lay a signature open, one that ``measure`` accepts."""
    _, whole, length, limit, shingles, _ = _HEADER.unpack_from(data)
    hashes = np.frombuffer(data, dtype="<u4", offset=_HEADER.size)
    return Signature(whole, length, limit, _distinct(hashes[:shingles]), hashes[shingles:])


def _distinct(hashes: Hashes) -> Hashes:
    """Sorted, each once; a third of the time of np.unique on arrays as small as these."""
    ordered = np.sort(hashes)
    return ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])] if len(ordered) else ordered


def _shingle_hashes(codes: NDArray[np.uint64]) -> Hashes:
    """A 32-bit hash of every run of ``SHINGLE`` codes: a polynomial, then stirred (the finish of splitmix64)."""
    count = max(len(codes) - SHINGLE + 1, 0)
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + codes[place : place + count]
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (mixed >> np.uint64(32)).astype(np.uint32)


@cache
def _letters() -> NDArray[np.bool_]:
    """Which codes of the basic plane are letters or digits; all beyond it are (the last entry stands for them)."""
    return np.array([*(chr(code).isalnum() for code in range(0xFFFF)), True])
