"""The appendix of sources: every value that was used, with the words it was read from and their place."""

from __future__ import annotations

from collections.abc import Iterator

from nghiquyet.measuring.terms import State, Value
from nghiquyet.writing.ledger import Entry, Ledger
from nghiquyet.writing.quotes import quoted
from nghiquyet.writing.structure import Appendix, Cell, Line, Row, Run, Table, plain
from nghiquyet.writing.wording import STATE, approximate, fraction, level

_COLUMNS = (
    ("Tổ chức", 52.0),
    ("Số liệu", 34.0),
    ("Tình trạng", 29.0),
    ("Câu, ô nguồn", 95.0),
    ("Tệp, trang", 42.0),
)
_PLAIN_STATES = (State.ACCEPTED, State.CLEAR, State.MISSING, State.NOT_APPLICABLE)


def source_appendix(ledger: Ledger, *, name: str, anchor: str) -> Appendix:
    """All sources by target; each row bears the anchor that figures elsewhere lead to."""
    rows = tuple(row for entry in ledger.entries for row in _rows(entry, ledger))
    return Appendix(name, "NGUỒN SỐ LIỆU", Table(_COLUMNS, rows), (), anchor)


def _rows(entry: Entry, ledger: Ledger) -> Iterator[Row]:
    title = (Run(f"{entry.number}. {entry.name}", link=entry.result_anchor),)
    yield Row((Cell((title,), span=len(_COLUMNS), anchor=entry.source_anchor),), "group")
    yield _promise(entry, ledger)
    for place, value in enumerate(entry.values):
        if value.evidence is not None:
            yield _row(entry, value, entry.value_anchor(place), ledger)
    if not any(value.evidence for value in entry.values):
        yield Row((Cell((plain("Chưa tổ chức nào có số liệu."),), span=len(_COLUMNS)),))


def _promise(entry: Entry, ledger: Ledger) -> Row:
    evidence = entry.target.evidence
    return Row(
        (
            Cell(((Run("Nghị quyết", italic=True),),)),
            Cell((plain(level(entry.target)),), "right"),
            Cell((plain("mức đề ra"),), "center"),
            Cell((plain(quoted(evidence.text) if evidence else ""),)),
            Cell((plain(ledger.place(evidence)),)),
        )
    )


def _row(entry: Entry, value: Value, anchor: str, ledger: Ledger) -> Row:
    tone = "" if value.state in _PLAIN_STATES else value.state.value
    return Row(
        (
            Cell((plain(ledger.name(value.organisation)),), anchor=anchor),
            Cell(tuple(_number(entry, value)), "right"),
            Cell(tuple(_state(entry, value)), "center", tone=tone),
            Cell((plain(quoted(value.evidence.text) if value.evidence else ""),)),
            Cell((plain(ledger.place(value.evidence)),)),
        )
    )


def _number(entry: Entry, value: Value) -> Iterator[Line]:
    yield plain(approximate(value.value, entry.target.unit, value.comparator))
    counts = fraction(value.numerator, value.denominator)
    if counts:
        yield plain(f"({counts})")


def _state(entry: Entry, value: Value) -> Iterator[Line]:
    yield plain(STATE[value.state])
    if value.organisation not in entry.result.used:
        yield (Run("không tính vào kết quả", italic=True),)
