"""What was measured, and how it is measured: processor seconds of this process, seconds and memory of others."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

import psutil

#: seconds between two looks at the memory of a process tree
_LOOK = 0.25


class Line(NamedTuple):
    section: str
    what: str
    figure: str
    goal: str


@dataclass
class Figures:
    """The lines of the table, and the load of the machine while they were measured."""

    lines: list[Line] = field(default_factory=list)
    loads: list[float] = field(default_factory=list)

    def add(self, section: str, what: str, figure: str, goal: str = "") -> None:
        """One line; ``goal`` is what is to be reached, as it is printed beside."""
        self.lines.append(Line(section, what, figure, goal))
        print(f"{section}: {what}: {figure}", flush=True)

    def table(self) -> str:
        """All lines, by section."""
        widths = [max(_width(line[column]) for line in self.lines) for column in (1, 2)]
        printed, section = [], ""
        for line in sorted(self.lines, key=lambda one: [kept.section for kept in self.lines].index(one.section)):
            if line.section != section:
                section = line.section
                printed.append(f"\n{section}")
            goal = f"   goal: {line.goal}" if line.goal else ""
            printed.append(f"  {_padded(line.what, widths[0])}  {_padded(line.figure, widths[1])}{goal}".rstrip())
        return "\n".join(printed)


def _width(text: str) -> int:
    return len(text) + sum("\u2e80" <= c <= "\uffef" for c in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def processor_seconds(work: Callable[[], object], least: float = 0.0) -> float:
    """Seconds of one core that ``work`` takes; repeated until ``least`` seconds are spent, the quickest time counts."""
    best, spent = float("inf"), 0.0
    while spent <= least:
        began = time.process_time()
        work()
        once = time.process_time() - began
        best, spent = min(best, once), spent + max(once, 1e-6)
    return best


class Watched(NamedTuple):
    """A command that has run: what it printed, how long it took, and the most memory of all its processes together."""

    output: str
    seconds: float
    peak_bytes: int


def watched(command: Sequence[str], **options: object) -> Watched:
    """Run a command and look at the memory of its whole family.  Raises CalledProcessError.

    Memory that processes share is counted once (proportional set size), where the system tells it.
    """
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload]
    peak = [0]
    done = threading.Event()

    def look() -> None:
        family = psutil.Process(process.pid)
        while not done.wait(_LOOK):
            with suppress(psutil.Error):
                peak[0] = max(peak[0], sum(map(_memory, [family, *family.children(recursive=True)])))

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    output, _ = process.communicate()
    seconds = time.monotonic() - began
    done.set()
    looking.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, output)
    return Watched(output, seconds, peak[0])


def _memory(process: psutil.Process) -> int:
    with suppress(psutil.Error):
        told = process.memory_full_info()
        return int(getattr(told, "pss", 0) or told.rss)
    return 0
