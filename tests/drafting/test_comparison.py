"""Two versions of a resolution."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.papers import HEAD, paper

from nghiquyet.drafting import ClausePair, Comparison, compare, comparison_as_json
from nghiquyet.drafting.comparison import _in_order
from nghiquyet.drafting.wording import marked, verdict

FOREST = "Trồng mới 300 ha rừng tập trung, nâng độ che phủ rừng toàn huyện lên 45%."
PARTY = "Kết nạp từ 20 đảng viên mới trở lên, trong đó có công nhân trực tiếp sản xuất."
ROADS = "Bê tông hóa 15 km đường liên thôn, huy động nhân dân hiến đất làm đường."


def compared(folder: Path, old: list[str], new: list[str]) -> Comparison:
    return compare(
        paper(folder, HEAD + "\n".join(old) + "\n", "cu.txt"),
        paper(folder, HEAD + "\n".join(new) + "\n", "moi.txt"),
    )


def pair(comparison: Comparison, words: str) -> ClausePair:
    return next(one for one in comparison.pairs if any(c and words in c.text for c in (one.old, one.new)))


def test_same_text_is_all_kept(tmp_path: Path) -> None:
    comparison = compared(tmp_path, [f"2. {FOREST}"], [f"2. {FOREST}"])
    assert all(one.kept for one in comparison.pairs)
    assert verdict(comparison, str) == "Hai bản giống nhau, không điều khoản nào khác"


def test_inserted_clause_renumbers_the_others_and_changes_none(tmp_path: Path) -> None:
    comparison = compared(tmp_path, [f"2. {FOREST}"], [f"2. {ROADS}", f"3. {FOREST}"])
    assert pair(comparison, "Bê tông").added
    forest = pair(comparison, "rừng")
    assert (forest.renumbered, forest.changed, forest.moved) == (True, False, False)
    assert (forest.old.identifier, forest.new.identifier) == ("I.2", "I.3")


def test_reworded_clause_is_known_again_by_its_words(tmp_path: Path) -> None:
    new = FOREST.replace("300 ha", "350 ha")
    comparison = compared(tmp_path, [f"2. {FOREST}", f"3. {PARTY}"], [f"2. {PARTY}", f"3. {new}"])
    forest = pair(comparison, "rừng")
    assert (forest.changed, forest.renumbered) == (True, True)
    assert marked(forest.pieces).startswith("Trồng mới [-300-][+350+] ha rừng")


def test_clause_under_another_section_has_moved(tmp_path: Path) -> None:
    section = "II. GIẢI PHÁP"
    comparison = compared(
        tmp_path,
        [f"2. {FOREST}", section, f"1. {PARTY}", f"2. {ROADS}"],
        [section, f"1. {PARTY}", f"2. {ROADS}", f"3. {FOREST}"],
    )
    assert [one.old.text[:9] for one in comparison.pairs if one.moved and one.old] == ["Trồng mới"]


def test_targets_are_told_before_and_after(tmp_path: Path) -> None:
    before = [f"2. {PARTY}", "3. Đến cuối năm, tỷ lệ hộ nghèo còn dưới 5%."]
    after = [f"2. {PARTY.replace('20', '25')}", "3. Đến cuối năm, tỷ lệ hộ nghèo không quá 4%."]
    comparison = compared(tmp_path, before, after)
    told = [(one.before.level, one.after.level, one.fields) for one in comparison.targets]
    assert told == [(20, 25, ("level",)), (5, 4, ("level", "comparator"))]
    found = comparison_as_json(comparison)
    assert [one["before"]["clause"] for one in found["targets"]] == ["I.2", "I.3"]
    assert found["counts"]["changed"] == 2


def test_removed_target_is_told(tmp_path: Path) -> None:
    comparison = compared(tmp_path, [f"2. {FOREST}", f"3. {PARTY}"], [f"2. {FOREST}"])
    assert [(one.before.level, one.after) for one in comparison.targets] == [(20, None)]


@given(st.permutations(range(7)))
def test_clauses_in_order_are_as_many_as_can_be(order: list[int]) -> None:
    kept = sorted(_in_order(dict(enumerate(order))))
    assert [order[place] for place in kept] == sorted(order[place] for place in kept)
    best = max((s for n in range(1 << 7) if _rises(s := [order[k] for k in range(7) if n >> k & 1])), key=len)
    assert len(kept) == len(best)


def _rises(values: list[int]) -> bool:
    return values == sorted(values)
