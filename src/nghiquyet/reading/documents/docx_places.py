"""Where in a Word file the words of its document stand: the way back from characters to paragraphs.

Reading joins, orders and mends the words of a file. So the way back is found by the words themselves: a
stretch with the words around it is looked up in the file's own text, and counts as found where document and
file hold it equally often. What is found is the same words, letter for letter, white space aside.
"""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from nghiquyet.reading.documents.archive import child, local, value
from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.documents.docx_package import Package
from nghiquyet.reading.documents.docx_runs import alternative
from nghiquyet.reading.documents.limits import Source

_AROUND = ((40, 40), (20, 20), (40, 0), (0, 40), (12, 12), (20, 0), (0, 20), (6, 6), (12, 0), (0, 12), (0, 0))
"""How many letters before and after a stretch are looked up with it, one pair after the other."""
_SHORTEST = 3
_DROPPED = {"del", "moveFrom", "rPr", "pPr"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(frozen=True, slots=True)
class WordPlace:
    """Characters of the paragraph with this number, counted through the main part in the order of the XML.

    start:end counts the characters of its own w:t elements, those of paragraphs inside it (text boxes) aside;
    0:0 is the paragraph as a whole. Words of a text box are placed at the paragraph that holds it, those of a
    note at the word that calls it: Word ignores comments anywhere else (MS-OI29500, 2.1.315). `exact` tells
    that the words themselves stand there.
    """

    paragraph: int
    start: int
    end: int
    exact: bool = False


@dataclass
class _Stream:
    """The letters of the file one after the other, each with its place."""

    letters: list[str] = field(default_factory=list)
    places: list[WordPlace] = field(default_factory=list)

    def counted(self, text: str, paragraph: int, start: int) -> None:
        """Text that begins at this character of a paragraph; a mark goes to the letter that bears it."""
        for at, character in enumerate(text, start):
            if unicodedata.combining(character) and self.letters:
                self.letters[-1] = unicodedata.normalize("NFC", self.letters[-1] + character)
                self.places[-1] = replace(self.places[-1], end=at + 1)
            elif not character.isspace():
                self.letters.append(_plain(character))
                self.places.append(WordPlace(paragraph, at, at + 1, exact=True))

    def all_at(self, text: str, place: WordPlace) -> None:
        """Text whose every letter is at this place."""
        letters = [_plain(character) for character in unicodedata.normalize("NFC", text)
                   if not character.isspace()]  # fmt: skip
        self.letters += letters
        self.places += [place] * len(letters)


def word_places(
    source: Source, document: Document, spans: Sequence[tuple[int, int]]
) -> list[WordPlace | None]:
    """The place of each span of the document's text; None where its words are not found in the file.

    Raises DamagedFile, FileTooLarge or PasswordProtected.
    """
    stream = _stream(Package(source))
    written = "".join(stream.letters)
    offsets = [at for at, character in enumerate(document.text) if not character.isspace()]
    read = "".join(_plain(document.text[at]) for at in offsets)
    found = []
    for start, end in spans:
        first, last = bisect.bisect_left(offsets, start), bisect.bisect_left(offsets, end)
        at = _found(read, written, first, last) if first < last else None
        found.append(None if at is None else _joined(stream.places[at : at + last - first]))
    return found


def _found(read: str, written: str, first: int, last: int) -> int | None:
    """Where read[first:last] stands in `written`: with the words around it, as often there as here."""
    for before, after in _AROUND:
        begin = max(0, first - before)
        key = read[begin : last + after]
        if len(key) < _SHORTEST:
            continue
        here, there = _all(read, key), _all(written, key)
        if there and len(here) == len(there):
            return there[here.index(begin)] + first - begin
    return None


def _all(text: str, key: str) -> list[int]:
    found, at = [], text.find(key)
    while at >= 0:
        found.append(at)
        at = text.find(key, at + 1)
    return found


def _joined(places: Sequence[WordPlace]) -> WordPlace:
    """One place from those of its letters; the paragraph as a whole where they are not all in it."""
    first, last = places[0], places[-1]
    if last.paragraph != first.paragraph or last.end <= first.start:
        return WordPlace(first.paragraph, 0, 0)
    return replace(first, end=last.end)


def _plain(character: str) -> str:
    """A letter as both sides may have it: "²" is raised in one and of its own in the other."""
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


def _stream(package: Package) -> _Stream:
    stream = _Stream()
    for number, paragraph in enumerate(word_paragraphs(package.body)):
        if next(paragraph.iterancestors(paragraph.tag), None) is None:
            _take(paragraph, number, package, stream)
    return stream


def word_paragraphs(body: etree._Element | None) -> Iterator[etree._Element]:
    """The paragraphs of a Word file as `WordPlace` counts them."""
    if body is not None:
        yield from body.iter(f"{{{etree.QName(body).namespace}}}p")


def _take(paragraph: etree._Element, number: int, package: Package, stream: _Stream) -> None:
    """A paragraph's own letters, then those of its text boxes, then those of the notes that it calls."""
    own, text = 0, ""
    boxes: list[str] = []
    notes: list[tuple[str, WordPlace]] = []
    shown = set(_shown(paragraph))
    for element in paragraph.iter():
        tag = local(element) if isinstance(element.tag, str) else ""
        inside = next(element.iterancestors(paragraph.tag), paragraph) is not paragraph
        if tag == "t" and inside:
            boxes += [element.text or ""] if element in shown else []
        elif tag == "t":
            if element in shown:
                stream.counted(element.text or "", number, own)
            text += element.text or ""
            own = len(text)
        elif tag in _NOTES and not inside:
            word = len(text.rsplit(maxsplit=1)[-1]) if text.strip() else len(text)
            called = WordPlace(number, len(text) - word, own)
            notes.append((_note(package, _NOTES[tag], value(element, "id")), called))
    stream.all_at("".join(boxes), WordPlace(number, 0, 0))
    for words, place in notes:
        stream.all_at(words, place)


def _shown(parent: etree._Element) -> Iterator[etree._Element]:
    """The elements that a reader of the page sees: no deleted or hidden runs, one of the alternatives."""
    for element in parent:
        if not isinstance(element.tag, str) or local(element) in _DROPPED:
            continue
        if local(element) == "AlternateContent":
            branch = alternative(element)
            yield from _shown(branch) if branch is not None else ()
        elif child(element, "rPr", "vanish") is None:
            yield element
            yield from _shown(element)


def _note(package: Package, kind: str, identifier: str | None) -> str:
    """The words of a footnote or endnote."""
    root = package.part(kind)
    for note in root if root is not None else ():
        if value(note, "id") == identifier:
            return "".join(element.text or "" for element in _shown(note) if local(element) == "t")
    return ""
