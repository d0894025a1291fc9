"""How do images get into the record and onto a screen? What terminal and website share."""
