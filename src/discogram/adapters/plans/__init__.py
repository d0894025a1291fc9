"""How needle plans leave the program: as a document, as surfaces, as sheets to read."""
