"""Reading numerals: 4.7亿, 1,100.9亿, 一万五千, 三百, 百亿.  Exact decimals, never floats."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

#: 二00三年, 二OO三年: how the circle is typed
TYPED_ZERO = str.maketrans("0O", "〇〇")
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
MULTIPLIERS = {
    "百": 10**2, "千": 10**3, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7,
    "亿": 10**8, "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12, "兆": 10**12,
}  # fmt: skip
#: nothing that a zone or a country reports is larger
LARGEST = Decimal(10) ** 16


def arabic(digits: str, multiplier: str = "") -> Decimal | None:
    """``("1,100.9", "亿")`` → 110090000000.  None where the number is larger than anything reported."""
    myriads, _, rest = digits.rpartition("兆")  # 1兆501亿
    value = Decimal(rest.replace(",", "").replace("O", "0"))  # 5O万元, as a machine reads it
    value += Decimal(myriads or 0) * 10_000
    if multiplier:
        value *= MULTIPLIERS.get(multiplier, 1)
    return value if value < LARGEST else None


@lru_cache(4096)  # an article has few numerals, and often
def chinese(numeral: str) -> Decimal | None:
    """三百 → 300, 一万五千 → 15000, 十二 → 12, 二〇一六 → 2016, 百 → 100.  None where it is no numeral."""
    if len(numeral) > 12 or not all(c in DIGITS or c in TENS or c in MYRIADS for c in numeral):
        return None
    if all(c in DIGITS for c in numeral):
        if len(numeral) == 1:
            return Decimal(DIGITS[numeral])
        return Decimal("".join(str(DIGITS[c]) for c in numeral)) if len(numeral) == 4 else None
    total = section = digit = 0
    last_unit = 0
    for c in numeral:
        if c in DIGITS:
            if digit:
                return None
            digit = DIGITS[c]
        elif c in TENS:
            section += (digit or 1) * TENS[c]
            digit, last_unit = 0, TENS[c]
        else:
            section += digit
            total = (total + section) * MYRIADS[c] if c == "亿" else total + (section or 1) * MYRIADS[c]
            section = digit = 0
            last_unit = MYRIADS[c]
    if digit and numeral[-1] in DIGITS and len(numeral) > 1 and numeral[-2] in "百千万亿":
        digit *= last_unit // 10  # 三百五 is 350, 一万五 is 15000
    return Decimal(total + section + digit)


def decimals(spoken: str) -> Decimal:
    """点六 → 0.6, 点二五 → 0.25: what stands behind the point, the point included."""
    return Decimal("0." + "".join(str(DIGITS[c]) for c in spoken[1:]))


def chinese_decimal(numeral: str) -> Decimal | None:
    """十七点五 → 17.5, 三十 → 30.  None where it is no numeral."""
    whole, point, part = numeral.partition("点")
    value = chinese(whole) if whole else Decimal(0)
    if value is None or (point and not part) or not all(c in DIGITS for c in part):
        return None
    return value + decimals(point + part) if part else value
