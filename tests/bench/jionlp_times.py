"""Times of JioNLP's money and time extraction.  Run by ``test_extraction`` with the interpreter of JioNLP's own environment.

    python jionlp_times.py TEXTS.json    prints {"money": seconds, "time": seconds} of one core, as the last line
"""  # fmt: skip

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import jionlp  # type: ignore[import-not-found]


def main() -> None:
    texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    ways = {
        "money": jionlp.ner.extract_money,
        "time": lambda text: jionlp.ner.extract_time(text, time_base={"year": 2024}),
    }
    seconds = {}
    for name, find in ways.items():
        find(texts[0])  # dictionaries are loaded at the first call
        began = time.process_time()
        for text in texts:
            find(text)
        seconds[name] = time.process_time() - began
    print(json.dumps(seconds))


main()
