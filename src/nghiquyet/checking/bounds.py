"""Whether a promised level is told with the resolution's own bound: at least, over, at most, under."""

from __future__ import annotations

from nghiquyet.checking.finding import Mark
from nghiquyet.checking.known import Known, Subject
from nghiquyet.phrases import Phrase

_UP, _DOWN = (">", ">="), ("<", "<=")
_WORDS = {">=": "từ … trở lên", ">": "trên", "<=": "không quá", "<": "dưới"}


def bound(said: str, known: Known) -> tuple[Mark, Phrase] | None:
    """What to hold against the word before a level, None where it is the resolution's or there is none.

    The opposite bound is another promise; "trên 75" for "từ 75 trở lên" is put to a person.
    """
    if known.subject is not Subject.LEVEL or said == known.comparator or known.comparator not in _WORDS:
        return None
    why = Phrase("nghị quyết ghi “{bound}”", bound=_WORDS[known.comparator])
    if (said in _UP and known.comparator in _DOWN) or (said in _DOWN and known.comparator in _UP):
        return Mark.DIFFERS, why
    return (Mark.TO_CONFIRM, why) if said in _WORDS else None
