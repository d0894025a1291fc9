"""Pictures of the body as arrays in named frames; nothing here knows a patient."""
