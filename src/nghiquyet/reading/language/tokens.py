"""Syllables, numbers and punctuation marks with their places in a text.

Vietnamese writes a space between syllables, so a token is a syllable, not a word; words of several
syllables are found with a `Lexicon`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from nghiquyet.reading.language.folding import fold

_CAPITAL = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_TOKEN = re.compile(
    rf"""
      [{_CAPITAL}]{{1,5}}(?:\.[{_CAPITAL}]{{1,5}})+(?!\w)            # T.Ư, GS.TS
    | [{_CAPITAL}]{{2,6}}(?:[-&][{_CAPITAL}]{{2,6}})+(?!\w)          # LĐ-TB&XH
    | \d+(?:[.,/]\d+)*                                                # 1.720, 18/5
    | [^\W\d_]+\d*(?:['’][^\W\d_]+)?                                  # syllable, H'Bơ, 9A is two
    | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Token:
    """One syllable, number or mark; `text` stands at start:end of the text it was cut from."""

    text: str
    start: int
    end: int

    @cached_property
    def key(self) -> str:
        """The folded spelling, for looking up."""
        return fold(self.text)

    @cached_property
    def is_word(self) -> bool:
        """A syllable or an abbreviation, no number and no mark."""
        return self.text[0].isalpha()

    @cached_property
    def is_capital(self) -> bool:
        """Written like a name's syllable: "Khánh", "Y", "H'Bơ", not "UBND"."""
        return self.text[0].isupper() and (len(self.text) == 1 or not self.text.isupper())

    @cached_property
    def is_acronym(self) -> bool:
        """Several capitals: "UBND", "T.Ư", "GD&ĐT", also Roman numbers above I."""
        return len(self.text) > 1 and self.text[0].isalpha() and self.text.isupper()

    @cached_property
    def is_number(self) -> bool:
        return self.text[0].isdigit()


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of text[start:end], with places in `text`.

    >>> [token.text for token in tokenise("Ủy viên T.Ư Đảng, TP. Đà Lạt")]
    ['Ủy', 'viên', 'T.Ư', 'Đảng', ',', 'TP', '.', 'Đà', 'Lạt']
    """
    limit = len(text) if end is None else end
    return tuple(Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, limit))
