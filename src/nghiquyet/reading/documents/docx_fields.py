"""Fields in the runs of a Word document: codes are cut out, results stay, form fields show their choice."""

from __future__ import annotations

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, value
from nghiquyet.reading.documents.docx_letters import Piece
from nghiquyet.reading.documents.docx_look import switched


class Fields:
    """The fields that are open in a paragraph, innermost last: where each one's code began, and its choice.

    A field that is only begun, or only ended, in the paragraph hides nothing of it.
    """

    def __init__(self) -> None:
        self._open: list[tuple[int, str] | None] = []

    def mark(self, element: etree._Element, pieces: list[Piece]) -> None:
        """Begin a field, separate its code from its result, or end it.

        What stands before the separator is code: also the results of fields inside it are no text.
        """
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._open.append((len(pieces), _choice(child(element, "ffData"))))
        elif self._open:
            begun = self._open.pop()
            if begun is not None:
                del pieces[begun[0] :]
                pieces.append(Piece(begun[1]))
            if kind == "separate":
                self._open.append(None)


def _choice(form: etree._Element | None) -> str:
    """What a list or a box to tick shows (ECMA-376 part 1, 17.16.9 and 17.16.7)."""
    entries = [value(entry) or "" for entry in children(child(form, "ddList"), "listEntry")]
    if entries:
        chosen = value(child(form, "ddList", "result")) or value(child(form, "ddList", "default")) or "0"
        return entries[int(chosen)] if chosen in map(str, range(len(entries))) else entries[0]
    ticked = child(form, "checkBox", "checked")
    if ticked is None:
        ticked = child(form, "checkBox", "default")
    if ticked is None:
        return ""
    return "☒" if switched(ticked) else "☐"
