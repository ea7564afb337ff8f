"""Keeping what can be searched in step with what was imported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from django.db import transaction

from nghiquyet import models
from nghiquyet.queries.plain import plain_document
from nghiquyet.queries.search import words_of

_SYLLABLE = re.compile(r"[a-z]{2,40}")
_BATCH = 500
_SKIPPED = ("aside", "title")
Kind = models.SearchEntry.Kind


def index_review(review: models.Review) -> None:
    """Make the entries of a review anew: its resolution, targets, clauses, and its reports' passages.

    The resolution is found once, with its newest review.
    """
    resolution = review.resolution
    stale = models.SearchEntry.objects.filter(review__resolution=resolution)
    stale.exclude(kind=Kind.PASSAGE).delete()
    models.SearchEntry.objects.filter(review=review).delete()
    entries = [*_of_resolution(review), *_of_reports(review)]
    models.SearchEntry.objects.bulk_create(entries, batch_size=_BATCH)
    words = {word for entry in entries for word in _SYLLABLE.findall(entry.words)}
    rows = (models.SearchWord(word=word) for word in sorted(words))
    models.SearchWord.objects.bulk_create(rows, ignore_conflicts=True, batch_size=_BATCH)


@transaction.atomic
def fill_search() -> None:
    """Index every review that has no entries yet, the oldest first."""
    for review in models.Review.objects.filter(search_entries=None).order_by("as_of"):
        index_review(review)


def _of_resolution(review: models.Review) -> Iterator[models.SearchEntry]:
    resolution = review.resolution
    common = {"review": review, "organisation": resolution.owner, "resolution": resolution}
    title = f"{resolution.number} {resolution.title}"
    yield models.SearchEntry(kind=Kind.RESOLUTION, words=words_of(title), **common)
    for target in resolution.targets.all():
        yield models.SearchEntry(kind=Kind.TARGET, target=target, words=words_of(target.name), **common)
    for clause in resolution.clauses.exclude(kind="frame"):
        yield models.SearchEntry(kind=Kind.CLAUSE, clause=clause, words=words_of(clause.text), **common)


def _of_reports(review: models.Review) -> Iterator[models.SearchEntry]:
    """A passage a paragraph or row. What is nobody's belongs to the owner of the resolution."""
    reports = review.documents.filter(kind=models.Document.Kind.REPORT).exclude(text="")
    for row in reports.select_related("organisation"):
        whose = row.organisation or review.resolution.owner
        for start, end in _passages(row):
            yield models.SearchEntry(
                kind=Kind.PASSAGE, review=review, organisation=whose, document=row, start=start, end=end,
                words=words_of(row.text[start:end]),
            )  # fmt: skip


def _passages(row: models.Document) -> Iterable[tuple[int, int]]:
    document = plain_document(row)
    for block in document.blocks:
        if block.kind in _SKIPPED:
            continue
        if block.kind != "table":
            yield block.start, block.end
            continue
        at = block.start
        for line in document.text[block.start : block.end].split("\n"):
            if line.strip():
                yield at, at + len(line)
            at += len(line) + 1
