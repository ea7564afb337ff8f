"""The characters of a paragraph from its pieces: old fonts to Unicode, raised marks settled, signs plain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from nghiquyet.reading.documents.docx_raised import raised
from nghiquyet.reading.documents.legacy_fonts import unicode_text
from nghiquyet.reading.documents.parts import composed

_UNICODE = re.compile(r"[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
"""Vietnamese letters that no font from before Unicode shows: those stay within Latin-1."""
_TCVN3 = re.compile(r"[¡-©«®µ-¿ÆÇËÎÏÐÑÖ×ØÜÞßäåæçëîïñöøûüþ]")
"""Signs of which Vietnamese in Unicode has no use."""
_SIGNS = re.compile(r"[\u200b-\u200f\u2010\u2011\u2028-\u202e\u2060-\u2069\ufffc]")
_PLAIN = {"\u2010": "-", "\u2011": "-", "\u2028": "\n", "\u2029": "\n"}
"""Hyphens that keep a line together are hyphens; the other signs have no width and show nothing."""
_NEAR = 12
"""So many characters before a raised one tell what it is."""


class Piece(NamedTuple):
    """Characters of one run. `font` is given where it is one from before Unicode."""

    text: str
    font: str = ""
    raised: bool = False


class Letters:
    """Writes out the pieces of paragraphs; `texts` are all of the document's, looked at where in doubt."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._mostly_unicode: bool | None = None

    def written(self, pieces: Sequence[Piece]) -> str:
        """The text of a paragraph, NFC."""
        if any(piece.font for piece in pieces):
            pieces = self._converted(pieces)
        if any(piece.raised for piece in pieces):
            text = _settled(pieces)
        else:
            text = "".join([piece.text for piece in pieces])
        return composed(_SIGNS.sub(lambda sign: _PLAIN.get(sign[0], ""), text))

    def _converted(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Documents long since in Unicode still name such fonts: then the text is left as it is."""
        legacy = "".join(piece.text for piece in pieces if piece.font)
        if _UNICODE.search(legacy):
            return [piece._replace(font="") for piece in pieces]
        if not _TCVN3.search(legacy) and not legacy.isascii() and self._is_unicode():
            pieces = [piece._replace(font="") if _is_tcvn3(piece.font) else piece for piece in pieces]
        return [piece._replace(text=unicode_text(piece.text, piece.font)) for piece in pieces]

    def _is_unicode(self) -> bool:
        if self._mostly_unicode is None:
            votes = [
                bool(_UNICODE.search(t)) - bool(_TCVN3.search(t)) for t in self._texts if not t.isascii()
            ]
            self._mostly_unicode = sum(votes) > 0
        return self._mostly_unicode


def _settled(pieces: Sequence[Piece]) -> str:
    """The pieces joined; raised ones that stand side by side count as one."""
    groups = [(up, "".join(piece.text for piece in group)) for up, group in groupby(pieces, key=_is_raised)]
    last = max((place for place, (_, words) in enumerate(groups) if words.strip()), default=0)
    text = ""
    for place, (up, words) in enumerate(groups):
        if up:
            text += raised(text[-_NEAR:], words, whole=place >= last)
        else:
            text += words.lstrip(" ") if text.endswith(" ") and place and words.strip() else words
    return text


def _is_raised(piece: Piece) -> bool:
    return piece.raised


def _is_tcvn3(font: str) -> bool:
    return not font.lower().startswith("vni")
