"""The needle: modality, side, position, target, and the two planes that confirm it."""
