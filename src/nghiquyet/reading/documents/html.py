"""Web pages, also those that Word saved as HTML.

The furniture of a page is recognised by general signs (element, role, words in class and id, share of
links) and kept as aside; scripts, styles and hidden fields are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree, html

from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.html_tables import html_grid
from nghiquyet.reading.documents.furniture import frames
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.parts import Draft, Part, composed, flat
from nghiquyet.reading.documents.txt import decode

_DROPPED = {"script", "style", "noscript", "template", "head", "svg", "canvas", "iframe", "object", "select", "input",
            "textarea", "option", "audio", "video", "map"}  # fmt: skip
_ASIDE_TAGS = {"nav", "menu", "footer", "aside", "form", "button", "dialog"}
_ASIDE_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "toolbar"}
_ASIDE_WORDS = re.compile(
    r"(?:^|[\s_\-])(?:nav\w*|menu\w*|breadcrumbs?|footer|foot|sidebar|aside|related|relate|tinlienquan|tin-lien-quan|lien-quan"
    r"|tools?|toolbar|share|sharing|social|comments?|binh-luan|tags?|advert\w*|ads?|banner|widget|pagination|paging|cookie"
    r"|copyright|print|newsletter|subscribe|other-?news|tin-?khac|tin-?cung|most-?read|meta|views?|luot-?xem|skip)(?:$|[\s_\-])",
    re.IGNORECASE,
)
_CAPTION_WORDS = re.compile(r"(?:^|[\s_\-])(?:caption|chu-?thich|figcaption|img-?desc\w*|photo-?desc\w*|desc-?img)", re.IGNORECASE)
_BLOCKS = {"address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
           "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend",
           "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
           "tr", "ul", "aside", "menu", "dir", "hgroup", "dialog"}  # fmt: skip
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w\-]+)""", re.IGNORECASE)


