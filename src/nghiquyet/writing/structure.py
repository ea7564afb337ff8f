"""What a printed report consists of, before it takes the form of a docx or a pdf.

Text is made of runs; a run may lead to an anchor elsewhere in the same report, so that every figure leads
to its source. A `gap` is a place that the specialist has to write: no program can know it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one dress; `link` names the anchor that it leads to."""

    text: str
    bold: bool = False
    italic: bool = False
    gap: bool = False
    link: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section; level 1 to 3, its number included in `text`."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    runs: Line


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of one or more lines; `tone` names its colour, `anchor` its place.

    It covers `span` columns and `down` rows; rows leave out the cells that one above them covers.
    """

    lines: tuple[Line, ...]
    align: Align = "left"
    tone: str = ""
    span: int = 1
    down: int = 1
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: an ordinary one, the name of a group, or the total at the foot."""

    cells: tuple[Cell, ...]
    kind: Literal["row", "group", "total"] = "row"


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are pairs of title and width in millimetres; the titles repeat on every page."""

    columns: tuple[tuple[str, float], ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Appendix:
    """A table on landscape pages, with its name ("PHỤ LỤC 1"), title and notes above it."""

    name: str
    title: str
    table: Table
    notes: tuple[Line, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The issuer's head: superior and issuer left, motto right, then number, place and date."""

    superior: tuple[Line, ...]
    issuer: tuple[str, ...]
    motto: tuple[str, ...]
    number: Line
    place: Line


@dataclass(frozen=True, slots=True)
class Signing:
    """The list of recipients, and who signs."""

    recipients: tuple[Line, ...]
    authority: Line
    office: Line
    name: Line


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `kind` is "BÁO CÁO", `subject` what it is on, `note` the cut-off of its figures."""

    head: Head
    kind: str
    subject: str
    note: str
    body: tuple[Heading | Paragraph, ...]
    signing: Signing
    appendices: tuple[Appendix, ...]


def plain(text: str, link: str = "") -> Line:
    """One run of plain text."""
    return (Run(text, link=link),)


def gap(text: str) -> Line:
    """A place to be written, in square brackets."""
    return (Run(f"[{text}]", gap=True),)
