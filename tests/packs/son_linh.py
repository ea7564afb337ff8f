"""The fictional Sơn Lĩnh pack's known truth as plain values, and the review that follows from it.

Other packs of the same shape are read by the same functions from their own folder.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from nghiquyet.measuring import (
    Aggregation,
    Basis,
    Comparator,
    Direction,
    Evidence,
    Organisation,
    Reading,
    Review,
    Source,
    State,
    Target,
    Value,
    measure,
)
from nghiquyet.phrases import Phrase

TRUTH = Path(__file__).parent / "son-linh"
DEMO = Path(__file__).parents[2] / "src" / "nghiquyet" / "demo" / "son_linh"
OWNER = "SL"
ELAPSED = Decimal("0.5")
AS_OF = date(2023, 3, 31)
# The groups of the resolution's appendix; T17 to T21 stand in its text, outside of any group.
GROUPS = {
    "NHIỆM VỤ QUÂN SỰ, QUỐC PHÒNG": ("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08"),
    "XÂY DỰNG ĐẢNG, XÂY DỰNG CƠ SỞ": ("T09", "T10", "T15"),
    "CHÍNH SÁCH, HẬU PHƯƠNG, NGÂN SÁCH": ("T11", "T12", "T13", "T14", "T16"),
}
TERM_START, TERM_END = date(2020, 7, 1), date(2025, 6, 30)


def loaded(name: str, folder: Path = TRUTH) -> Any:
    """One of a pack's answer files; its numbers as exact decimals."""
    return json.loads((folder / name).read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)


def organisations(folder: Path = DEMO) -> tuple[Organisation, ...]:
    rows = json.loads((folder / "organisations.json").read_text("utf-8"))
    return tuple(
        Organisation(row["code"], row["name"], tuple(row["short_names"]), row["parent"], row["level"])
        for row in rows
    )


def targets(folder: Path = TRUTH) -> tuple[Target, ...]:
    return tuple(_target(row) for row in loaded("resolution.json", folder)["targets"])


def values(folder: Path = TRUTH) -> tuple[Value, ...]:
    return tuple(_value(row) for row in loaded("truth.json", folder))


def expected(folder: Path = TRUTH) -> dict[str, dict[str, Any]]:
    return {row["target"]: row for row in loaded("expected_review.json", folder)}


def son_linh_review() -> Review:
    """The whole review as it comes out when every report is read rightly."""
    resolution = loaded("resolution.json")
    return Review(
        title=resolution["title"],
        number=resolution["code"],
        term_start=TERM_START,
        term_end=TERM_END,
        as_of=AS_OF,
        elapsed=ELAPSED,
        owner=OWNER,
        organisations=organisations(),
        targets=targets(),
        values=values(),
        results=measure(
            targets(),
            values(),
            organisations=organisations(),
            owner=OWNER,
            elapsed=ELAPSED,
            as_of=AS_OF,
            term_end=TERM_END,
        ),
        sources=tuple(_source(path) for path in sorted((DEMO / "reports").iterdir())),
    )


def _source(path: Path) -> Source:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Source(path.name, digest, path.suffix.lstrip("."), 1, path.name.partition("_")[0])


def _target(row: dict[str, Any]) -> Target:
    level, upper = row["target"] if isinstance(row["target"], list) else (row["target"], None)
    return Target(
        code=row["code"],
        name=row["name"],
        unit=row["unit"],
        level=level,
        upper=upper,
        comparator=Comparator(row["comparator"]),
        basis=Basis(row["basis"]),
        aggregation=Aggregation(row["aggregation"]),
        direction=Direction(row["direction"]),
        numerator=row["numerator"],
        denominator=row["denominator"],
        applies_to=tuple(row["applies_to"]),
        group=next((name for name, codes in GROUPS.items() if row["code"] in codes), ""),
        evidence=Evidence("resolution.docx", "0" * 64, row["name"], 0, len(row["name"]), 1),
    )


def _value(row: dict[str, Any]) -> Value:
    return Value(
        organisation=row["body"],
        target=row["target"],
        state=_state(row),
        value=row["value"],
        numerator=row["numerator"],
        denominator=row["denominator"],
        comparator=row["comparator"],
        confidence=0.0 if row["value"] is None else 0.95,
        why=(Phrase("Câu văn nêu đúng tên chỉ tiêu."),) if row["value"] is not None else (),
        evidence=_evidence(row["file"], row) if row["value"] is not None else None,
        alternatives=tuple(
            Reading(other["value"], _evidence(row["file"], other)) for other in row.get("alternatives", ())
        ),
    )


def _state(row: dict[str, Any]) -> State:
    if not row["applicable"]:
        return State.NOT_APPLICABLE
    return State.ACCEPTED if row["status"] == "stated" else State(row["status"])


def _evidence(file: str, row: dict[str, Any]) -> Evidence:
    name, text = Path(file).name, row["evidence"]
    return Evidence(name, "0" * 64, text, 0, len(text), 1, row.get("locator", ""))