def read_html(source: Source) -> Draft:
    """Raises DamagedFile where nothing can be made of the bytes."""
    text, warnings = _decoded(source)
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(no_network=True, recover=True, huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise damaged(source.file) from None
    parts = list(_Reader(source).parts(root))
    return Draft("html", parts=tuple(_captions(parts)), warnings=warnings)


def _decoded(source: Source) -> tuple[str, tuple[str, ...]]:
    """Characters by BOM, else by the charset that the page names, else as plain text is decoded."""
    named = _CHARSET.search(source.data[:4096])
    if named and not source.data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            text, warnings = source.data.decode(named[1].decode("ascii"), errors="replace"), ()
        except LookupError:
            return decode(source.data, source.file)
    else:
        text, warnings = decode(source.data, source.file)
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", composed(text)), warnings


@dataclass
class _Reader:
    """Walks through the page; a run of words between block elements is one part."""

    source: Source
    cells: int = 0

    def parts(self, element: etree._Element, aside: bool = False) -> Iterator[Part]:
        """The parts of a block element in reading order."""
        words: list[str] = []
        aside = aside or _is_aside(element)
        shape = _Shape.of(element, aside)
        yield from self._inside(element, words, shape, aside)
        yield from _flush(words, shape)

    def _inside(self, element: etree._Element, words: list[str], shape: _Shape, aside: bool) -> Iterator[Part]:
        words.append(element.text or "")
        for inner in element:
            if not isinstance(inner.tag, str):
                words.append(inner.tail or "")
                continue
            tag = inner.tag.lower()
            if tag == "br":
                words.append("\n")
            elif tag in _DROPPED or _is_hidden(inner):
                pass
            elif tag == "table":
                yield from _flush(words, shape)
                yield from self._table(inner, aside)
            elif tag in _BLOCKS or _holds_blocks(inner):
                yield from _flush(words, shape)
                yield from self.parts(inner, aside)
            else:
                yield from self._inside(inner, words, shape, aside)
            words.append(inner.tail or "")

    def _table(self, table: etree._Element, aside: bool) -> Iterator[Part]:
        """A table of results, or one that only lays out the page, whose cells are read as blocks."""
        found = html_grid(table)
        self.cells += found.size
        self.source.allow_cells(self.cells)
        texts = [cell.text for cell in found.grid.cells]
        framing = found.grid.columns <= 3 and frames(texts)
        if found.layout or framing:
            for cell in found.by_column():
                yield from (
                    replace(part, kind="aside", level=0) if framing else part for part in self.parts(cell, aside)
                )
        elif any(text.strip() for text in texts):
            yield from (Part(caption, "caption") for caption in found.captions)
            yield Part("\n".join(filter(None, texts)), "aside") if aside else Part("", "table", grid=found.grid)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the block element says of the words in it."""

    kind: str = ""
    level: int = 0
    centred: bool = False
    bold: bool = False

    @classmethod
    def of(cls, element: etree._Element, aside: bool) -> _Shape:
        tag = str(element.tag).lower()
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if aside:
            return cls("aside")
        if tag in ("figcaption", "caption") or _CAPTION_WORDS.search(names):
            return cls("caption")
        if tag == "h1":
            return cls("title")
        if re.fullmatch(r"h[2-6]", tag):
            return cls(level=int(tag[1]) - 1)
        centred = element.get("align") == "center" or "center" in element.get("style", "") or tag == "center"
        return cls(centred=centred or _is_centred_above(element), bold=_all_bold(element))


def _is_centred_above(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and (parent.tag == "center" or parent.get("align") == "center")


def _all_bold(element: etree._Element) -> bool:
    """Whether every letter of the element stands in bold."""
    everything = re.sub(r"\s", "", "".join(element.itertext()))
    bold = "".join(
        "".join(inner.itertext())
        for inner in element.iter("b", "strong")
        if not any(above.tag in ("b", "strong") for above in inner.iterancestors())
    )
    return bool(everything) and re.sub(r"\s", "", bold) == everything


def _flush(words: list[str], shape: _Shape) -> Iterator[Part]:
    lines = [flat(line) for line in _joined(words).split("\n")]
    words.clear()
    text = "\n".join(line for line in lines if line)
    if text:
        kind = shape.kind or None
        yield Part(text, kind, shape.level, shape.bold, shape.centred)  # type: ignore[arg-type]


def _joined(words: list[str]) -> str:
    """White space of the source is one space; only <br> breaks a line."""
    return "".join(word if word == "\n" else re.sub(r"\s+", " ", word) for word in words)


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return "display:none" in style or "mso-hide:all" in style or element.get("hidden") is not None


def _is_aside(element: etree._Element) -> bool:
    tag = str(element.tag).lower()
    if tag in ("html", "body", "main", "article"):
        return False
    if tag in _ASIDE_TAGS or element.get("role", "").lower() in _ASIDE_ROLES:
        return True
    if tag == "header":
        return not any(True for _ in element.iter("h1"))
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if _ASIDE_WORDS.search(names) and len("".join(element.itertext())) < 6000 and not any(True for _ in element.iter("h1")):
        return True
    return tag in ("div", "ul", "ol", "section", "p", "td") and _is_link_list(element)


def _is_link_list(element: etree._Element) -> bool:
    """Mostly words of several links: a menu or a list of other articles."""
    links = list(element.iter("a"))
    if len(links) < 3:
        return False
    everything = len(flat("".join(element.itertext())))
    linked = sum(len(flat("".join(link.itertext()))) for link in links if link.get("href"))
    return everything > 0 and linked / everything > 0.6


def _holds_blocks(element: etree._Element) -> bool:
    return any(isinstance(inner.tag, str) and inner.tag.lower() in _BLOCKS for inner in element.iterdescendants())


def _captions(parts: list[Part]) -> Iterator[Part]:
    """A line that repeats a caption just before or after is a caption too."""
    for place, part in enumerate(parts):
        near = [other.text for other in parts[max(0, place - 2) : place + 3] if other is not part and other.kind == "caption"]
        if part.kind is None and part.grid is None and part.text in near:
            yield replace(part, kind="caption")
        else:
            yield part
