"""A review to be known by heart: a province with three districts and three targets, at half of the term.

                            Pù Tang     Khe Lim   Đá Bàn    toàn tỉnh   nghị quyết
Diện tích rừng trồng mới    1.720,5         611        –   2.331,5 ha   ≥ 3.000 ha (trước đây 1.145)
Tỷ lệ thôn đạt chuẩn           8/10       15/20        –      76,67 %   ≥ 80 %
Số lớp tập huấn                   6           7        1       14 lớp   ≥ 10 lớp
"""

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
    State,
    Target,
    Value,
    measure,
)

ORGANISATIONS = (
    Organisation("T", "Đảng bộ tỉnh Tân Lạc", ("tỉnh Tân Lạc",), None, "tỉnh"),
    Organisation("X1", "Đảng bộ huyện Pù Tang", ("huyện Pù Tang", "Pù Tang"), "T", "huyện"),
    Organisation("X2", "Đảng bộ huyện Khe Lim", ("huyện Khe Lim", "Khe Lim"), "T", "huyện"),
    Organisation("X3", "Đảng bộ huyện Đá Bàn", ("huyện Đá Bàn", "Đá Bàn"), "T", "huyện"),
)
FOREST = Target(
    "R1", "Diện tích rừng trồng mới", "ha", Decimal(3000), Comparator.AT_LEAST, basis=Basis.CUMULATIVE_TERM,
    aggregation=Aggregation.SUM, baseline=Decimal(1145),
    evidence=Evidence("nghi-quyet.docx", "0" * 64, "Trồng mới từ 3.000 ha rừng trở lên", 100, 134, 2),
)  # fmt: skip
HAMLETS = Target(
    "R2", "Tỷ lệ thôn đạt chuẩn", "%", Decimal(80), Comparator.AT_LEAST, basis=Basis.END_STATE,
    aggregation=Aggregation.WEIGHTED_RATIO,
)  # fmt: skip
CLASSES = Target(
    "R3", "Số lớp tập huấn", "lớp", Decimal(10), Comparator.AT_LEAST, basis=Basis.CUMULATIVE_TERM,
    aggregation=Aggregation.SUM,
)  # fmt: skip
TARGETS = (FOREST, HAMLETS, CLASSES)
START, AS_OF, END = date(2020, 10, 1), date(2023, 3, 31), date(2025, 9, 30)


def value(organisation: str, target: Target, amount: str, *, state: State = State.ACCEPTED) -> Value:
    """What an organisation reported, as "1720.5" or as "8/10"."""
    numerator, _, denominator = amount.partition("/")
    above, below = (Decimal(numerator), Decimal(denominator)) if denominator else (None, None)
    number = Decimal(numerator) * 100 / Decimal(denominator) if denominator else Decimal(amount)
    words = Evidence(f"{organisation}.docx", "1" * 64, amount, 10, 10 + len(amount), 1)
    return Value(organisation, target.code, state, number, above, below, evidence=words)


VALUES = (
    value("X1", FOREST, "1720.5"),
    value("X2", FOREST, "611"),
    Value("X3", "R1", State.MISSING),
    value("X1", HAMLETS, "8/10"),
    value("X2", HAMLETS, "15/20"),
    Value("X3", "R2", State.MISSING),
    value("X1", CLASSES, "6"),
    value("X2", CLASSES, "7"),
    value("X3", CLASSES, "1"),
)


def small_review(values: tuple[Value, ...] = VALUES) -> Review:
    """The review, with other values if need be."""
    half = Decimal("0.5")
    results = measure(
        TARGETS, values, organisations=ORGANISATIONS, owner="T", elapsed=half, as_of=AS_OF, term_end=END
    )
    return Review(
        "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Tân Lạc lần thứ VIII", "05-NQ/ĐH", START, END, AS_OF, half,
        "T", ORGANISATIONS, TARGETS, values, results,
    )  # fmt: skip
