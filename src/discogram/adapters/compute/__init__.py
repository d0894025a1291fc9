"""Work on many items, spread over the processors of this machine."""
