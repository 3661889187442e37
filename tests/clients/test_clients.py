"""Real clients, each in its own environment, read while a refresh replaces the publication: ``make test-clients``."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.clients.conftest import Watching, packages, python_environment
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
def test_node(watching: Watching) -> None:
    folder = PROJECT / ".venv-clients" / "node"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *packages("node")], cwd=folder, check=True)
    script = folder / "read_node.mjs"  # a module finds its packages beside itself
    shutil.copyfile(_HERE / "read_node.mjs", script)
    _read_everything(watching(["node", str(script)]))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_frictionless_finds_an_export_valid(warehouse: Warehouse, tmp_path: Path, form: str) -> None:
    tables = [] if form == "csv" else ["zones", "indicators", "zone_year", "articles", "article_texts"]
    done = command("export", *tables, "--format", form, "--to", tmp_path / "out", "--warehouse", warehouse.root)
    assert done.returncode == 0, done.stderr
    program = python_environment("frictionless").with_name("frictionless")
    found = subprocess.run(
        [str(program), "validate", "datapackage.json"],
        cwd=tmp_path / "out",
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout


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
