"""Writes width.json: texts and their widths by wcwidth 0.7.0 (Unicode 17).

Run: pip install wcwidth==0.7.0 && python3 Tests/TextTests/Fixtures/make_width_fixtures.py
"""

import json
import pathlib
import random

from wcwidth import wcswidth

SAMPLES = [
    "", "abc", "大小", "ｆｕｌｌ", "e\u0301", "한국어", "\u1112\u1161\u11ab", "👍", "👍🏽", "👨‍👩‍👧", "🇩🇪", "❤️",
    "1️⃣", "☺", "☺️", "Ŵ", "√2", "½", "→", "─│", "한 x 大", "नमस्ते", "ไทย", "α̂β", "𝐖", "⟨x⟩", "█▏", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
]
POOLS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x3FF), (0x400, 0x4FF), (0x2190, 0x22FF), (0x2500, 0x25FC),
    (0x3041, 0x3096), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xFF01, 0xFF5E), (0x1F300, 0x1F320), (0x1F600, 0x1F64F),
    (0x20000, 0x20100), (0x1D400, 0x1D433),
]
random.seed(1)
texts = SAMPLES + [
    "".join(chr(random.randint(*random.choice(POOLS))) for _ in range(random.randint(1, 12)))
    for _ in range(200)
]
texts = [t for t in texts if wcswidth(t) >= 0]
path = pathlib.Path(__file__).with_name("width.json")
path.write_text(json.dumps([{"text": t, "columns": wcswidth(t)} for t in texts], indent=0) + "\n")
