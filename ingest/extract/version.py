"""The version of the extractor: that of the package and a digest over everything that decides what is found."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from ingest import __version__

_INGEST = Path(__file__).resolve().parent.parent
_SEEDS = _INGEST.parent / "dbt_project" / "seeds"


def _digest() -> str:
    """Over the code of extract and restore, the vocabulary and the seeds: nobody has to remember to count up."""
    digest = sha256()
    files = [
        p
        for room in ("extract", "restore", "vocabulary")
        for p in (_INGEST / room).rglob("*")
        if p.suffix in (".py", ".csv")
    ]
    files += [_INGEST / f"{name}.py" for name in ("models", "identity", "registry")]
    files += [
        _SEEDS / f"{name}.csv"
        for name in (
            "zones",
            "regions",
            "districts",
            "metrics",
            "funding_kinds",
            "event_types",
            "incubator_types",
            "qualifiers",
        )
    ]
    for path in sorted(files):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


EXTRACTOR_VERSION = f"{__version__}+{_digest()}"
