"""Whole packs: from the values that are true, every target comes out as its arithmetic says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.packs import son_linh

from nghiquyet.measuring import Result, Status, measure, share_elapsed, summary
from nghiquyet.numbers import rounded

HA_LAM = son_linh.TRUTH.parent / "ha_lam"
LISTS = ("used", "missing", "not_applicable", "conflicts", "approximate", "percent_only")


def ha_lam_results() -> tuple[Result, ...]:
    return measure(
        son_linh.targets(HA_LAM),
        son_linh.values(HA_LAM),
        organisations=son_linh.organisations(HA_LAM),
        owner="HL",
        elapsed=son_linh.ELAPSED,
        as_of=date(2024, 6, 30),
        term_end=date(2026, 12, 31),
    )


def pairs() -> list[Any]:
    """Each result of each pack with what it must be."""
    packs = (
        (son_linh.son_linh_review().results, son_linh.expected()),
        (ha_lam_results(), son_linh.expected(HA_LAM)),
    )
    return [
        pytest.param(result, expected[result.target], id=f"{len(results)}-{result.target}")
        for results, expected in packs
        for result in results
    ]


@pytest.mark.parametrize(("result", "want"), pairs())
def test_result_of_the_pack(result: Result, want: dict[str, Any]) -> None:
    got = {name: list(getattr(result, name)) for name in LISTS}
    assert result.status == want["status"]
    assert (result.actual is None) == (want["actual"] is None)
    assert result.actual is None or rounded(result.actual, 4) == rounded(want["actual"], 4)
    assert result.achieved_percent == want["achieved_pct"]
    assert (result.numerator, result.denominator) == (want.get("numerator"), want.get("denominator"))
    assert got == {name: want.get(name, []) for name in LISTS}
    assert str(result.rule)


def test_summary_of_the_pack() -> None:
    counted = summary(son_linh.son_linh_review().results)
    assert str(counted.phrase) == "17 trong 21 chỉ tiêu đạt hoặc đúng tiến độ; 3 chậm; 1 chưa có số liệu"
    assert counted.of(*Status) == counted.all == 21


def test_share_elapsed_of_the_pack_lies_past_the_middle() -> None:
    share = share_elapsed(son_linh.TERM_START, son_linh.TERM_END, son_linh.AS_OF)
    assert str(rounded(share, 2)) == "0.55"
