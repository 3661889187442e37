"""Policies by name or nickname, with document number, issuer and day of issue.  ``read`` finds them all."""
