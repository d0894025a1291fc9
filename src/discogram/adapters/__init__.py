"""The edges: each translates one outside thing, and none knows another."""
