"""The numbers of a document held against the review: does each agree, with what, and if not, how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nghiquyet.checking.book import Book
from nghiquyet.checking.bounds import bound
from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.holding import Held, held
from nghiquyet.checking.known import RESULTS, Known, Subject
from nghiquyet.checking.objections import objection
from nghiquyet.checking.promises import is_of_resolution
from nghiquyet.checking.reasons import OPEN, UNSETTLED, agreeing, differing, instead, loose
from nghiquyet.checking.rounding import Fit
from nghiquyet.checking.said import Said
from nghiquyet.checking.siblings import in_series, without_details
from nghiquyet.checking.timing import same_time
from nghiquyet.measuring import Basis
from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching.match import LIKELY

_TELLING_DIGITS = 3


def compare(said: Sequence[Said], book: Book) -> list[Finding]:
    """The findings on the numbers of a document, in their order.

    Each is read on its own first; then those that did not agree once more, knowing what stands beside them.
    """
    first = [(one, _of_one(one, book)) for one in said]
    again = [
        (one, finding if finding.mark is Mark.AGREES else _of_one(one, book))
        for one, (_, finding) in zip(in_series(first), first, strict=True)
    ]
    return without_details(again)


def _of_one(said: Said, book: Book) -> Finding:
    """The finding on one number."""
    found = sorted(held(said, book), key=_rank, reverse=True)
    expected = [one for one in found if one.expected]
    best = next((one for one in found if one.expected or not _is_promise_alone(said, expected, book)), None)
    if best is not None and best.fit >= Fit.ROUND and _is_told(best):
        return _agreeing(said, best, expected, book)
    return _differing(said, expected, book)


def _rank(one: Held) -> tuple[bool, bool, Fit, float]:
    return one.fit >= Fit.ROUND, one.expected, one.fit, one.score


def _agreeing(said: Said, best: Held, expected: list[Held], book: Book) -> Finding:
    """It agrees; a result that only equals a promise or another reading is put to a person."""
    meant = next((one.known for one in expected if _is_misplaced(one, best)), None)
    if best.known.subject is Subject.READING or (meant is not None and not best.expected):
        result = next((one.known for one in expected if one.known.target is best.known.target), best.known)
        return _finding(said, Mark.TO_CONFIRM, meant or result, instead(best.known, book))
    if not _is_of_time(said, best.known, book):
        return _of_other_time(said, best, book)
    against = bound(said.written.comparator, best.known)
    if against is not None:
        mark, why = against
        return _finding(said, mark, best.known, (*agreeing(said, best.known, best.fit, book), why))
    return _finding(said, Mark.AGREES, best.known, agreeing(said, best.known, best.fit, book))


def _is_promise_alone(said: Said, expected: list[Held], book: Book) -> bool:
    """What is told as the resolution's own level can be nothing else, even if the result is the same."""
    return (
        bool(expected) and expected[0].known.subject is Subject.LEVEL and is_of_resolution(said, book.review)
    )


def _is_told(one: Held) -> bool:
    """Whether an agreement is more than chance: by the words around, or by the digits."""
    return one.score >= LIKELY or _digits(one) >= _TELLING_DIGITS


def _digits(one: Held) -> int:
    return len(one.written.value.normalize().as_tuple().digits)


def _of_other_time(said: Said, best: Held, book: Book) -> Finding:
    """Right but for its time; a number of few digits is rather another one."""
    if _digits(best) < _TELLING_DIGITS:
        why = Phrase("số này là của kỳ khác với số liệu đang có")
        return _finding(said, Mark.NOT_FOUND, None, (why,))
    why = Phrase("số này tính đến {day}, văn bản ghi kỳ khác", day=f"{book.review.as_of:%d/%m/%Y}")
    return _finding(said, Mark.TO_CONFIRM, best.known, (*agreeing(said, best.known, best.fit, book), why))


def _is_of_time(said: Said, known: Known, book: Book) -> bool:
    """A sum over the term so far is none of a single year's, nor of another day's."""
    target = known.target
    if known.subject not in RESULTS or target is None or target.basis is not Basis.CUMULATIVE_TERM:
        return True
    return same_time(said.period, target, book.review)


def _is_misplaced(expected: Held, best: Held) -> bool:
    """Whether something else of the same target was to be told; a promise may be the result all the same, as
    "kế hoạch" nearby can make a result look like one."""
    promise = expected.known.subject is Subject.LEVEL and best.known.subject in RESULTS
    return expected.known.target is best.known.target and not promise


def _differing(said: Said, expected: list[Held], book: Book) -> Finding:
    if not expected:
        return _finding(said, Mark.NOT_FOUND, None, ())
    best = max(expected, key=lambda one: (one.fit, one.score))
    rivalled = any(one.known.target is not best.known.target for one in expected)
    against = objection(said, best, rivalled, book)
    if against is not None and against.grave:
        return _finding(said, Mark.NOT_FOUND, None, (against.why,))
    if best.fit is Fit.LOOSE:
        return _finding(said, Mark.TO_CONFIRM, best.known, loose(best.known, book))
    why = differing(best, book)
    if against is None:
        open_ = (UNSETTLED,) if best.known.state in OPEN else ()
        return _finding(said, Mark.DIFFERS, best.known, (*why, *open_))
    found = _finding(said, Mark.TO_CONFIRM, best.known, (*why, against.why))
    return replace(found, slipped=best.slip is not None)


def _finding(said: Said, mark: Mark, known: Known | None, why: tuple[Phrase, ...]) -> Finding:
    return Finding(Kind.FIGURE, mark, said.start, said.end, said.written.value, said.unit, known, "", why)
