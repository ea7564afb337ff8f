"""Resolutions: what they promise, for whom, by when, and what they set out to do.

>>> from nghiquyet.reading.resolutions import read_resolution, resolve_applicable
"""

from nghiquyet.reading.resolutions.applicability import resolve_applicable, unrecognised_scope
from nghiquyet.reading.resolutions.reading import read_resolution
from nghiquyet.reading.resolutions.resolution import Clause, Milestone, Resolution, Target, Term

__all__ = [
    "Clause",
    "Milestone",
    "Resolution",
    "Target",
    "Term",
    "read_resolution",
    "resolve_applicable",
    "unrecognised_scope",
]
