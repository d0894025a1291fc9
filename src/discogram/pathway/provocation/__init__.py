"""The blinded provocation: what was injected, at which pressure, and what the patient said."""
