"""The worker processes: handing them statements, and killing those that do not come back."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any

from warehouse.layout import PROJECT
from warehouse.serve.limits import Limits

#: seconds beyond its limit in which a worker may end a statement by itself, or open a new publication, on a busy machine
_GRACE = 5.0
#: seconds that a new worker may take to start
_START = 30.0


@dataclass(frozen=True)
class Answer:
    """What a worker said: a head of plain data and a body, JSON or CSV."""

    head: dict[str, Any]
    body: bytes


class ProblemError(Exception):
    """Why there is no answer.  ``kind``: statement, time, memory or busy."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind


class _Worker:
    """One process; not for two threads at once."""

    def __init__(self, published: Path, limits: Limits) -> None:
        environment = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "warehouse.serve.worker", str(published), json.dumps(asdict(limits))],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment | {"PYTHONUTF8": "1"},  # and no secret of the server's
        )
        self._ready = False

    def ask(self, request: dict[str, Any], seconds: float) -> Answer:
        """Put one request.  Raises TimeoutError, ConnectionError where the process has ended."""
        pipe = self._process.stdin
        if pipe is None:
            raise ConnectionError
        if not self._ready:
            self._answer(time.monotonic() + _START)
            self._ready = True
        pipe.write(json.dumps(request).encode() + b"\n")
        pipe.flush()
        return self._answer(time.monotonic() + seconds)

    def _answer(self, deadline: float) -> Answer:
        head_length, body_length = map(int, self._line(deadline).split())
        whole = self._read(head_length + body_length, deadline)
        return Answer(json.loads(whole[:head_length]), whole[head_length:])

    def _line(self, deadline: float) -> bytes:
        line = b""
        while not line.endswith(b"\n"):
            line += self._read(1, deadline)
        return line

    def _read(self, count: int, deadline: float) -> bytes:
        stdout = self._process.stdout
        if stdout is None:
            raise ConnectionError
        descriptor = stdout.fileno()
        parts: list[bytes] = []
        while count:
            ready, _, _ = select.select([descriptor], [], [], max(deadline - time.monotonic(), 0))
            if not ready:
                raise TimeoutError
            part = os.read(descriptor, count)
            if not part:
                raise ConnectionError
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    def end(self) -> None:
        """Kill the process and take note of its end."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait()


class Pool:
    """As many workers as statements may run at once; safe for many threads."""

    def __init__(self, published: Path, limits: Limits) -> None:
        self.published = published
        self.limits = limits
        self._idle: LifoQueue[_Worker] = LifoQueue()
        self._places = threading.BoundedSemaphore(limits.workers + limits.waiting)
        for _ in range(limits.workers):
            self._idle.put(_Worker(published, limits))

    def query(self, sql: str, limit: int, form: str = "json") -> Answer:
        """The answer to one SELECT.  Raises ProblemError."""
        if len(sql) > self.limits.statement:
            raise ProblemError("statement", f"a statement may have {self.limits.statement:,} characters")
        return self._ask({"sql": sql, "limit": limit, "form": form})

    def catalog(self) -> Answer:
        """All tables, as a JSON array.  Raises ProblemError."""
        return self._ask({"catalog": True})

    def close(self) -> None:
        """End all workers."""
        while True:
            try:
                self._idle.get_nowait().end()
            except Empty:
                return

    def _ask(self, request: dict[str, Any]) -> Answer:
        if not self._places.acquire(blocking=False):
            raise ProblemError("busy", "too many statements are waiting: try again later")
        try:
            return self._ask_in_turn(request)
        finally:
            self._places.release()

    def _ask_in_turn(self, request: dict[str, Any]) -> Answer:
        limits = self.limits
        try:
            worker = self._idle.get(timeout=2 * limits.seconds)
        except Empty:
            raise ProblemError("busy", "all workers are at work: try again later") from None
        try:
            found = worker.ask(request, limits.seconds + _GRACE)
        except (TimeoutError, ConnectionError, ValueError) as error:
            worker.end()
            worker = _Worker(self.published, limits)
            if isinstance(error, TimeoutError):
                raise ProblemError("time", f"it ran for more than {limits.seconds:g} s") from error
            raise ProblemError("memory", f"it needs more than {limits.megabytes} MB") from error
        finally:
            self._idle.put(worker)
        if "problem" in found.head:
            raise ProblemError(found.head["problem"], found.head["detail"])
        return found
