"""The table of requests for a call."""
