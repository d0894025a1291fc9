"""Straight ways from a disc to the skin, and what each comes near to."""
