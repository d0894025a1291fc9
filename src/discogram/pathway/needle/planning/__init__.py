"""Where a needle should go: hard rules, soft cost, at most five plans and their reasons."""
