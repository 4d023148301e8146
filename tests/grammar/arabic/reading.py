"""Read an Arabic number in letters back into digits: the inverse of spelling, written apart."""

from __future__ import annotations

_UNITS = {
    "واحد": 1,
    "واحدة": 1,
    "أحد": 1,
    "إحدى": 1,
    "اثنان": 2,
    "اثنين": 2,
    "اثنتان": 2,
    "اثنتين": 2,
    "اثنا": 2,
    "اثني": 2,
    "اثنتا": 2,
    "اثنتي": 2,
    "ثلاثة": 3,
    "ثلاث": 3,
    "أربعة": 4,
    "أربع": 4,
    "خمسة": 5,
    "خمس": 5,
    "ستة": 6,
    "ست": 6,
    "سبعة": 7,
    "سبع": 7,
    "ثمانية": 8,
    "ثمانٍ": 8,
    "ثماني": 8,
    "تسعة": 9,
    "تسع": 9,
    "عشرة": 10,
    "عشر": 10,
}
_TENS = {"عشر": 20, "ثلاث": 30, "أربع": 40, "خمس": 50, "ست": 60, "سبع": 70, "ثمان": 80, "تسع": 90}
_HUNDREDS = {
    "مائة": 100,
    "مائتان": 200,
    "مائتين": 200,
    "مائتا": 200,
    "مائتي": 200,
    "ثلاثمائة": 300,
    "أربعمائة": 400,
    "خمسمائة": 500,
    "ستمائة": 600,
    "سبعمائة": 700,
    "ثمانمائة": 800,
    "تسعمائة": 900,
}
_WORDS = {
    **_UNITS,
    **{stem + ending: value for stem, value in _TENS.items() for ending in ("ون", "ين")},
    **_HUNDREDS,
}


def _scale(word: str, plural: str, value: int) -> dict[str, tuple[int, int]]:
    """Each form of a scale: its value, and how many it says by itself."""
    one = {word: (value, 1), word + "ًا": (value, 1), plural: (value, 1)}
    return one | {word + ending: (value, 2) for ending in ("ان", "ين", "ا", "ي")}


_SCALES = {
    **_scale("ألف", "آلاف", 10**3),
    **_scale("مليون", "ملايين", 10**6),
    **_scale("مليار", "مليارات", 10**9),
    **_scale("تريليون", "تريليونات", 10**12),
}


def read(text: str) -> int:
    """The number that the words say; a KeyError for a word that no number has."""
    if text == "صفر":
        return 0
    total, group = 0, 0
    for position, word in enumerate(text.split()):
        bare = word if word in _WORDS or word in _SCALES else word.removeprefix("و")
        glued = word != bare
        assert glued or position == 0 or bare in _SCALES or bare in {"عشر", "عشرة"}, text
        if bare in _SCALES:
            value, said = _SCALES[bare]
            assert not (glued and group), text
            total += value * (group or said)
            group = 0
            continue
        group += _WORDS[bare]
    return total + group
