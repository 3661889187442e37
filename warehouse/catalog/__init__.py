"""The catalog of a published file, read from the file alone."""

from warehouse.catalog.read import Column, Table, named, read_tables, tables

__all__ = ["Column", "Table", "named", "read_tables", "tables"]
