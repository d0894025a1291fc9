"""The clinic in a browser: a Django project over the same commands as the terminal."""
