"""Cascading: a superior's targets handed down, and what the organisations below made of them.

In: a superior's resolution, the tree of organisations, allocations, and the documents by which organisations
concretise it (cụ thể hóa). Out: allocations that add up, links between targets, a verdict for every
organisation and target, and sums. Pure: no Django, no clock.

>>> from nghiquyet.cascading import allocate, cascade
"""

from __future__ import annotations

from nghiquyet.cascading.allocating import allocate, step_of
from nghiquyet.cascading.allocation import Allocation, Handed, How
from nghiquyet.cascading.asking import asked_of
from nghiquyet.cascading.by_hand import read_allocations
from nghiquyet.cascading.composing import cascade
from nghiquyet.cascading.documents import Given
from nghiquyet.cascading.shares import read_shares
from nghiquyet.cascading.verdicts import KEPT, WRONG, Cascade, Finding, Sum, Verdict

__all__ = [
    "KEPT",
    "WRONG",
    "Allocation",
    "Cascade",
    "Finding",
    "Given",
    "Handed",
    "How",
    "Sum",
    "Verdict",
    "allocate",
    "asked_of",
    "cascade",
    "read_allocations",
    "read_shares",
    "step_of",
]
