"""Time expressions as days, and which of them a number belongs to."""
