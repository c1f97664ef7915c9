"""Writes Page/math.woff2: the signs of Latin Modern Math that must stretch, for readers without a math font.

Needs Debian's fonts-lmodern and, from PyPI, fonttools and brotli. The font is under the GUST Font
License; as it asks of changed fonts, the subset has another name.

Run: python3 Sources/Weaving/MathFont/make_math_font.py
"""

import pathlib

from fontTools import subset, ttLib

SOURCE = "/usr/share/texmf/fonts/opentype/public/lm-math/latinmodern-math.otf"
SIGNS = " ()[]{}|/\\‖√∑∏∫⌊⌋⌈⌉⟨⟩⏞⏟‾¯^ˆ~˜←→↔⇒−+=<>≤≥·×"
NAME = "Lesson Math"

font = ttLib.TTFont(SOURCE, recalcTimestamp=False)
options = subset.Options(layout_features=[], hinting=False, desubroutinize=True, drop_tables=["FFTM"])
subsetter = subset.Subsetter(options)
subsetter.populate(text=SIGNS)
subsetter.subset(font)
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = NAME.replace(" ", "") if record.nameID == 6 else NAME
font["CFF "].cff.fontNames = [NAME.replace(" ", "")]
top = font["CFF "].cff.topDictIndex[0]
top.FullName = top.FamilyName = NAME
font.flavor = "woff2"
font.save(pathlib.Path(__file__).parent.parent / "Page" / "math.woff2")
