"""Quotes are marked at their exact spans, however they overlap; long texts are shown around them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from warehouse.report.passage import Span, pieces


@st.composite
def quoted_texts(draw):
    text = draw(st.text(min_size=1, max_size=60))
    ends = st.integers(0, len(text) - 1).flatmap(lambda low: st.tuples(st.just(low), st.integers(low + 1, len(text))))
    spans = [Span(number, *span) for number, span in enumerate(draw(st.lists(ends, max_size=8)), start=1)]
    body = draw(ends)
    return text, spans, body


@given(quoted_texts())
def test_the_pieces_of_a_quote_are_the_quote_and_all_pieces_are_the_text(given_text):
    text, spans, body = given_text
    made = list(pieces(text, spans, body))
    assert "".join(piece.text for piece in made) == text
    assert "".join(piece.text for piece in made if piece.is_body) == text[body[0] : body[1]]
    for span in spans:
        assert "".join(piece.text for piece in made if span.number in piece.numbers) == text[span.start : span.end]


def test_of_a_long_text_the_quotes_are_shown_with_what_stands_around_them():
    text = "前" * 50_000 + "高新技术企业1200家" + "后" * 50_000
    span = Span(1, 50_000, 50_011)
    made = list(pieces(text, [span], (0, len(text))))
    assert "".join(piece.text for piece in made if piece.numbers) == text[50_000:50_011]
    assert sum(len(piece.text) + piece.left_out for piece in made) == len(text)
    assert sum(len(piece.text) for piece in made) < 3_000


def test_thousands_of_quotes_in_a_long_text_take_no_time():
    text = "数" * 400_000
    spans = [Span(number, number * 130, number * 130 + 100) for number in range(1, 3_000)]
    assert sum(len(piece.text) + piece.left_out for piece in pieces(text, spans, (0, len(text)))) == len(text)


def test_what_a_browser_would_change_is_spelled_out():
    (piece,) = pieces("a\r\nb<\0", [], (0, 6))
    assert piece.html == "a&#13;\nb&lt;␀"
