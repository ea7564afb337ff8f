"""What can't be true of organisations over time is told with its place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from nghiquyet.organising import History, Kind, Spell, Succession, problems

JULY, LATER = date(2025, 7, 1), date(2026, 1, 1)
ROOT, OLD = Spell("P", "Tỉnh P"), Spell("A", "Xã A", "P", end=JULY)
NEW, OTHER = Spell("C", "Xã C", "P", start=JULY), Spell("D", "Xã D", "P", start=JULY)


def _whys(*given: Spell | Succession) -> list[str]:
    spells = tuple(one for one in given if isinstance(one, Spell))
    successions = tuple(one for one in given if isinstance(one, Succession))
    return [str(problem.why) for problem in problems(History(spells, successions))]


def _passes(kind: Kind, successor: str | None, share: str | None = None, on: date = JULY) -> Succession:
    return Succession(kind, "A", on, successor, Decimal(share) if share else None)


@pytest.mark.parametrize(
    ("spells", "why"),
    [
        (
            [Spell("P", "Tỉnh P", start=LATER, end=JULY)],
            "P: “đến hết ngày” 30/06/2025 trước “từ ngày” 01/01/2026.",
        ),
        (
            [ROOT, Spell("P", "Tỉnh Q", start=JULY)],
            "P: hai khoảng thời gian chồng nhau ở ngày 01/07/2025. Hãy ghi “đến hết ngày” ở dòng trước.",
        ),
        ([Spell("A", "Xã A", "Z")], "A: không có tổ chức cấp trên mang mã Z."),
        ([ROOT, OLD, Spell("A1", "Thôn", "A")], "A1: cấp trên A không tồn tại vào ngày 01/07/2025."),
        (
            [Spell("A", "Xã A", "B"), Spell("B", "Xã B", "C"), Spell("C", "Xã C", "A")],
            "Các tổ chức A → B → C → A là cấp trên vòng tròn của nhau.",
        ),
        (
            [
                ROOT,
                Spell("A", "Xã A", "P", end=JULY),
                Spell("A", "Xã A", "B", start=JULY),
                Spell("B", "Xã B", "A"),
            ],
            "Các tổ chức A → B → A là cấp trên vòng tròn của nhau.",
        ),
    ],
)
def test_spells_that_contradict_each_other(spells: list[Spell], why: str) -> None:
    assert _whys(*spells) == [why]


@pytest.mark.parametrize(
    ("succession", "why"),
    [
        (_passes(Kind.MERGED, "Z"), "Không có tổ chức mang mã Z."),
        (_passes(Kind.MERGED, None), "A: sáp nhập hoặc chia tách phải ghi mã tổ chức tiếp nhận."),
        (_passes(Kind.MERGED, "A"), "A: tổ chức không thể sáp nhập vào chính mình."),
        (
            _passes(Kind.DISSOLVED, "C"),
            "A: đổi tên, chuyển cấp trên, giải thể không có tổ chức tiếp nhận và tỷ lệ.",
        ),
        (_passes(Kind.SPLIT, "C", "1.5"), "A: tỷ lệ phải lớn hơn 0 và không quá 100%."),
        (_passes(Kind.MERGED, "C", on=LATER), "A: không tồn tại ngay trước ngày 01/01/2026."),
        (
            _passes(Kind.MERGED, "C", on=date(2025, 1, 1)),
            "C: chưa có hoặc không còn vào ngày tiếp nhận 01/01/2025.",
        ),
        (_passes(Kind.RENAMED, None), "A: không có khoảng thời gian nào bắt đầu từ ngày 01/07/2025."),
        (
            Succession(Kind.DISSOLVED, "P", JULY),
            "P: sáp nhập hoặc giải thể ngày 01/07/2025 nhưng chưa ghi “đến hết ngày”.",
        ),
        (
            Succession(Kind.SPLIT, "P", JULY, "C"),
            "P: chia tách ngày 01/07/2025 mà vẫn tồn tại thì phải có một dòng ghi phần giữ lại.",
        ),
    ],
)
def test_successions_that_can_not_be(succession: Succession, why: str) -> None:
    assert _whys(ROOT, OLD, NEW, succession) == [why]


@pytest.mark.parametrize(
    ("shares", "why"),
    [
        (("0.7", "0.6"), "A: các tỷ lệ ngày 01/07/2025 cộng lại quá 100%."),
        (("0.7", None), "A: ngày 01/07/2025 có phần chưa ghi tỷ lệ."),
    ],
)
def test_shares_that_do_not_fit(shares: tuple[str, str | None], why: str) -> None:
    splits = [_passes(Kind.SPLIT, code, share) for code, share in zip("CD", shares, strict=True)]
    assert _whys(ROOT, OLD, NEW, OTHER, *splits) == [why]


def test_organisations_that_take_each_other_over() -> None:
    spells = [ROOT, *(Spell(code, code, "P") for code in "EF")]
    ring = [Succession(Kind.SPLIT, a, JULY, b) for a, b in ("EF", "EE", "FE", "FF")]
    assert _whys(*spells, *ring) == ["Các tổ chức E → F → E tiếp nhận vòng tròn của nhau."]
