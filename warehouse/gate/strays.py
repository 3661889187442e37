"""Checks on rows that break a rule: none at all, or few.

The rows are found by one reading of the mart (``model.Found``), however many checks ask for them.
"""

from __future__ import annotations

from warehouse.gate.model import Check, Found, Severity, threshold

#: Great Expectations wants to see its batch in every query
_OF_BATCH = "exists (select 1 from {batch})"


def none(name: str, table: str, query: str, says: str, *, by_itself: bool = False) -> Check:
    """A check that ``query``, which reads ``{rows}``, finds nothing; see ``model.Found``."""
    found = Found(name, query, by_itself)
    return _check(name, table, f"select * from {found.relation} where {_OF_BATCH}", says, found)


def rows_where(name: str, where: str, show: str, counted: str = "article_id") -> Found:
    """The strange rows of a mart: where SQL over its table ``t`` holds, with the columns to ``show``."""
    return Found(name, f"select {show}, {counted} as counted from {{rows}} t where ({where})")


def few(found: Found, table: str, says: str, counted: str = "article_id", called: str = "articles") -> list[Check]:
    """Two checks on strange content: any row of it is a warning, more than the tolerated share fails.

    The share is one of articles, and one of rows too, of which those of the few strangest articles are left out: so one
    article cannot stop the warehouse, however much it says, and few articles cannot bring in much that is strange.
    ``counted`` is the article that a row comes from, or what else is to be ``called`` and counted; as in ``rows_where``.
    """
    least, share = threshold("stray_articles"), threshold("stray_share")
    some = f"select * exclude (counted) from {found.relation} where {_OF_BATCH}"
    strange = f"(select count(distinct counted) from {found.relation})"
    in_others = (
        f"(select coalesce(sum(n), 0) from (select count(*) as n from {found.relation} group by counted "
        f"order by n desc, counted offset {least:g}))"
    )
    many = (
        f"{some} and ({strange} > greatest({least}, {share} * (select count(distinct {counted}) from (select * from {{batch}}) t)) "
        f"or {in_others} > {share} * (select count(*) from {{batch}}))"
    )
    tolerated = f"but for {least:g} {called}, or {share:.0%} of {called} and rows"
    return [
        _check(f"{found.name}.some", table, some, says, found, "warning"),
        _check(f"{found.name}.many", table, many, f"{says} ({tolerated})", found),
    ]


def _check(name: str, table: str, query: str, says: str, found: Found, severity: Severity = "critical") -> Check:
    return Check(name, table, "UnexpectedRowsExpectation", {"unexpected_rows_query": query}, says, severity, found)
