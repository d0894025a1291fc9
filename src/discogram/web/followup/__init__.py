"""After the test: calls, red flags, complications and scores, on pages."""
