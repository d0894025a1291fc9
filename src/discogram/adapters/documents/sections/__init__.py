"""The chapters of the report: each takes contents and voice, and answers finished words."""
