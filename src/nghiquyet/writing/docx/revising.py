"""Two hands that change a Word document: one tracks what it does under a name, one does it outright."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from nghiquyet.writing.docx.run_pieces import RunPieces

_LIST_SIGNS = tuple("-–+*•0123456789")


class Outright:
    """Makes changes as if they were accepted."""

    def __init__(self, pieces: RunPieces) -> None:
        self.pieces = pieces

    def sign(self, author: str, date: str) -> None:
        """Whose the next change is: told to nobody."""

    def inserted(self, run: etree._Element) -> etree._Element:
        """What to put into the paragraph for a new run."""
        return run

    def delete(self, run: etree._Element) -> None:
        """Take a run's words out."""
        parent = run.getparent()
        if self.pieces.silenced(run) and parent is not None:
            parent.remove(run)

    def remove(self, paragraph: etree._Element) -> None:
        """Take a paragraph out; where one must stand, or a section ends in it, only its words."""
        for run, _, _ in self.pieces.runs(paragraph):
            self.delete(run)
        parent, tag = paragraph.getparent(), self.pieces.tag
        alone = parent is not None and parent.tag == tag("tc") and len(parent.findall(tag("p"))) == 1
        ends = paragraph.find(f"{tag('pPr')}/{tag('sectPr')}") is not None
        if parent is not None and not alone and not ends:
            parent.remove(paragraph)

    def remove_row(self, paragraph: etree._Element) -> None:
        """Take out the row that holds a paragraph."""
        row = self.above(paragraph, "tr")
        parent = row.getparent() if row is not None else None
        if row is not None and parent is not None:
            parent.remove(row)
            if parent.tag == self.pieces.tag("tbl") and parent.find(self.pieces.tag("tr")) is None:
                table = parent.getparent()
                if table is not None:
                    table.remove(parent)

    def fill(self, paragraph: etree._Element, text: str) -> None:
        """Put words into an empty paragraph."""
        paragraph.append(self.inserted(self.pieces.new_run(text, None)))

    def add(self, paragraph: etree._Element, lines: Sequence[str], where: str) -> None:
        """Put new paragraphs after, before, or outside of the table of a paragraph, in its type."""
        table = self.above(paragraph, "tbl") if where == "add_outside" else None
        anchor = paragraph if table is None else table
        for line in lines if where == "add_before" else reversed(lines):
            new = self.paragraph_like(paragraph, line)
            if where == "add_before":
                anchor.addprevious(new)
            else:
                anchor.addnext(new)

    def add_row(self, paragraph: etree._Element, cells: Sequence[str]) -> None:
        """Put a row after that of a paragraph, made like the nearest of as many cells."""
        row = self.above(paragraph, "tr")
        if row is None:
            self.add(paragraph, [" ".join(cells)], "add")
            return
        tag = self.pieces.tag
        alike = [row, *row.itersiblings(tag("tr"), preceding=True), *row.itersiblings(tag("tr"))]
        model = next((one for one in alike if len(one.findall(tag("tc"))) == len(cells)), row)
        new = deepcopy(model)
        for cell, text in zip(
            new.findall(tag("tc")), _fitted(cells, len(new.findall(tag("tc")))), strict=True
        ):
            self._fill_cell(cell, text)
        self.mark_row(new, "ins")
        row.addnext(new)

    def _fill_cell(self, cell: etree._Element, text: str) -> None:
        """Let a cell hold one paragraph with this text, in the type of its first."""
        tag = self.pieces.tag
        first = cell.find(tag("p"))
        new = self.paragraph_like(first if first is not None else etree.Element(tag("p")), text)
        for element in list(cell):
            if element.tag != tag("tcPr"):
                cell.remove(element)
        self._part_cell(cell, text)
        cell.append(new)

    def _part_cell(self, cell: etree._Element, text: str) -> None:
        """Let a cell with words of its own be no part of one that reaches down from above."""
        merge = cell.find(f"{self.pieces.tag('tcPr')}/{self.pieces.tag('vMerge')}")
        properties = None if merge is None else merge.getparent()
        if merge is None or properties is None:
            return
        if text or merge.get(self.pieces.tag("val")) == "restart":
            properties.remove(merge)

    def paragraph_like(self, model: etree._Element, text: str) -> etree._Element:
        """A paragraph with this text in the type of another, without its section or, where the text has a
        number or sign of its own, its list."""
        tag = self.pieces.tag
        new = etree.Element(tag("p"))
        properties = model.find(tag("pPr"))
        if properties is not None:
            new.append(deepcopy(properties))
            dropped = ["sectPr", "pPrChange", *(["numPr"] if text.startswith(_LIST_SIGNS) else [])]
            for name in dropped:
                for element in new[0].findall(tag(name)):
                    new[0].remove(element)
        runs = self.pieces.runs(model)
        if text:
            new.append(self.inserted(self.pieces.new_run(text, runs[-1][0] if runs else None)))
        self.mark_paragraph(new, "ins")
        return new

    def mark_paragraph(self, paragraph: etree._Element, change: str) -> None:
        """Note that the end of a paragraph came or went."""

    def mark_row(self, row: etree._Element, change: str) -> None:
        """Note that a row came or went."""

    def above(self, element: etree._Element, name: str) -> etree._Element | None:
        """The nearest element of this name that holds another."""
        return next(element.iterancestors(self.pieces.tag(name)), None)


