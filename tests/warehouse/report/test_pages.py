"""The pages lead to each other, each number to its sentence, and what articles say stays text."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest

from tests.warehouse.report.conftest import NAME, TEXT, TITLE
from tests.warehouse.report.press import Press
from warehouse.errors import BadPathError
from warehouse.layout import PROJECT
from warehouse.report import places
from warehouse.report.generate import generate
from warehouse.report.words import word


def pages(site: Path) -> Iterator[Path]:
    return site.rglob("*.html")


def parsed(page: Path) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(page.read_text(encoding="utf-8"))


def followed(page: Path, href: str) -> tuple[Path, str]:
    """The file and the fragment that a link leads to."""
    parts = urlsplit(href)
    return (page.parent / unquote(parts.path)).resolve() if parts.path else page, parts.fragment


def test_there_is_a_page_for_everything_that_is_reported_on(site):
    made = {str(page.relative_to(site)) for page in pages(site)}
    assert {
        "index.html",
        "zones.html",
        "compare.html",
        "funding.html",
        "doubts.html",
        "quality.html",
        "articles.html",
    } <= made
    assert "zones/test-htz.html" in made
    assert "zones/quiet-htz.html" not in made
    assert "compare/hightech_enterprises.html" in made


def test_every_link_leads_to_a_file_and_to_a_place_in_it(site):
    missing = []
    for page in pages(site):
        for element, attribute, href, _ in parsed(page).iterlinks():
            if href.startswith("https://example.org/"):
                continue
            target, fragment = followed(page, href)
            if (
                not target.is_file()
                or fragment
                and not fragment.startswith("q=")
                and not parsed(target).xpath("//*[@id=$id]", id=fragment)
            ):
                missing.append((page.name, element.tag, attribute, href))
    assert missing == []


def test_links_from_charts_lead_to_evidence_too(site):
    seen = 0
    for page in pages(site):
        for script in parsed(page).xpath('//script[@type="application/json"]'):
            for href in re.findall(r'"href":"([^"]+)"', script.text):
                target, fragment = followed(page, href)
                assert target.is_file(), (page, href)
                assert fragment.startswith("q=") or not fragment or parsed(target).xpath("//*[@id=$id]", id=fragment)
                seen += 1
    assert seen > 10


def marked(article: lxml.html.HtmlElement, fragment: str) -> tuple[str, tuple[int, int]]:
    """What is marked for a statement, and the span that its card states."""
    (card,) = article.xpath("//details[@id=$id]", id=fragment)
    number = card.get("data-n")
    marks = [mark for mark in article.xpath("//mark") if number in mark.get("data-f").split()]
    return "".join(mark.text_content() for mark in marks), (int(card.get("data-start")), int(card.get("data-end")))


def test_every_number_of_a_zone_leads_to_its_quote_at_its_exact_span(site, press: Press):
    page = site / "zones" / "test-htz.html"
    quotes = {
        places.anchor(row[name]): row
        for table, name in [("indicators", "indicator_id"), ("funding", "funding_id"), ("policy_mentions", "mention_id"),
                            ("incubator_mentions", "mention_id"), ("event_mentions", "mention_id"), ("zone_mentions", "mention_id")]
        for row in press.rows[table]
    }  # fmt: skip
    reached = set()
    for link in parsed(page).xpath('//main//a[contains(@class, "evidence")]'):
        target, fragment = followed(page, link.get("href"))
        row = quotes[fragment]
        text, (start, end) = marked(parsed(target), fragment)
        assert press.texts[row["article_id"]][start:end] == row["quote"]
        assert text == row["quote"]
        reached.add(fragment)
    assert reached == quotes.keys()


def test_no_number_of_a_zone_stands_without_a_link(site):
    main = parsed(site / "zones" / "test-htz.html").xpath("//main")[0]
    for element in main.xpath('.//script|.//time|.//thead|.//figure|.//*[@class="legend"]|.//input'):
        element.drop_tree()
    for link in main.xpath(".//a"):
        link.drop_tree()
    bare = re.findall(r"\d[\d,.]*", main.text_content())
    # a year says when, not how much
    assert {number.rstrip(".,") for number in bare} <= {"2022", "2023"}


def test_the_whole_text_of_an_article_is_there_as_it_was(site, press: Press):
    for article_id, text in press.texts.items():
        page = parsed(site / places.article_page(article_id))
        assert page.xpath('//div[@class="text"]')[0].text_content() == text


def test_the_card_says_why_and_what_others_say(site, press: Press):
    chosen, _, _ = (row for row in press.rows["indicators"] if row["metric"] == "hightech_enterprises")
    page = parsed(site / places.article_page(chosen["article_id"]))
    (card,) = page.xpath("//details[@id=$id]", id=places.anchor(chosen["indicator_id"]))
    said = card.text_content()
    assert "Independent stories with a comparable value: 2; with exactly this one: 1" in said
    assert "Comparable values lie between 1,100 and 1,200" in said
    assert "marked as a conflict" in said
    assert [rival.text_content() for rival in card.xpath('.//ul[@class="rivals"]/li/a')] == ["1,100"]


def test_what_articles_say_stays_text(site):
    for page in pages(site):
        document = parsed(page)
        assert [
            script for script in document.xpath("//script[not(@src)]") if script.get("type") != "application/json"
        ] == []
        assert document.xpath("//img|//b[text()='不是粗体']|//i|//*[@onerror]") == []
        assert document.xpath("//a[starts-with(@href, 'javascript:')]") == []
        assert len(document.xpath("//main")) == 1
    shown = parsed(site / "zones" / "test-htz.html").text_content()
    assert TITLE in shown
    assert NAME in shown
    assert "<b>不是粗体</b>" in TEXT


def test_the_checks_of_the_publication_are_told(site):
    rows = parsed(site / "quality.html").xpath('//section[@id="checks"]//tbody/tr')
    assert [row.xpath("./td/code/text()")[0] for row in rows] == ["dates.odd", "volumes.articles.rows"]
    assert rows[0].xpath("./td[3]")[0].text_content() == "<b>2 rows</b>"


def test_every_page_forbids_the_network(site):
    for page in pages(site):
        (policy,) = parsed(page).xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
        assert policy.startswith("default-src 'none'")
        assert "http" not in policy
        assert "unsafe" not in policy
        assert parsed(page).xpath("//*[@style]") == []


def test_both_languages_stand_on_every_page(site):
    for page in pages(site):
        for language in ("zh", "en"):
            assert parsed(page).xpath(f'//nav//span[@lang="{language}"]'), page


def test_a_report_takes_the_place_of_a_report_and_of_nothing_else(published, tmp_path):
    target = tmp_path / "report"
    generate(published, target)
    (target / "left.html").write_text("old")
    generate(published, target)
    assert not (target / "left.html").exists()
    assert list(tmp_path.iterdir()) == [target]

    other = tmp_path / "letters"
    other.mkdir()
    (other / "letter.txt").write_text("dear")
    with pytest.raises(BadPathError, match="is no report"):
        generate(published, other)
    assert (other / "letter.txt").read_text() == "dear"


def test_without_a_publication_the_message_says_what_to_do(tmp_path):
    with pytest.raises(BadPathError, match="make refresh"):
        generate(tmp_path / "innovation.duckdb", tmp_path / "report")
    assert not (tmp_path / "report").exists()


def test_the_same_publication_gives_the_same_pages(published, site, tmp_path):
    generate(published, tmp_path / "again")
    for page in pages(site):
        assert page.read_bytes() == (tmp_path / "again" / page.relative_to(site)).read_bytes()


def test_every_metric_is_defined_in_both_languages():
    seed = (PROJECT / "dbt_project" / "seeds" / "metrics.csv").read_text(encoding="utf-8")
    for metric in csv.DictReader(seed.splitlines()):
        assert all(word(f"definition.{metric['metric']}"))
