"""The report in a real browser (`make test-browser`)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.support.wait import WebDriverWait

from tests.warehouse.report.browser import PATIENCE, Browser, browser, missing
from tests.warehouse.report.conftest import NAME, TITLE
from tests.warehouse.report.large import write_large
from tests.warehouse.report.press import Press
from warehouse.report import places
from warehouse.report.generate import generate

pytestmark = pytest.mark.slow

PAGES = ["index.html", "zones.html", "compare.html", "funding.html", "doubts.html", "quality.html", "articles.html",
         "zones/test-htz.html", "compare/hightech_enterprises.html"]  # fmt: skip


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    if said := missing():
        if os.environ.get("BROWSER_REQUIRED"):
            pytest.fail(said)
        pytest.skip(said)
    with browser() as opened:
        yield opened


@pytest.fixture(autouse=True)
def quiet(window: Browser) -> Iterator[None]:
    """Whatever a test does, the console has nothing to say and nothing is fetched but files of the folder."""
    window.size(1280, 900)
    window.complaints()
    window.fetched()
    yield
    assert window.complaints() == []
    assert [url for url in window.fetched() if not url.startswith(("file:", "data:", "about:"))] == []


@pytest.fixture(scope="module")
def article(site: Path, press: Press) -> Path:
    return site / places.article_page(press.rows["articles"][0]["article_id"])


def everything(site: Path, article: Path) -> list[Path]:
    return [*(site / page for page in PAGES), article]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(375, 740), (1280, 900)])
def test_pages_open_and_fit_at_phone_and_desktop_width(window, site, article, theme, width, height):
    window.size(width, height)
    for page in everything(site, article):
        for language in ("zh", "en"):
            window.open(page, f"lang={language}&theme={theme}")
            window.charts()
            assert window.run("return document.documentElement.scrollWidth") <= width, page
            assert window.run("return getComputedStyle(document.documentElement).colorScheme") == theme


def test_text_can_be_read_in_light_and_dark(window, site, article):
    """Contrast of every text against what lies behind it: 4.5 to 1, as WCAG AA asks."""
    for theme in ("light", "dark"):
        for page in everything(site, article):
            window.open(page, f"lang=en&theme={theme}")
            poor = window.run(_CONTRAST)
            assert poor == [], (page, theme)


def test_a_click_on_a_number_of_a_chart_reaches_the_quoted_sentence(window, site, press):
    window.open(site / "zones" / "test-htz.html")
    window.charts()
    (figure,) = window.all("figure[data-chart=series]")
    window.run("arguments[0].scrollIntoView({block: 'center'})", figure)
    # the number of the last year is written beside its point
    number = next(
        text
        for text in figure.find_elements("css selector", "svg [aria-roledescription='text mark']")
        if text.text == "1,200"
    )
    ActionChains(window.driver).move_to_element(number).click().perform()
    assert _marked(window) == "测试高新区高新技术企业1200家，众创空间38家"


def test_a_click_on_a_number_of_a_table_reaches_the_quoted_sentence_and_the_window_closes(window, site):
    window.open(site / "zones" / "test-htz.html")
    link = next(link for link in window.all("table.matrix a.evidence") if link.text == "900")
    link.click()
    assert _marked(window) == "2022年为900家"
    window.driver.switch_to.default_content()
    window.wait("dialog[open] button").click()
    WebDriverWait(window.driver, PATIENCE).until(lambda _: not window.all("dialog[open]"))
    assert window.run("return document.activeElement.textContent") == "900"


def test_the_keyboard_opens_evidence_too(window, site):
    window.open(site / "zones" / "test-htz.html")
    link = next(link for link in window.all("table.matrix a.evidence") if link.text == "900")
    link.send_keys("\n")
    assert _marked(window) == "2022年为900家"


def test_rivals_lead_from_one_sentence_to_the_other(window, article, press):
    chosen = next(row for row in press.rows["indicators"] if row["value"] == 1200)
    window.open(article, fragment=f"#{places.anchor(chosen['indicator_id'])}")
    window.wait(".fact[open] .rivals a").click()
    window.wait("mark.on")
    assert "".join(mark.text for mark in window.all("mark.on")) == "2023年高新技术企业1100家"


def test_what_articles_say_stays_text(window, site, article):
    for page in everything(site, article):
        window.open(page)
        assert "broken" not in str(window.driver.title).replace(TITLE, "")
        assert window.all("main img") == []
    window.open(site / "zones" / "test-htz.html")
    assert window.run("return document.querySelector('#policies td a').textContent") == NAME
    assert TITLE in window.run(
        "return [...document.querySelectorAll('#articles td a')].map((link) => link.textContent)"
    )


def test_a_table_sorts_filters_and_turns_pages(window, tmp_path):
    write_large(tmp_path / "innovation.duckdb", 60)
    generate(tmp_path / "innovation.duckdb", tmp_path / "report")
    window.open(tmp_path / "report" / "funding.html")
    table = "#sums .data"
    first = f"{table} tbody tr:first-child td:first-child"
    assert len(window.all(f"{table} tbody tr")) == 50
    heading = window.wait(f"{table} th:first-child button")
    heading.click()
    heading.click()
    assert window.wait(first).text == "2,016 亿元"
    assert window.wait(f"{table} th:first-child").get_attribute("aria-sort") == "ascending"
    window.wait("#sums [data-step='1']").click()
    assert window.wait("#sums .found").text == "51–100 / 240"
    window.wait("#sums input").send_keys("第7高新区 2018")
    assert window.wait("#sums .found").text == "1–1 / 1"
    assert window.wait(first).text == "2,025 亿元"


def test_a_bar_leads_to_the_sums_that_it_is_made_of(window, site):
    window.open(site / "funding.html")
    window.charts()
    bar = window.wait("figure[data-chart=money] svg path[aria-roledescription=bar]")
    ActionChains(window.driver).move_to_element(bar).click().perform()
    WebDriverWait(window.driver, PATIENCE).until(lambda driver: "#q=" in driver.current_url)
    assert unquote(urlsplit(window.driver.current_url).fragment) == "q==fund/actual/CNY/2023"
    assert [cell.get_attribute("data-sort") for cell in window.all("#sums tbody td:first-child")] == ["500000000.00"]


def test_a_zone_that_is_ticked_is_drawn(window, tmp_path):
    write_large(tmp_path / "innovation.duckdb", 9)
    generate(tmp_path / "innovation.duckdb", tmp_path / "report")
    window.open(tmp_path / "report" / "compare" / "makerspaces.html")
    window.charts()
    lines = "figure[data-chart=lines] svg path[aria-roledescription='line mark']"
    assert len(window.all(lines)) == 5
    box = next(box for box in window.all("input[name=compare]") if not box.is_selected())
    window.run("arguments[0].click()", box)
    WebDriverWait(window.driver, PATIENCE).until(lambda _: len(window.all(lines)) == 6)


def test_language_and_theme_are_switched_and_kept(window, site):
    window.open(site / "index.html", "lang=zh&theme=light")
    window.charts()
    assert "总览" in window.wait(".top nav").text
    window.wait("[data-switch=lang]").click()
    assert window.wait(".top nav").text.startswith("Overview")
    assert window.run("return document.documentElement.lang") == "en"
    window.wait("[data-switch=theme]").click()
    window.driver.get((site / "zones.html").as_uri())
    assert window.run("return document.documentElement.dataset.lang") == "en"
    assert window.run("return document.documentElement.dataset.theme") == "dark"


def test_it_stays_usable_with_2000_zones_and_100000_facts(window, tmp_path, capsys):
    facts = write_large(tmp_path / "innovation.duckdb", 2_000)
    assert facts >= 100_000
    folder = tmp_path / "report"
    begun = time.process_time()
    made = generate(tmp_path / "innovation.duckdb", folder)
    spent = time.process_time() - begun
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    with capsys.disabled():
        print(f"\n{facts:,} facts, {made.zones:,} zones: {spent:.0f} s of CPU, {size / 1e6:.0f} MB")
        for page in [
            "index.html",
            "zones.html",
            "funding.html",
            "doubts.html",
            "articles.html",
            "zones/zone-0007.html",
            "compare/makerspaces.html",
        ]:
            window.open(folder / page)
            loaded = window.run("return performance.getEntriesByType('navigation')[0].domComplete")
            print(f"  {page:28} {(folder / page).stat().st_size / 1e3:8,.0f} kB  {loaded:6,.0f} ms")
            assert loaded < 10_000, "even on a machine that is busy with other things"


def _marked(window: Browser) -> str:
    """What is marked in the window of evidence, and in sight."""
    window.driver.switch_to.default_content()
    window.driver.switch_to.frame(window.wait("dialog[open] iframe"))
    mark = window.wait("mark.on")
    assert window.run(
        "const [m, p] = [arguments[0].getBoundingClientRect(), document.querySelector('.passage').getBoundingClientRect()];"
        "return m.top >= p.top && m.top < Math.min(p.bottom, innerHeight)",
        mark,
    )
    return "".join(one.text for one in window.all("mark.on"))


_CONTRAST = """
const parsed = (colour) => colour.match(/[\\d.]+/g).map(Number);
const light = (rgb) => rgb.slice(0, 3).map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
const behind = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const colour = parsed(getComputedStyle(one).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) return colour;
  }
};
const found = [];
for (const element of document.querySelectorAll("body *")) {
  if (element.closest("svg, script, .skip, noscript") || !element.checkVisibility() || element.disabled) continue;
  if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
  const [a, b] = [light(parsed(getComputedStyle(element).color)), light(behind(element))];
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  if (ratio < 4.5) found.push([element.tagName, element.textContent.slice(0, 30), ratio.toFixed(2)]);
}
return found.slice(0, 5);
"""
