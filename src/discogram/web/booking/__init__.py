"""The calendar: who is booked when, with whom and where, and how that is changed."""
