"""A small report matched against a small set of targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from nghiquyet.reading.documents import Document
from nghiquyet.reading.documents.document import Block
from nghiquyet.reading.matching import Match, Remembered, match_reports


@dataclass(frozen=True)
class Wanted:
    code: str
    name: str
    unit: str
    basis: str = "cumulative_term"
    aggregation: str = "sum"
    direction: str = "more_is_better"
    level: Decimal = Decimal(300)
    upper: Decimal | None = None
    comparator: str = ">="
    numerator: str | None = None
    denominator: str | None = None


@dataclass(frozen=True)
class Unit:
    code: str
    name: str
    short_names: tuple[str, ...]
    parent: str | None
    level: str


UNITS = (
    Unit("P", "Huyện Mây Đỏ", ("huyện Mây Đỏ",), None, "huyện"),
    Unit("A", "Xã Suối Bạc", ("xã Suối Bạc", "Suối Bạc"), "P", "xã"),
    Unit("B", "Xã Đèo Gió", ("xã Đèo Gió", "Đèo Gió"), "P", "xã"),
)
TARGETS = (
    Wanted("trees", "Diện tích rừng trồng mới", "ha"),
    Wanted("homes", "Số nhà tình nghĩa được xây dựng", "căn"),
    Wanted("party", "Số đảng viên mới được kết nạp", "đảng viên"),
    Wanted("fund", "Quỹ vì người nghèo vận động được", "tỷ đồng"),
    Wanted("water", "Tỷ lệ hộ sử dụng nước sạch", "%", "end_state", "weighted_ratio", level=Decimal(90)),
    Wanted("pupils", "Tỷ lệ học sinh khá, giỏi hằng năm", "%", "per_year", "mean", level=Decimal(75)),
    Wanted("dropout", "Tỷ lệ học sinh bỏ học", "%", "per_year", "mean", "less_is_better", Decimal(2)),
    Wanted(
        "accidents", "Số vụ tai nạn lao động nghiêm trọng", "vụ", direction="less_is_better", level=Decimal(0)
    ),
    Wanted(
        "answers",
        "Thời gian trả lời kiến nghị lâu nhất",
        "ngày",
        "end_state",
        "max",
        "less_is_better",
        Decimal(7),
    ),
    Wanted("growth", "Tốc độ tăng tổng giá trị sản xuất", "%", "end_state", "last", level=Decimal(11)),
    Wanted("call_up", "Tỷ lệ hoàn thành chỉ tiêu giao quân", "%", "end_state", "mean", level=Decimal(100)),
    Wanted("communes", "Số xã hoàn thành diễn tập phòng thủ", "xã"),
    Wanted("presented", "Số đoàn viên ưu tú được giới thiệu cho Đảng", "đoàn viên"),
    Wanted("admitted", "Số đoàn viên ưu tú được kết nạp vào Đảng", "đoàn viên"),
)


def matched(
    text: str,
    target: str,
    *,
    heading: str = "Kết quả thực hiện",
    remembered: Remembered | None = None,
    targets: tuple[Wanted, ...] = TARGETS,
) -> Match:
    """What a report of the commune A with one paragraph under one heading says for a target."""
    whole = f"{heading}\n{text}"
    blocks = (Block("heading", 0, len(heading), 1), Block("paragraph", len(heading) + 1, len(whole)))
    document = Document("bao_cao.txt", "0" * 64, "txt", whole, blocks)
    found = match_reports(
        [document],
        targets,
        organisation="A",
        organisations=UNITS,
        term_start=date(2021, 1, 1),
        as_of=date(2023, 6, 30),
        remembered=remembered,
    )
    return next(match for match in found if match.target == target)


def value(match: Match) -> Decimal | None:
    """The value of the chosen reading."""
    return match.chosen.value if match.chosen else None


def undoubted(match: Match) -> bool:
    """Whether nothing about the reading is asked: it is clear, or accepted by itself."""
    return match.state in ("accepted", "clear")
