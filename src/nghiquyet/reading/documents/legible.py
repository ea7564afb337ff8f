"""Whether the characters of a page are words: fonts without a table of letters, and poor OCR, give none.

>>> is_legible("Toàn huyện trồng 120,5 ha rừng"), is_legible("7RjQ KX\\u04bbQ WU\\u04d3QJ")
(True, False)
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ODD = 0.1
"""More such characters than this share are in no text."""
SYLLABLES = 0.15
"""At least such a share of the words of a text are built as Vietnamese syllables; in English, a third is."""
MARKED = 0.25
"""At least such a share of the words of a Vietnamese text bear a mark; usual are two thirds."""
ENOUGH = 5
_SYLLABLE = re.compile(
    r"(?:ngh?|gh?|gi|kh|nh|ph|qu|th|tr|ch|[bcdđhklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$"
)
_ODD = re.compile(
    r"[^ -~\s\u00a0-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u209c\u20ab\u20ac\u2190-\u22ff\u25a0-\u27bf]"
)
"""Neither Latin letters nor punctuation, figures, arrows and the like."""
_SAMPLE = 400


def is_legible(text: str) -> bool:
    """Whether a text is made of words of Vietnamese or a language like it."""
    words = _words(text)
    if len(_ODD.findall(text)) > ODD * len(text):
        return False
    return len(words) < ENOUGH or sum(map(_is_syllable, words)) >= SYLLABLES * len(words)


def is_vietnamese(text: str) -> bool:
    """Whether a text is legible and bears the marks of Vietnamese."""
    words = _words(text)
    marked = sum(_bare(word) != word.lower() for word in words)
    return is_legible(text) and marked >= MARKED * len(words)


def _words(text: str) -> list[str]:
    """The first words, those aside that may be abbreviations."""
    return [word for word in re.findall(r"[^\W\d_]{2,}", text) if not word.isupper() or len(word) > 4][
        :_SAMPLE
    ]


@lru_cache(maxsize=10_000)
def _is_syllable(word: str) -> bool:
    return bool(_SYLLABLE.match(_bare(word)))


def _bare(word: str) -> str:
    """Small letters without marks; đ keeps its own."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
