"""The page for the next person says what the code does: names that exist, commands that run, values that come out."""

from __future__ import annotations

import datetime as dt
import importlib
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from ingest import models, registry
from ingest.extract import extract
from ingest.extract.document import Document
from ingest.extract.numbers.statements import read
from ingest.identity import article_id
from warehouse.evaluate import COMMITTED

HOUSE = Path(__file__).resolve().parents[2]
INGEST = HOUSE / "ingest"
PAGE = (INGEST / "README.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"`([^`\n]+)`", PAGE))
#: the folders of the extractor
FOLDERS = [path.parent for path in sorted((INGEST / "extract").glob("*/__init__.py"))]
#: a path is looked for from each of these
FROM = (HOUSE, INGEST, INGEST / "extract", *FOLDERS, INGEST / "vocabulary")
#: written by the first `make evaluate … OPTIONS=--update`
MADE = {COMMITTED.relative_to(HOUSE).as_posix()}


def article() -> models.Article:
    """The sample that the page sends through."""
    text = re.search(r"^> (.+)$", PAGE, flags=re.M)[1]
    title = re.search(r"Title `(.+?)`, published (\S+),", PAGE)
    said = {"uri": "sample", "url": None, "title": title[1], "source_name": None, "category": None, "text": text}
    said["published_on"] = dt.date.fromisoformat(title[2])
    return models.Article(article_id=article_id(**said), **said, body_start=0, body_end=len(text))


def test_it_is_one_page():
    assert len(PAGE.splitlines()) <= 150


def test_every_path_it_names_exists():
    paths = {name.split()[0] for name in CODE if re.fullmatch(r"[\w./*-]+(?:\.(?:py|csv|json|md)|/)(?: .*)?", name)}
    assert len(paths) > 40
    missing = [p for p in paths - MADE if not any(any(root.glob(p)) for root in FROM)]
    assert missing == []


def test_every_module_of_extract_has_its_line():
    rows = re.findall(r"^\| (?:`(\w+)/`)? ?\| (.*?) \| ", PAGE.partition("## Where each rule lives")[2], flags=re.M)
    whole = {folder for folder, modules in rows if folder and not modules.strip()}
    named = {(folder or "extract", name) for folder, modules in rows for name in re.findall(r"`(\w+\.py)`", modules)}
    there = {(path.parent.name, path.name) for path in (INGEST / "extract").rglob("*.py") if path.stem != "__init__"}
    assert {(folder, name) for folder, name in there if folder not in whole} == named


def test_every_word_list_is_named_and_every_named_one_is_read():
    lists = {path.stem for path in (INGEST / "vocabulary").glob("*.csv")}
    code = "".join(path.read_text(encoding="utf-8") for path in INGEST.rglob("*.py"))
    read_by_code = {name for name in lists if f'"{name}' in code}
    assert {name for name in read_by_code if f"{name}.csv" not in PAGE} == set()
    assert {name for name in lists if f"{name}.csv" in PAGE} <= read_by_code


def test_names_in_modules_exist():
    pairs = [*re.findall(r"`(\w+)\.py` \(((?:`\w+`(?:, )?)+)\)", PAGE), ("binding", "`fits`")]
    assert len(pairs) >= 4
    for module, names in pairs:
        (path,) = (INGEST / "extract").rglob(f"{module}.py")
        loaded = importlib.import_module(".".join(path.relative_to(HOUSE).with_suffix("").parts))
        assert [name for name in re.findall(r"\w+", names) if not hasattr(loaded, name)] == []


def test_codes_are_those_of_the_models():
    section = PAGE.partition("## What `binding` says")[2].partition("##")[0]
    assert re.findall(r"^\| `(\w+)` ", section, flags=re.M) == list(get_args(models.Binding))
    for column in ("aliases_zh", "former_names_zh", "aliases_rule_zh"):
        assert column in registry.rows("zones")[0]
    assert {"unit", "nature"} <= registry.rows("metrics")[0].keys()


@pytest.mark.parametrize("line", re.search(r"^```sh\n(.+?)^```", PAGE, flags=re.M | re.S)[1].splitlines())
def test_commands_exist(line):
    words = shlex.split(line, comments=True)
    if words[0] == "make":
        assert re.search(rf"^{words[1]}:.*## ", (HOUSE / "Makefile").read_text(encoding="utf-8"), flags=re.M)
        options = [option for word in words if word.startswith("OPTIONS=") for option in re.findall(r"--\w+", word)]
        command = ["-m", "warehouse", "evaluate"]
        for word in words[2:]:
            name, _, value = word.partition("=")
            assert name == "OPTIONS" or (HOUSE / value).exists()
    else:
        command = words[1:4] if words[1] == "-m" else words[1:2]
        options = [word for word in words if word.startswith("--")]
    told = subprocess.run([sys.executable, *command, "--help"], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert [option for option in options if option not in told.stdout] == []


def test_the_steps_are_those_of_the_code():
    document = Document.of(article())
    steps = PAGE.partition("| step |")[2].partition("```")[0]
    assert f"`{document.text}`" in steps
    start, end = document.sentences[1].start, document.sentences[1].end
    assert "clean {}:{} is original {}:{}".format(start, end, *document.restored.to_original(start, end)) in steps
    for hit in document.hits:
        assert f"{hit.kind} `{hit.text}` {hit.start}:{hit.end}" in steps
    (place,), (word,), (time,), (count, percent) = (
        document.places,
        document.open_words,
        document.times,
        document.quantities,
    )
    assert f"`{place.name}` = `{place.zone_id}`; open word: `{document.text[word.start : word.end]}`" in steps
    assert f"`{document.text[time.start : time.end]}` {time.start}:{time.end} → {time.first} … {time.last}, {time.basis}" in steps  # fmt: skip
    for quantity in (count, percent):
        words = document.text[quantity.lead : quantity.end]
        assert f"`{words}` → {quantity.value}, family {quantity.unit.family}, `{quantity.qualifier}`" in steps
    (statement,) = read(document)
    assert f"the number {statement.start}:{statement.end} belongs to" in steps
    assert f"binding `{statement.scope.binding}`" in steps


def test_the_row_is_that_of_the_code():
    shown = re.search(r"^```\n(indicators: .+?)^```", PAGE, flags=re.M | re.S)[1]
    (row,) = [fact for fact in extract(article()) if isinstance(fact, models.Indicator)]
    for name, value in re.findall(r"(\w+)=(\S+)", shown.partition("quote[")[0]):
        actual = getattr(row, name)
        assert str(float(actual) if name in ("value", "yoy_pct") else actual) in (value, f"{value}.0"), name
    assert f"quote[{row.char_start}:{row.char_end}]={row.quote}\n" in shown
