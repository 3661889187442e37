"""Scores as text for a person and as plain data for a program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from warehouse.scoring import Pairing, Rate, Score

LEVELS = ("core", "full")


def table(score: Score, *, totals_only: bool = False) -> str:
    """The scores as a table: one line per kind (unless only totals are wanted), then the totals of each level."""
    lines = [f"{'kind':<11}{'gold':>6}{'found':>6}   core P / R / F1       full P / R / F1       right where found"]
    for kind in () if totals_only else score.pairings:
        core, full = (score.rate(kind, level) for level in LEVELS)
        rights = "  ".join(f"{name} {share:.2f}" for name, share in score.attributes(kind).items() if share is not None)
        lines.append(
            f"{kind:<11}{core.gold:>6}{core.found:>6}   {_figures(core)}   {_figures(full)}   {rights}".rstrip()
        )
    for level in LEVELS:
        lines.append(f"{level + ' micro':<23}   {_figures(score.micro(level))}   macro F1 {score.macro_f1(level):.3f}")
    return "\n".join(lines)


def amiss(score: Score, kind: str) -> Iterator[str]:
    """Every label of one kind that was missed or partly right, and every fact too many: two lines of evidence each."""
    for pairing in score.pairings[kind]:
        if not pairing.full:
            yield f"{pairing.article}: {_verdict(pairing)}\n    label {_plain(pairing.label)}\n    found {_plain(pairing.fact)}"


def as_data(score: Score) -> dict[str, Any]:
    """The scores for a program; figures are [precision, recall, F1]."""
    data: dict[str, Any] = {"articles_missing": list(score.missing), "kinds": {}}
    for kind in score.pairings:
        rates = {level: score.rate(kind, level) for level in LEVELS}
        data["kinds"][kind] = {
            "gold": rates["core"].gold,
            "found": rates["core"].found,
            **{level: _triple(rate) for level, rate in rates.items()},
            "attributes": score.attributes(kind),
        }
    for level in LEVELS:
        data[f"{level}_micro"] = _triple(score.micro(level))
        data[f"{level}_macro_f1"] = score.macro_f1(level)
    return data


def _figures(rate: Rate) -> str:
    return f"{rate.precision:.3f}  {rate.recall:.3f}  {rate.f1:.3f}"


def _triple(rate: Rate) -> list[float]:
    return [rate.precision, rate.recall, rate.f1]


def _verdict(pairing: Pairing) -> str:
    if pairing.fact is None:
        return "MISSED"
    if pairing.label is None:
        return "EXTRA"
    return "PARTLY: " + ", ".join(pairing.wrong)


def _plain(fact: Any) -> str:
    if fact is None:
        return "-"
    return "  ".join(f"{name}={value}" for name, value in fact.items() if value is not None)
