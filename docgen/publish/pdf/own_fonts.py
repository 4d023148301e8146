"""Let WeasyPrint see docgen's fonts and none of the machine's.

A letter that docgen's fonts lack would be drawn from whatever is installed: the same document
would have other bytes, and another look, on another machine.
"""

from __future__ import annotations

from weasyprint.text.ffi import ffi, fontconfig, pangoft2
from weasyprint.text.fonts import FontConfiguration

ffi.cdef("FcConfig * FcConfigCreate (void);")  # WeasyPrint itself has no use for it


class OwnFonts(FontConfiguration):  # type: ignore[misc]
    """A configuration that begins empty: only @font-face puts fonts into it."""

    def __init__(self) -> None:
        super().__init__()
        self._config = fontconfig.FcConfigCreate()
        pangoft2.pango_fc_font_map_set_config(
            ffi.cast("PangoFcFontMap *", self.font_map), self._config
        )
        # the map keeps a reference of its own
        fontconfig.FcConfigDestroy(self._config)
