"""What stands against saying that a number differs: a false alarm costs more trust than a missed slip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.checking.holding import Held
from nghiquyet.checking.known import REACHED, Book, Subject
from nghiquyet.checking.meaning import is_of_resolution, is_promise
from nghiquyet.checking.nouns import another_noun, another_thing
from nghiquyet.checking.reasons import OPEN, UNSETTLED
from nghiquyet.checking.said import Said
from nghiquyet.checking.slips import apart, slip, telling
from nghiquyet.checking.timing import of_whole_term, same_time
from nghiquyet.measuring import Aggregation
from nghiquyet.phrases import Phrase
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
    doubts = [] if told else [*_doubts(said, one, rivalled)]
    found = [*graves, *doubts, *_states(said, one)]
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
    if known.subject in REACHED and is_promise(said):
        yield Objection(Phrase("đây là mức sẽ làm, không phải kết quả"), grave=True)
    thing = another_thing(said, known, target)
    if thing is None and not _telling(one):
        thing = another_noun(said, known, target)
    if thing is not None:
        yield Objection(thing, grave=True)
    if known.subject not in REACHED and known.organisation not in said.whose.codes[:1]:
        yield Objection(Phrase("nghị quyết không giao mức riêng cho từng đơn vị"), grave=True)
    if known.subject in _OF_RESOLUTION and not _of_resolution(said, book):
        yield Objection(Phrase("đây có thể là kế hoạch riêng, không phải mức của nghị quyết"), grave=True)
    if known.subject is Subject.BASELINE and not _of_last_term(said):
        yield Objection(Phrase("số này là của kỳ khác với số liệu đang có"), grave=True)


_STATED = (Subject.REMAINING, Subject.SURPLUS)
"""What a word right before the number says it to be."""
_OF_RESOLUTION = (Subject.LEVEL, Subject.ACHIEVED, Subject.EXCESS, Subject.POINTS)


def _of_resolution(said: Said, book: Book) -> bool:
    return (is_of_resolution(said) or said.total is not None) and of_whole_term(said.period, book.review)


def _of_last_term(said: Said) -> bool:
    heads = " ".join(said.place.heads) if said.place else ""
    return "nhiệm kỳ" in f"{said.before} {heads}".lower()


def _doubts(said: Said, one: Held, rivalled: bool) -> Iterator[Objection]:
    if rivalled:
        yield Objection(Phrase("hai chỉ tiêu có tên gần giống nhau, chưa rõ số này của chỉ tiêu nào"))
    if not said.whose.sure:
        yield Objection(Phrase("chưa rõ số này là của tổ chức nào"))
    if one.score < SURE:
        yield Objection(Phrase("chưa chắc số này nói về đúng chỉ tiêu này"))
    if _computed_otherwise(one):
        yield Objection(Phrase("kết quả chung này không phải tổng: văn bản có thể tính cách khác"))
    if not (_alike(one, _CLOSE) or (said.in_series and said.place)):
        yield Objection(Phrase("hai số quá khác nhau, có thể không nói về cùng một việc"))


def _states(said: Said, one: Held) -> Iterator[Objection]:
    """What no likeness of digits takes away."""
    if one.known.state in OPEN:
        yield Objection(UNSETTLED)
    if said.mention.doubtful:
        yield Objection(Phrase("câu này nói về số liệu chưa đầy đủ"))
    if said.legible < _LEGIBLE:
        yield Objection(Phrase("bản quét mờ, có thể đọc sai số này"))


def _computed_otherwise(one: Held) -> bool:
    """A mean or an extreme of percentages is one of several ways to speak of the whole."""
    target = one.known.target
    plain = target is None or target.aggregation in (Aggregation.SUM, Aggregation.WEIGHTED_RATIO)
    return one.known.subject is Subject.TOTAL and not plain and _slip(one) is None


def _slip(one: Held) -> Phrase | None:
    return slip(one.written.value, one.known.value) or slip(one.written.value, one.rounded)


def _telling(one: Held) -> bool:
    return telling(one.written.value, one.known.value) or telling(one.written.value, one.rounded)


def _alike(one: Held, share: Decimal) -> bool:
    return apart(one.written.value, one.known.value) <= share or _slip(one) is not None
