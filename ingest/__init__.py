"""Ingest: read articles, restore their text, find facts, load ``raw.*``.  Knows nothing of the warehouse."""

__version__ = "0.1.0"
