"""Bring what was made elsewhere into the content: edited Word files, foreign texts."""
