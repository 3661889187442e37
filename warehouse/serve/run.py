"""Binding and running."""

from __future__ import annotations

from pathlib import Path

import uvicorn

from warehouse.errors import BadPathError
from warehouse.serve.access import checked_token
from warehouse.serve.app import make_app
from warehouse.serve.limits import Limits


def run(published: Path, host: str, port: int, limits: Limits, token_file: Path | None) -> None:
    """Serve until stopped.  Raises BadPathError where the address needs a token and there is none."""
    token = _token(token_file) if token_file else None
    app = make_app(published, limits, checked_token(host, token))
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=15,
        limit_concurrency=1_000,
        h11_max_incomplete_event_size=64_000,
    )


def _token(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise BadPathError(f"the token cannot be read: {error}") from error
