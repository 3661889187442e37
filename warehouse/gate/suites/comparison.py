"""Is it like the last publication?  An accepted change of the extractor or of the sources is let through by hand."""

from __future__ import annotations

from warehouse.gate.baseline import Baseline, Compared
from warehouse.gate.model import Check, threshold

#: how to let a wanted change through; part of each message
_WANTED = "if this is wanted: `refresh --accept-changes`"


def checks(baseline: Baseline) -> list[Check]:
    """Nothing where there is no last publication, or where changes were accepted beforehand."""
    last = baseline.last
    if last is None or baseline.changes_accepted:
        return []
    found = [_articles(baseline, last)] if last.uris else []
    for table, (before, now) in sorted(last.facts_of_common_articles.items()):
        if before >= threshold("compare_from_rows"):
            found.append(_facts(table, before, now, baseline.rows[table]))
    for table, (before, now) in sorted(last.answers.items()):
        if before >= threshold("compare_from_rows"):
            found.append(_answers(table, before, now))
    if last.cells >= threshold("compare_from_rows"):
        found.append(_jumps(last))
    if min(last.new_articles, last.common_articles) >= threshold("drift_from_articles"):
        found += _drift(baseline, last)
    return found


def _articles(baseline: Baseline, last: Compared) -> Check:
    least = int((1 - threshold("lost_articles_share")) * last.uris)
    # said in rows of the table, so that the page shows the numbers: those that are new do not make up for lost ones
    return Check(
        "comparison.articles.lost",
        "articles",
        "ExpectTableRowCountToBeBetween",
        {"min_value": least + baseline.rows["articles"] - last.uris_still_there},
        f"at least {least:,} of the {last.uris:,} articles of the last publication are still there "
        f"({last.uris_still_there:,} are); {_WANTED}",
    )


def _facts(table: str, before: int, now: int, rows: int) -> Check:
    least = int((1 - threshold("fall_share")) * before)
    most = int((1 + threshold("rise_share")) * before) + 1
    of_others = rows - now
    return Check(
        f"comparison.{table}.rows",
        table,
        "ExpectTableRowCountToBeBetween",
        {"min_value": least + of_others, "max_value": most + of_others},
        f"articles that were in the last publication gave {before:,} rows then, and give between {least:,} and "
        f"{most:,} now ({now:,} found; {of_others:,} come from other articles); {_WANTED}",
    )


def _answers(table: str, before: int, now: int) -> Check:
    least = int((1 - threshold("fall_share")) * before)
    return Check(
        f"comparison.{table}.answers",
        table,
        "ExpectTableRowCountToBeBetween",
        {"min_value": least},
        f"the last publication had {before:,} rows, and at least {least:,} of them are to be expected now "
        f"({now:,} found); {_WANTED}",
    )


def _jumps(last: Compared) -> Check:
    factor, share = threshold("jump_factor"), threshold("jump_share")
    found = f"select {last.cells} as values_in_both, {last.cells_jumped} as jumped from {{batch}}"
    return Check(
        "comparison.zone_year.jumps",
        "zone_year",
        "UnexpectedRowsExpectation",
        {"unexpected_rows_query": f"{found} where {last.cells_jumped} > {share} * {last.cells} limit 1"},
        f"at most {share:.0%} of the values of the last publication are more than {factor:g} times larger or smaller now "
        f"({last.cells_jumped:,} of {last.cells:,} are); {_WANTED}",
    )


def _drift(baseline: Baseline, last: Compared) -> list[Check]:
    found: list[Check] = []
    share = threshold("drift_share")
    for table, (_, now) in sorted(last.facts_of_common_articles.items()):
        usual = now / last.common_articles * last.new_articles
        if usual >= threshold("compare_from_rows"):
            low, high = int((1 - share) * usual), int((1 + share) * usual) + 1
            found.append(
                Check(
                    f"comparison.{table}.drift",
                    table,
                    "ExpectTableRowCountToBeBetween",
                    {"min_value": low + now, "max_value": high + now},
                    f"{last.new_articles:,} new articles give between {low:,} and {high:,} rows, as the known ones do "
                    f"({baseline.rows[table] - now:,} found)",
                    "warning",
                )
            )
    return found
