"""One small publication, hostile where articles can be, and the report made from it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from tests.warehouse.report.press import Press
from warehouse.gate.model import Result
from warehouse.report.generate import generate

TITLE = "<script>document.title = 'broken'</script>\"'&amp; \u202eevil\u2066 " + "无" * 40 + "w" * 300
NAME = "</script><img src=x onerror=\"document.title='broken'\">计划"
TEXT = (
    "2023年，测试高新区高新技术企业1200家，众创空间38家。\r\n"
    "印发《</script><img src=x onerror=\"document.title='broken'\">计划》，设立基金5亿元。\n\n"
    "云谷加速器里人来人往，𠮷祥大赛也开了。<b>不是粗体</b>"
)
RIVAL = "另一家报纸说，测试高新区2023年高新技术企业1100家；2022年为900家。"


@pytest.fixture(scope="session")
def press() -> Press:
    made = Press()
    made.metric("hightech_enterprises", "高新技术企业", "High-tech enterprises")
    made.metric("makerspaces", "众创空间", "Makerspaces")
    made.zone("test-htz", "测试高新区", name_en="Test National High-tech Industrial Development Zone")
    made.zone("quiet-htz", "安静高新区", article_count=0)
    made.add(
        "regions",
        adcode="340000",
        name="安徽省",
        short_name="安徽",
        name_en="Anhui",
        level="province",
        latitude=Decimal("31.8"),
        longitude=Decimal("117.2"),
    )
    for code_list, code, zh, en in [
        ("status", "actual", "实际", "Actual"),
        ("funding_kind", "fund", "基金", "Investment fund"),
    ]:
        made.add("codes", code_list=code_list, code=code, label_zh=zh, label_en=en)

    made.checks = [
        Result("volumes.articles.rows", "articles", "critical", "at least 1 rows", success=True),
        Result("dates.odd", "indicators", "warning", "no odd days", success=False, observed="<b>2 rows</b>"),
    ]

    first = made.article(TEXT, TITLE, url="javascript:alert(1)")
    both = "测试高新区高新技术企业1200家，众创空间38家"
    made.number(
        first,
        both,
        "test-htz",
        "hightech_enterprises",
        1200,
        2023,
        is_conflicting=True,
        spread=(Decimal(1100), Decimal(1200)),
    )
    made.number(first, "众创空间38家", "test-htz", "makerspaces", 38, 2023)
    made.money(first, "设立基金5亿元", "test-htz", "fund", 500_000_000, 2023, recipient='=cmd()|"<i>"')
    made.mention(first, "测试高新区", "test-htz")
    made.thing("policy", first, NAME, "test-htz", issued_on=dt.date(2023, 5, 1))
    made.thing("incubator", first, "云谷加速器", "test-htz", type="accelerator", recognised_on=dt.date(2022, 1, 1))
    made.thing(
        "event", first, "𠮷祥大赛", "test-htz", type="contest", date_start=dt.date(2023, 6, 1), date_precision="month"
    )

    second = made.article(RIVAL, "另一家报纸", url="https://example.org/a?b=1&c=2")
    made.number(second, "2023年高新技术企业1100家", "test-htz", "hightech_enterprises", 1100, 2023, verdict="outranked")
    made.number(second, "2022年为900家", "test-htz", "hightech_enterprises", 900, 2022)
    made.mention(second, "测试高新区", "test-htz")
    return made


@pytest.fixture(scope="session")
def published(press: Press, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return press.publish(tmp_path_factory.mktemp("publication") / "innovation.duckdb")


@pytest.fixture(scope="session")
def site(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "report"
    generate(published, folder)
    return folder
