"""After the test: discharge, calls, complications and red flags."""
