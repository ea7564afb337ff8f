"""Signs that Word sets from symbol fonts, by the place of the sign in its font.

>>> symbol("Symbol", "F0B3"), symbol("Wingdings", "F0FC"), symbol("Times New Roman", "00B2")
('≥', '✓', '²')
"""

from __future__ import annotations

import re

_PRIVATE = re.compile(r"[\uf020-\uf0ff]")
"""Where Word keeps the signs of a font that has an order of its own (ECMA-376 part 1, 17.3.3.30)."""
_SYMBOL = dict(
    zip(
        (0xA3, 0xA5, 0xA7, 0xAC, 0xAD, 0xAE, 0xAF, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC,
         0xD2, 0xD7, 0xDE, 0xE5),
        "≤∞♣←↑→↓°±″≥×•÷≠≈…®⋅⇒∑",
        strict=True,
    )
) | dict(zip(map(ord, "abdelmpqrstwDFGLPQSW"), "αβδελμπθρστωΔΦΓΛΠΘΣΩ", strict=True))  # fmt: skip
_DINGBATS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪",
    0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_DINGBATS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _DINGBATS, "wingdings 2": _DINGBATS_2}


def symbol(font: str, code: str) -> str:
    """The sign that a w:sym names by font and hexadecimal place; a space for one that is not known."""
    try:
        place = int(code, 16)
    except ValueError:
        return " "
    signs = _FONTS.get(font.lower())
    if signs is None:
        return chr(place) if 0x20 <= place < 0xD800 else " "
    return _sign(signs, place & 0xFF)


def readable(text: str, font: str) -> str:
    """Text with the signs of symbol fonts in it replaced; other text stays as it is.

    >>> readable("\\uf0b3 75%", "Symbol")
    '≥ 75%'
    """
    signs = _FONTS.get(font.lower(), _DINGBATS)
    return _PRIVATE.sub(lambda found: _sign(signs, ord(found[0]) & 0xFF), text)


def _sign(signs: dict[int, str], place: int) -> str:
    """Digits and the usual signs stand in the symbol fonts where they stand in ASCII, but not in dingbats."""
    if place in signs:
        return signs[place]
    return chr(place) if signs is _SYMBOL and 0x20 <= place < 0x40 else " "
