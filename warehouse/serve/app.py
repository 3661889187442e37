"""The HTTP interface: /api for programs (described in /openapi.json), pages for people."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from warehouse.database import quoted
from warehouse.serve import pages
from warehouse.serve.access import guard
from warehouse.serve.limits import Limits
from warehouse.serve.pool import Answer, Pool, ProblemError

_STATUS = {"statement": 400, "memory": 413, "busy": 503, "time": 504}


class Form(StrEnum):
    """How rows are written."""

    json = "json"
    csv = "csv"


class Column(BaseModel):
    """A column of an answer."""

    name: str
    type: str


class Rows(BaseModel):
    """Rows of a table or of a statement; ``truncated``: there are more than the limits let through."""

    version: str
    rows: int
    truncated: bool
    columns: list[Column]
    data: list[list[Any]]


class Problem(BaseModel):
    """Why there is no answer."""

    detail: str


_ROWS: dict[int | str, dict[str, Any]] = {
    200: {"model": Rows, "content": {"text/csv": {}}},
    **{status: {"model": Problem} for status in (400, 404, 413, 503, 504)},
}
Limit = Annotated[int, Query(ge=1, description="Rows at most; the server's own limit stays above it.")]
Offset = Annotated[int, Query(ge=0, description="Rows to leave out first.")]
Sql = Annotated[str, Query(description="One SELECT; tables are in schemas marts and bi.")]


def make_app(published: Path, limits: Limits, token: str | None = None) -> FastAPI:
    """The application that serves one published file; workers run from its start to its end."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.pool = Pool(published, limits)
        yield
        app.state.pool.close()

    app = FastAPI(
        title="Chuangku 创库",
        description="The published warehouse, read only. Every answer says which publication it is from.",
        version="1",
        docs_url=None,  # its pages fetch scripts from elsewhere
        redoc_url=None,
        lifespan=lifespan,
    )
    app.middleware("http")(guard(token))
    app.add_exception_handler(ProblemError, _explained)
    _add_api(app)
    app.include_router(pages.router)
    return app


def _add_api(app: FastAPI) -> None:
    @app.get("/api/tables", summary="All tables: columns, types, meaning, keys, rows")
    def tables(request: Request) -> Response:
        found = _pool(request).catalog()
        return Response(found.body, media_type="application/json", headers=_headers(found))

    @app.get("/api/tables/{schema}/{name}", summary="What is in one table")
    def table(request: Request, schema: str, name: str) -> JSONResponse:
        return JSONResponse(pages.named(_pool(request), f"{schema}.{name}"))

    @app.get("/api/tables/{schema}/{name}/rows", summary="Rows of one table", responses=_ROWS)
    def rows(
        request: Request, schema: str, name: str, limit: Limit = 1000, offset: Offset = 0, form: Form = Form.json
    ) -> Response:
        pages.named(_pool(request), f"{schema}.{name}")
        sql = f"select * from {quoted(schema)}.{quoted(name)} limit {limit + 1} offset {offset}"
        return _answered(_pool(request).query(sql, limit, form), form)

    @app.get("/api/query", summary="The answer to one SELECT", responses=_ROWS)
    def query(request: Request, sql: Sql, limit: Limit = 1000, form: Form = Form.json) -> Response:
        return _answered(_pool(request).query(sql, limit, form), form)


def _pool(request: Request) -> Pool:
    found: Pool = request.app.state.pool
    return found


def _answered(found: Answer, form: Form) -> Response:
    kind = "text/csv; charset=utf-8" if form is Form.csv else "application/json"
    return Response(found.body, media_type=kind, headers=_headers(found))


def _headers(found: Answer) -> dict[str, str]:
    """For those who get CSV: which publication it is from, and whether there is more."""
    told = {"X-Publication": found.head["version"]}
    return told | ({"X-Truncated": json.dumps(found.head["truncated"])} if "truncated" in found.head else {})


def _explained(request: Request, problem: Exception) -> Response:
    if not isinstance(problem, ProblemError):
        raise problem
    status = _STATUS[problem.kind]
    headers = {"Retry-After": "5"} if problem.kind == "busy" else {}
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": str(problem)}, status, headers)
    return pages.problem_page(request, str(problem), status)
