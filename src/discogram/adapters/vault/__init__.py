"""Files by content: images and other large things that events name by their SHA-256."""
