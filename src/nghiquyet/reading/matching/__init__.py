"""Matching: which number of an organisation's reports answers which target.

In: the opened reports of one organisation and the targets. Out: one `Match` a target, with the readings,
their evidence and what speaks for them.
"""

from nghiquyet.reading.matching.aliases import Alias, Remembered
from nghiquyet.reading.matching.candidates import mentions
from nghiquyet.reading.matching.confidence import confidence, confidence_of_another
from nghiquyet.reading.matching.match import Candidate, Match
from nghiquyet.reading.matching.mention import Mention, OrganisationLike, TargetLike
from nghiquyet.reading.matching.reports import match_reports

__all__ = [
    "Alias",
    "Candidate",
    "Match",
    "Mention",
    "OrganisationLike",
    "Remembered",
    "TargetLike",
    "confidence",
    "confidence_of_another",
    "match_reports",
    "mentions",
]
