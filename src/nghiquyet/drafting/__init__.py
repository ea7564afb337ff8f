"""Drafting: two versions of a document in, what became of every clause and target out; a draft and its
returned copies in, who wants which words changed, and where they stand in each other's way. Pure.

>>> from nghiquyet.drafting import compare, read_clauses
"""

from nghiquyet.drafting.as_json import comparison_as_json
from nghiquyet.drafting.clauses import Clause, Clauses, read_clauses
from nghiquyet.drafting.comparison import ClausePair, Comparison, compare
from nghiquyet.drafting.targets import TargetChange, target_changes, targets_of
from nghiquyet.drafting.words import Piece, difference

__all__ = [
    "Clause",
    "ClausePair",
    "Clauses",
    "Comparison",
    "Piece",
    "TargetChange",
    "compare",
    "comparison_as_json",
    "difference",
    "read_clauses",
    "target_changes",
    "targets_of",
]
