"""What the server answers, to programs and to people."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

from tests.warehouse.conftest import Tiny
from tests.warehouse.serve.conftest import HERE, LIMITS
from warehouse.__main__ import main
from warehouse.serve.app import make_app


def test_a_select_is_answered_as_json(client: TestClient) -> None:
    sql = "select value, reported_on, null as nothing, [1.5, 'nan'::double] as several from marts.indicators order by value"
    told = client.get("/api/query", params={"sql": sql}).json()
    assert told["data"][0] == [10, "2024-03-01", None, [1.5, None]]
    assert told["columns"][0] == {"name": "value", "type": "DECIMAL(20,4)"}
    assert (told["rows"], told["truncated"]) == (3, False)
    assert told["version"].endswith(".0")


def test_and_as_csv_that_no_spreadsheet_runs(client: TestClient) -> None:
    response = client.get(
        "/api/query", params={"sql": "select name, true as yes, null as nothing from marts.zones", "form": "csv"}
    )
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["x-truncated"] == "false"
    assert next(csv.DictReader(io.StringIO(response.text))) == {
        "name": "'=cmd|' /C calc'!A1",
        "yes": "true",
        "nothing": "",
    }


def test_tables_can_be_browsed(client: TestClient) -> None:
    tables = {table["table"]: table for table in client.get("/api/tables").json()}
    assert {"marts.indicators", "bi.indicators"} <= set(tables)
    one = client.get("/api/tables/marts/indicators").json()
    assert one == tables["marts.indicators"]
    assert {"name": "value", "comment": "The value, in base units. 数值"}.items() <= one["columns"][3].items()
    page = client.get("/api/tables/marts/indicators/rows", params={"limit": 1, "offset": 2}).json()
    assert (page["rows"], page["truncated"]) == (1, False)
    assert client.get("/api/tables/marts/indicators/rows", params={"limit": 1}).json()["truncated"] is True
    missing = client.get("/api/tables/marts/nothing/rows")
    assert (missing.status_code, missing.json()["detail"]) == (404, "there is no table marts.nothing")


def test_the_interface_describes_itself(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    assert set(told["paths"]) == {
        "/api/tables", "/api/tables/{schema}/{name}", "/api/tables/{schema}/{name}/rows", "/api/query",
    }  # fmt: skip
    answers = told["paths"]["/api/query"]["get"]["responses"]
    assert set(answers) == {"200", "400", "404", "413", "422", "503", "504"}
    assert set(answers["200"]["content"]) == {"application/json", "text/csv"}


def test_people_get_pages_in_which_articles_stay_text(client: TestClient) -> None:
    assert "bi.indicators" in client.get("/").text
    page = client.get("/tables/marts/articles").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script" not in page
    assert "Rows 1–3 of 3" in page
    asked = client.get("/query", params={"sql": "select 7 as seven, '<b>' as mark"}).text
    assert '<td class="n">7</td><td>&lt;b&gt;</td>' in asked
    wrong = client.get("/query", params={"sql": "selec <b>"})
    assert wrong.status_code == 400
    assert "syntax error" in wrong.text
    assert "<b>" not in wrong.text


def test_a_new_publication_is_seen_without_a_restart(tiny: Tiny) -> None:
    with TestClient(make_app(tiny.warehouse.published, LIMITS), base_url=HERE) as client:
        early = client.get("/api/tables")
        assert (early.status_code, early.json()["detail"]) == (400, "nothing has been published yet")

        def asked() -> tuple[str, int]:
            told = client.get("/api/query", params={"sql": "select count(*) from marts.indicators"}).json()
            return told["version"], told["data"][0][0]

        first = tiny.refresh().version
        assert asked() == (first, 3)
        tiny.write(10, 20, 30, 40)
        second = tiny.refresh().version
        assert {asked() for _ in range(4)} == {(second, 4)}


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_other_machines_are_served_with_a_token_only(tiny: Tiny, tmp_path: Path, host: str) -> None:
    tiny.refresh()
    where = ["serve", "--warehouse", str(tiny.warehouse.root), "--host", host]
    refused = CliRunner().invoke(main, where)
    assert refused.exit_code == 2
    assert "a token is needed" in refused.stderr
    (tmp_path / "token").write_text("short\n")
    weak = CliRunner().invoke(main, [*where, "--token-file", str(tmp_path / "token")])
    assert weak.exit_code == 2
    assert "16 characters or more" in weak.stderr


def test_the_token_is_asked_for_by_bearer_and_by_basic(served: Path) -> None:
    token = "correct horse battery"
    with TestClient(make_app(served, LIMITS, token), base_url="http://example.org") as client:
        for headers in (
            {},
            {"Authorization": "Bearer wrong"},
            {"Authorization": "Basic %%%"},
            {"Authorization": "Basic eA=="},
        ):
            response = client.get("/api/tables", headers=headers)
            assert response.status_code == 401
            assert response.headers["www-authenticate"].startswith("Basic")
        assert client.get("/openapi.json").status_code == 401
        assert client.get("/api/tables", headers={"Authorization": f"Bearer {token}"}).status_code == 200
        assert client.get("/", auth=("anybody", token)).status_code == 200


def test_without_a_token_only_this_machines_names_are_answered(client: TestClient) -> None:
    for host in ("localhost:8321", "127.0.0.1", "[::1]:8321"):
        assert client.get("/api/tables", headers={"Host": host}).status_code == 200
    for host in ("evil.example", "127.0.0.1.evil.example:80", ""):
        assert client.get("/api/tables", headers={"Host": host}).status_code == 403


def test_answers_carry_headers_that_keep_pages_harmless(client: TestClient) -> None:
    for path in ("/", "/api/tables", "/nowhere"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["x-content-type-options"] == "nosniff"


def test_openapi_is_valid_json_without_outside_pages(client: TestClient) -> None:
    assert client.get("/docs").status_code == 404
    assert "http" not in json.dumps(client.get("/openapi.json").json()["info"])
