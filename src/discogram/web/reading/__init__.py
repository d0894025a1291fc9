"""The reading room: images beside their forms, two readers who do not see each other."""
