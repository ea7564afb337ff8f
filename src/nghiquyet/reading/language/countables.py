"""Things that official prose counts, from the shipped list `nouns.txt`."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def countable_nouns() -> tuple[frozenset[str], frozenset[str]]:
    """The shipped nouns and, apart, the classifiers that take the noun after them into the unit."""
    lines = resources.files(__package__).joinpath("nouns.txt").read_text("utf-8").splitlines()
    kept = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return frozenset(n.rstrip("*") for n in kept), frozenset(n[:-1] for n in kept if n.endswith("*"))
