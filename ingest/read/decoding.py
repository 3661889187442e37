"""Bytes to text: UTF-8, GB18030 (and so GB2312, GBK), Big5, UTF-16; and what is no text at all."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from ingest.read.draft import Unreadable
from ingest.read.sources import Readable

#: the first bytes of common files that are no text, and what they are
_SIGNATURES = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP archive or an Office document", b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "a PNG picture", b"\xff\xd8\xff": "a JPEG picture", b"GIF8": "a GIF picture", b"\x1f\x8b": "a gzip file",
    b"PAR1": "a Parquet file", b"Rar!": "a RAR archive", b"7z\xbc\xaf": "a 7z archive", b"\x7fELF": "a program",
    b"SQLite format 3": "an SQLite database", b"BZh": "a bzip2 file", b"{\\rtf": "an RTF document",
}  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
#: characters that no article holds: controls, private use, replacements
_STRANGE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\ufffe\uffff\U000f0000-\U0010ffff]")
#: the most frequent characters of Chinese text in both scripts: the right decoding holds many of them
_FREQUENT = re.compile(
    "[的一是在不了有和人中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動，。、：“”0-9a-z ]"
)
#: looked at to tell one encoding from another
_SAMPLE = 64 << 10
#: share of strange characters up to which a text is still a text
_MOST_STRANGE = 0.02


def check_text(head: bytes) -> None:
    """Raise ``Unreadable`` if a file that begins so is not text."""
    for signature, kind in _SIGNATURES.items():
        if head.startswith(signature):
            raise Unreadable(f"not text but {kind}: convert it to one of the supported forms")
    if not any(head.startswith(mark) for mark, _ in _MARKS) and head[:_SAMPLE].count(0) > len(head[:_SAMPLE]) / 100:
        raise Unreadable("not text: the file is full of zero bytes; fetch it again")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a whole file, without its byte order mark; line ends stay as they are.

    ``declared`` is the charset that a page names.  A few broken bytes become U+FFFD; raises ``Unreadable`` if
    there are many, or if it is no text.
    """
    check_text(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _mostly_sound(data[len(mark) :].decode(encoding, "replace"))
    try:
        return _mostly_sound(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    tried = [text for name in _chinese(declared) if (text := _strictly(data, name)) is not None]
    if tried:
        return _mostly_sound(max(tried, key=_likelihood))
    loose = [data.decode(name, "replace") for name in dict.fromkeys(("utf-8", *_chinese(declared)))]
    best = min(loose, key=lambda text: len(_STRANGE.findall(text)))
    return _mostly_sound(best)


def encoding_of(sample: bytes) -> str:
    """The encoding of a long file by its first bytes: utf-8, gb18030 or big5.  Never raises."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return max(("gb18030", "big5"), key=lambda name: _likelihood(sample.decode(name, "replace")))
    return "utf-8"


class Marked:
    """A file whose byte order mark is cut and whose UTF-16 or UTF-32 is turned to UTF-8 as it is read."""

    def __init__(self, file: Readable) -> None:
        self._file = file
        self.head = file.read(_SAMPLE)
        check_text(self.head)
        self._decoder: codecs.IncrementalDecoder | None = None  # None: the bytes are left as they are
        for mark, encoding in _MARKS:
            if self.head.startswith(mark):
                self.head = self.head[len(mark) :]
                if encoding != "utf-8":
                    self._decoder = codecs.getincrementaldecoder(encoding)("replace")
                    self.head = self._utf8(self.head)
                break
        self._waiting = self.head

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes (of the file; in UTF-8 there may be more)."""
        if self._waiting:
            waiting, self._waiting = self._waiting, b""
            return waiting
        data = self._file.read(size)
        recoded = self._utf8(data)
        while data and not recoded:  # half a character
            data = self._file.read(size)
            recoded = self._utf8(data)
        return recoded

    def _utf8(self, data: bytes) -> bytes:
        return self._decoder.decode(data).encode("utf-8", "replace") if self._decoder else data


def _chinese(declared: str | None) -> Iterator[str]:
    name = (declared or "").lower().replace("_", "-")
    if "big5" in name:
        yield "big5"
    yield "gb18030"
    if "big5" not in name and not name.startswith("gb"):
        yield "big5"


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _likelihood(text: str) -> float:
    sample = text[:_SAMPLE]
    return (len(_FREQUENT.findall(sample)) - 5 * len(_STRANGE.findall(sample))) / (len(sample) or 1)


def _mostly_sound(text: str) -> str:
    strange = len(_STRANGE.findall(text)) if _STRANGE.search(text) else 0
    if strange > max(2, _MOST_STRANGE * len(text)):
        raise Unreadable(
            f"not text, or in an unknown encoding: {strange:,} of {len(text):,} characters are broken; convert it to UTF-8",
            text,
        )
    return text
