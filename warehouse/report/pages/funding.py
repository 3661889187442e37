"""Money: what was told of by kind and year, and every distinct sum behind it."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from warehouse.report import places
from warehouse.report.read import Reader, Row
from warehouse.report.site import Site
from warehouse.report.values import shown
from warehouse.report.words import Codes

#: the currency of the chart; sums in others stand in the tables, unconverted
_CURRENCY = "CNY"


def write_funding(site: Site, reader: Reader) -> None:
    """Write the page of all money."""
    sums = reader.rows("funding_sums")
    by_year = reader.rows("funding_by_year")
    site.write(
        places.FUNDING,
        "funding.html",
        sums=sorted(sums, key=lambda row: (-(row["amount"] or 0), row["funding_id"])),
        years=by_year_of_kind(by_year, site.code),
        totals=_totals(by_year),
        zones=reader.rows("funding_by_zone"),
        funding_key=sums_key,
    )


def by_year_of_kind(rows: list[Row], code: Codes) -> list[dict[str, Any]]:
    """What the chart draws: actual money by kind and year, leading to the sums it is made of."""
    return [
        {
            "year": row["year"],
            "kind": code("funding_kind", row["kind"]),
            "value": float(row["amount"]),
            "said": shown(row["amount"], row["currency"]),
            "href": f"{places.FUNDING}#q=={quote(sums_key(row))}",
        }
        for row in rows
        if row["status"] == "actual" and row["currency"] == _CURRENCY
    ]


def sums_key(row: Row) -> str:
    """By what the sums that make up a total are found: kind, status, currency, and year unless it is all years."""
    return "/".join([row["kind"], row["status"], row["currency"], str(row["year"] or "")])


def _totals(rows: list[Row]) -> list[Row]:
    """Sums over the years, by kind, status and currency."""
    totals: dict[tuple[str, str, str], list[Any]] = defaultdict(lambda: [Decimal(0), 0])
    for row in rows:
        total = totals[row["kind"], row["status"], row["currency"]]
        total[0] += row["amount"]
        total[1] += row["sums"]
    return [
        {"kind": kind, "status": status, "currency": currency, "year": None, "amount": amount, "sums": count}
        for (kind, status, currency), (amount, count) in sorted(totals.items(), key=lambda item: -item[1][0])
    ]
