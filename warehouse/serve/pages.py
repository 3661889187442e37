"""Pages for people: the tables, the rows of one, and a box for a question.  Without a script, and everything escaped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from warehouse.database import quoted
from warehouse.serve.pool import Pool

_SHOWN = 100
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")), autoescape=True, undefined=StrictUndefined
)
router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


def named(pool: Pool, full_name: str) -> dict[str, Any]:
    """What the catalog says of a table.  Raises HTTPException (404) where there is none of that name."""
    for table in json.loads(pool.catalog().body):
        if table["table"] == full_name:
            found: dict[str, Any] = table
            return found
    raise HTTPException(404, f"there is no table {full_name}")


@router.get("/")
def front(request: Request) -> Response:
    """All tables."""
    found = request.app.state.pool.catalog()
    return _page("front.html", tables=json.loads(found.body), version=found.head["version"])


@router.get("/tables/{schema}/{name}")
def rows(request: Request, schema: str, name: str, offset: Annotated[int, Query(ge=0)] = 0) -> Response:
    """A hundred rows of a table, and what its columns mean."""
    pool: Pool = request.app.state.pool
    table = named(pool, f"{schema}.{name}")
    sql = f"select * from {quoted(schema)}.{quoted(name)} limit {_SHOWN + 1} offset {offset}"
    answer = json.loads(pool.query(sql, _SHOWN).body)
    return _page("table.html", table=table, answer=answer, offset=offset, shown=_SHOWN)


@router.get("/query")
def query(request: Request, sql: str = "") -> Response:
    """The answer to a question, under the box in which it was asked."""
    answer = json.loads(request.app.state.pool.query(sql, _SHOWN).body) if sql.strip() else None
    return _page("query.html", sql=sql, answer=answer, problem=None)


def problem_page(request: Request, detail: str, status: int) -> Response:
    """Why there is no answer, under the box in which the question was asked."""
    return _page("query.html", status, sql=request.query_params.get("sql", ""), answer=None, problem=detail)


def _page(template: str, status: int = 200, **said: Any) -> Response:
    return HTMLResponse(_TEMPLATES.get_template(template).render(**said), status)
