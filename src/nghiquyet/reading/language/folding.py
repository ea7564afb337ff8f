"""Words made comparable: one case, one tone placement ("hoá" = "hóa"), one spelling of i and y."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONE_AT_END = re.compile(rf"(?<!q)({'|'.join(_TONE)})(?!\w)")
_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_Y_AFTER_CONSONANT = re.compile(r"(?<=\b[hklmstqv])[yýỳỷỹỵ](?!\w)")


_SHORT = 100
"""Words and names come again and again; whole texts do not."""


def fold(text: str) -> str:
    """`text` NFC, lower case, with one tone placement and one of the spellings kỹ/kĩ, tỷ/tỉ, mỹ/mĩ.

    >>> fold("Hoá đơn") == fold("hóa đơn"), fold("Tỷ lệ") == fold("tỉ lệ")
    (True, True)
    """
    return _folded_word(text) if len(text) < _SHORT else _folded(text)


def bare(text: str) -> str:
    """`fold(text)` without any mark: for comparing with what OCR or hurried typing left.

    >>> bare("Mường Sảo, Đá Bàn")
    'muong sao, da ban'
    """
    return _bare_word(text) if len(text) < _SHORT else _bared(text)


def _folded(text: str) -> str:
    folded = _TONE_AT_END.sub(lambda m: _TONE[m.group()], unicodedata.normalize("NFC", text).lower())
    return _Y_AFTER_CONSONANT.sub(lambda m: m.group().translate(_Y), folded)


def _bared(text: str) -> str:
    return _folded(text).translate(_UNMARKED)


class _Unmarked(dict[int, str]):
    """Characters by their number, without the marks that stand on them."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFD", chr(code))
        self[code] = "".join(c for c in letters if not unicodedata.combining(c)).replace("đ", "d")
        return self[code]


_UNMARKED = _Unmarked()
_folded_word = lru_cache(maxsize=20_000)(_folded)
_bare_word = lru_cache(maxsize=20_000)(_bared)
