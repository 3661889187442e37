"""Parquet tables, in batches; what the file's own notes say is checked before anything is unpacked."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from typing import IO

import pyarrow as pa
import pyarrow.parquet as pq

from ingest.read.draft import Draft, Limits, Problem, Unreadable
from ingest.read.records import COLUMNS, draft_of
from ingest.read.sources import Source, opened
from ingest.read.tables import no_text_column

#: rows taken at a time
_BATCH = 512
#: bytes that one batch of text may take
_MOST_BATCH_BYTES = 256 << 20


def read_parquet(source: Source, limits: Limits) -> Iterator[Draft | Problem]:
    """Drafts of a .parquet file; rows are numbered from 1.  Raises ``Unreadable`` if it is broken or has no ``text``."""
    with opened(source, limits) as file:
        if not source.packed:
            yield from _read(file, source, limits)  # type: ignore[arg-type]
            return
        with tempfile.TemporaryFile(prefix="parquet-") as unpacked:  # the table's directory stands at its end
            while chunk := file.read(1 << 20):
                unpacked.write(chunk)
            unpacked.seek(0)
            yield from _read(unpacked, source, limits)


def _read(file: IO[bytes], source: Source, limits: Limits) -> Iterator[Draft | Problem]:
    try:
        table = pq.ParquetFile(file)
        columns = _columns(table, limits)
        number = 0
        for batch in table.iter_batches(batch_size=_batch_size(table, columns["text"], limits), columns=list(columns.values())):
            cells = [batch.column(batch.schema.get_field_index(name)).to_pylist() for name in columns.values()]
            for row in zip(*cells, strict=True):
                number += 1
                yield draft_of(dict(zip(columns, row, strict=True)), f"{source.uri}#{number}", f"row {number}", limits)
    except (pa.ArrowException, OSError, ValueError, OverflowError, UnicodeDecodeError) as error:
        raise Unreadable(f"broken Parquet file ({_first_line(error)}): write it again") from error


def _columns(table: pq.ParquetFile, limits: Limits) -> dict[str, str]:
    """Known column → its name in the file."""
    schema = table.schema_arrow
    if len(schema) > limits.max_columns:
        raise Unreadable(f"the table has {len(schema):,} columns, more than {limits.max_columns:,}: keep those that are read")
    found: dict[str, str] = {}
    for name in schema.names:
        known = name.strip().lower()
        if known in COLUMNS and schema.names.count(name) == 1:
            found.setdefault(known, name)
    if "text" not in found:
        raise Unreadable(no_text_column(list(schema.names)))
    kind = schema.field(found["text"]).type
    value_kind = kind.value_type if pa.types.is_dictionary(kind) else kind
    if not (pa.types.is_string(value_kind) or pa.types.is_large_string(value_kind) or pa.types.is_string_view(value_kind)
            or pa.types.is_binary(value_kind) or pa.types.is_large_binary(value_kind)):  # fmt: skip
        raise Unreadable(f"the column text holds {kind}, not strings: write it again with the article text")
    return {known: name for known, name in found.items() if not pa.types.is_nested(schema.field(name).type)}


def _batch_size(table: pq.ParquetFile, text: str, limits: Limits) -> int:
    """Rows a batch, so that a batch stays small; raises ``Unreadable`` for a column that unpacks out of all proportion."""
    largest = 1
    for group in range(table.metadata.num_row_groups):
        notes = table.metadata.row_group(group)
        for column in range(notes.num_columns):
            chunk = notes.column(column)
            packed, unpacked = max(1, chunk.total_compressed_size), chunk.total_uncompressed_size
            if unpacked > limits.ratio_from and unpacked > limits.max_ratio * packed:
                raise Unreadable(
                    f"column {chunk.path_in_schema} unpacks to {unpacked // packed:,} times its size (at most "
                    f"{limits.max_ratio}): write it again without packing if you trust it"
                )
            if chunk.path_in_schema == text:
                # words of a dictionary are kept once, but may be used by every row
                is_shared = any("DICTIONARY" in str(encoding) for encoding in chunk.encodings)
                largest = max(largest, unpacked if is_shared else unpacked // max(1, notes.num_rows))
    return max(1, min(_BATCH, _MOST_BATCH_BYTES // min(largest, 4 * limits.max_characters)))


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__


def copy_out(file: IO[bytes], target: IO[bytes]) -> None:
    """Copy a stream."""
    shutil.copyfileobj(file, target)
