"""Where the words before a name of a zone end: behind particles, verbs, numbers that count (``zone_name_words.csv``, role ``break``)."""

from __future__ import annotations

import re
from functools import cache

from ingest.extract.vocabulary import alternation, read

#: what follows a number that counts or dates
_MEASURE = "[个家座处批亿万千百余多年月日号平亩米公里人名项次条种类位期届大强所片栋件只台元吨度周天岁时点分成倍路区层]"


@cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in read("zone_name_words") if row["role"] == "break")


@cache
def pattern() -> re.Pattern[str]:
    """What ends the words before a name: particles, verbs, 全国, 近年来; a number, but not 5G."""
    signs = r"的在与、,，。；;：:！!?？由从将为是于了着并把被让给到至去各每该其这那个座所\s“”\"'《》【】|>·()—*＊△▲●◆■★"
    # 本溪, 诸暨, 基因, 钛及钛合金, 未来, 鄂尔多斯, 泰和, 高等, 对俄贸易, 中以, 有色, 向塘: characters that part words elsewhere
    partner = r"(?:贸易|进?出口|进口|经济|经贸|商贸|合作|开放|加工|科技|产业|物流)"
    within = rf"本(?!溪)|(?<!诸)暨|(?<!基)因|和(?<=[园区城港谷]和)|及(?!(?<=(.)及)\1)|第[一二三四五六七八九十百\d]{{1,3}}[届次批期]|近[两几一二三四五六七八九十\d]{{1,2}}年来?|即(?!墨)|有(?!色|机)|会同(?!县)|对(?![俄蒙韩日外台](?:{partner}|$))|(?<!中)以|(?<=[其集当]中)以|"
    within += r"向(?!型|心力|塘|阳)|(?<=[了是,，])集(?![宁美安贤])|(?<!未)来|(?<!尔)多|(?<![呼仁泰太])(?<!^平)(?<![^\u4e00-\u9fff]平)(?<!福建平)(?<!漳州平)和(?!龙|平(?:$|[(〇]))|(?<![高中初优])等|(?<!互联网)\+"
    # 5G and 红旗渠863 are words; a longer number, or one that counts, ends them
    number = rf"(?<!\d)(?!(?<=[\u4e00-\u9fff])\d{{2,3}}(?=[\u4e00-\u9fff]|$)(?!{_MEASURE}))\d++(?![GD])|(?<=\d)[年月日][底初末中度]?|(?:(?<=[\d一二三四五六七八九十百千两多几这那各首])|(?<=\d余))家"
    words = sorted(_words())
    begins = f"[{signs}及本第近暨因会和即有向对以集来多和等+\\d家年月日{''.join(sorted({word[0] for word in words}))}]"  # one look spares trying all words
    return re.compile(rf"(?={begins})(?!多媒体|多功能)(?:[{signs}]|{within}|{number}|{alternation(words)})")


def behind(words: str) -> int:
    """Where a name may begin in ``words``: behind the last word that no name goes on over."""
    return max((found.end() for found in pattern().finditer(words)), default=0)
