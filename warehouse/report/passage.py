"""An article cut at the ends of its quotes, so that each can be marked at its exact span, also where they overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

#: articles up to this many characters are shown whole
_WHOLE = 20_000
#: of longer ones, this much is shown around each quote
_AROUND = 600


@dataclass(frozen=True)
class Span:
    """One quote: the number of its statement on the page, and where it stands in the original text, half open."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """A stretch of the text within the same quotes.  ``left_out``: characters that are not shown, in place of text."""

    text: str
    numbers: tuple[int, ...] = ()
    is_body: bool = True
    left_out: int = 0

    @property
    def html(self) -> Markup:
        """The text as a browser will give it back: carriage returns survive only when they are spelled out."""
        spelled = str(escape(self.text)).replace("\r", "&#13;").replace("\0", "\N{SYMBOL FOR NULL}")
        return Markup(spelled)  # noqa: S704 - escaped above


def pieces(text: str, spans: Sequence[Span], body: tuple[int, int]) -> Iterator[Piece]:
    """The text in pieces that change wherever a quote or the article itself begins or ends.

    Together they are the text, but for stretches of a long one that are left out and counted.
    """
    shown = _shown(text, spans, body)
    cuts = sorted(
        {0, len(text), *body, *(cut for span in spans for cut in (span.start, span.end))}
        | {cut for start, end in shown for cut in (start, end)}
    )
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for span in spans:
        begins.setdefault(span.start, []).append(span.number)
        ends.setdefault(span.end, []).append(span.number)
    open_now: set[int] = set()
    for start, end in pairwise(cuts):
        open_now.difference_update(ends.get(start, ()))
        open_now.update(begins.get(start, ()))
        if any(low <= start and end <= high for low, high in shown):
            yield Piece(text[start:end], tuple(sorted(open_now)), body[0] <= start and end <= body[1])
        else:
            yield Piece("", left_out=end - start)


def _shown(text: str, spans: Sequence[Span], body: tuple[int, int]) -> list[tuple[int, int]]:
    """What is shown of a text: all of it, or its beginning and what stands around the quotes."""
    if len(text) <= _WHOLE:
        return [(0, len(text))]
    wanted = sorted(
        (max(0, start - _AROUND), min(len(text), end + _AROUND))
        for start, end in [(body[0], body[0]), *((span.start, span.end) for span in spans)]
    )
    merged: list[tuple[int, int]] = []
    for start, end in wanted:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
