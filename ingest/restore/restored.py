"""A restored text and the way back to the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Restored:
    """Clean text with a map of segments.  All positions count code points; ranges are half open.

    Segment ``i`` begins at ``clean_starts[i]`` in the clean text and at ``original_starts[i]`` in the original;
    within a segment both run alike.
    """

    text: str
    clean_starts: Sequence[int] = field(default=(0,), repr=False)
    original_starts: Sequence[int] = field(default=(0,), repr=False)

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original that holds ``text[start:end]``, from its first character to its last.

        What was cut inside the range lies in it, what was cut at its edges does not.  An empty range stays empty.
        Raises ValueError unless ``0 <= start <= end <= len(text)``.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"range {start}:{end} lies outside the clean text (0:{len(self.text)})")
        if len(self.clean_starts) == 1:  # nothing was cut from within, as in most texts
            ahead = self.original_starts[0] - self.clean_starts[0]
            return start + ahead, end + ahead
        first = self._original(start)
        return (first, first) if start == end else (first, self._original(end - 1) + 1)

    def to_clean(self, position: int) -> int:
        """The place in the clean text of a place in the original; one inside a cut moves to the end of the cut.

        Raises ValueError if ``position`` is negative; a place beyond the end is the end.
        """
        if position < 0:
            raise ValueError(f"position {position} is negative")
        segment = bisect_right(self.original_starts, position) - 1
        if segment < 0:  # in a cut at the very beginning
            return 0
        place = self.clean_starts[segment] + position - self.original_starts[segment]
        following = self.clean_starts[segment + 1] if segment + 1 < len(self.clean_starts) else len(self.text)
        return min(place, following)

    def _original(self, position: int) -> int:
        segment = bisect_right(self.clean_starts, position) - 1
        return self.original_starts[segment] + position - self.clean_starts[segment]
