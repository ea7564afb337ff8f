"""Small reviews with everything that the pack lacks: guesses, unread files, odd texts, a finished term."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from nghiquyet.measuring import (
    Aggregation,
    Basis,
    Comparator,
    Evidence,
    Organisation,
    Review,
    Source,
    State,
    Target,
    Value,
    measure,
    share_elapsed,
)
from nghiquyet.phrases import Phrase

START, END = date(2021, 1, 1), date(2025, 12, 31)
TREE = (
    Organisation("T", "Ủy ban nhân dân tỉnh", ("UBND tỉnh",)),
    Organisation("X", "Ủy ban nhân dân xã Bình An", ("xã Bình An",), parent="T"),
    Organisation("A", "Trường Tiểu học Bình An", ("TH Bình An",), parent="X"),
    Organisation("B", "Trạm Y tế xã", parent="X"),
    Organisation("C", "Thôn 3", parent="X"),
)


def target(code: str = "1", name: str = "Trồng cây", unit: str = "cây", level: str = "100") -> Target:
    return Target(code, name, unit, Decimal(level), Comparator.AT_LEAST)


def value(
    organisation: str, amount: str, *, code: str = "1", state: State = State.ACCEPTED, text: str = "đã trồng"
) -> Value:
    evidence = Evidence("bao_cao.docx", "0" * 64, text, 0, len(text), 2)
    return Value(organisation, code, state, Decimal(amount), evidence=evidence, confidence=0.7)


def review_of(
    targets: tuple[Target, ...],
    values: tuple[Value, ...] = (),
    *,
    as_of: date = date(2023, 12, 31),
    title: str = "Nghị quyết phát triển xã",
    sources: tuple[Source, ...] = (),
) -> Review:
    elapsed = share_elapsed(START, END, as_of)
    results = measure(
        targets, values, organisations=TREE, owner="X", elapsed=elapsed, as_of=as_of, term_end=END
    )
    return Review(title, "05-NQ/ĐU", START, END, as_of, elapsed, "X", TREE, targets, values, results, sources)


def doubtful_review() -> Review:
    """Guesses, a silent organisation, an unread file, and a target that can't be joined."""
    apart = Target(
        "2",
        "Xếp loại trường",
        "điểm",
        Decimal(90),
        Comparator.AT_LEAST,
        basis=Basis.END_STATE,
        aggregation=Aggregation.NONE,
    )
    values = (
        value("A", "40", state=State.TO_CONFIRM),
        value("B", "1720.5"),
        value("A", "95", code="2"),
        value("B", "80", code="2", state=State.CLEAR),
    )
    broken = Source("hong.pdf", problem=Phrase("Tệp {file} bị hỏng, hãy gửi lại.", file="hong.pdf"))
    sent = (Source("bao_cao.docx", "0" * 64, "docx", 3, "A"), broken)
    return review_of((target(), apart), values, sources=sent)
