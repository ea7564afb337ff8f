"""How sure a decision is: the share of decisions of its kind that were right where that was measured.

`confidence.tsv` holds, for each kind, how many readings were right and how many there were: of all the
project's packs of documents as they are read now (`python -m benchmarks.accuracy --write` counts them anew),
and of the last fourteen packs when they were first read, before anything was mended on them. The second
count is the one that tells what to expect of documents that nobody has seen; the first stands in where a
kind is newer. The legibility of a scan goes into the figure as well, so it means what it says: of a hundred
readings with 0.97, three are wrong.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from nghiquyet.reading.matching.match import Candidate, Match

FILE, ANOTHER = "confidence.tsv", "another"


def confidence(match: Match) -> float:
    """0 to 1; 0 where nothing was read."""
    if match.chosen is None:
        return 0.0
    shares = [share(*counted()[kind]) for kind in match.kinds if kind in counted()]
    return round(min([*shares, match.chosen.legible]), 3) if shares else 0.0


def confidence_of_another(candidate: Candidate) -> float:
    """0 to 1, for a reading that was not kept."""
    return round(min(share(*counted().get(ANOTHER, (0, 0))), candidate.legible), 3)


def share(right: int, among: int) -> float:
    """The share expected of the next one after `right` of `among` (the mean under Jeffreys' prior)."""
    return (right + 0.5) / (among + 1)


@cache
def counted() -> dict[str, tuple[int, int]]:
    """For each kind of decision: how many were right, and of how many, at first sight where that is known."""
    rows = [line.split("\t") for line in lines() if line and not line.startswith("#")]
    counts = {kind: tuple(map(int, numbers)) for kind, *numbers in rows}
    return {kind: (first, of) if of else (now, all_) for kind, (now, all_, first, of) in counts.items()}


def lines() -> list[str]:
    """The lines of `confidence.tsv`: a kind, and right and all of it, now and when first seen."""
    return resources.files(__package__).joinpath(FILE).read_text("utf-8").splitlines()
