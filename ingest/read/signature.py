"""The date under a notice: the day that stands alone below the name of who issued it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ingest.read.dates import find_dates

#: what may stand on the line beside the date: (记者 李某), ——, 印发
_BESIDE = re.compile(
    r"(?:[(（][^()（）]{0,24}[)）]|[-—\s,，.。:：]|发布|印发|讯|日期|成文|发文|发文日期|成文日期|发布日期){0,6}"
)
#: a signature is short
_LONGEST = 48


def signed_on(lines: Sequence[str]) -> dt.date | None:
    """The date of a notice among its restored ``lines``; None where no line is a date alone.

    A date in the head (a notice that wraps a document is dated before it) counts before one at the foot.  Dates on
    neighbouring lines are a list, not a signature.
    """
    dated = [(i, day) for i, line in enumerate(lines) if (day := _alone(line)) is not None]
    places = {i for i, _ in dated}
    single = [(i, day) for i, day in dated if not ({i - 1, i + 1} & places)]
    if not single:
        return None
    head = [day for i, day in single if i < len(lines) / 2]
    return head[0] if head else single[-1][1]


def _alone(line: str) -> dt.date | None:
    """The date that a line consists of, beside a byline at most."""
    line = line.strip()
    if not 8 <= len(line) <= _LONGEST:
        return None
    found = find_dates(line)
    if len(found) != 1 or found[0].day is None:
        return None
    rest = line[: found[0].start], line[found[0].end :]
    return found[0].day if all(_BESIDE.fullmatch(part) for part in rest) else None
