"""Which short lines are headings of stories, and which are items of a list."""

from __future__ import annotations

from tests.ingest.extract.reading import document

_STORY = "今年以来，当地的企业服务不断加强，项目建设有序推进，创新氛围日益浓厚，发展后劲持续增强。"


def test_headings_stand_above_paragraphs_and_behind_them() -> None:
    told = f"{_STORY}\n衡阳高新区开工12个项目\n{_STORY}\n郴州高新区迎来新企业\n{_STORY}"
    assert document(told).sections.count == 3


def test_the_last_item_of_a_list_is_no_heading() -> None:
    told = f"{_STORY}\n新增企业前三位：\n衡阳高新区412家\n郴州高新区270家\n{_STORY}"
    assert document(told).sections.count == 1
