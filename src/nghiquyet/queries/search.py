"""One search over everything that the user may read: marks and case don't matter, a slip is forgiven."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django.core.paginator import Page, Paginator
from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Substr

from nghiquyet import models
from nghiquyet.queries.access import Access, access_of, heeded_organisations
from nghiquyet.reading.language.folding import bare

PAGE = 30
_MOST_WORDS, _LIKE, _ALIKE = 12, 0.75, 4
_WORD = re.compile(r"[^\W_]+")
_SQLITE = "SELECT rowid FROM nghiquyet_search WHERE nghiquyet_search MATCH %s"
_POSTGRESQL = (
    "SELECT id FROM nghiquyet_searchentry WHERE to_tsvector('simple', words) @@ to_tsquery('simple', %s)"
)
Kind = models.SearchEntry.Kind


@dataclass(frozen=True)
class Found:
    """An entry and its text, cut into pieces: (piece, whether it was sought)."""

    row: models.SearchEntry
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Search:
    """What was found; `corrected` are words that stood nowhere, with those that were sought instead."""

    page: Page[Any]
    found: tuple[Found, ...]
    kinds: tuple[str, ...]
    corrected: tuple[tuple[str, tuple[str, ...]], ...]


def search(user: models.User, sought: str, *, kind: str = "", page: int = 1) -> Search | None:
    """The entries with all the words, whole phrases first, then by kind; None where no word is sought."""
    said = words_of(sought).split()[:_MOST_WORDS]
    if not said:
        return None
    meant = {word: _meant(word) for word in dict.fromkeys(said)}
    rows = _visible(access_of(user)).filter(_holding(list(meant.values())))
    kinds = tuple(rows.order_by("kind").values_list("kind", flat=True).distinct())
    if kind:
        rows = rows.filter(kind=kind)
    whole = Q(words__contains=" ".join(said))
    shown = rows.annotate(whole=ExpressionWrapper(whole, BooleanField()), passage=_passage()).select_related(
        "organisation", "review__resolution", "resolution", "target", "clause", "document"
    )
    ordered = shown.defer("document__text", "document__layout", "words").order_by(
        "-whole", "kind", "-review__as_of", "id"
    )
    at = Paginator(ordered, PAGE).get_page(page)
    words = {word for group in meant.values() for word in group}
    return Search(
        page=at,
        found=tuple(Found(row, _pieces(_text(row), words)) for row in at),
        kinds=kinds,
        corrected=tuple(
            (word, group) for word, group in meant.items() if group not in ((word,), (f"{word}*",))
        ),
    )


def words_of(text: str) -> str:
    """The words of a text as they are indexed and sought: bare, a space between them.

    >>> words_of("Rà phá 1.720 ha bom, mìn")
    'ra pha 1 720 ha bom min'
    """
    return " ".join(_WORD.findall(bare(text)))


def _visible(access: Access) -> QuerySet[models.SearchEntry]:
    """Resolutions that concern the user, and passages of reports in the own subtrees."""
    report = Q(kind=Kind.PASSAGE) & access.within("organisation__path")
    return models.SearchEntry.objects.filter(
        report | (~Q(kind=Kind.PASSAGE) & Q(organisation__in=heeded_organisations(access)))
    )


def _meant(word: str) -> tuple[str, ...]:
    """The word itself where it stands somewhere; "x*" where it only begins words; else those like it."""
    known = models.SearchWord.objects
    if not word.isalpha() or known.filter(word=word).exists():
        return (word,)
    if known.filter(word__startswith=word).exists():
        return (f"{word}*",)
    near = known.filter(word__startswith=word[0]).values_list("word", flat=True)
    return tuple(get_close_matches(word, list(near), _ALIKE, _LIKE)) or (word,)


def _holding(groups: list[tuple[str, ...]]) -> Q:
    """The condition that an entry holds a word of each group."""
    if connection.vendor == "postgresql":
        terms = " & ".join(f"({' | '.join(group)})".replace("*", ":*") for group in groups)
        return Q(pk__in=RawSQL(_POSTGRESQL, (terms,)))
    terms = " AND ".join(f"({' OR '.join(group)})" for group in groups)
    return Q(pk__in=RawSQL(_SQLITE, (terms,)))


def _passage() -> Substr:
    return Substr("document__text", F("start") + 1, F("end") - F("start"))


def _text(row: models.SearchEntry) -> str:
    if row.clause:
        return row.clause.text
    if row.target:
        return row.target.name
    if row.resolution:
        return f"{row.resolution.number} {row.resolution.title}"
    return str(getattr(row, "passage", "") or "")


def _pieces(text: str, words: set[str]) -> tuple[tuple[str, bool], ...]:
    """The text with the words that were sought apart."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in _WORD.finditer(text):
        said = bare(match.group())
        if said in words or any(word.endswith("*") and said.startswith(word[:-1]) for word in words):
            pieces += [(text[at : match.start()], False), (match.group(), True)]
            at = match.end()
    return tuple(piece for piece in [*pieces, (text[at:], False)] if piece[0])
