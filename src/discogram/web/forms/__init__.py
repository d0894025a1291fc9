"""Forms: made from what an order carries, so that a page can ask for all of it."""
