"""The tree on any day, over random histories and at a merger of provinces."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.organising.strategies import FIRST, histories

from nghiquyet.organising import History, Kind, Spell, Succession, problems

JULY = date(2025, 7, 1)
MERGER = History(
    (
        Spell("Q", "Trung ương", None, "trung ương"),
        Spell("A", "Tỉnh Đông Khê", "Q", "tỉnh", end=JULY),
        Spell("B", "Tỉnh Tây Khê", "Q", "tỉnh", end=JULY),
        Spell("C", "Tỉnh Khê Giang", "Q", "tỉnh", start=JULY),
        Spell("A1", "Xã Suối Bạc", "A", "xã", end=JULY),
        Spell("A1", "Xã Suối Bạc", "C", "xã", start=JULY),
    ),
    (
        Succession(Kind.MERGED, "A", JULY, "C"),
        Succession(Kind.MERGED, "B", JULY, "C"),
        Succession(Kind.TRANSFERRED, "A1", JULY),
    ),
)


def test_a_merger_changes_the_tree_from_one_day_to_the_next() -> None:
    assert problems(MERGER) == []
    before = [(node.code, node.parent, node.depth) for node in MERGER.tree(date(2025, 6, 30))]
    after = [(node.code, node.parent, node.depth) for node in MERGER.tree(JULY)]
    assert before == [("Q", None, 0), ("A", "Q", 1), ("A1", "A", 2), ("B", "Q", 1)]
    assert after == [("Q", None, 0), ("C", "Q", 1), ("A1", "C", 2)]


def test_heirs_carry_on_what_those_before_them_carried() -> None:
    assert MERGER.heirs("A", date(2025, 6, 30)) == ("A",)
    assert MERGER.heirs("A", JULY) == ("C",)
    assert MERGER.ancestors("C", JULY) == ("A", "B")


@given(histories(), st.integers(-1, 800))
def test_every_tree_holds_each_standing_organisation_once_below_its_superior(
    history: History, days: int
) -> None:
    assert problems(history) == []
    day = FIRST + timedelta(days=days)
    nodes = history.tree(day)
    met: list[str] = []
    for node in nodes:
        assert node.parent is None or node.parent in met
        met.append(node.code)
    assert sorted(met) == sorted({spell.code for spell in history.spells if spell.holds(day)})


@given(histories())
def test_whoever_stood_once_has_heirs_ever_after(history: History) -> None:
    for code, spells in history.by_code.items():
        for day in (day for day in history.turning_days if day >= (spells[0].start or FIRST)):
            assert history.heirs(code, day)
