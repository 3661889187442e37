"""Whose number it is: the place, body or firm that a clause, a sentence or the article speaks of."""
