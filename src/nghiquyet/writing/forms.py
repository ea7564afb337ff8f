"""The form of documents: margins, sizes, heads, numbering, by dated rule sets kept in `forms.toml`.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục I (state) and Hướng dẫn 36-HD/VPTW 2018 (party).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from nghiquyet.writing.type_metrics import width_mm

FormKey = Literal["party", "state"]

# The order of the Vietnamese alphabet as lists use it.
LETTERS = "abcdđeghiklmnopqrstuvxy"
PAGE = (210, 297)
_LEFT_SHARE = 0.45
_MOTTO_AIR = 3.0
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Margins:
    """In millimetres."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of type, in points; `motto` has one for each of the motto's lines."""

    superior: float
    issuer: float
    motto: tuple[float, ...]
    number: float
    place: float
    kind: float
    subject: float
    body: float
    signature: float
    recipients_title: float
    recipients: float


@dataclass(frozen=True, slots=True)
class Body:
    """Running text: first line's indent in mm, space after and line height in points, page number in mm."""

    first_line: float
    after: float
    line: float
    page_number: float


@dataclass(frozen=True, slots=True)
class Form:
    """One rule set. `headings` are the patterns of the three levels; `recipients_end` what closes a line
    of the list of recipients and the last one."""

    key: str
    name: str
    rule: str
    since: int
    check: str
    motto: tuple[str, ...]
    issuer_mark: str
    number: str
    headings: tuple[str, ...]
    authority: str
    archive: str
    recipients_end: tuple[str, ...]
    office_bold: bool
    recipients_underlined: bool
    kind_rule: str
    margins: Margins
    sizes: Sizes
    body: Body

    @property
    def text_width(self) -> float:
        """The width of the text on an upright A4 page, in mm."""
        return PAGE[0] - self.margins.left - self.margins.right

    @property
    def left_width(self) -> float:
        """The width of the head's left half, in mm: what is left beside a motto on unbroken lines."""
        motto = max(
            width_mm(line, points, bold=True)
            for line, points in zip(self.motto, self.sizes.motto, strict=True)
        )
        return min(self.text_width * _LEFT_SHARE, self.text_width - motto - _MOTTO_AIR)

    def heading(self, level: int, count: int) -> str:
        """The mark before the `count`-th heading of a level, both from 1.

        >>> form("party").heading(1, 4), form("state").heading(1, 4), form("party").heading(3, 5)
        ('IV- ', 'IV. ', 'đ) ')
        """
        sign = (roman(count), str(count), LETTERS[(count - 1) % len(LETTERS)])[level - 1]
        return self.headings[level - 1].format(n=sign)


@cache
def form(key: FormKey) -> Form:
    """The rule set "party" or "state"."""
    rules = tomllib.loads(files(__package__).joinpath("forms.toml").read_text("utf-8"))[key]
    return _read(key, rules)


def roman(number: int) -> str:
    """A small number in Roman numerals.

    >>> [roman(n) for n in (1, 4, 7, 9, 14)]
    ['I', 'IV', 'VII', 'IX', 'XIV']
    """
    numeral = ""
    for worth, sign in _ROMAN:
        numeral += sign * (number // worth)
        number %= worth
    return numeral


def _read(key: str, rules: Mapping[str, Any]) -> Form:
    plain = {name: _frozen(value) for name, value in rules.items() if not isinstance(value, dict)}
    sizes = {name: _frozen(value) for name, value in rules["sizes"].items()}
    return Form(
        key=key,
        margins=Margins(**rules["margins"]),
        sizes=Sizes(**sizes),
        body=Body(**rules["body"]),
        **plain,
    )


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
