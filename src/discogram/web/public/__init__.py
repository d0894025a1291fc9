"""What everybody may see: the clinic's page, and the request to be called back."""
