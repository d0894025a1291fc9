"""What will the C-arm show? Virtual fluoroscopy from a CT."""
