"""Turn content files into models, with every problem placed."""

from docgen.reading.load import load_meeting, load_series
from docgen.reading.paths import meetings_under, siblings

__all__ = ["load_meeting", "load_series", "meetings_under", "siblings"]
