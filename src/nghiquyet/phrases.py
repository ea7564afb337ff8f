"""Sentences for users that carry values: a Vietnamese template, which is also its key in the catalogues.

Pure rooms and errors say things with a `Phrase`; the pages and the command line translate `template`
and fill it. `str(phrase)` is the Vietnamese sentence.

>>> str(Phrase("Tệp {file} không có nội dung.", file="a.docx"))
'Tệp a.docx không có nội dung.'
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, init=False)
class Phrase:
    """A template with its values, kept apart until someone reads it in some language."""

    template: str
    values: tuple[tuple[str, str], ...]

    def __init__(self, template: str, /, **values: object) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", tuple((name, str(value)) for name, value in values.items()))

    def __str__(self) -> str:
        return self.told(lambda template: template)

    def told(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language that `translate` (a gettext) speaks."""
        return translate(self.template).format(**dict(self.values))
