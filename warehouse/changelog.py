"""What a publication changed: as a table in the file itself, and as CHANGES.md in the build folder.

``marts.publication_changes`` tells how this publication differs from the one that it replaced, by table, zone and year;
``DIR/build/CHANGES.md`` holds an entry for every publication, newest first.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import duckdb

from warehouse.changes import CHANGES_TABLE, ChangeOfZone, changes_by_zone
from warehouse.database import literal, opened, scalar, table_names
from warehouse.layout import PUBLISHED_SCHEMA, Warehouse
from warehouse.log import event

TABLE = f"{PUBLISHED_SCHEMA}.{CHANGES_TABLE}"
_HEADLINE = "# What each publication changed, newest first\n"
_ZONES_TOLD = 20
_COLUMNS = {
    "compared_with": ("varchar not null", "Version of the publication that this one replaced. 对比版本"),
    "table_name": ("varchar not null", "Table of schema marts. 表名"),
    "zone_id": ("varchar", "Zone of the rows; empty where they have none. 园区标识"),
    "year": ("integer", "Year of the rows; empty where they have none. 年份"),
    "added": ("bigint not null", "Rows that are new. 新增行数"),
    "changed": ("bigint not null", "Rows whose content is another. 变更行数"),
    "gone": ("bigint not null", "Rows that are no longer there. 消失行数"),
}
_COMMENT = (
    "One row per table, zone and year in which this publication differs from the one before. Key: table_name, zone_id "
    "and year. Nuance: empty in a first publication. 本次变更"
)


def write(connection: duckdb.DuckDBPyConnection, last: Path | None, compared: bool) -> None:
    """Write the table into the open publication: how the build, attached as ``built``, differs from the file ``last``.

    Where they were ``compared``, the rows in which they differ are listed in the attached ``difference``.  A last
    publication that cannot be read or compared is worth a warning, and the table stays empty.
    """
    columns = ", ".join(f"{column} {kind}" for column, (kind, _) in _COLUMNS.items())
    connection.execute(f"create table {TABLE} ({columns})")
    connection.execute(f"comment on table {TABLE} is {literal(_COMMENT)}")
    for column, (_, comment) in _COLUMNS.items():
        connection.execute(f"comment on column {TABLE}.{column} is {literal(comment)}")
    if last is None:
        return
    try:
        version, found = _since(connection, last, compared)
    except (duckdb.Error, UnicodeDecodeError) as error:
        event(f"the last publication could not be compared with the new one: {error}", logging.WARNING)
        return
    connection.execute("begin")  # a commit for each row would wait for the disk
    for one in found:
        connection.execute(
            f"insert into {TABLE} values (?, ?, ?, ?, ?, ?, ?)",
            [version, one.table, one.zone_id, one.year, one.added, one.changed, one.gone],
        )
    connection.execute("commit")


def _since(connection: duckdb.DuckDBPyConnection, last: Path, compared: bool) -> tuple[str, list[ChangeOfZone]]:
    connection.execute(f"attach {literal(str(last))} as last (read_only)")
    try:
        row = connection.execute(f"select version from last.{PUBLISHED_SCHEMA}.publication").fetchone()
        return str(row[0]) if row else "", changes_by_zone(connection, "last", "built", compared=compared)
    finally:
        connection.execute("detach last")


def record(warehouse: Warehouse) -> None:
    """See that CHANGES.md tells of the current publication.  Done again it changes nothing.  Raises OSError."""
    before = read(warehouse)
    found = entry(warehouse.published) if warehouse.published.exists() else None
    if found is None or found.splitlines()[0] in before.splitlines():
        return
    partial = warehouse.changelog.with_name(warehouse.changelog.name + ".partial")
    partial.write_text(_HEADLINE + "\n" + found + before.removeprefix(_HEADLINE), encoding="utf-8")
    partial.replace(warehouse.changelog)


def read(warehouse: Warehouse) -> str:
    """All entries; nothing where there are none yet."""
    return warehouse.changelog.read_text(encoding="utf-8") if warehouse.changelog.exists() else ""


def entry(published: Path) -> str | None:
    """What a publication changed, as Markdown; None where the file does not tell."""
    try:
        with opened(published, read_only=True) as connection:
            return told(connection)
    except (duckdb.Error, UnicodeDecodeError):
        return None


def told(connection: duckdb.DuckDBPyConnection) -> str:
    """What the publication that a connection has open changed, as Markdown.  Raises duckdb.Error."""
    version, day, checks = connection.execute(
        "select version, strftime(make_timestamp((1e6 * epoch(published_at))::bigint) + interval 8 hour, "
        f"'%Y-%m-%d'), checks_passed from {PUBLISHED_SCHEMA}.publication"
    ).fetchone() or ("", "", 0)
    lines = [f"## {version} ({day})", ""]
    if CHANGES_TABLE not in table_names(connection, _catalog(connection), PUBLISHED_SCHEMA):
        return "\n".join([*lines, "Published by an earlier version, which did not tell what it changed."]) + "\n\n"
    tables = connection.execute(
        f"select any_value(compared_with), table_name, sum(added), sum(changed), sum(gone) from {TABLE} "
        "group by table_name order by table_name"
    ).fetchall()
    if tables:
        lines += [f"Compared with {tables[0][0]}; {checks} checks passed.", "", "| table | new | changed | gone |"]
        lines += ["|---|---:|---:|---:|"]
        lines += [f"| {name} | {added:,} | {changed:,} | {gone:,} |" for _, name, added, changed, gone in tables]
        zones = _zones(connection)
        lines += ["", *zones] if zones else []
    else:
        lines.append("The first publication, or no row of it differs from the one before.")
    return "\n".join(lines) + "\n\n"


def _catalog(connection: duckdb.DuckDBPyConnection) -> str:
    return str(scalar(connection, "select current_database()"))


def _zones(connection: duckdb.DuckDBPyConnection) -> Sequence[str]:
    """A line for each of the zones that changed most, and how many there are beyond."""
    rows = connection.execute(
        f"select zones.short_name, sum(added), sum(changed), sum(gone), min(year), max(year) from {TABLE} as changes "
        f"inner join {PUBLISHED_SCHEMA}.zones on changes.zone_id = zones.zone_id group by zones.short_name "
        "order by sum(added + changed + gone) desc, zones.short_name"
    ).fetchall()
    lines = [
        f"- {name}: {added:,} new, {changed:,} changed, {gone:,} gone"
        + (f"; years {first}–{last}" if first is not None else "")
        for name, added, changed, gone, first, last in rows[:_ZONES_TOLD]
    ]
    if len(rows) > _ZONES_TOLD:
        lines.append(f"- and {len(rows) - _ZONES_TOLD} zones more: `{TABLE}` names them")
    return lines
