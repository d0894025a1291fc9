"""What users can ask for: orders, their handlers, queries, and who may ask."""
