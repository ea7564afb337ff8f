"""How long a line of type is, measured in the vendored font, whose widths are those of Times New Roman."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from PIL import ImageFont

FONT = "Liberation Serif"
_MEASURED_AT = 1000
_SLACK = 1.1
_MM_PER_POINT = 25.4 / 72


def width_mm(text: str, points: float, *, bold: bool = False) -> float:
    """The width of one line in millimetres at a size in points.

    >>> 60 < width_mm("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True) < 80
    True
    """
    return sum(_letter(letter, bold) for letter in text) * points * _MM_PER_POINT


def balanced(text: str, points: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a line into as few lines of at most `width` mm as it takes, and these about equal.

    >>> balanced("ỦY BAN NHÂN DÂN XÃ", 13, 100), balanced("ỦY BAN NHÂN DÂN XÃ", 13, 40)
    (('ỦY BAN NHÂN DÂN XÃ',), ('ỦY BAN NHÂN', 'DÂN XÃ'))
    """
    count = len(_broken(text, points, width, bold))
    longest = width_mm(text, points, bold=bold) / count
    while longest < width and len(_broken(text, points, longest, bold)) > count:
        longest += 1
    # A little wider than the narrowest that will do: of two like breaks the one with a longer first line.
    return _broken(text, points, min(longest * _SLACK, width), bold)


def line_count(text: str, points: float, width: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a column of `width` mm; its own line breaks count.

    >>> line_count("một hai ba", 11, 200), line_count("một hai ba", 11, 12), line_count("", 11, 12)
    (1, 2, 1)
    """
    paragraphs = text.split("\n")
    return sum(max(len(_broken(paragraph, points, width, bold)), 1) for paragraph in paragraphs)


def _broken(text: str, points: float, width: float, bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_mm(longer, points, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


@cache
def _letter(letter: str, bold: bool) -> float:
    """The width of one letter as a share of the type's size."""
    return _font(bold).getlength(letter) / _MEASURED_AT


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    face = f"LiberationSerif-{'Bold' if bold else 'Regular'}.ttf"
    with as_file(files(__package__) / "fonts" / face) as path:
        return ImageFont.truetype(str(path), _MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)
