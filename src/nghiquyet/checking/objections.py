"""What stands against saying that a number differs: a false alarm costs more trust than a missed slip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.checking.book import Book
from nghiquyet.checking.holding import Held
from nghiquyet.checking.known import COUNTS, REACHED, Known, Subject
from nghiquyet.checking.nouns import another_noun, another_thing
from nghiquyet.checking.promises import is_of_resolution, is_promise, is_set
from nghiquyet.checking.reasons import OPEN, UNSETTLED
from nghiquyet.checking.said import Said
from nghiquyet.checking.slips import apart, same_digits, telling
from nghiquyet.checking.timing import of_whole_term, same_time
from nghiquyet.measuring import Aggregation, Basis, Target
from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.match import LIKELY, SURE

_LEGIBLE = 0.5
_CLOSE, _NEAR = Decimal("0.5"), Decimal("0.2")
"""Shares of the larger number within which two are taken for the same thing when all else speaks for it, and
when something speaks against it."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a number may be about something else. A `grave` one leaves nothing to compare."""

    why: Phrase
    grave: bool = False


def objection(said: Said, one: Held, rivalled: bool, book: Book) -> Objection | None:
    """The weightiest objection to holding the number against this known one, None where there is none.

    A doubt about a number that is not even near is grave: the two have nothing to do with each other.
    """
    graves = [*_graves(said, one, book)]
    told = _telling(one) and said.whose.sure and one.score >= LIKELY
    doubts = [] if told else [*_doubts(said, one, rivalled, book)]
    found = [*graves, *doubts, *_states(said, one, book)]
    if not found:
        return None
    weightiest = max(found, key=lambda objection: objection.grave)
    stated = (one.known.subject in _STATED or len(found) == 1) and one.score >= SURE
    faint = not (weightiest.grave or stated or _alike(one, _NEAR))
    return replace(weightiest, grave=True) if faint else weightiest


def _graves(said: Said, one: Held, book: Book) -> Iterator[Objection]:
    known, target = one.known, one.known.target
    if one.score < LIKELY and not _telling(one):
        yield Objection(Phrase("chưa rõ số này nói về chỉ tiêu nào"), grave=True)
    if target is None:
        return
    if known.subject in REACHED and not same_time(said.period, target, book.review):
        yield Objection(Phrase("số này là của kỳ khác với số liệu đang có"), grave=True)
    if known.subject in REACHED and is_promise(said, target):
        yield Objection(Phrase("đây là mức sẽ làm, không phải kết quả"), grave=True)
    thing = another_thing(said, known, target)
    if thing is None and not _telling(one):
        thing = another_noun(said, target)
    if thing is not None:
        yield Objection(thing, grave=True)
    level = known.subject is Subject.LEVEL and is_set(said)
    if known.subject not in REACHED and known.organisation not in said.whose.codes[:1] and not level:
        yield Objection(Phrase("nghị quyết không giao mức riêng cho từng đơn vị"), grave=True)
    if known.subject in _OF_RESOLUTION and not _of_resolution(said, target, book):
        yield Objection(Phrase("đây có thể là kế hoạch riêng, không phải mức của nghị quyết"), grave=True)
    if known.subject is Subject.BASELINE and not _of_last_term(said):
        yield Objection(Phrase("số này là của kỳ khác với số liệu đang có"), grave=True)


_EXTREME = re.compile(r"(?<!\w)(?:nhất|tối đa|tối thiểu)(?!\w)", re.IGNORECASE)
_COMPUTED = {
    Aggregation.MEAN: re.compile(r"(?<!\w)(?:bình quân|trung bình)(?!\w)", re.IGNORECASE),
    Aggregation.MIN: _EXTREME,
    Aggregation.MAX: _EXTREME,
}
"""What a text says of how a number over all was come by."""
_STATED = (Subject.REMAINING, Subject.SURPLUS)
"""What a word right before the number says it to be."""
_SUMMED = (Subject.TOTAL, Subject.ACHIEVED)
_OF_RESOLUTION = (Subject.LEVEL, Subject.ACHIEVED, Subject.EXCESS, Subject.POINTS)


