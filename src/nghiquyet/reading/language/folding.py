"""Words made comparable: one case, one tone placement ("hoá" = "hóa"), one spelling of i and y."""

from __future__ import annotations

import re
import unicodedata

_TONE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONE_AT_END = re.compile(rf"(?<!q)({'|'.join(_TONE)})(?!\w)")
_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_Y_AFTER_CONSONANT = re.compile(r"(?<=\b[hklmstqv])[yýỳỷỹỵ](?!\w)")


def fold(text: str) -> str:
    """`text` NFC, lower case, with one tone placement and one of the spellings kỹ/kĩ, tỷ/tỉ, mỹ/mĩ.

    >>> fold("Hoá đơn") == fold("hóa đơn"), fold("Tỷ lệ") == fold("tỉ lệ")
    (True, True)
    """
    folded = _TONE_AT_END.sub(lambda m: _TONE[m.group()], unicodedata.normalize("NFC", text).lower())
    return _Y_AFTER_CONSONANT.sub(lambda m: m.group().translate(_Y), folded)


def bare(text: str) -> str:
    """`fold(text)` without any mark: for comparing with what OCR or hurried typing left.

    >>> bare("Mường Sảo, Đá Bàn")
    'muong sao, da ban'
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", fold(text)) if not unicodedata.combining(c))
    return plain.replace("đ", "d")
