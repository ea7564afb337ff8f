"""For whom a superior's target is set: those that its words name, else all directly below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nghiquyet.measuring import Organisation
from nghiquyet.reading.resolutions import Target, resolve_applicable


def owner_of(organisations: Sequence[Organisation]) -> Organisation:
    """The organisation at the top of the tree: the superior."""
    codes = {organisation.code for organisation in organisations}
    return next(one for one in organisations if one.parent not in codes)


def asked_of(targets: Sequence[Target], organisations: Sequence[Organisation]) -> dict[str, tuple[str, ...]]:
    """The codes of those for whom each target is set, by the target's code, in the order of the tree."""
    below = tuple(one.code for one in organisations if one.parent == owner_of(organisations).code)
    named = resolve_applicable(targets, organisations)
    return {target.code: codes or below for target, codes in zip(targets, named, strict=True)}


def concerned(asked: Iterable[Sequence[str]], organisations: Sequence[Organisation]) -> tuple[str, ...]:
    """All for whom any target is set, in the order of the tree."""
    codes = {code for some in asked for code in some}
    return tuple(one.code for one in organisations if one.code in codes)
