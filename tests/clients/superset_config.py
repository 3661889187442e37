"""The least that Superset needs to start: its own database in a folder of its own."""

import os

SECRET_KEY = "only for this test, of a server that nobody can reach"
SQLALCHEMY_DATABASE_URI = f"sqlite:///{os.environ['SUPERSET_HOME']}/superset.db"
PREVENT_UNSAFE_DB_CONNECTIONS = False  # DuckDB is a file, which Superset takes for unsafe like SQLite
