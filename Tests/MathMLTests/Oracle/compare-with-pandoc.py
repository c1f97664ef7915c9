"""Compares the gallery's formulas with pandoc's MathML; a check by hand, not run in CI.

    MATHML_GALLERY=gallery.html swift test --filter writesTheGallery
    python3 -m venv venv && venv/bin/pip install pypandoc-binary==1.17   # pandoc 3.9
    venv/bin/python Tests/MathMLTests/Oracle/compare-with-pandoc.py gallery.html

Prints the formulas whose structure differs: elements and texts in order, without attributes,
spaces, groups, and the spellings that differ by intention (see SAME).
"""

import html
import re
import sys

import pypandoc

SAME = {
    "\u2061": "", "\u00a0": " ", "…": "...", "‖": "∥", "∣": "|", "\\": "∖", "⟂": "⊥", "⇔": "⟺", "″": "′′",
    "\u0302": "ˆ", "\u0303": "˜", "~": "˜", "\u0307": "˙", "\u0332": "¯", "_": "¯", "‾": "¯",
    "→": "\u20d7",
}
IGNORED = {"p", "mrow", "mstyle", "semantics", "math", "mspace", "mpadded", "mphantom"}


def skeleton(markup):
    markup = re.sub(r"<annotation.*?</annotation>", "", markup, flags=re.S)
    parts = []
    for name, text in re.findall(r"<([a-z]+)[^>]*>([^<]*)", markup):
        text = "".join(SAME.get(c, c) for c in html.unescape(text)).strip()
        # Which leaf a sign is does not matter, and neither does whether it joins its neighbor.
        if name in ("mi", "mo", "mn", "mtext"):
            parts.append(text)
        elif name not in IGNORED:
            parts.append(f"<{name}>")
    return "".join(parts)


page = open(sys.argv[1], encoding="utf-8").read()
same = 0
for tex, ours in re.findall(r'<section data-tex="(.*?)">\s*(<math.*?</math>)', page, re.S):
    tex = html.unescape(tex)
    source = "$$" + " ".join(tex.split()) + "$$"
    theirs = pypandoc.convert_text(source, "html", format="markdown", extra_args=["--mathml"])
    pair = skeleton(ours), skeleton(theirs)
    if pair[0] == pair[1]:
        same += 1
    else:
        print(tex, "\n  ours   ", pair[0], "\n  pandoc ", pair[1])
print(same, "alike")
