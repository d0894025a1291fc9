"""Who signs in, with what, and for how long the screen stays open."""
