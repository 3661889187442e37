"""Read articles."""