class Tracking(Outright):
    """Makes changes as Word does with Track Changes on."""

    def __init__(self, pieces: RunPieces, document: etree._Element) -> None:
        super().__init__(pieces)
        numbers = [str(element.get(pieces.tag("id"))) for element in document.iter("{*}*")]
        self._last = max((int(number) for number in numbers if number.isdecimal()), default=0)
        self._author, self._date = "", ""

    def sign(self, author: str, date: str) -> None:
        """Whose the next change is."""
        self._author, self._date = author, date

    def inserted(self, run: etree._Element) -> etree._Element:
        change = self._change("ins")
        change.append(run)
        return change

    def delete(self, run: etree._Element) -> None:
        change = self._change("del")
        run.addprevious(change)
        change.append(run)
        for text in run.findall(self.pieces.tag("t")):
            text.tag = self.pieces.tag("delText")

    def remove(self, paragraph: etree._Element) -> None:
        for run, _, _ in self.pieces.runs(paragraph):
            self.delete(run)
        self.mark_paragraph(paragraph, "del")

    def remove_row(self, paragraph: etree._Element) -> None:
        row = self.above(paragraph, "tr")
        if row is not None:
            for one in row.iter(self.pieces.tag("p")):
                self.remove(one)
            self.mark_row(row, "del")

    def mark_paragraph(self, paragraph: etree._Element, change: str) -> None:
        tag = self.pieces.tag
        properties = paragraph.find(tag("pPr"))
        if properties is None:
            properties = etree.Element(tag("pPr"))
            paragraph.insert(0, properties)
        mark = properties.find(tag("rPr"))
        if mark is None:
            mark = etree.Element(tag("rPr"))
            after = [one for one in properties if one.tag in (tag("sectPr"), tag("pPrChange"))]
            properties.insert(properties.index(after[0]) if after else len(properties), mark)
        mark.insert(0, self._change(change))

    def mark_row(self, row: etree._Element, change: str) -> None:
        tag = self.pieces.tag
        properties = row.find(tag("trPr"))
        if properties is None:
            properties = etree.Element(tag("trPr"))
            ahead = row.find(tag("tblPrEx"))
            row.insert(0 if ahead is None else 1, properties)
        after = properties.find(tag("trPrChange"))
        properties.insert(len(properties) if after is None else properties.index(after), self._change(change))

    def _change(self, name: str) -> etree._Element:
        self._last += 1
        element = etree.Element(self.pieces.tag(name))
        element.set(self.pieces.tag("id"), str(self._last))
        element.set(self.pieces.tag("author"), self._author)
        if self._date:
            element.set(self.pieces.tag("date"), self._date)
        return element


def _fitted(cells: Sequence[str], count: int) -> list[str]:
    """So many cells: what is too much goes into the last."""
    head, rest = list(cells[: count - 1]), " ".join(cells[count - 1 :])
    return [*head, *[""] * (count - 1 - len(head)), rest]
