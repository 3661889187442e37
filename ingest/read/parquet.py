"""Parquet tables, in batches; what the file's own notes say is checked before anything is unpacked."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import IO

import pyarrow as pa
import pyarrow.parquet as pq

from ingest.read.draft import Draft, Limits, Problem, Unreadable
from ingest.read.records import COLUMNS, draft_of
from ingest.read.sources import Source, opened
from ingest.read.tables import no_text_column

#: rows taken at a time: more is hardly faster
_BATCH = 64
#: what a packing makes of one byte at the most; others are taken to reach ``Limits.max_ratio``
_RATIOS = {"UNCOMPRESSED": 1, "SNAPPY": 22}
#: bytes that one batch of text may take, at the worst
_MOST_BATCH_BYTES = 1 << 30


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
        for batch in table.iter_batches(
            batch_size=_batch_size(table, columns["text"], limits), columns=list(columns.values())
        ):
            cells = [batch.column(batch.schema.get_field_index(name)) for name in columns.values()]
            for values in zip(*(cell.to_pylist() for cell in cells), strict=True):
                number += 1
                row = dict(zip(columns, values, strict=True))
                yield draft_of(row, f"{source.uri}#{number}", f"row {number}", limits)
    except (pa.ArrowException, OSError, ValueError, OverflowError, UnicodeDecodeError) as error:
        raise Unreadable(f"broken Parquet file ({_first_line(error)}): write it again") from error


def _columns(table: pq.ParquetFile, limits: Limits) -> dict[str, str]:
    """Known column → its name in the file."""
    schema = table.schema_arrow
    if len(schema) > limits.max_columns:
        raise Unreadable(
            f"the table has {len(schema):,} columns, more than {limits.max_columns:,}: keep those that are read"
        )
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
                longest = unpacked // max(1, notes.num_rows)
                if chunk.has_dictionary_page:  # a word of the dictionary is kept once, but every row may use it
                    dictionary = max(0, chunk.data_page_offset - (chunk.dictionary_page_offset or 0))
                    ratio = _RATIOS.get(str(chunk.compression).upper(), limits.max_ratio)
                    longest = max(longest, min(unpacked, ratio * dictionary))
                largest = max(largest, longest)
    return max(1, min(_BATCH, _MOST_BATCH_BYTES // largest))


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__
