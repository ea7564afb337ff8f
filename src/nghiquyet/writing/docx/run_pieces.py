"""The runs of a paragraph by the characters that they hold: found, cut, dressed anew."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from nghiquyet.writing.wording import legal

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = ("tab", "ptab", "br", "cr", "noBreakHyphen")
_SILENT = ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "txbxContent", "p", "tbl")


class RunPieces:
    """Runs of one namespace. Characters are those of a paragraph's own w:t in NFC, and one for each tab,
    break or fixed hyphen; paragraphs inside it (text boxes) aside."""

    def __init__(self, namespace: str) -> None:
        self._space = f"{{{namespace}}}"
        self._signs = {self.tag(name) for name in _SIGNS}
        self._silent = {self.tag(name) for name in _SILENT}

    def tag(self, name: str) -> str:
        """The name of an element or attribute in the namespace."""
        return self._space + name

    def between(self, paragraph: etree._Element, start: int, end: int) -> list[etree._Element]:
        """The runs that hold just the characters start:end, cut out of longer ones."""
        for offset in (end, start):
            self._cut(paragraph, offset)
        return [
            run
            for run, first, last in self.runs(paragraph)
            if start <= first and last <= end and first < last
        ]

    def before(self, paragraph: etree._Element, offset: int) -> etree._Element | None:
        """The last run that ends at or before a character; cut there."""
        self._cut(paragraph, offset)
        found = [run for run, first, last in self.runs(paragraph) if last <= offset and first < last]
        return found[-1] if found else None

    def runs(self, paragraph: etree._Element) -> list[tuple[etree._Element, int, int]]:
        """Every run with words, and where its characters begin and end."""
        found: list[tuple[etree._Element, int, int]] = []
        at = 0
        for atom in self._atoms(paragraph):
            run, length = _parent(atom), self._length(atom)
            if found and found[-1][0] is run:
                found[-1] = (run, found[-1][1], at + length)
            else:
                found.append((run, at, at + length))
            at += length
        return found

    def new_run(self, text: str, like: etree._Element | None) -> etree._Element:
        """A run with this text, in the type of another; tabs and line ends as their elements."""
        run = etree.Element(self.tag("r"))
        properties = None if like is None else like.find(self.tag("rPr"))
        if properties is not None:
            run.append(deepcopy(properties))
        for part in re.split("([\t\n\u2028])", legal(text)):
            if part in ("\t", "\n", "\u2028"):
                etree.SubElement(run, self.tag("tab" if part == "\t" else "br"))
            elif part:
                element = etree.SubElement(run, self.tag("t"))
                element.text = part
                element.set(_SPACE, "preserve")
        return run

    def silenced(self, run: etree._Element) -> bool:
        """Take the words out of a run; whether nothing but its type is left of it."""
        for element in list(run):
            if element.tag == self.tag("t") or element.tag in self._signs:
                run.remove(element)
        return all(element.tag == self.tag("rPr") for element in run)

    def _atoms(self, parent: etree._Element) -> Iterator[etree._Element]:
        for element in parent:
            if not isinstance(element.tag, str) or element.tag in self._silent:
                continue
            if etree.QName(element).localname == "Fallback":
                continue
            if element.tag == self.tag("t"):
                element.text = unicodedata.normalize("NFC", element.text or "")
                yield element
            elif element.tag in self._signs:
                yield element
            else:
                yield from self._atoms(element)

    def _length(self, atom: etree._Element) -> int:
        return len(atom.text or "") if atom.tag == self.tag("t") else 1

    def _cut(self, paragraph: etree._Element, offset: int) -> None:
        """Let a run end at this character; what follows goes on in another run of the same type."""
        at = 0
        for atom in self._atoms(paragraph):
            length = self._length(atom)
            if at < offset < at + length:
                self._cut_text(atom, offset - at)
                return
            if at == offset and at and atom.getprevious() is not None:
                self._part(atom)
                return
            at += length

    def _cut_text(self, text: etree._Element, offset: int) -> None:
        rest = etree.Element(text.tag)
        whole = text.text or ""
        text.text, rest.text = whole[:offset], whole[offset:]
        for element in (text, rest):
            element.set(_SPACE, "preserve")
        text.addnext(rest)
        self._part(rest)

    def _part(self, first: etree._Element) -> None:
        """Move an element and what follows it in its run into a run of its own."""
        run = _parent(first)
        before = [element for element in first.itersiblings(preceding=True) if element.tag != self.tag("rPr")]
        if run.tag != self.tag("r") or not before:
            return
        other = etree.Element(run.tag)
        properties = run.find(self.tag("rPr"))
        if properties is not None:
            other.append(deepcopy(properties))
        for element in [first, *first.itersiblings()]:
            other.append(element)
        run.addnext(other)


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None  # words are never the root
    return parent
