"""Drafting: two versions of a document in, what became of every clause and target out; a draft and its
returned copies in, who wants which words changed, and where they stand in each other's way. Pure.

>>> from nghiquyet.drafting import compare, read_clauses
"""

from nghiquyet.drafting.amendment import Amendment, Voice
from nghiquyet.drafting.as_json import amendments_as_json, comparison_as_json
from nghiquyet.drafting.clauses import Clause, Clauses, read_clauses, split_clauses
from nghiquyet.drafting.collisions import Collision, collide, collisions
from nghiquyet.drafting.comparison import ClausePair, Comparison, compare, compare_file
from nghiquyet.drafting.consolidated import consolidated
from nghiquyet.drafting.edits import Edit, Note, edits, notes
from nghiquyet.drafting.effects import Effects, Weighed, effects, may_matter, weighed
from nghiquyet.drafting.files import Draft, Returned, read_draft, read_returned
from nghiquyet.drafting.gathering import Gathered, amendments_of, gather
from nghiquyet.drafting.targets import TargetChange, target_changes, targets_of
from nghiquyet.drafting.words import Piece, difference

__all__ = [
    "Amendment",
    "Clause",
    "ClausePair",
    "Clauses",
    "Collision",
    "Comparison",
    "Draft",
    "Edit",
    "Effects",
    "Gathered",
    "Note",
    "Piece",
    "Returned",
    "TargetChange",
    "Voice",
    "Weighed",
    "amendments_as_json",
    "amendments_of",
    "collide",
    "collisions",
    "compare",
    "compare_file",
    "comparison_as_json",
    "consolidated",
    "difference",
    "edits",
    "effects",
    "gather",
    "may_matter",
    "notes",
    "read_clauses",
    "read_draft",
    "read_returned",
    "split_clauses",
    "target_changes",
    "targets_of",
    "weighed",
]
