"""Words of the grammar that ship as lists: what prose counts, what ends a unit, what carries no meaning."""

from __future__ import annotations

from functools import cache
from importlib import resources

from nghiquyet.reading.language.folding import fold


@cache
def countable_nouns() -> tuple[frozenset[str], frozenset[str]]:
    """The nouns of `nouns.txt` and, apart, the classifiers that take the noun after them into the unit."""
    kept = _lines("nouns.txt")
    return frozenset(n.rstrip("*") for n in kept), frozenset(n[:-1] for n in kept if n.endswith("*"))


@cache
def unit_stops() -> frozenset[str]:
    """Words that end the name of a thing counted."""
    return frozenset(" ".join(_lines("unit_stops.txt")).split())


@cache
def function_words() -> frozenset[str]:
    """Words without a meaning of their own, folded."""
    return frozenset(fold(word.replace("_", " ")) for word in " ".join(_lines("function_words.txt")).split())


@cache
def persons() -> frozenset[str]:
    """General words for people."""
    return frozenset(word.replace("_", " ") for word in " ".join(_lines("persons.txt")).split())


def _lines(name: str) -> list[str]:
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
