"""No name of a file comes from an article."""

from __future__ import annotations

import pytest

from warehouse.report import places


@pytest.mark.parametrize(
    "identifier", ["../../etc/passwd", "a/b", "CON", "a b", "区", "x" * 300, "", ".", "a?b#c", "A"]
)
def test_what_a_file_system_might_not_take_becomes_a_digest(identifier):
    for path in (places.zone_page(identifier), places.metric_page(identifier), places.article_page(identifier)):
        assert all(part and set(part) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-.") for part in path.split("/"))
        assert ".." not in path
        assert max(map(len, path.split("/"))) < 100


def test_other_identifiers_stay():
    assert places.zone_page("xian-htz") == "zones/xian-htz.html"
    assert places.evidence("0f01f2a7d8363f8e", "ab12") == "articles/0f/0f01f2a7d8363f8e.html#f-ab12"


def test_two_identifiers_never_share_a_page():
    assert places.zone_page("a/b") != places.zone_page("a_b") != places.zone_page("A_B")
