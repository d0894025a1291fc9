"""A synthetic spine with exact truth: for tests, sign checks, demonstration and practice."""
