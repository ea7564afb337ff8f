"""The words of one paragraph of a Word document, read in one pass over its runs.

Out are: deletions under tracked changes, hidden text, the codes of fields, comments, the marks of notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, local, value
from nghiquyet.reading.documents.docx_equations import equation_text
from nghiquyet.reading.documents.docx_fields import Fields
from nghiquyet.reading.documents.docx_letters import Letters, Piece
from nghiquyet.reading.documents.docx_look import Look, switched
from nghiquyet.reading.documents.docx_styles import Styles
from nghiquyet.reading.documents.docx_symbols import readable, symbol
from nghiquyet.reading.documents.legacy_fonts import is_legacy
from nghiquyet.reading.documents.parts import PAGE_BREAK

_NO_TEXT = {
    "del", "moveFrom", "instrText", "delText", "delInstrText", "fldData", "rPr", "pPr", "sdtPr", "sdtEndPr",
    "rt", "annotationRef", "footnoteRef", "endnoteRef",
}  # fmt: skip
_WORDS = ("t", "sym", "symEx", "tab", "br", "relIds", "footnoteReference", "endnoteReference")
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(slots=True)
class Words:
    """Takes the runs of a paragraph: their text, the boxes drawn from it, the names of the notes it calls.

    `rendered`: count the ends of pages that Word noted, instead of the breaks that were typed. `bold` where
    all the words are. `diagrams` are identifiers of parts; `boxes` hold paragraphs and tables, as do cells.
    """

    styles: Styles
    rendered: bool
    boxes: list[Iterable[etree._Element]] = field(default_factory=list)
    diagrams: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    bold: bool = False
    _seen: bool = False
    _own_mark: bool = False
    _pieces: list[Piece] = field(default_factory=list)
    _fields: Fields = field(default_factory=Fields)

    def text(self, letters: Letters) -> str:
        """The words as one text; where pages end, a `PAGE_BREAK`."""
        return letters.written(self._pieces)

    def take(self, parent: etree._Element, look: Look) -> None:
        """Read what stands under a paragraph, run, link, control or insertion."""
        for element in parent:
            tag = local(element)
            if tag == "t":
                self._say(_characters(element), look)
            elif tag == "r":
                self._run(element, look)
            elif tag in _SIGNS:
                self._say(_SIGNS[tag], look)
            elif tag in _READ:
                _READ[tag](self, element, look)
            elif tag not in _NO_TEXT:
                self.take(element, look)

    def _run(self, run: etree._Element, look: Look) -> None:
        properties = child(run, "rPr")
        if properties is not None:
            look = self.styles.look(properties, look)
        if not look.hidden:
            self.take(run, look)
        self._own_mark = False

    def _say(self, text: str, look: Look) -> None:
        if self._own_mark:
            return
        if text.strip():
            self.bold = look.bold and (self.bold or not self._seen)
            self._seen = True
        font = look.font if is_legacy(look.font) else ""
        self._pieces.append(Piece(readable(text, look.font), font, look.raised))

    def _break(self, element: etree._Element, look: Look) -> None:
        paged = value(element, "type") == "page" and not self.rendered
        self._pieces.append(Piece("\n" + PAGE_BREAK if paged else "\n"))

    def _page(self, element: etree._Element, look: Look) -> None:
        self._pieces.append(Piece(PAGE_BREAK))

    def _symbol(self, element: etree._Element, look: Look) -> None:
        self._say(symbol(value(element, "font") or "", value(element, "char") or ""), look)

    def _field(self, element: etree._Element, look: Look) -> None:
        self._fields.mark(element, self._pieces)

    def _note(self, element: etree._Element, look: Look) -> None:
        """The mark of a note is left out, also where the author chose another sign than a number."""
        self.notes.append(f"{local(element)} {value(element, 'id')}")
        chosen = value(element, "customMarkFollows")
        self._own_mark = chosen is not None and chosen not in ("0", "false", "off")

    def _box(self, element: etree._Element, look: Look) -> None:
        self.boxes.append(element)

    def _block(self, element: etree._Element, look: Look) -> None:
        """A paragraph or table where none may stand: read apart, so that its words glue to no others."""
        self.boxes.append([element])

    def _diagram(self, element: etree._Element, look: Look) -> None:
        self.diagrams.append(value(element, "dm") or "")

    def _equation(self, element: etree._Element, look: Look) -> None:
        self._say(equation_text(element), look)

    def _alternatives(self, element: etree._Element, look: Look) -> None:
        branch = alternative(element)
        if branch is not None:
            self.take(branch, look)


_READ: dict[str, Callable[[Words, etree._Element, Look], None]] = {
    "br": Words._break,
    "lastRenderedPageBreak": Words._page,
    "sym": Words._symbol,
    "symEx": Words._symbol,
    "fldChar": Words._field,
    "footnoteReference": Words._note,
    "endnoteReference": Words._note,
    "txbxContent": Words._box,
    "txBody": Words._box,
    "p": Words._block,
    "tbl": Words._block,
    "relIds": Words._diagram,
    "oMath": Words._equation,
    "AlternateContent": Words._alternatives,
}


def _characters(element: etree._Element) -> str:
    """The characters of a w:t; a line end in the file is white space."""
    text = "".join(map(str, element.itertext())) if len(element) else element.text or ""
    return text.replace("\n", " ") if "\n" in text else text


def alternative(element: etree._Element) -> etree._Element | None:
    """The one branch to read of a mc:AlternateContent: the first choice that holds words, else the fallback.

    Both say the same for programs of different age (ECMA-376 part 3, 7.6).
    """
    branches = [*children(element, "Choice"), *children(element, "Fallback")]
    return next((branch for branch in branches if _holds_words(branch)), None)


def _holds_words(branch: etree._Element) -> bool:
    return next(branch.iter(*(f"{{*}}{tag}" for tag in _WORDS)), None) is not None


def goes_on(paragraph: etree._Element) -> bool:
    """Whether the next paragraph goes on with this one: its end is deleted or hidden, or it is an initial."""
    properties = child(paragraph, "pPr")
    mark = child(properties, "rPr")
    hidden = child(mark, "vanish")
    if hidden is not None and switched(hidden):
        return True
    deleted = child(mark, "del") is not None or child(mark, "moveFrom") is not None
    return deleted or value(child(properties, "framePr"), "dropCap") in ("drop", "margin")
