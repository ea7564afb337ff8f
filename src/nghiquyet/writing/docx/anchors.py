"""Marks around words of a paragraph: runs are split where a mark falls inside one, and only there."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Anchors:
    """Sets the marks of comments, in the namespace of one file."""

    def __init__(self, namespace: str) -> None:
        self._namespace = namespace

    def tag(self, name: str) -> str:
        """The name of an element or attribute in the namespace."""
        return f"{{{self._namespace}}}{name}"

    def mark(self, paragraph: etree._Element, start: int, end: int, number: int) -> None:
        """Put comment `number` around the characters start:end, else around the whole paragraph."""
        begin, finish = self._element("commentRangeStart", number), self._element("commentRangeEnd", number)
        runs = self._runs(paragraph, start, end)
        if runs is None:
            properties = paragraph.find(self.tag("pPr"))
            paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, begin)
            paragraph.append(finish)
        else:
            runs[0].addprevious(begin)
            runs[1].addnext(finish)
        reference = etree.Element(self.tag("r"))
        reference.append(self._element("commentReference", number))
        finish.addnext(reference)

    def _element(self, name: str, number: int) -> etree._Element:
        element = etree.Element(self.tag(name))
        element.set(self.tag("id"), str(number))
        return element

    def _runs(
        self, paragraph: etree._Element, start: int, end: int
    ) -> tuple[etree._Element, etree._Element] | None:
        """The first and the last run of the characters, cut out of longer ones; None where there are none, or
        where they stand in no run."""
        first, last = self._at(paragraph, start), self._at(paragraph, end - 1)
        if start >= end or first is None or last is None:
            return None
        self._cut(last[0], end - last[1])
        self._cut(first[0], start - first[1])
        first, last = self._at(paragraph, start), self._at(paragraph, end - 1)
        return None if first is None or last is None else (_run(first[0]), _run(last[0]))

    def _at(self, paragraph: etree._Element, character: int) -> tuple[etree._Element, int] | None:
        """The w:t of the paragraph's own that holds a character, and where in the paragraph it begins."""
        begin = 0
        for text in paragraph.iter(self.tag("t")):
            if next(text.iterancestors(paragraph.tag), None) is not paragraph:
                continue
            length = len(text.text or "")
            if begin <= character < begin + length:
                return (text, begin) if _run(text).tag == self.tag("r") else None
            begin += length
        return None

    def _cut(self, text: etree._Element, offset: int) -> None:
        """Let a run end at an offset of its text; what follows goes on in another run of the same look."""
        run, whole = _run(text), text.text or ""
        following = list(text.itersiblings())
        before = [child for child in text.itersiblings(preceding=True) if child.tag != self.tag("rPr")]
        if (offset == len(whole) and not following) or (offset == 0 and not before):
            return
        other = etree.Element(run.tag, {str(name): str(value) for name, value in run.attrib.items()})
        properties = run.find(self.tag("rPr"))
        if properties is not None:
            other.append(deepcopy(properties))
        if 0 < offset < len(whole):
            rest = etree.SubElement(other, text.tag)
            rest.text, text.text = whole[offset:], whole[:offset]
            for piece in (text, rest):
                piece.set(_SPACE, "preserve")
        for element in ([text] if offset == 0 else []) + following:
            other.append(element)
        run.addnext(other)


def _run(text: etree._Element) -> etree._Element:
    run = text.getparent()
    assert run is not None  # a w:t is never the root
    return run
