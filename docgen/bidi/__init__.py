"""Resolve the direction of text (UAX #9): levels, drawn order, marks in place of isolates."""
