"""The image reading: nucleogram, modified Dallas grade, leak, by readers blind to the pain."""
