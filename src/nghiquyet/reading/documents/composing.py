"""Unicode text as a page shows it: composed, without signs that show nothing."""

from __future__ import annotations

import re
import unicodedata

_NOTHING = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Controls, soft hyphens, signs of no width, signs that turn the writing round, halves of characters."""
_USUAL = re.compile("[\t\n\x0c\r -~\xa0-\xac\xae-\u02ff\u1e00-\u1fff\u2010-\u2027\u2030-\u205e]*")
"""Most texts hold nothing else: no sign that shows nothing and no mark apart from its letter."""
_LINE_ENDS = re.compile("[\x0b\x85\u2028\u2029]")
_HEAP = re.compile(r"[^\w\s\x00-\u02ff]{31,}")
_MOST_MARKS = 30
"""No writing has more marks on one letter (Unicode Standard Annex 15, stream-safe text). To put them in order
takes time that grows with the square of their number."""


def shown(text: str) -> str:
    """NFC text without what no page shows; signs that end a line are newlines.

    >>> shown("Ki\\u200bê\\u0309m tra"), len(shown("e" + "\\u0301\\u0323" * 5000))
    ('Kiểm tra', 30)
    """
    if _USUAL.fullmatch(text):
        return unicodedata.normalize("NFC", text)
    text = _LINE_ENDS.sub("\n", _NOTHING.sub("", text))
    return unicodedata.normalize("NFC", _HEAP.sub(_fewer_marks, text))


def _fewer_marks(heap: re.Match[str]) -> str:
    """Signs as they are, but of marks on one letter only the first."""
    kept: list[str] = []
    marks = 0
    for sign in heap.group():
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)
