"""Numbers, and what each of them says: its measure or kind of money, its level, status and growth; or that it is no fact."""
