"""JSON, CSV and event bodies in and out of the domain's own types."""
