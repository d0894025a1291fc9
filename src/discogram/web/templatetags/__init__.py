"""Template tags; `wording` is loaded into every template."""
