"""Chuangku's warehouse: the build database, the checks, and the file that readers open."""
