"""What holds of every file, however it was made."""

from __future__ import annotations

from tests.fuzz.watched import Watched, told
from tests.reading.documents.making import check

from nghiquyet.errors import InputError
from nghiquyet.reading import Reading
from nghiquyet.reading.documents import Limits
from nghiquyet.reading.facts.fact import Comparison, Directive, Facts, Figure, Reference

LIMITS = Limits(seconds=60, silent_seconds=60, memory=1_000_000_000)


def faults(name: str, outcome: Watched | InputError, outcomes: tuple[str, ...] = ()) -> str:
    """What is wrong; nothing where the file was read, or refused by an error that names it, and no more."""
    result = outcome.outcome if isinstance(outcome, Watched) else outcome
    if isinstance(outcome, Watched) and outcome.deeds:
        return f"did {outcome.deeds}"
    if outcomes and told(result) not in outcomes:
        return f"{told(result)}: {result}"
    if isinstance(result, InputError):
        return "" if name in str(result) else f"unnamed: {result}"
    return _broken(result)


def _broken(reading: Reading) -> str:
    try:
        check(reading.document)
        check_facts(reading.document.text, reading.facts)
    except AssertionError as error:
        return f"broken: {error}"
    return ""


def check_facts(text: str, facts: Facts) -> None:
    """Every surface stands where it says."""
    placed: list[Figure | Comparison | Reference | Directive] = [*facts.figures, *facts.comparisons]
    for fact in (*placed, *facts.references, *facts.directives):
        assert text[fact.start : fact.end] == fact.surface
    for person in facts.people:
        assert all(0 <= start < end <= len(text) for start, end in person.mentions)
