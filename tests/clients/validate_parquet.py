"""Inside frictionless's own environment: ``validate_parquet.py FOLDER`` holds an export of Parquet against its descriptor.

frictionless 5 reads Parquet by way of pandas, which makes fractions of whole numbers with gaps, and counts no bytes.
So pyarrow reads the rows here, and frictionless judges them: types, required values, keys and what they lead to.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pyarrow.parquet as pq
from frictionless import Package, Resource, Schema

folder = Path(sys.argv[1])
resources = []
for told in json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
    content = (folder / told["path"]).read_bytes()
    table = pq.read_table(folder / told["path"])
    found = (len(content), "sha256:" + hashlib.sha256(content).hexdigest(), table.num_rows)
    if found != (told["bytes"], told["hash"], told["rows"]):
        sys.exit(f"{told['path']}: {found} is not what the descriptor says")
    rows = [table.column_names, *map(list, zip(*table.to_pydict().values(), strict=True))]
    resources.append(Resource(name=told["name"], data=rows, schema=Schema.from_descriptor(told["schema"])))
report = Package(resources=resources).validate()
print(f"{len(report.tasks)} tables, {len(report.flatten(['type']))} errors", report.flatten(["type", "message"])[:5])
sys.exit(0 if report.valid else 1)
