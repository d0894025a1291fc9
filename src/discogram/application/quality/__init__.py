"""How good is the work over time? Counts of closed tests, and what they allow to say."""
