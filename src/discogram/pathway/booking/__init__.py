"""The booking: a time within opening hours, with every resource the test needs."""
