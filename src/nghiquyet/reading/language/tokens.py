"""Syllables, numbers and punctuation marks with their places in a text.

Vietnamese writes a space between syllables, so a token is a syllable, not a word; words of several
syllables are found with a `Lexicon`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from nghiquyet.reading.language.folding import fold

CAPITAL = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_TOKEN = re.compile(
    rf"""
      [{CAPITAL}]{{1,5}}(?:\.[{CAPITAL}]{{1,5}})+(?!\w)            # T.Ư, GS.TS
    | [{CAPITAL}]{{2,6}}(?:[-&][{CAPITAL}]{{2,6}})+(?!\w)          # LĐ-TB&XH
    | \d+(?:[.,/]\d+)*                                                # 1.720, 18/5
    | [^\W\d_]+\d*(?:['’][^\W\d_]+)?                                  # syllable, H'Bơ, 9A is two
    | \S
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One syllable, number or mark; `text` stands at start:end of the text it was cut from.

    `key` is the folded spelling, for looking up. `is_word`: a syllable or an abbreviation. `is_capital`:
    written like a name's syllable ("Khánh", "Y", "H'Bơ"). `is_acronym`: several capitals ("UBND", "T.Ư").
    """

    text: str
    start: int
    end: int
    key: str
    is_word: bool
    is_capital: bool
    is_acronym: bool
    is_number: bool


@lru_cache(maxsize=20_000)
def _features(text: str) -> tuple[str, bool, bool, bool, bool]:
    """What depends on the spelling alone; the same few thousand syllables come again and again."""
    upper, letter = text.isupper(), text[0].isalpha()
    capital = text[0].isupper() and (len(text) == 1 or not upper)
    return fold(text), letter, capital, len(text) > 1 and letter and upper, text[0].isdigit()


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of text[start:end], with places in `text`.

    >>> [token.text for token in tokenise("Ủy viên T.Ư Đảng, TP. Đà Lạt")]
    ['Ủy', 'viên', 'T.Ư', 'Đảng', ',', 'TP', '.', 'Đà', 'Lạt']
    """
    limit = len(text) if end is None else end
    found = ((match.group(), match.span()) for match in _TOKEN.finditer(text, start, limit))
    return tuple([Token(word, first, last, *_features(word)) for word, (first, last) in found])
