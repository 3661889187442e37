"""The version of the reader: a digest over everything that decides what drafts a file gives."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_INGEST = Path(__file__).resolve().parent.parent
_ROOMS = ("read", "restore", "vocabulary")
_MODULES = ("identity.py", "models.py")
_PACKAGES = ("lxml", "pyarrow", "pydantic", "trafilatura")


@cache
def reader_version() -> str:
    """The same as long as the same file gives the same drafts; nobody has to remember to count up."""
    files = [path for room in _ROOMS for path in (_INGEST / room).rglob("*") if path.suffix in (".py", ".csv")]
    digest = sha256()
    for path in sorted([*files, *(_INGEST / name for name in _MODULES)]):
        digest.update(path.relative_to(_INGEST).as_posix().encode())
        digest.update(path.read_bytes())
    for package in _PACKAGES:
        digest.update(f"{package}=={version(package)}\n".encode())
    return digest.hexdigest()[:16]
