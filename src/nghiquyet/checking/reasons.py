"""Why a number was held against this one of the data, and what tells the two apart: the words after "vì"."""

from __future__ import annotations

from nghiquyet.checking.amounts import amount_in
from nghiquyet.checking.book import Book
from nghiquyet.checking.holding import Held
from nghiquyet.checking.known import Known, Subject
from nghiquyet.checking.rounding import Fit
from nghiquyet.checking.said import Said
from nghiquyet.measuring import State
from nghiquyet.phrases import Phrase

OPEN = (State.CONFLICT, State.TO_CONFIRM)
UNSETTLED = Phrase("số liệu đang có cũng chưa được xác nhận")
_WHAT = {
    Subject.VALUE: Phrase("số của {organisation} cho chỉ tiêu “{target}”"),
    Subject.READING: Phrase("một cách đọc khác trong báo cáo của {organisation} cho chỉ tiêu “{target}”"),
    Subject.TOTAL: Phrase("kết quả chung của chỉ tiêu “{target}”"),
    Subject.LEVEL: Phrase("mức nghị quyết đề ra cho chỉ tiêu “{target}”"),
    Subject.BASELINE: Phrase("kết quả trước nhiệm kỳ của chỉ tiêu “{target}”"),
    Subject.ACHIEVED: Phrase("phần trăm đạt được so với nghị quyết của chỉ tiêu “{target}”"),
    Subject.EXCESS: Phrase("phần trăm vượt hoặc thiếu so với nghị quyết của chỉ tiêu “{target}”"),
    Subject.REMAINING: Phrase("phần còn phải làm của chỉ tiêu “{target}”"),
    Subject.SURPLUS: Phrase("phần vượt của chỉ tiêu “{target}”"),
    Subject.GROWTH: Phrase("phần tăng so với trước nhiệm kỳ của chỉ tiêu “{target}”"),
    Subject.POINTS: Phrase("số điểm phần trăm hơn hoặc kém nghị quyết của chỉ tiêu “{target}”"),
    Subject.YEARLY: Phrase("phần còn phải làm mỗi năm của chỉ tiêu “{target}”"),
    Subject.NUMERATOR: Phrase("tử số của chỉ tiêu “{target}”"),
    Subject.DENOMINATOR: Phrase("mẫu số của chỉ tiêu “{target}”"),
    Subject.COUNT: Phrase("số chỉ tiêu theo trạng thái"),
}
"""What a known number is, by its subject; filled with whose and which."""


def what(known: Known, book: Book) -> Phrase:
    """What a known number is, in words."""
    return Phrase(
        _WHAT[known.subject].template,
        organisation=book.names.get(known.organisation, known.organisation),
        target=known.target.name if known.target else "",
    )


def agreeing(said: Said, known: Known, fit: Fit, book: Book) -> tuple[Phrase, ...]:
    """What the number is, the exact one where it was rounded or converted, and whether it is not settled."""
    full = Phrase("số đầy đủ là {known}", known=amount_in(known.value, known.unit, said.unit))
    exact = fit is Fit.EXACT and said.unit == known.unit
    why = (what(known, book),) if exact else (what(known, book), full)
    return (*why, UNSETTLED) if known.state in OPEN else why


def loose(known: Known, book: Book) -> tuple[Phrase, ...]:
    """Right only by cutting, or by a word that reaches too far."""
    full = Phrase(
        "số đầy đủ là {known}: kiểm tra cách làm tròn hoặc từ “trên”, “gần”, “khoảng”",
        known=amount_in(known.value, known.unit, known.unit),
    )
    return (what(known, book), full)


def differing(one: Held, book: Book) -> tuple[Phrase, ...]:
    """What the data's number is, and how the written one may have come about."""
    why = (what(one.known, book), *_left_out(one.known, book))
    return (*why, one.slip) if one.slip else why


def _left_out(known: Known, book: Book) -> tuple[Phrase, ...]:
    """How many organisations a total lacks."""
    result = book.result(known.target, known.organisation) if known.parts and known.target else None
    if result is None or not result.missing:
        return ()
    return (Phrase("chưa gồm {count} tổ chức chưa có số liệu", count=len(result.missing)),)


def instead(found: Known, book: Book) -> tuple[Phrase, ...]:
    """The number is right for something else than its words say."""
    return (Phrase("đúng bằng một số khác của chỉ tiêu này"), what(found, book))
