"""Worker processes that extract: all cores, bounded memory, and no article can take others down with it.

Results come in the order of the chunks, so what is written does not depend on which worker was faster.  A worker
that dies, or works on one article too long and is killed, costs that article alone: the rest of its chunk is
done again without it, and the article once more by itself before it is given up.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

import pyarrow as pa

from ingest.load.batches import REJECTS, SIGNATURES, Extracted, extract_batch, failure, resolve, table_of

#: a run never holds more code points than this in chunks under way, unless one article alone has more
CHARACTERS_UNDER_WAY = 24_000_000
MEMORY = 3 << 30
_TOO_LONG = "it took longer than an article of its length may"
_CONTEXT = get_context("forkserver")


class Limits(NamedTuple):
    """How long one article may take (seconds, plus so many code points a second) and how much memory a worker.

    Seconds are those of the processor, so that a machine busy with other things gives up nothing; one that makes no
    use of it (it waits for something) may take ``patience`` times as long.
    """

    seconds: float = 20.0
    characters_a_second: float = 50_000.0
    memory: int = MEMORY
    patience: float = 30.0

    def allowed(self, characters: int) -> float:
        """Seconds that an article of so many code points may take."""
        return self.seconds + characters / self.characters_a_second


class BrokenExtractorError(Exception):
    """The extractor cannot be imported: no article can be blamed for that."""


@dataclass
class Chunk:
    """A batch on its way: ``left`` counts its pieces that are not done yet."""

    batch: pa.RecordBatch
    origin: str
    left: int = 1
    done: list[Extracted] = field(default_factory=list)

    @property
    def characters(self) -> int:
        """Code points of all its texts."""
        return sum(self.batch.column("characters").to_pylist())


class _Piece(NamedTuple):
    chunk: Chunk
    batch: pa.RecordBatch
    alone: bool = False


class _Worker:
    """One process, the pipe to it, and the piece it is at."""

    def __init__(self, function: str, signature: str | None, limits: Limits) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        #: number of the article it is at (-1: none), and since when
        self.at = _CONTEXT.RawArray("d", [-1.0, 0.0])
        process = _CONTEXT.Process(target=_work, args=(theirs, self.at, function, signature, limits), daemon=True)
        process.start()
        theirs.close()
        self.process: BaseProcess = process
        self.piece: _Piece | None = None

    def give(self, piece: _Piece) -> None:
        self.piece = piece
        self.at[0], self.at[1] = -1.0, time.monotonic()
        with suppress(OSError):  # it died: found by the next look at its pipe
            self.pipe.send(piece.batch)

    def overdue(self, limits: Limits) -> bool:
        """Whether it has been at one article for far too long; starting up and packing results count as an article."""
        if self.piece is None:
            return False
        index = int(self.at[0])
        characters = self.piece.batch.column("characters")
        slack = 0.0 if index >= 0 else 60.0
        most = characters[index].as_py() if index >= 0 else max(characters.to_pylist())
        return bool(time.monotonic() - self.at[1] > limits.patience * limits.allowed(most) + slack)

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()


class Pool:
    """Extracts chunks in worker processes, which start with the first chunk.  Use as a context manager."""

    def __init__(
        self, function: str, signature: str | None = None, workers: int | None = None, limits: Limits | None = None
    ) -> None:
        self._function, self._signature, self._limits = function, signature, limits or Limits()
        self._count = workers or len(os.sched_getaffinity(0))
        self._workers: list[_Worker] = []
        self._again: deque[_Piece] = deque()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def run(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Extracted]]:
        """Every chunk with what came of it, in order.  Takes from ``chunks`` only as much as may be under way."""
        under_way: deque[Chunk] = deque()
        upcoming: Chunk | None = next(chunks, None)
        while upcoming or under_way:
            for worker in self._idle(upcoming is not None):
                if self._again:
                    worker.give(self._again.popleft())
                elif upcoming is not None and self._fits(under_way, upcoming):
                    under_way.append(upcoming)
                    worker.give(_Piece(upcoming, upcoming.batch))
                    upcoming = next(chunks, None)
            while under_way and not under_way[0].left:
                chunk = under_way.popleft()
                yield chunk, _joined(chunk.done)
            self._collect()

    def _fits(self, under_way: deque[Chunk], upcoming: Chunk) -> bool:
        if len(under_way) >= 4 * self._count:
            return False
        characters = sum(chunk.characters for chunk in under_way)
        return not under_way or characters + upcoming.characters <= CHARACTERS_UNDER_WAY

    def _idle(self, more: bool) -> list[_Worker]:
        if (more or self._again) and len(self._workers) < self._count:
            self._start()
        return [worker for worker in self._workers if worker.piece is None]

    def _start(self) -> None:
        if not self._workers:
            # so that every worker is forked with the extractor imported
            _CONTEXT.set_forkserver_preload(["ingest.load.workers", self._function.partition(":")[0]])
        self._workers.append(_Worker(self._function, self._signature, self._limits))

    def _collect(self) -> None:
        """Wait for results a moment; take them, and take care of workers that died or are stuck."""
        busy = {worker.pipe: worker for worker in self._workers if worker.piece}
        for pipe in wait(list(busy), timeout=0.5) if busy else ():
            worker = busy.pop(pipe)  # type: ignore[arg-type]
            try:
                result = worker.pipe.recv()
            except (EOFError, OSError):
                worker.process.join(5)
                self._lost(worker, _how_it_ended(worker.process.exitcode))
            else:
                if isinstance(result, str):
                    raise BrokenExtractorError(result)
                if result is not None:
                    self._settle(worker, result)
        for worker in busy.values():
            if worker.overdue(self._limits):
                self._lost(worker, _TOO_LONG)

    def _settle(self, worker: _Worker, result: Extracted) -> None:
        if worker.piece is not None:
            worker.piece.chunk.done.append(result)
            worker.piece.chunk.left -= 1
            worker.piece = None

    def _lost(self, worker: _Worker, reason: str) -> None:
        """Put what ``worker`` was at back into the queue, the article it was at by itself; start another in its place."""
        piece, culprit = worker.piece, int(worker.at[0])
        worker.end()
        self._workers.remove(worker)
        if piece is None:
            return
        batch = piece.batch
        if batch.num_rows == 1 and piece.alone:
            piece.chunk.done.append(_given_up(batch, reason))
            piece.chunk.left -= 1
            return
        cut = culprit if culprit >= 0 else batch.num_rows // 2
        single = 1 if culprit >= 0 else 0
        parts = [batch.slice(0, cut), batch.slice(cut, single), batch.slice(cut + single)]
        pieces = [_Piece(piece.chunk, part, part.num_rows == 1) for part in parts if part.num_rows]
        piece.chunk.left += len(pieces) - 1
        self._again.extend(pieces)


def _work(pipe: Connection, at: Any, function: str, signature: str | None, limits: Limits) -> None:
    """A worker's life: batches in, results out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with_parent()
    _limit_memory(limits.memory)
    lengths: list[int] = []
    try:
        extract = resolve(function)
        sign: Callable[[str], bytes] | None = resolve(signature) if signature else None
        pipe.send(None)
    except Exception as error:
        pipe.send(f"{function}: {type(error).__name__}: {error}")
        return

    def begins(index: int) -> None:
        at[1] = time.monotonic()
        at[0] = float(index)
        _limit_processor(limits.allowed(lengths[index]) if index >= 0 else 0.0)

    while True:
        try:
            batch = pipe.recv()
            lengths[:] = batch.column("characters").to_pylist()
            pipe.send(extract_batch(batch, extract, sign, begins))
        except (EOFError, OSError):
            return


