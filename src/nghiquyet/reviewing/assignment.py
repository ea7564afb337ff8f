"""Whose report a document is, told from its head, its title, its text and its file name.

The issuer's head and the title count most, then the file name, then the text; a page on the web begins with
its menus and lists of related news, so its head counts little. A superior is named in every report, so it is
taken only when no one below is. A document that names nobody goes with the others of its archive.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from nghiquyet.measuring import Organisation
from nghiquyet.reading.documents import Document
from nghiquyet.reading.documents.document import Block
from nghiquyet.reading.language.folding import bare

_HEAD, _PAGE_HEAD, _TITLE, _FILE, _TEXT = 6.0, 1.0, 6.0, 5.0, 0.5
_MOST_MENTIONS = 8
_CLEAR = 0.6
"""The share of the best one's points from which a second organisation makes the choice unsure."""
_ADDRESSED = re.compile(r"\W*(?:kính (?:gửi|trình|thưa)|nơi nhận)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assigned:
    """The code of the organisation that wrote a document, None where nothing tells; `sure` of it or not."""

    organisation: str | None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Regions:
    """The parts of a document that name its issuer, bare of accents and in one line each."""

    head: str
    title: str
    file: str
    text: str
    head_weight: float


def assign(documents: Sequence[Document], organisations: Sequence[Organisation]) -> list[Assigned]:
    """Whose each document is, in their order."""
    named = _names(organisations)
    alone = [_assigned(_regions(document), named, organisations) for document in documents]
    return [
        _with_archive(document, assigned, documents, alone)
        for document, assigned in zip(documents, alone, strict=True)
    ]


def _with_archive(
    document: Document, assigned: Assigned, documents: Sequence[Document], alone: Sequence[Assigned]
) -> Assigned:
    """What names nobody is of the organisation that all other documents of its archive are of."""
    archive = _archive(document)
    if assigned.organisation or not archive:
        return assigned
    beside = {a.organisation for d, a in zip(documents, alone, strict=True) if _archive(d) == archive}
    owners = beside - {None}
    return replace(assigned, organisation=owners.pop(), sure=True) if len(owners) == 1 else assigned


def _archive(document: Document) -> str:
    archive, slash, _ = document.file.rpartition(".zip/")
    return archive if slash else ""


def _names(organisations: Sequence[Organisation]) -> list[tuple[str, re.Pattern[str], float]]:
    """(code, a name, what it counts) of every organisation; longer names say more."""
    named = [(o.code, name) for o in organisations for name in _bare_names(o)]
    holding: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, name in named:
        for word in set(name.split()):
            holding[word].append((code, name))
    return [(code, _standing_alone(name, _longer(code, name, holding)), _says(name)) for code, name in named]


def _longer(code: str, name: str, holding: Mapping[str, Sequence[tuple[str, str]]]) -> list[str]:
    """The names of others that hold this one; looked for among those with its rarest word."""
    near = min((holding[word] for word in name.split()), key=len, default=[])
    return [other for holder, other in near if holder != code and f" {name} " in f" {other} "]


def _bare_names(organisation: Organisation) -> set[str]:
    return {_bare(name) for name in (organisation.name, *organisation.short_names) if len(name) > 2}


def _says(name: str) -> float:
    return 1 + 0.1 * len(name.split())


def _standing_alone(name: str, others: Sequence[str]) -> re.Pattern[str]:
    """The name where it is no piece of a longer name of others: "Môi trường đô thị" in "Tổng công ty Cấp nước
    và Môi trường đô thị" is the corporation's."""
    not_before, not_after = set(), set()
    for other in others:
        before, _, after = f" {other} ".partition(f" {name} ")
        if before.strip():
            not_before.add(rf"(?<!{re.escape(before.strip())} )")
        elif after.strip():
            not_after.add(rf"(?! {re.escape(after.strip())})")
    return re.compile(
        rf"(?<!\w){''.join(sorted(not_before))}{re.escape(name)}(?!\w){''.join(sorted(not_after))}"
    )


def _assigned(
    regions: _Regions,
    named: Sequence[tuple[str, re.Pattern[str], float]],
    organisations: Sequence[Organisation],
) -> Assigned:
    points: dict[str, float] = {}
    for code, name, weight in named:
        points[code] = max(points.get(code, 0.0), weight * _count(regions, name))
    codes = {o.code for o in organisations}
    below = {o.code for o in organisations if o.parent in codes and points.get(o.code)}
    ranked = sorted(below or points, key=lambda code: -points[code])
    if not ranked or not points[ranked[0]]:
        return Assigned(None)
    second = points[ranked[1]] if len(ranked) > 1 else 0.0
    return Assigned(ranked[0], sure=second < _CLEAR * points[ranked[0]])


def _count(regions: _Regions, name: re.Pattern[str]) -> float:
    return (
        regions.head_weight * bool(name.search(regions.head))
        + _TITLE * bool(name.search(regions.title))
        + _FILE * bool(name.search(regions.file))
        + _TEXT * min(len(name.findall(regions.text)), _MOST_MENTIONS)
    )


def _regions(document: Document) -> _Regions:
    first_title = next((b.start for b in document.blocks if b.kind in ("title", "heading")), 0)
    asides = [b for b in document.blocks if b.kind == "aside" and b.start < max(first_title, 600)]
    head = _without_addressees(document, asides)
    titles = [b for b in document.blocks if b.kind == "title"]
    text = [b for b in document.blocks if b.kind in ("paragraph", "heading", "table")]
    file = re.sub(r"[^a-z0-9]+", " ", bare(PurePath(document.file).with_suffix("").as_posix()))
    weight = _PAGE_HEAD if document.media == "html" else _HEAD
    return _Regions(_plain(document, head), _plain(document, titles), file, _plain(document, text), weight)


def _without_addressees(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """Without those whom a document is sent to: "Kính gửi: Sở Văn hóa", and a list below that."""
    kept, addressed = list[Block](), False
    for block in blocks:
        text = document.text[block.start : block.end]
        addressed = bool(_ADDRESSED.match(text)) or (addressed and text.lstrip()[:1] in "-–+•*")
        kept += [] if addressed else [block]
    return kept


def _plain(document: Document, blocks: Sequence[Block]) -> str:
    return " ".join(_bare(" ".join(document.text[b.start : b.end].split())) for b in blocks)


def _bare(text: str) -> str:
    """Bare of accents, with one kind of dash."""
    return re.sub(r"[‐‑–—−]", "-", bare(text))
