"""What one request may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Seconds of a statement, rows and bytes of an answer, columns of a row, megabytes that a statement may use.

    ``workers`` statements run at once, and as many as ``waiting`` wait for their turn.
    """

    seconds: float = 5.0
    rows: int = 10_000
    bytes: int = 10_000_000
    columns: int = 500
    statement: int = 20_000
    megabytes: int = 512
    workers: int = 2
    waiting: int = 32
