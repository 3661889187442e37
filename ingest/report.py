"""What a run of ingest did, for people, programs and the warehouse."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from dataclasses import dataclass, field


@dataclass
class RunReport:
    """Counts are articles, unless they say otherwise; times are UTC without a zone."""

    ingest_run_id: str
    started_at: dt.datetime
    extractor_version: str
    #: names of the files and folders read, without the way to them
    sources: list[str]
    #: paths that were given but are not there
    missing: list[str] = field(default_factory=list)
    finished_at: dt.datetime | None = None
    seconds: float = 0.0
    #: files that were not read again, since their bytes are those that were read before; their articles are counted
    files_unchanged: int = 0
    articles_read: int = 0
    articles_new: int = 0
    #: known before, under the same id; their facts may still have been made again (``articles_reextracted``)
    articles_unchanged: int = 0
    #: met more than once in this run, counted without the first time
    articles_repeated: int = 0
    #: gone over again because the extractor, or the body that the reader finds, is another now
    articles_reextracted: int = 0
    articles_superseded: int = 0
    #: superseded earlier, and now found in their source again
    articles_revived: int = 0
    #: extraction gave them up; they are kept in raw.articles, with the facts they had
    articles_failed: int = 0
    #: everything that could not be taken in: files, records, articles, single facts
    articles_rejected: int = 0
    rejects_by_stage: dict[str, int] = field(default_factory=dict)
    #: facts written in this run, by table
    facts: dict[str, int] = field(default_factory=dict)
    #: articles whose story changed
    stories_changed: int = 0
    #: earlier runs that were killed and that this one finished
    interrupted_runs: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    #: rejects that were not there before
    new_rejects: int = 0

    @property
    def changed(self) -> bool:
        """Whether anything that marts are made from differs from before the run."""
        return bool(
            self.articles_new
            or self.articles_reextracted
            or self.articles_superseded
            or self.articles_revived
            or self.stories_changed
            or self.interrupted_runs
            or self.new_rejects
        )

    def count_rejects(self, stage: str, more: int = 1) -> None:
        """Count what could not be taken in."""
        self.articles_rejected += more
        self.rejects_by_stage[stage] = self.rejects_by_stage.get(stage, 0) + more

    def as_json(self) -> str:
        """All of it as one JSON object."""
        made = {**dataclasses.asdict(self), "changed": self.changed}
        return json.dumps(made, ensure_ascii=False, default=str)

    def summary(self) -> str:
        """A few lines for people."""
        lines = [
            f"{self.articles_read:,} article{'' if self.articles_read == 1 else 's'} read: {self.articles_new:,} new, {self.articles_unchanged:,} unchanged"
            + (f", {self.articles_repeated:,} repeated" if self.articles_repeated else "")
            + (f", {self.articles_superseded:,} earlier versions superseded" if self.articles_superseded else "")
            + (f"; {self.articles_reextracted:,} extracted again" if self.articles_reextracted else ""),
            "facts written: "
            + (", ".join(f"{count:,} {table}" for table, count in self.facts.items() if count) or "none"),
        ]
        if self.articles_rejected:
            stages = ", ".join(f"{count:,} at {stage}" for stage, count in sorted(self.rejects_by_stage.items()))
            lines.append(f"rejected: {stages} (list them with: python -m ingest rejects)")
        lines += [f"warning: {warning}" for warning in self.warnings]
        lines.append(f"{self.seconds:.1f} s")
        return "\n".join(lines)
