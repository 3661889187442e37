def facts(document): return []