def _die_with_parent() -> None:
    """A worker in an endless loop must not outlive a killed run (Linux)."""
    try:
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    except (OSError, AttributeError):
        pass


def _limit_processor(seconds: float) -> None:
    """Have the system end this process (SIGPROF) once it has worked for so long; 0 lifts the limit."""
    with suppress(AttributeError):  # not on Windows
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit_memory(size: int) -> None:
    """Runaway memory raises MemoryError in the article that wants it, before the machine runs out."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (size, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    except (ImportError, ValueError, OSError):
        pass


def _how_it_ended(exitcode: int | None) -> str:
    how = signal.Signals(-exitcode).name if exitcode is not None and exitcode < 0 else f"exit code {exitcode}"
    return _TOO_LONG if how == "SIGPROF" else f"the worker process ended ({how})"


def _given_up(batch: pa.RecordBatch, reason: str) -> Extracted:
    (row,) = batch.select(["article_id", "uri"]).to_pylist()
    rejects = table_of([failure(row["uri"], row["article_id"], reason)], REJECTS)
    return Extracted({}, rejects, table_of([], SIGNATURES), [row["article_id"]])


def _joined(parts: list[Extracted]) -> Extracted:
    if len(parts) == 1:
        return parts[0]
    kinds = {table for part in parts for table in part.facts}
    return Extracted(
        {table: pa.concat_tables([p.facts[table] for p in parts if table in p.facts]) for table in sorted(kinds)},
        pa.concat_tables([part.rejects for part in parts]),
        pa.concat_tables([part.signatures for part in parts]),
        [failed for part in parts for failed in part.failed],
    )
