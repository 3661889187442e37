"""Numbers as people write them: 118000000000 CNY is 1,180 亿元 and CNY 118 bn; the exact number stays at hand."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from warehouse.report.words import Both

_ZH_CURRENCY = {
    "CNY": "元",
    "USD": "美元",
    "EUR": "欧元",
    "HKD": "港元",
    "JPY": "日元",
    "GBP": "英镑",
    "TWD": "新台币元",
}
_ZH_SCALES = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_EN_SCALES = ((Decimal(10**9), " bn"), (Decimal(10**6), " m"), (Decimal(10**3), " k"))
_SQUARE_KM = Decimal(10**6)
_BEFORE = {
    "about": Both("约 ", "about "),
    "nearly": Both("近 ", "nearly "),
    "over": Both("超 ", "over "),
    "under": Both("不足 ", "under "),
    "at_least": Both("至少 ", "at least "),
    "at_most": Both("最高 ", "up to "),
}


def shown(value: Decimal | None, unit: str | None, qualifier: str | None = None, upper: Decimal | None = None) -> Both:
    """A value with its unit and how exact it is; with an upper end, a range.  Nothing for no value."""
    if value is None:
        return Both("", "")
    lower = _united(value, unit or "count")
    if upper is not None and upper != value:
        end = _united(upper, unit or "count")
        return lower + "–" + end
    return _BEFORE.get(qualifier or "", Both("", "")) + lower


def exact(value: Decimal | None, unit: str | None) -> str:
    """The stored number in its base unit, for those who hover."""
    if value is None:
        return ""
    return f"{_plain(value)} {unit}" if unit and unit != "count" else _plain(value)


def percent(value: Decimal | None, digits: int = 1) -> str:
    """A signed rate of growth."""
    return "" if value is None else f"{signed(value, digits)}%"


def signed(value: Decimal, digits: int = 1) -> str:
    """A difference with its sign."""
    return f"{_round(value, digits):+,f}".replace("-", "−")


def _united(value: Decimal, unit: str) -> Both:
    if unit == "percent":
        return _same(f"{_plain(value)}%")
    if unit == "ordinal":
        return Both(f"第 {_plain(value)}", f"#{_plain(value)}")
    if unit == "m2":
        return _area(value)
    if unit in _ZH_CURRENCY:
        return Both(_scaled(value, _ZH_SCALES) + _ZH_CURRENCY[unit], f"{unit} {_scaled(value, _EN_SCALES)}")
    if unit in ("count", "person"):
        return _same(_plain(value))
    return _same(f"{_plain(value)} {unit}")


def _area(value: Decimal) -> Both:
    if abs(value) >= _SQUARE_KM:
        size = _digits(value / _SQUARE_KM)
        return Both(f"{size} 平方公里", f"{size} km²")
    return Both(f"{_scaled(value, _ZH_SCALES[1:])}平方米", f"{_plain(value)} m²")


def _scaled(value: Decimal, scales: tuple[tuple[Decimal, str], ...]) -> str:
    for size, name in scales:
        if abs(value) >= size:
            return f"{_digits(value / size)}{name}" if name.startswith(" ") else f"{_digits(value / size)} {name}"
    return f"{_plain(value)} " if not scales[0][1].startswith(" ") else _plain(value)


def _digits(value: Decimal) -> str:
    # two decimals hold what articles state; small numbers keep one more
    return _plain(_round(value, 2 if abs(value) >= 10 else 3))


def _round(value: Decimal, digits: int) -> Decimal:
    return Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _plain(value: Decimal) -> str:
    text = f"{Decimal(value):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−")


def _same(text: str) -> Both:
    return Both(text, text)
