"""The vocabulary shared by every station: spine, quantities, time, evidence, verdicts."""
