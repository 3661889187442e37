"""Real clients, each in its own environment, read while a refresh replaces the publication: ``make test-clients``."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.clients.conftest import Watching, node_environment, python_environment
from tests.end_to_end.pipeline import command
from warehouse.layout import PROJECT, Warehouse

pytestmark = pytest.mark.clients
_HERE = Path(__file__).parent


def _read_everything(found: dict[str, Any], comment: str = "园区年度指标") -> None:
    assert found["failures"] == []
    assert found["reads"] > 0
    assert len(found["versions"]) == 2, "the new publication was not seen"
    assert found["rows"] > 0
    assert comment in found["comment"]
    print(f"{found['reads']} reads, {len(found['failures'])} failures, publications {', '.join(found['versions'])}")


def test_sqlalchemy(watching: Watching, here: list[str]) -> None:
    _read_everything(watching([*here, str(_HERE / "read_sqlalchemy.py")]))


@pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")
@pytest.mark.parametrize("name", ["node", "evidence"])
def test_npm(watching: Watching, name: str) -> None:
    """DuckDB's own client for Node, and the connector of Evidence."""
    script = node_environment(name) / f"read_{name}.mjs"
    shutil.copyfile(_HERE / script.name, script)
    found = watching(["node", str(script)])
    _read_everything(found)
    if name == "evidence":
        assert found["types"] == {"zone_zh": "string", "value": "number", "year_end": "date"}


def _exported(warehouse: Warehouse, folder: Path, form: str, *tables: str) -> Path:
    done = command("export", *tables, "--format", form, "--to", folder, "--warehouse", warehouse.root)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
def test_frictionless_finds_an_export_valid(warehouse: Warehouse, tmp_path: Path, form: str) -> None:
    tables = ["zones", "indicators", "zone_year", "articles", "article_texts"] if form == "xlsx" else []
    folder = _exported(warehouse, tmp_path / "out", form, *tables)
    python = python_environment("frictionless")
    validate = (
        [python, _HERE / "validate_parquet.py", folder]
        if form == "parquet"
        else [python.with_name("frictionless"), "validate", "datapackage.json"]
    )
    found = subprocess.run(list(map(str, validate)), cwd=folder, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed: libreoffice-calc-nogui")
def test_a_spreadsheet_program_opens_the_workbook(warehouse: Warehouse, tmp_path: Path) -> None:
    """Each sheet, written out again by LibreOffice, holds the cells of the same table's CSV."""
    book = _exported(warehouse, tmp_path / "xlsx", "xlsx") / "innovation.xlsx"
    csv_files = _exported(warehouse, tmp_path / "csv", "csv")
    all_sheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", all_sheets, "--outdir", str(tmp_path / "seen"), str(book)],
        capture_output=True, check=True, timeout=300,
    )  # fmt: skip
    written = sorted(csv_files.rglob("*.csv"))
    assert len(written) == 40
    for path in written:
        name = f"{path.parent.name}.{path.stem}"
        seen = _rows(tmp_path / "seen" / f"innovation-{name}.csv")
        expected = _rows(path)
        assert seen[0] == expected[0], name
        assert len(seen) == len(expected), name
    names = [row[:7] for row in _rows(csv_files / "bi" / "zone_year.csv")]
    assert [row[:7] for row in _rows(tmp_path / "seen" / "innovation-bi.zone_year.csv")] == names


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def test_superset(watching: Watching, tmp_path: Path) -> None:
    """A database, a dataset and a chart's query through Superset's own models; the new publication with the next query."""
    python = python_environment("superset")
    environment = {
        "SUPERSET_HOME": str(tmp_path),
        "SUPERSET_CONFIG_PATH": str(_HERE / "superset_config.py"),
        "FLASK_APP": "superset",
    }
    upgraded = subprocess.run(
        [str(python.with_name("superset")), "db", "upgrade"],
        cwd=tmp_path, env=os.environ | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert upgraded.returncode == 0, upgraded.stderr
    found = watching([str(python), str(_HERE / "ask_superset.py")], **environment)
    _read_everything(found, comment="园区简称")


def test_the_notebook_in_which_sql_and_polars_agree(warehouse: Warehouse) -> None:
    done = subprocess.run(
        [str(python_environment("marimo")), "dbt_project/analyses/notebook.py"],
        cwd=PROJECT, env=os.environ | {"CHUANGKU_WAREHOUSE": str(warehouse.root)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
