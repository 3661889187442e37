"""Who recognises a carrier says at which level: 科技部 nationally, 省科技厅 provincially, 市科技局 municipally."""

from __future__ import annotations

import re
from functools import cache

from ingest.extract import names
from ingest.extract.vocabulary import alternation

LIST = "incubator_words"
_OFFICE = (
    r"(?:科技|科学技术|工信|工业和信息化|经信|经济和信息化|人社|人力资源(?:和)?社会保障|教育|发改|发展(?:和)?改革|农业农村|中小企业|商务)"
    r"(?:厅|局|委员会|委|办)"
)
_PROVINCIAL = (
    rf"(?:[\u4e00-\u9fff]{{2,3}}省|省|[\u4e00-\u9fff]{{2,6}}自治区|自治区|全区)(?:{_OFFICE}|人民政府|政府|委)|团省委"
)
_MUNICIPAL = rf"(?:[\u4e00-\u9fff]{{2,4}}市|市)(?:{_OFFICE}|人民政府|政府)|团市委"


@cache
def body() -> str:
    """A pattern of the bodies that recognise carriers."""
    state = alternation(list(names.words(LIST, "authority")))
    return rf"(?:{state}|{_PROVINCIAL}|{_MUNICIPAL})"


def level_of_body(words: str) -> str:
    """The level of the body that ``words`` (a match of ``body``) name."""
    if re.fullmatch(_PROVINCIAL, words):
        return "provincial"
    return "municipal" if re.fullmatch(_MUNICIPAL, words) else "national"
