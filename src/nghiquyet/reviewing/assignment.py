"""Whose report a document is, told from its head, its title, its text and its file name.

The issuer's head counts most, then the title and the file name, then the text; pages' menus and lists of
related news don't count. A superior is named in every report, so it is taken only when no one below is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from nghiquyet.measuring import Organisation
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.folding import bare

_HEAD, _TITLE, _FILE, _TEXT = 6.0, 3.0, 5.0, 0.5
_MOST_MENTIONS = 8


def organisation_of(document: Document, organisations: Sequence[Organisation]) -> str | None:
    """The code of the organisation that wrote the document, or None where nothing tells."""
    points = {o.code: _points(document, o) for o in organisations}
    below = {code for code, won in points.items() if won and _has_parent(code, organisations)}
    best = max(below or points, key=lambda code: points[code], default=None)
    return best if best is not None and points[best] > 0 else None


def _has_parent(code: str, organisations: Sequence[Organisation]) -> bool:
    codes = {o.code for o in organisations}
    return any(o.code == code and o.parent in codes for o in organisations)


def _points(document: Document, organisation: Organisation) -> float:
    names = {bare(name) for name in (organisation.name, *organisation.short_names) if len(name) > 2}
    return max((_name_points(document, name) for name in names), default=0.0)


def _name_points(document: Document, name: str) -> float:
    """Longer names say more: each place counts the name's number of words."""
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    head, title, text = _regions(document)
    stem = re.sub(r"[^a-z0-9]+", " ", bare(Path(document.file).stem))
    count = (
        _HEAD * bool(pattern.search(head))
        + _TITLE * bool(pattern.search(title))
        + _FILE * bool(pattern.search(stem))
        + _TEXT * min(len(pattern.findall(text)), _MOST_MENTIONS)
    )
    return count * (1 + 0.1 * len(name.split()))


def _regions(document: Document) -> tuple[str, str, str]:
    """(the issuer's head, titles, the text), without marks and in one line."""
    first_title = next((b.start for b in document.blocks if b.kind in ("title", "heading")), 0)
    head = [b for b in document.blocks if b.kind == "aside" and b.start < max(first_title, 600)]
    titles = [b for b in document.blocks if b.kind == "title"]
    text = [b for b in document.blocks if b.kind in ("paragraph", "heading", "table")]
    return _plain(document, head), _plain(document, titles), _plain(document, text)


def _plain(document: Document, blocks: Sequence[object]) -> str:
    return " ".join(bare(" ".join(document.text[b.start : b.end].split())) for b in blocks)  # type: ignore[attr-defined]
