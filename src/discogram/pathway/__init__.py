"""The journey, station by station, and the episode that is folded from its events."""
