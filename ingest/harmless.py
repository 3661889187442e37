"""Text of articles on a terminal: it may hold what a terminal takes for commands of its own."""

from __future__ import annotations

#: control characters but for line breaks and tabs, and marks that turn the direction of what follows
_COMMANDS = dict.fromkeys(
    [*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"
)


def harmless(text: str) -> str:
    """``text`` with a replacement character for each that would command a terminal."""
    return text.replace("\r\n", "\n").translate(_COMMANDS)
