"""What is exported comes back as it was, is described, and hurts no spreadsheet."""

from __future__ import annotations

import csv
import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import polars as pl
import pytest
from click.testing import CliRunner
from openpyxl.utils.escape import unescape

from tests.warehouse.conftest import Tiny
from warehouse.__main__ import main
from warehouse.errors import BadPathError
from warehouse.export import FORMS, export, workbook
from warehouse.export.cells import original, safe

#: texts that a spreadsheet would run, and texts that look as if they had been made safe
FORMULAS = [
    "=HYPERLINK(\"http://x.example\",\"看\")", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "'=1", "''-1",
]  # fmt: skip
HARMLESS = ["", "'", "'quoted'", "100-200", "甲=乙", 'say "1,2"', "two\nlines", " =1", "[x](y)|z", "<b>", "_x000D_"]


@pytest.fixture
def odd(tiny: Tiny) -> Tiny:
    """A warehouse with a mart of every type, and the strangest texts."""
    values = ", ".join(f"({n}, '{text.replace(chr(39), 2 * chr(39))}')" for n, text in enumerate(FORMULAS + HARMLESS))
    tiny.spoil = f"""
        create or replace table marts.odd as select n, text, (n / 3)::decimal(20, 4) as part, 12345678901234.5678::decimal(20, 4) as large,
            date '1899-12-31' + n as day, timestamp '2024-02-29 10:00:00' as moment, 'nan'::double as ratio, n % 2 = 0 as even,
            null::varchar as nothing from (values {values}) t(n, text);
        comment on table marts.odd is 'One row per text. Key: n. 怪文';
        alter table marts.odd alter column n set not null;
    """
    tiny.refresh()
    return tiny


def stored(tiny: Tiny, table: str) -> list[tuple[Any, ...]]:
    return tiny.ask(f"select * from {table} order by 1")


def test_a_text_that_was_made_safe_can_be_made_as_it_was() -> None:
    for text in FORMULAS + HARMLESS:
        assert original(safe(text)) == text
        assert not safe(text).startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert [text for text in HARMLESS if safe(text) != text] == []


def test_parquet_comes_back_as_it_was(odd: Tiny, tmp_path: Path) -> None:
    done = export(odd.warehouse.published, "parquet", tmp_path / "out")
    for table in ("marts.odd", "marts.indicators", "bi.indicators"):
        path = tmp_path / "out" / f"{table.replace('.', '/')}.parquet"
        found = duckdb.sql(f"select * from '{path}' order by 1").fetchall()
        assert str(found) == str(stored(odd, table))  # as text, since nan is nan only there
        assert pl.read_parquet(path).height == len(found)
    assert done.rows == sum(n for (n,) in odd.ask("select estimated_size from duckdb_tables()"))


