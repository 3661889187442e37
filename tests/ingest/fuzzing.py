"""A coverage-guided fuzzer in a few lines: inputs that reach new lines of ``ingest`` are kept and grown further."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

#: what news is made of, what breaks parsers, and what looks like the one inside the other
PIECES = (
    "2022年 2022年1-9月 “十三五”期间 去年 同比增长 3.5% 百分之三 亿元 万家 1,234 １２３４ 一千二百三十四 零 〇 -1 1e9 99999999999999999999 苏州工业园区 中关村 高新区 经开区 "
    "省 市 县 高新技术企业 瞪羚企业 孵化器 众创空间 地区生产总值 研发投入 基金 奖励 补贴 《 》 （ ） ( ) 〔2020〕1号 关于印发 办法 通知 大会 论坛 大赛 開幕 區(qū) 眾創(chuàng) 來(lái)源 来源: 日期: 点击: "
    "国家级 省级 分别 达到 力争 预计 超过 不低于 其中 上一篇 责任编辑 首页 > 、 ， 。 ； : | \t \n \r\n \u2028 \u202e \u200b \ufeff \x00 \ud800 \U0001f600 \u0301 \u115f { } [ ] < > & &amp; &#x0; <p> </p> "
    '<script> <!-- --> <div " \' \\ " " "" , ; = # % $ {{ {% ../ null true 1 []'
).split(" ")


@dataclass
class Fuzzer:
    """Grows inputs for one target.  ``tried`` counts them; ``corpus`` holds those that reached something new."""

    target: Callable[[str], object]
    chance: random.Random
    corpus: list[str]
    tried: int = 0
    lines: set[tuple[str, int]] = field(default_factory=set)
    slowest: float = 0.0

    def run(self, seconds: float) -> None:
        """Try inputs for so many seconds.  Whatever the target raises comes with the input that made it."""
        end = time.monotonic() + seconds
        for text in list(self.corpus):
            self._try(text, traced=True)
        while time.monotonic() < end:
            # tracing costs tenfold: one input in ten is traced, which finds new lines a little later
            self._try(self._grown(), traced=self.tried % 10 == 0)

    def _try(self, text: str, traced: bool) -> None:
        self.tried += 1
        begun = time.process_time()
        try:
            with _traced(self.lines) if traced else _untraced() as found:
                self.target(text)
        except Exception as error:
            raise AssertionError(f"{type(error).__name__}: {error}, for {text!r}") from error
        spent = time.process_time() - begun
        if not traced:
            self.slowest = max(self.slowest, spent)
            assert spent < 2 + len(text) / 1_000, f"{spent:.1f} s for {text!r}"
        elif found:
            self.lines |= found
            self.corpus.append(text)

    def _grown(self) -> str:
        text = self.chance.choice(self.corpus[-200:] if self.chance.random() < 0.5 else self.corpus)
        for _ in range(self.chance.randint(1, 6)):
            text = self._changed(text)
        return text[:20_000]

    def _changed(self, text: str) -> str:
        chance = self.chance
        at, to = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        kind = chance.randrange(7)
        if kind == 0:
            return text[:at] + chance.choice(PIECES) + text[at:]
        if kind == 1:
            return text[:at] + text[to:]
        if kind == 2:
            return text[:to] + text[at:to] + text[to:]
        if kind == 3:
            return text[:at] + chr(chance.choice([chance.randrange(0x110000), chance.randrange(0x80)])) + text[at:]
        if kind == 4:
            other = chance.choice(self.corpus)
            return text[:at] + other[chance.randint(0, len(other)) :]
        if kind == 5:
            return text[:at] + chance.choice(PIECES) * chance.choice([2, 10, 500]) + text[at:]
        return text[:at] + "".join(chance.choices(PIECES, k=chance.randint(1, 20))) + text[to:]


@contextmanager
def _untraced() -> Iterator[set[tuple[str, int]]]:
    yield set()


@contextmanager
def _traced(known: set[tuple[str, int]]) -> Iterator[set[tuple[str, int]]]:
    """Collect the lines of ``ingest`` that run meanwhile and are not known."""
    found: set[tuple[str, int]] = set()

    def inside(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            place = (frame.f_code.co_filename, frame.f_lineno)
            if place not in known:
                found.add(place)
        return inside

    def entering(frame: FrameType, _event: str, _: Any) -> Any:
        return inside if "/ingest/" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(entering)
    try:
        yield found
    finally:
        sys.settrace(before)


def seeds(texts: Sequence[str]) -> list[str]:
    """Whole texts to begin with, and their first lines."""
    return [*texts, *(text[:200] for text in texts), "", "2022年，苏州工业园区高新技术企业达到2500家。"]
