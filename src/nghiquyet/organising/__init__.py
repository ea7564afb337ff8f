"""Organisations over time: the tree as it stood on any day, successions, restated series.

Pure: plain spells and successions in, trees, problems and derived figures out. Days are half open: a spell
holds from `start` until the day before `end`.
"""

from __future__ import annotations

from nghiquyet.organising.history import History
from nghiquyet.organising.restating import Part, Restated, Told, restated, shares_of
from nghiquyet.organising.soundness import Problem, problems
from nghiquyet.organising.terms import PASSING_ON, Kind, Node, Spell, Succession

__all__ = [
    "PASSING_ON",
    "History",
    "Kind",
    "Node",
    "Part",
    "Problem",
    "Restated",
    "Spell",
    "Succession",
    "Told",
    "problems",
    "restated",
    "shares_of",
]
