"""The evidence: a page for each article, its text with every quote marked, and why each statement counts or not."""

from __future__ import annotations

from urllib.parse import urlsplit

from warehouse.report import places
from warehouse.report.passage import Span, pieces
from warehouse.report.read import Reader, Row
from warehouse.report.site import Site
from warehouse.report.values import percent, shown
from warehouse.report.words import Both, Codes, word

#: why a statement of a number is not among those that zone_year weighs, the first that holds
_NOT_WEIGHED = (
    ("not_series", lambda fact: not fact["in_series"]),
    ("only_growth", lambda fact: fact["value"] is None),
    ("not_zone", lambda fact: fact["zone_id"] is None or fact["scope_type"] != "zone"),
    ("increment", lambda fact: fact["measure"] == "increment"),
    ("no_year", lambda fact: fact["year"] is None),
)


def write_articles(site: Site, reader: Reader) -> int:
    """Write a page for each article and the list of all.  Returns the number of articles."""
    along = {
        name: reader.along(name, "article_id") for name in ("article_indicators", "article_funding", "article_mentions")
    }
    beside = {
        name: reader.along(name, "of_article_id") for name in ("rivals", "equal_sums", "other_mentions", "copies")
    }
    listed = []
    for article in reader.each("articles"):
        key = article["article_id"]
        others = {name: _by_fact(rows.take(key)) for name, rows in beside.items() if name != "copies"}
        facts = [
            *(_indicator(row, others["rivals"]) for row in along["article_indicators"].take(key)),
            *(_funding(row, others["equal_sums"], site.code) for row in along["article_funding"].take(key)),
            *(_mention(row, others["other_mentions"], site.code) for row in along["article_mentions"].take(key)),
        ]
        _write_article(site, article, facts, beside["copies"].take(key))
        listed.append({name: value for name, value in article.items() if name != "text"})
    site.write(places.ARTICLES, "articles.html", articles=sorted(listed, key=_newest_first))
    return len(listed)


def _write_article(site: Site, article: Row, facts: list[Row], copies: list[Row]) -> None:
    text = article["text"]
    facts.sort(key=lambda fact: (fact["char_start"], fact["char_end"]))
    for number, fact in enumerate(facts, start=1):
        fact["number"] = number
    spans = [Span(fact["number"], fact["char_start"], fact["char_end"]) for fact in facts]
    body = (article["body_start"] or 0, len(text) if article["body_end"] is None else article["body_end"])
    site.write(
        places.article_page(article["article_id"]),
        "article.html",
        article=article,
        address=_web_address(article["url"]),
        copies=copies,
        facts=facts,
        pieces=pieces(text, spans, body),
    )


def _indicator(row: Row, rivals: dict[str, list[Row]]) -> Row:
    others = rivals.get(row["indicator_id"], [])
    label = Both(row["label_zh"] or row["metric"], row["label_en"] or row["metric"])
    value = shown(row["value"], row["unit"], row["qualifier"], row["value_max"])
    growth = percent(row["yoy_pct"])
    chosen = next((one for one in others if one["verdict"] == "chosen"), None)
    return row | {
        "template": "fact_indicator.html",
        "id": row["indicator_id"],
        "amount": row["value"],
        "value": value if row["value"] is not None else Both(growth, growth),
        "about": label + (f" · {row['year']}" if row["year"] else ""),
        "why": _why_number(row),
        "rivals": others,
        "chosen_target": places.evidence(chosen["article_id"], chosen["indicator_id"]) if chosen else None,
    }


def _why_number(row: Row) -> Both:
    if row["verdict"] is None:
        return word(f"why.{next((name for name, holds in _NOT_WEIGHED if holds(row)), 'not_weighed')}")
    if row["verdict"] != "chosen":
        return word(f"why.{row['verdict'].replace(' ', '_')}")
    said = word("why.chosen", sources=row["source_count"], agreeing=row["agreeing_source_count"])
    if row["least"] != row["most"]:
        low, high = shown(row["least"], row["unit"]), shown(row["most"], row["unit"])
        said += word("why.spread", low=low, high=high)
    if row["is_conflicting"]:
        said += word("why.conflict", tolerance=f"{float(row['tolerance_pct']):g}")
    if row["known_since"]:
        said += word("why.since", day=row["known_since"])
    return said


def _funding(row: Row, rivals: dict[str, list[Row]], code: Codes) -> Row:
    return row | {
        "template": "fact_funding.html",
        "id": row["funding_id"],
        "value": shown(row["amount"], row["currency"], row["qualifier"], row["amount_max"]),
        "about": code("funding_kind", row["kind"]) + (f" · {row['year']}" if row["year"] else ""),
        "why": _why_sum(row),
        "rivals": rivals.get(row["funding_id"], []),
    }


def _why_sum(row: Row) -> Both:
    if row["zone_id"] is None:
        return word("why.sum_not_zone")
    if not row["stands"]:
        return word("why.sum_told_elsewhere")
    said = word("why.sum_stands", sources=row["source_count"])
    if row["is_part_of_total"]:
        return said + word("why.sum_part")
    return said + word("why.sum_counted" if row["is_counted"] else "why.sum_not_counted")


def _mention(row: Row, others: dict[str, list[Row]], code: Codes) -> Row:
    return row | {
        "template": "fact_mention.html",
        "id": row["mention_id"],
        "value": Both(row["name"], row["name"]),
        "about": code("entity", row["entity"]),
        "rivals": others.get(row["mention_id"], []),
    }


def _by_fact(rows: list[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["of_id"], []).append(row)
    return grouped


def _newest_first(article: Row) -> tuple[bool, int, str]:
    day = article["published_on"]
    return (day is None, -day.toordinal() if day else 0, article["article_id"])


def _web_address(url: str | None) -> str | None:
    """The address of the article where it is one of the web: nothing else that a source writes there becomes a link."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
