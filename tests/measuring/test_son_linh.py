"""The whole pack: every target comes out as its arithmetic says."""

from __future__ import annotations

import pytest
from tests.packs import son_linh

from nghiquyet.measuring import Result, Status, share_elapsed, summary
from nghiquyet.numbers import rounded

REVIEW = son_linh.son_linh_review()
EXPECTED = son_linh.expected()
LISTS = ("used", "missing", "not_applicable", "conflicts", "approximate", "percent_only")


@pytest.mark.parametrize("result", REVIEW.results, ids=lambda result: result.target)
def test_result_of_the_pack(result: Result) -> None:
    want = EXPECTED[result.target]
    got = {name: list(getattr(result, name)) for name in LISTS}
    assert result.status == want["status"]
    assert (result.actual is None) == (want["actual"] is None)
    assert result.actual is None or rounded(result.actual, 4) == want["actual"]
    assert result.achieved_percent == want["achieved_pct"]
    assert (result.numerator, result.denominator) == (want.get("numerator"), want.get("denominator"))
    assert got == {name: want.get(name, []) for name in LISTS}
    assert str(result.rule)


def test_summary_of_the_pack() -> None:
    counted = summary(REVIEW.results)
    assert str(counted.phrase) == "17 trong 21 chỉ tiêu đạt hoặc đúng tiến độ; 3 chậm; 1 chưa có số liệu"
    assert counted.of(*Status) == counted.all == 21


def test_share_elapsed_of_the_pack_lies_past_the_middle() -> None:
    share = share_elapsed(son_linh.TERM_START, son_linh.TERM_END, son_linh.AS_OF)
    assert str(rounded(share, 2)) == "0.55"