def test_csv_comes_back_as_it_was_and_holds_no_formula(odd: Tiny, tmp_path: Path) -> None:
    export(odd.warehouse.published, "csv", tmp_path / "out")
    with (tmp_path / "out" / "marts" / "odd.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [original(row["text"]) for row in rows] == FORMULAS + HARMLESS
    assert [row["text"] for row in rows if row["text"].startswith(tuple("=+-@\t\r\n＝＋－＠"))] == []
    assert rows[1]["part"] == "0.3333"
    assert (rows[1]["day"], rows[1]["moment"], rows[1]["even"]) == ("1900-01-01", "2024-02-29T10:00:00Z", "false")
    # an empty text and no text stay apart for whoever looks at quotes
    told = "{'n': 'integer', 'text': 'varchar', 'nothing': 'varchar'}"
    read = f"read_csv('{tmp_path}/out/marts/odd.csv', types = {told}, allow_quoted_nulls = false)"
    assert duckdb.sql(f"select count(text), count(nothing) from {read}").fetchall() == [(len(rows), 0)]


def test_a_workbook_comes_back_and_holds_no_formula(odd: Tiny, tmp_path: Path) -> None:
    export(odd.warehouse.published, "xlsx", tmp_path / "out")
    book = openpyxl.load_workbook(tmp_path / "out" / "innovation.xlsx")
    assert book.sheetnames[0] == "descriptions"
    described = [tuple(cell.value for cell in row) for row in book["descriptions"].iter_rows(min_row=4)]
    assert ("marts.odd", None, None, "One row per text. Key: n. 怪文") in described
    assert ("marts.indicators", "value", "DECIMAL(20,4)", "The value, in base units. 数值") in described
    sheet = book["marts.odd"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "b"}
    head, *rows = sheet.iter_rows(values_only=True)
    assert head[:3] == ("n", "text", "part")
    assert [unescape(row[1] or "") for row in rows] == FORMULAS + HARMLESS
    assert (rows[0][4], str(rows[-1][4])[:10]) == ("1899-12-31", "1900-01-20")
    assert (rows[0][6], rows[0][7], rows[0][8]) == ("nan", True, None)
    assert Decimal(str(rows[3][2])) == 1


def test_a_table_longer_than_a_sheet_goes_on_and_a_long_text_is_cut(
    odd: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 11)
    monkeypatch.setattr(workbook, "MAX_TEXT", 40)
    export(odd.warehouse.published, "xlsx", tmp_path / "out", ["marts.odd"])
    book = openpyxl.load_workbook(tmp_path / "out" / "innovation.xlsx", read_only=True)
    assert book.sheetnames == ["descriptions", "marts.odd", "marts.odd (2)", "marts.odd (3)"]
    numbers = [row[0] for name in book.sheetnames[1:] for row in list(book[name].values)[1:]]
    assert numbers == list(range(len(FORMULAS + HARMLESS)))
    told = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert [one["dialect"]["sheetName"] for one in told["resources"]] == book.sheetnames[1:]


@pytest.mark.parametrize("form", FORMS)
def test_the_descriptor_tells_what_the_files_are(odd: Tiny, tmp_path: Path, form: Any) -> None:
    done = export(odd.warehouse.published, form, tmp_path / "out")
    told = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert (told["version"], told["name"], len(told["resources"])) == (done.version, "chuangku", done.tables)
    for one in told["resources"]:
        content = (tmp_path / "out" / one["path"]).read_bytes()
        assert one["bytes"] == len(content)
        assert one["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
    by_name = {one["name"]: one for one in told["resources"]}
    fields = {field["name"]: field for field in by_name["marts.indicators"]["schema"]["fields"]}
    assert fields["value"]["description"] == "The value, in base units. 数值"
    assert (fields["value"]["type"], fields["period_end"]["type"]) == ("number", "date")
    assert "base unit" in fields["value"]["unit"]
    assert fields["indicator_id"]["constraints"] == {"required": True}
    assert by_name["marts.odd"]["schema"]["primaryKey"] == ["n"]
    leads = {
        key["fields"][0]: key["reference"]["resource"] for key in by_name["marts.indicators"]["schema"]["foreignKeys"]
    }
    assert leads == {"article_id": "marts.articles", "zone_id": "marts.zones", "adcode": "marts.regions", "metric": "marts.metrics"}  # fmt: skip
    files = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert files == {one["path"] for one in told["resources"]} | {"datapackage.json", "CHANGES.md"}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_publication_gives_the_same_bytes(odd: Tiny, tmp_path: Path, form: Any) -> None:
    def written(name: str) -> dict[str, bytes]:
        export(odd.warehouse.published, form, tmp_path / name)
        return {path.name: path.read_bytes() for path in (tmp_path / name).rglob("*") if path.is_file()}

    assert written("one") == written("two")


def test_an_export_replaces_an_export_and_nothing_else(odd: Tiny, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(odd.warehouse.published, "parquet", folder)
    export(odd.warehouse.published, "csv", folder, ["zone_year"])
    assert {path.suffix for path in folder.rglob("*") if path.is_file()} == {".csv", ".json", ".md"}
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("x")
    with pytest.raises(BadPathError, match="holds something else than an export"):
        export(odd.warehouse.published, "csv", mine)
    assert [path.name for path in mine.iterdir()] == ["thesis.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles.tsv", "mine", "out", "warehouse"]


def test_an_export_that_breaks_off_leaves_the_earlier_one(
    odd: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    export(odd.warehouse.published, "csv", folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def break_off(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("warehouse.export.descriptor.package", break_off)
    with pytest.raises(OSError, match="No space left"):
        export(odd.warehouse.published, "parquet", folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert not list(tmp_path.glob(".*"))


def test_the_command(odd: Tiny, tmp_path: Path) -> None:
    def run(*arguments: str) -> Any:
        where = ["--warehouse", str(odd.warehouse.root), "--to", str(tmp_path / "out")]
        return CliRunner().invoke(main, ["export", *arguments, *where])

    assert run("--format", "csv", "indicators").stdout.startswith("2 tables, 6 rows of ")
    assert json.loads(run("--format", "parquet", "--json").stdout)["form"] == "parquet"
    missing = run("--format", "csv", "nothing")
    assert missing.exit_code == 2
    assert "there is no table nothing" in missing.stderr


def test_nothing_published_nothing_exported(tmp_path: Path) -> None:
    with pytest.raises(BadPathError, match="refresh first"):
        export(tmp_path / "innovation.duckdb", "csv", tmp_path / "out")
