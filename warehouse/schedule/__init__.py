"""Refreshes by the clock: cron, a systemd timer or a GitHub workflow, filled in for this checkout.

The templates beside this file name no path; what they need is computed when they are printed.
"""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from warehouse.layout import PROJECT, Warehouse

_FOLDER = Path(__file__).parent
_PLACE = re.compile(r"<<(\w+)>>")


@dataclass(frozen=True)
class Kind:
    """One way to run by the clock: its templates, how they write a path, and what a person does with them."""

    templates: Sequence[str]
    writes: Callable[[str], str]
    explained: str


def _cron(path: str) -> str:
    """A word of a shell command in a crontab, where a percent sign would end the command."""
    return shlex.quote(path).replace("%", r"\%")


def _systemd(path: str) -> str:
    """A word of a unit file: specifiers and variables are doubled, blanks and quotes are quoted."""
    plain = path.replace("%", "%%").replace("$", "$$")
    if re.fullmatch(r"[\w./%$:@+-]+", plain):
        return plain
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


KINDS: Mapping[str, Kind] = {
    "cron": Kind(["chuangku.cron"], _cron, "cron: on any machine that has it; mails only when something is wrong"),
    "systemd": Kind(
        ["chuangku.service", "chuangku.timer"],
        _systemd,
        "systemd: a service and its timer; makes up for a refresh that was missed, keeps its output in the journal",
    ),
    "github": Kind(
        ["refresh.yml"], shlex.quote, "GitHub: a workflow for articles in the repository; the file is an artifact"
    ),
}


def printed(kind: str, articles: Sequence[Path], warehouse: Warehouse, every: int) -> dict[str, str]:
    """The filled templates of one kind, by file name; ``every``: hours between refreshes, a divisor of 24."""
    chosen = KINDS[kind]

    def words(paths: Sequence[Path]) -> str:
        return " ".join(chosen.writes(str(path.absolute())) for path in paths)

    values = {
        "checkout": words([PROJECT]),
        "python": words([Path(sys.executable)]),
        "articles": words(articles),
        "warehouse": words([warehouse.root]),
        "log": str(warehouse.readable_log),
        "readme": words([PROJECT / "README.md"]),
        "relative_articles": shlex.quote(" ".join(_within(path) for path in articles)),
        "relative_warehouse": _within(warehouse.root),
        "minute": "17",
        "monitor_minute": "47",
        "cron_hours": {1: "*", 24: "0"}.get(every, f"*/{every}"),
        "calendar": f"*-*-* { {1: '*', 24: '00'}.get(every, f'00/{every}') }:17:00",
        "hours": str(2 * every),
    }
    if kind == "systemd":
        # these take the rest of the line as it is, blanks included
        values |= {"checkout": str(PROJECT).replace("%", "%%")}
        values |= {"readme": (PROJECT / "README.md").as_uri().removeprefix("file:").replace("%", "%%")}
    return {
        name: _PLACE.sub(lambda place: values[place[1]], (_FOLDER / name).read_text(encoding="utf-8"))
        for name in chosen.templates
    }


def explained(articles: Sequence[Path], warehouse: Warehouse, every: int) -> str:
    """All kinds with what they are for."""
    lines = [
        "Three ways to refresh this warehouse by the clock. Each is complete as it stands: pick one, and save or add it as",
        "its first line says. Two refreshes at once do no harm (the second ends with code 4), nor does a kill.",
        "Paths and hours: --help. One kind alone, to be piped: --kind cron (systemd, github).",
    ]
    for kind, about in KINDS.items():
        lines += ["", f"== {about.explained}"]
        for name, text in printed(kind, articles, warehouse, every).items():
            lines += ["", f"-- {name}", text.rstrip("\n")]
    return "\n".join(lines)


def _within(path: Path) -> str:
    """A path as the repository knows it; what lies elsewhere is not there on another machine, only its name is said."""
    whole = path.absolute()
    return whole.relative_to(PROJECT).as_posix() if whole.is_relative_to(PROJECT) else whole.name
