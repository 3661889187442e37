"""How a warehouse is doing, for people and for monitors; read from its files alone, without disturbing a refresh."""

from __future__ import annotations

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from warehouse.changes import Change, changes
from warehouse.gate.model import Report
from warehouse.layout import Warehouse
from warehouse.lock import holder
from warehouse.log import ENDED, STARTED, history
from warehouse.publications import Publication, held_fingerprint, kept, read_publication
from warehouse.summary import Counts, count, shown

_GOOD = frozenset({"published", "nothing new", "held back"})


@dataclass(frozen=True)
class Status:
    """The state of a warehouse.

    ``age_hours``: since the last refresh that ended well, None where there is none; ``last_day``: how many refreshes of
    the last 24 hours ended how.
    """

    warehouse: str
    version: str | None
    published_at: str | None
    counts: Counts | None
    running: str | None
    last_refresh: Mapping[str, Any] | None
    last_day: Mapping[str, int]
    last_good_at: str | None
    age_hours: float | None
    overdue: bool
    failed_checks: Sequence[str]
    compared_with: str | None
    changes: Sequence[Change]
    kept: Sequence[str]
    held: bool
    disk: Mapping[str, int]

    def to_json(self) -> dict[str, Any]:
        """The status as plain data."""
        return asdict(self)


def status(warehouse: Warehouse, max_age_hours: float) -> Status:
    """Look at a warehouse.  Overdue: no refresh has ended well for ``max_age_hours``.  Raises duckdb.Error, OSError."""
    events = history(warehouse.log)
    ended = {str(one.get("refresh")): one for one in events if one.get("event") == ENDED}
    begun = [one for one in events if one.get("event") == STARTED]
    last = begun[-1] if begun else None
    last_end = ended.get(str(last["refresh"])) if last else None
    good = [one for one in events if one.get("event") == ENDED and one.get("result") in _GOOD]
    age = _hours_since(good[-1]["at"]) if good else None
    current = read_publication(warehouse.published)
    before = _before(warehouse, current)
    running = holder(warehouse.lock)
    report = last_report(warehouse, events)
    return Status(
        warehouse=str(warehouse.root),
        version=current.version if current else None,
        published_at=current.published_at.isoformat(timespec="seconds") if current else None,
        counts=count(warehouse.published) if current else None,
        running=str(running) if running else None,
        last_refresh=_refresh_told(last, last_end, running is not None),
        last_day=_results_of_last_day(begun, ended, running is not None),
        last_good_at=good[-1]["at"] if good else None,
        age_hours=age,
        overdue=current is None or age is None or age > max_age_hours,
        failed_checks=[result.name for result in report.failed] if report else [],
        compared_with=before.version if before else None,
        changes=changes(before.path, warehouse.published) if before else [],
        kept=[one.version for one in kept(warehouse)],
        held=held_fingerprint(warehouse) is not None,
        disk=_disk(warehouse),
    )


def last_report(warehouse: Warehouse, events: Sequence[Mapping[str, Any]] | None = None) -> Report | None:
    """The report of the last refresh that came as far as the checks."""
    for one in reversed(events if events is not None else history(warehouse.log)):
        if "report" in one and "failed_checks" in one:
            try:
                return Report.read(Path(str(one["report"])).parent)
            except (OSError, ValueError, KeyError, TypeError):
                continue
    return None


def _before(warehouse: Warehouse, current: Publication | None) -> Publication | None:
    return next((one for one in kept(warehouse) if current and one.order < current.order), None)


def _refresh_told(
    last: Mapping[str, Any] | None, end: Mapping[str, Any] | None, running: bool
) -> dict[str, Any] | None:
    if last is None:
        return None
    if end is None:
        return {"started": last["at"], "result": "running" if running else "killed"}
    told = {name: end[name] for name in ("result", "seconds", "exit_code", "error") if name in end}
    return {"started": last["at"], "ended": end["at"]} | told


def _results_of_last_day(
    begun: Sequence[Mapping[str, Any]], ended: Mapping[str, Mapping[str, Any]], running: bool
) -> dict[str, int]:
    recent = [one for one in begun if _hours_since(one["at"]) < 24]
    told = (_refresh_told(one, ended.get(str(one["refresh"])), running and one is begun[-1]) for one in recent)
    return dict(Counter(str(one["result"]) for one in told if one).most_common())


def _hours_since(moment: str) -> float:
    passed = dt.datetime.now(dt.UTC) - dt.datetime.fromisoformat(moment)
    # after a clock went backwards the last refresh lies in the future: it is fresh, not overdue
    return round(max(passed.total_seconds(), 0) / 3600, 2)


def _disk(warehouse: Warehouse) -> dict[str, int]:
    """Bytes of the parts, and what is free; hard links count once."""
    seen: set[tuple[int, int]] = set()

    def size(*places: Path) -> int:
        total = 0
        for place in places:
            for path in [place, *place.rglob("*")] if place.is_dir() else [place]:
                if path.is_file():
                    found = path.stat()
                    if (found.st_dev, found.st_ino) not in seen:
                        seen.add((found.st_dev, found.st_ino))
                        total += found.st_size
        return total

    free = next(place for place in (warehouse.root, *warehouse.root.resolve().parents) if place.exists())
    return {
        "published": size(warehouse.published),
        "kept": size(warehouse.publications),
        "build": size(warehouse.build_db),
        "backup": size(warehouse.backup_db),
        "rest": size(warehouse.build),
        "free": shutil.disk_usage(free).free,
    }


def told(found: Status) -> str:
    """The status for people."""
    lines = [f"warehouse     {shown(Path(found.warehouse))}"]
    if found.counts:
        facts = sum(found.counts.facts.values())
        lines.append(f"publication   {found.version} of {found.published_at}: ")
        lines[-1] += f"{found.counts.articles:,} articles, {facts:,} facts, {found.counts.zones:,} zones"
    else:
        lines.append("publication   none")
    if found.running:
        lines.append(f"running now   {found.running}")
    if found.last_refresh:
        last = found.last_refresh
        seconds = f" in {last['seconds']} s" if "seconds" in last else ""
        lines.append(f"last refresh  {last['started']}: {last['result']}{seconds}")
        lines += [f"              {line}" for line in str(last.get("error", "")).splitlines()]
    if found.last_day:
        lines.append("last 24 h     " + ", ".join(f"{count:,} {result}" for result, count in found.last_day.items()))
    good = f"{found.last_good_at}, {found.age_hours:g} h ago" if found.last_good_at else "never"
    lines.append(f"last good     {good}{' — OVERDUE' if found.overdue else ''}")
    if found.failed_checks:
        lines.append(f"failed checks {', '.join(found.failed_checks)}")
    if found.compared_with:
        changed = [one for one in found.changes if one.added or one.changed or one.gone]
        lines.append(f"changes       since {found.compared_with}:{'' if changed else ' none'}")
        lines += [f"              {one.table}: +{one.added:,} ~{one.changed:,} −{one.gone:,}" for one in changed]
    lines.append(f"kept          {', '.join(found.kept) or 'none'}")
    if found.held:
        lines.append("rolled back   the state left behind is not published again until something changes")
    disk = ", ".join(f"{name} {size / 1e6:,.1f} MB" for name, size in found.disk.items())
    return "\n".join([*lines, f"disk          {disk}"])
