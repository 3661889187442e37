"""A labelled set on disk: texts, and beside them what a careful reader found in each.

``DIR/texts`` and ``DIR/labels``, or texts and label files (``*.json``) together in ``DIR``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warehouse.scoring import KINDS, Facts


class LabelError(ValueError):
    """A labelled set that cannot be used, and why."""


@dataclass(frozen=True)
class Labelled:
    """One labelled article.  ``labels``: by kind, zones as ``{"name": …}`` like the rest."""

    text: Path
    labels: Mapping[str, Facts]

    @property
    def name(self) -> str:
        """The file name of the text, by which its article is found again."""
        return self.text.name


def read_labelled(folder: Path, texts: Path | None = None) -> list[Labelled]:
    """Read a labelled set, in the order of its label files.  Raises LabelError, naming the file, for a broken one."""
    label_folder = folder / "labels" if (folder / "labels").is_dir() else folder
    text_folder = texts or (folder / "texts" if (folder / "texts").is_dir() else folder)
    paths = sorted(label_folder.glob("*.json"))
    if not paths:
        raise LabelError(f"no label files (*.json) in {label_folder}")
    return [_read(path, text_folder) for path in paths]


def _read(path: Path, text_folder: Path) -> Labelled:
    try:
        document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        text = text_folder / document["article"]
        labels: dict[str, Facts] = {kind: document.get(kind, []) for kind in KINDS}
        labels["zones"] = [{"name": name} for name in document.get("zones", [])]
    except (ValueError, KeyError, TypeError) as error:
        raise LabelError(f"{path}: not a label file: {error!r}") from error
    if not text.is_file():
        raise LabelError(f"{path}: its text {text} is missing")
    return Labelled(text, labels)
