"""The folder that is written: pages by template, the files they share, and a swap at the end."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import vl_convert

from warehouse.errors import BadPathError
from warehouse.report import charts, places, values, words
from warehouse.report.read import Row

_HERE = Path(__file__).parent
#: by this file a folder is known to be a report, and may be replaced by the next one
MARK = "report.json"


class Site:
    """Writes pages into one folder."""

    def __init__(self, folder: Path, publication: Row, regions: Mapping[str, str], code: words.Codes) -> None:
        """``regions``: English names of provinces and cities, by their Chinese ones."""
        self.code = code
        self._folder = folder
        self._templates = _templates()
        self._templates.globals["publication"] = publication
        self._templates.globals["code"] = code
        self._templates.globals["region"] = lambda name: words.Both(name or "", regions.get(name, name or ""))

    def write(self, page: str, template: str, **context: Any) -> None:
        """Make one page.  ``page`` is its path in the folder.  Raises OSError, jinja2.TemplateError."""
        path = self._folder / page
        path.parent.mkdir(parents=True, exist_ok=True)
        made = self._templates.get_template(template).render(page=page, root=places.up(page), **context)
        path.write_text(made, encoding="utf-8")

    def write_assets(self) -> None:
        """Put the style, the scripts, the charts' library and their specifications into the folder."""
        target = self._folder / "assets"
        shutil.copytree(_HERE / "assets", target)
        (target / "vega.js").write_text(_vega(), encoding="utf-8")
        land = (_HERE / "land.json").read_text(encoding="utf-8").strip()
        (target / "land.js").write_text(f"window.land = {land};\n", encoding="utf-8")
        (target / "charts.js").write_text(_charts(), encoding="utf-8")

    def write_mark(self, publication: Row) -> None:
        """Say what this folder is."""
        told = {"report": "chuangku", "version": publication["version"]}
        (self._folder / MARK).write_text(json.dumps(told) + "\n", encoding="utf-8")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new folder beside the target that takes its place at the end; after an error the target is as it was.

    Raises BadPathError where the target holds something that is not a report.
    """
    target = target.absolute()
    if target.exists() and not (target.is_dir() and ((target / MARK).is_file() or not any(target.iterdir()))):
        raise BadPathError(f"{target} is there and is no report: give an empty or a new folder with --to")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
        made = Path(beside) / "new"
        made.mkdir()
        yield made
        if target.exists():
            target.rename(Path(beside) / "old")
        made.rename(target)


@cache
def _vega() -> str:
    """The charts' library: Vega, Vega-Lite and vega-embed in one script, as ``vegaEmbed``."""
    return vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")


@cache
def _charts() -> str:
    return f"window.charts = {json.dumps(charts.specifications())};\n"


def _templates() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,  # else every include asks the disk whether its file has changed
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # what goes into a page as JSON is escaped by the filter `tojson`: no `<`, no `&`
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.filters["plain"] = str  # both languages as one text, where no markup can stand
    made.globals |= {
        "word": words.word,
        "sentence": words.sentence,
        "Both": words.Both,
        "zone_name": words.zone_name,
        "shown": values.shown,
        "exact": values.exact,
        "percent": values.percent,
        "places": places,
    }
    return made