def _of_resolution(said: Said, target: Target, book: Book) -> bool:
    told = is_of_resolution(said, book.review) or said.total is not None
    told = told or (said.in_series and (said.place is not None or is_set(said)))
    yearly = target.basis is Basis.PER_YEAR and same_time(said.period, target, book.review)
    return told and (is_set(said) or yearly or of_whole_term(said.period, book.review))


def _of_last_term(said: Said) -> bool:
    heads = " ".join(said.place.heads) if said.place else ""
    return "nhiệm kỳ" in f"{said.before} {heads}".lower()


def _doubts(said: Said, one: Held, rivalled: bool, book: Book) -> Iterator[Objection]:
    if rivalled:
        yield Objection(Phrase("hai chỉ tiêu có tên gần giống nhau, chưa rõ số này của chỉ tiêu nào"))
    if not said.whose.sure and _others_know(said, one.known, book):
        yield Objection(Phrase("chưa rõ số này là của tổ chức nào"))
    if one.score < SURE:
        yield Objection(Phrase("chưa chắc số này nói về đúng chỉ tiêu này"))
    if _computed_otherwise(said, one):
        yield Objection(Phrase("kết quả chung này không phải tổng: văn bản có thể tính cách khác"))
    if not (_alike(one, _CLOSE) or said.in_series):
        yield Objection(Phrase("hai số quá khác nhau, có thể không nói về cùng một việc"))


def _may_hold_more(one: Held, book: Book) -> bool:
    """Whether a number beyond a sum can be that sum with what some organisations have not reported yet."""
    known, target = one.known, one.known.target
    adds_up = target is not None and target.aggregation is Aggregation.SUM
    if target is None or not (known.subject in COUNTS or (adds_up and known.subject in _SUMMED)):
        return False
    result = book.result(target, known.organisation)
    return result is not None and bool(result.missing) and one.written.value > known.value


def _is_open(said: Said) -> bool:
    """Whether the clause of a number, none beyond a semicolon, speaks of what is not known."""
    clause = said.before.rpartition(";")[2] + said.after.partition(";")[0]
    return bool(cues.UNKNOWN.search(clause))


def _others_know(said: Said, known: Known, book: Book) -> bool:
    """Whether another organisation that may be meant has another number for the same."""
    if known.target is None or known.subject is Subject.LEVEL:
        return False
    return any(
        other.subject in REACHED and other.value != known.value
        for code in said.whose.codes
        if code != known.organisation
        for other in book.about(known.target, code)
        if (other.subject in COUNTS) == (known.subject in COUNTS)
    )


def _states(said: Said, one: Held, book: Book) -> Iterator[Objection]:
    """What no likeness of digits takes away."""
    if one.known.state in OPEN and not (one.known.parts and same_digits(one.written.value, one.rounded)):
        yield Objection(UNSETTLED)
    other = book.reading_for(one.known, one.written)
    if other is not None:
        name = book.names[other]
        yield Objection(
            Phrase("đúng nếu lấy cách đọc khác trong báo cáo của {organisation}", organisation=name)
        )
    if one.slip is None and _may_hold_more(one, book):
        yield Objection(Phrase("có thể đã gồm số liệu của tổ chức chưa báo cáo"))
    if said.mention.doubtful and _is_open(said):
        yield Objection(Phrase("câu này nói về số liệu chưa đầy đủ"))
    if said.legible < _LEGIBLE:
        yield Objection(Phrase("bản quét mờ, có thể đọc sai số này"))


def _computed_otherwise(said: Said, one: Held) -> bool:
    """A mean or an extreme of percentages is one of several ways to speak of the whole; unless it is said."""
    target = one.known.target
    plain = target is None or target.aggregation in (Aggregation.SUM, Aggregation.WEIGHTED_RATIO)
    if one.known.subject is not Subject.TOTAL or plain or target is None or one.slip is not None:
        return False
    words = _COMPUTED.get(target.aggregation)
    return words is None or not words.search(said.before)


def _telling(one: Held) -> bool:
    return telling(one.written.value, one.known.value) or telling(one.written.value, one.rounded)


def _alike(one: Held, share: Decimal) -> bool:
    return apart(one.written.value, one.known.value) <= share or one.slip is not None
