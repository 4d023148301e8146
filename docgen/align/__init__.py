"""Match the paragraphs of texts in several languages that have no ids: by length, values, names."""

from docgen.align.matching import Piece, aligned, rows

__all__ = ["Piece", "aligned", "rows"]
