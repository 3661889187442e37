"""Who may ask: on this machine everybody, from anywhere else whoever has the token."""

from __future__ import annotations

import base64
import binascii
import hmac
import ipaddress
from collections.abc import Awaitable, Callable

from fastapi import Request, Response

from warehouse.errors import BadPathError

_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
_LEAST_TOKEN = 16
#: pages need a little style of their own and nothing else from anywhere
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self' 'unsafe-inline'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
Next = Callable[[Request], Awaitable[Response]]


def checked_token(host: str, token: str | None) -> str | None:
    """The token to ask for, None where none is needed.  Raises BadPathError where one is needed and there is none."""
    if token is not None and len(token) < _LEAST_TOKEN:
        raise BadPathError(
            f"a token needs {_LEAST_TOKEN} characters or more: python -c 'import secrets; print(secrets.token_urlsafe())'"
        )
    if token is None and not is_loopback(host):
        raise BadPathError(
            f"{host} can be reached from other machines, so a token is needed: write one into a file and name it with "
            "--token-file (and put a proxy with TLS in front, or the token travels in the clear)"
        )
    return token


def is_loopback(host: str) -> bool:
    """Whether an address is of this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def guard(token: str | None) -> Callable[[Request, Next], Awaitable[Response]]:
    """A middleware that refuses whoever may not ask, and sends headers that keep pages harmless."""

    async def dispatch(request: Request, call_next: Next) -> Response:
        refusal = _refusal(request, token)
        response = refusal if refusal is not None else await call_next(request)
        response.headers.update(_HEADERS)
        return response

    return dispatch


def _refusal(request: Request, token: str | None) -> Response | None:
    if token is None:
        # a page elsewhere whose name was made to point here is not of this machine, though its requests are
        name = request.headers.get("host", "").rpartition(":")[0] or request.headers.get("host", "")
        return None if name in _LOCAL_NAMES else Response("this server answers on this machine only\n", 403)
    if hmac.compare_digest(_given(request.headers.get("authorization", "")).encode(), token.encode()):
        return None
    return Response(
        "a token is needed\n", 401, {"WWW-Authenticate": 'Basic realm="Chuangku: any name, the token as password"'}
    )


def _given(header: str) -> str:
    """The token of ``Bearer TOKEN``, or the password of ``Basic``, which browsers ask for."""
    kind, _, value = header.partition(" ")
    if kind.lower() == "bearer":
        return value.strip()
    if kind.lower() == "basic":
        try:
            return base64.b64decode(value, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return ""
    return ""
