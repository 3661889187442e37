"""The checks in a process of their own: ``python -m warehouse.gate.worker PARENT``, which ends with that process.

It is started when dbt is, so that the long import of Great Expectations runs on the other core.  It then waits for one
request (a line of JSON on stdin) and answers with one line of JSON on stdout; a closed stdin ends it.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

from warehouse.processes import die_with


def main() -> int:
    """Import, wait for the request, answer.  Returns 0, or 1 where the checks broke off."""
    die_with(int(sys.argv[1]))
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever prints goes to stderr: stdout is for the one answer
    from warehouse.gate.expectations import run_checks

    line = sys.stdin.readline()
    if not line:
        return 0
    request = json.loads(line)
    published, difference = (Path(request[file]) if request[file] else None for file in ("published", "difference"))
    try:
        report = run_checks(
            Path(request["build"]),
            published,
            Path(request["folder"]),
            accept_changes=request["accept_changes"],
            difference=difference,
        )
    except Exception as error:
        traceback.print_exc()
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}), file=answers, flush=True)
        return 1
    print(json.dumps({"report": report.to_json()}, ensure_ascii=False), file=answers, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
