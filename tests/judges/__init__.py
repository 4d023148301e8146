"""Outside judges of what docgen writes: programs by other people, asked from tests."""
