"""Hold versions against each other: the languages of one text, and what changed between two."""
