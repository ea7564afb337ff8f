"""Web pages, also those that Word saved as HTML: what is read is kept, what frames it is marked as aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml import etree

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.decoding import NO_WARNINGS, decode
from nghiquyet.reading.documents.document import BlockKind
from nghiquyet.reading.documents.furniture import frames, frames_surely
from nghiquyet.reading.documents.html_furniture import is_aside, is_caption, is_hidden, mark_furniture
from nghiquyet.reading.documents.html_tables import is_bordered, page_table, words_of
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.parts import Draft, Part, composed, flat

_DROPPED = {
    "script", "style", "noscript", "template", "head", "svg", "canvas", "iframe", "object", "select", "input",
    "textarea", "option", "audio", "video", "map", "math",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_HEADINGS = {"h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
"""With the level of each."""
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w\-]+)""", re.IGNORECASE)
_SHAPING = re.compile(
    r"</?(?:span|font|b|i|u|em|strong|a|small|big|o:p|ins|code|label)\b[^<>]*>|\bdata:[\w/+.-]*;base64,[\w/+=]*",
    re.IGNORECASE,
)
_TEXT_ALIGN = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_BREAK = "\x1e"


def read_html(source: Source) -> Draft:
    """Raises DamagedFile where nothing can be made of the bytes."""
    text, warnings = _decoded(source)
    root = _parsed(text, source.file)
    name = flat(composed(root.findtext(".//title") or ""))
    parts = list(_Reader(source).parts(root))
    return Draft("html", parts=tuple(mark_furniture(parts, name)), warnings=warnings)


def _parsed(text: str, file: str) -> etree._Element:
    """The page as a tree; where it is nested too deep, without what shapes letters but parts no text."""
    root = _tree(text)
    if root is None:
        root = _tree(_SHAPING.sub("", text))
    if root is None:
        raise damaged(file)
    return root


def _tree(text: str) -> etree._Element | None:
    """None where nothing can be made of the text, or where it is nested too deep."""
    parser = etree.HTMLParser(no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(text, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    too_deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return None if too_deep else root


def _decoded(source: Source) -> tuple[str, tuple[Phrase, ...]]:
    """Characters by BOM, else by the charset that the page names, else as plain text is decoded."""
    named = _CHARSET.search(source.data[:4096])
    text, warnings = "", NO_WARNINGS
    if named and not source.data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            text = source.data.decode(named[1].decode("ascii"), errors="replace")
        except LookupError:
            text = ""
    if not text:
        text, warnings = decode(source.data, source.file)
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", composed(text)), warnings


class _Shape(NamedTuple):
    """What a block element says of the words in it."""

    kind: BlockKind | None = None
    level: int = 0
    centred: bool = False
    bold: bool = False
    sign: str = ""


@dataclass
class _Reader:
    """Walks through the page; a run of words between block elements is one part."""

    source: Source
    cells: int = 0
    words: list[str] = field(default_factory=list)
    items: dict[etree._Element, int] = field(default_factory=dict)

    def parts(self, element: etree._Element, aside: bool = False) -> Iterator[Part]:
        """The parts of a block element in reading order."""
        aside = aside or is_aside(element)
        shape = _shape(element, aside)
        if element.tag == "li" and not aside and shape.kind is None:
            shape = shape._replace(sign=self._list_sign(element))
        yield from self._inside(element, shape, aside)
        yield from self._close(shape)

    def _inside(self, element: etree._Element, shape: _Shape, aside: bool) -> Iterator[Part]:
        self.words.append(element.text or "")
        for inner in element:
            if isinstance(inner.tag, str):
                yield from self._element(inner, shape, aside)
            self.words.append(inner.tail or "")

    def _element(self, inner: etree._Element, shape: _Shape, aside: bool) -> Iterator[Part]:
        tag = inner.tag
        if tag == "br":
            self.words.append(_BREAK)
        elif tag in _DROPPED or is_hidden(inner):
            return
        elif tag == "table":
            yield from self._close(shape)
            yield from self._table(inner, aside)
        elif tag in _BLOCKS or _holds_blocks(inner):
            yield from self._close(shape)
            yield from self.parts(inner, aside)
        else:
            if tag == "a" and _follows_link(inner):
                self.words.append(" ")
            yield from self._inside(inner, shape, aside)

    def _list_sign(self, element: etree._Element) -> str:
        """The number or dash that a browser shows before an item of a list."""
        parent = element.getparent()
        if parent is None or parent.tag != "ol":
            return "- "
        start = parent.get("start", "1")
        first = int(start) if start.isdecimal() and len(start) < 5 else 1
        self.items[parent] = self.items.get(parent, first - 1) + 1
        return f"{self.items[parent]}. "

    def _close(self, shape: _Shape) -> Iterator[Part]:
        """A part of the words gathered since the last block; only <br> breaks a line."""
        text = "".join(self.words)
        self.words.clear()
        if not text or text.isspace():
            return
        lines = [flat(composed(line)) for line in text.split(_BREAK)]
        text = "\n".join(filter(None, lines))
        if text:
            yield Part(shape.sign + text, shape.kind, shape.level, shape.bold, shape.centred)

    def _table(self, element: etree._Element, aside: bool) -> Iterator[Part]:
        """A table of results; or one that only lays out the page, whose cells are read as blocks."""
        table = page_table(element, lambda taken: self.source.allow_cells(self.cells + taken))
        self.cells += table.size
        self.source.allow_cells(self.cells)
        texts = [cell.text for cell in table.grid.cells if cell.text]
        framing = table.columns <= 4 and frames(texts) and (frames_surely(texts) or not is_bordered(element))
        if table.layout or framing:
            for cell in table.by_column():
                for part in self.parts(cell, aside):
                    yield replace(part, kind="aside", level=0) if framing else part
        elif aside:
            yield Part("\n".join(texts), "aside")
        elif texts:
            yield from (Part(caption, "caption") for caption in table.captions)
            yield Part("", "table", grid=table.grid)


def _shape(element: etree._Element, aside: bool) -> _Shape:
    tag = str(element.tag)
    if aside:
        return _Shape("aside")
    if tag in ("figcaption", "caption") or is_caption(element):
        return _Shape("caption")
    if tag == "h1":
        return _Shape("title")
    if tag in _HEADINGS:
        return _Shape(level=_HEADINGS[tag])
    return _Shape(centred=_is_centred(element), bold=_is_bold(element))


def _is_centred(element: etree._Element) -> bool:
    align = _align(element)
    if align or element.tag == "center":
        return align == "center" or element.tag == "center"
    parent = element.getparent()
    return parent is not None and (parent.tag == "center" or _align(parent) == "center")


def _align(element: etree._Element) -> str:
    style = element.get("style")
    found = _TEXT_ALIGN.search(style) if style else None
    return (found[1] if found else element.get("align", "")).lower()


def _is_bold(element: etree._Element) -> bool:
    """Whether every letter of the element stands in bold."""
    bold = [inner for inner in element.iter("b", "strong") if not _inside_bold(inner)] if len(element) else []
    if not bold:
        return False
    everything = "".join(words_of(element).split())
    return bool(everything) and "".join("".join(map(words_of, bold)).split()) == everything


def _inside_bold(element: etree._Element) -> bool:
    return any(above.tag in ("b", "strong") for above in element.iterancestors())


def _follows_link(element: etree._Element) -> bool:
    """Links side by side in a menu are shown apart although nothing stands between them."""
    before = element.getprevious()
    return before is not None and before.tag == "a" and not before.tail


def _holds_blocks(element: etree._Element) -> bool:
    return any(inner.tag in _BLOCKS for inner in element.iterdescendants())
