"""The desk: worklists, one patient's way with its forms, and the history."""
