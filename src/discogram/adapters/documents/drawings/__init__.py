"""Drawings as SVG: a disc's pressure, volume and pain, and the spine with its verdicts."""
