"""Turn a document tree into a Word file."""
