"""A publication as large as a report is meant to stay usable with: 2,000 zones, 100,000 facts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

from tests.warehouse.report.press import Press

_METRICS = {
    "hightech_enterprises": ("高新技术企业", "High-tech enterprises"),
    "makerspaces": ("众创空间", "Makerspaces"),
    "incubators": ("科技企业孵化器", "Business incubators"),
    "listed_companies": ("上市公司", "Listed companies"),
    "patents_granted": ("专利授权量", "Patents granted"),
}
_YEARS = range(2016, 2024)
#: words between the numbers, so that an article is about as long as one of a portal
_FILLER = "围绕主导产业，园区完善服务体系，举办路演与对接活动，推动成果就地转化。" * 8


def write_large(path: Path, zones: int) -> int:
    """Print a publication with so many zones, 50 facts each.  Returns the number of facts."""
    press = Press()
    for metric, (zh, en) in _METRICS.items():
        press.metric(metric, zh, en)
    for number in range(zones):
        _zone(press, number)
    press.publish(path)
    return sum(len(press.rows[table]) for table in ("indicators", "funding", *_MENTIONS))


_MENTIONS = ("policy_mentions", "incubator_mentions", "event_mentions", "zone_mentions")


def _zone(press: Press, number: int) -> None:
    zone_id, name = f"zone-{number:04}", f"第{number}高新区"
    press.zone(
        zone_id,
        name,
        name_en=f"Zone {number} National High-tech Industrial Development Zone",
        latitude=Decimal(22 + number % 25),
        longitude=Decimal(95 + number % 31),
        city=f"第{number % 300}市",
        article_count=4,
    )
    for first in _YEARS[::2]:
        said = {
            (metric, year): f"{year}年{zh}{100 + number % 900 + 37 * (year - 2015)}家"
            for year in (first, first + 1)
            for metric, (zh, _) in _METRICS.items()
        }
        money = f"设立基金{number + first}亿元"
        carrier = f"第{number}号加速器第{first}期"
        text = f"{name}发布数据：" + f"。{_FILLER}".join([*said.values(), money, carrier]) + "。"
        article_id = press.article(text, f"{name}{first + 1}年成绩单", dt.date(first + 2, 1, 1 + number % 28))
        for (metric, year), quote in said.items():
            value = int(quote.split("年")[1].strip("家").lstrip("".join(zh for zh, _ in _METRICS.values())))
            verdict = "outranked" if (number + year) % 10 == 0 else "chosen"
            press.number(
                article_id, quote, zone_id, metric, value, year, verdict, is_conflicting=(number + year) % 40 == 1
            )
        press.money(article_id, money, zone_id, "fund", (number + first) * 10**8, first)
        press.thing("incubator", article_id, carrier, zone_id, type="accelerator", recognised_on=dt.date(first, 6, 1))
        press.mention(article_id, name, zone_id)
