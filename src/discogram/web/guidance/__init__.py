"""From the patient's CT to the chosen needle: found, confirmed, planned, looked at, chosen."""
