"""Where the discs of a scan lie, and which levels are proposed, with the evidence."""
