"""What people have confirmed about words: what it finds, and what it can never do."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.matching.matched import matched, undoubted, value

from nghiquyet.reading.matching import Alias, Match, Remembered
from nghiquyet.reading.matching.aliases import worth_remembering

HOMES, TREES, WATER, FUND = (
    "Số nhà tình nghĩa được xây dựng",
    "Diện tích rừng trồng mới",
    "Tỷ lệ hộ sử dụng nước sạch",
    "Quỹ vì người nghèo vận động được",
)
SAID = "Bàn giao ba căn cho gia đình chính sách."


def told(phrase: str, indicator: str, *, means: bool = True, times: int = 2, of: str = "") -> Remembered:
    return Remembered((Alias(phrase, indicator, means, "chị Hạnh", times, frozenset([of] if of else [])),))


def values(match: Match) -> set[Decimal | None]:
    return {value(match), *(other.value for other in match.alternatives)}


HANDED_OVER = told("bàn giao … căn cho gia đình chính sách", HOMES)


def test_words_confirmed_twice_are_understood_and_say_why() -> None:
    assert matched(SAID, "homes").state == "missing"
    match = matched(SAID, "homes", remembered=HANDED_OVER)
    assert (undoubted(match), value(match)) == (True, Decimal(3))
    assert match.chosen.why[0].template.startswith("lần trước {who} đã xác nhận")
    assert ("who", "chị Hạnh") in match.chosen.why[0].values


@pytest.mark.parametrize(("of", "state"), [("A", "clear"), ("B", "to_confirm")])
def test_words_confirmed_once_are_trusted_only_of_the_same_organisation(of: str, state: str) -> None:
    once = told("bàn giao … căn cho gia đình chính sách", HOMES, times=1, of=of)
    assert matched(SAID, "homes", remembered=once).state == state


def test_alias_speaks_for_the_indicator_of_that_name_only() -> None:
    assert matched(SAID, "party", remembered=HANDED_OVER).state == "missing"


def test_indicator_is_known_again_in_another_spelling() -> None:
    remembered = told("bàn giao … căn cho gia đình chính sách", "số nhà tình nghĩa  được xây dựng.")
    assert undoubted(matched(SAID, "homes", remembered=remembered))


@pytest.mark.parametrize(
    ("text", "target", "indicator", "phrase"),
    [
        ("Độ che phủ đạt 41%.", "trees", TREES, "độ che phủ đạt"),
        ("Phấn đấu phủ xanh đồi trọc 40 ha.", "trees", TREES, "phủ xanh đồi trọc"),
        ("Toàn huyện phủ xanh đồi trọc 900 ha.", "trees", TREES, "phủ xanh đồi trọc"),
        ("Phủ xanh đồi trọc tăng 12 ha so với cùng kỳ.", "trees", TREES, "phủ xanh đồi trọc"),
        ("Hộ chưa dùng nước máy là 12%.", "water", WATER, "hộ dùng nước máy"),
    ],
)
def test_alias_overrules_neither_unit_nor_time_nor_scope(
    text: str, target: str, indicator: str, phrase: str
) -> None:
    assert not undoubted(matched(text, target, remembered=told(phrase, indicator)))


def test_alias_never_hides_a_contradiction() -> None:
    text = "Toàn xã trồng mới 12,5 ha rừng. Báo cáo nhanh: diện tích rừng trồng mới 15,2 ha."
    assert matched(text, "trees").state == "conflict"
    match = matched(text, "trees", remembered=told("toàn xã trồng mới rừng", TREES))
    assert match.state == "conflict"
    assert {value(match), *(other.value for other in match.alternatives)} == {
        Decimal("12.5"),
        Decimal("15.2"),
    }


def test_fraction_that_its_percentage_contradicts_stays_a_contradiction() -> None:
    text = "Nước máy về bản: 57/60 hộ, đạt 85%."
    match = matched(text, "water", remembered=told("nước máy về bản", WATER))
    assert not undoubted(match)


def test_another_number_than_without_the_alias_is_asked_for() -> None:
    text = "Xây dựng năm căn nhà tình nghĩa. Bàn giao ba căn cho gia đình chính sách."
    match = matched(text, "homes", remembered=HANDED_OVER)
    assert not undoubted(match)
    assert values(match) == {Decimal(5), Decimal(3)}


def test_denied_words_are_asked_about_again() -> None:
    text = "Vận động Quỹ vì người nghèo khuyến học được 186 triệu đồng."
    denied = told("vận động Quỹ vì người nghèo khuyến học", FUND, means=False)
    before, after = matched(text, "fund"), matched(text, "fund", remembered=denied)
    assert (before.state, after.state) == ("clear", "to_confirm")
    assert any("không phải" in str(why) for why in after.chosen.why)


def test_own_abbreviation_is_written_out() -> None:
    remembered = Remembered(abbreviations={"DT-RTM": "diện tích rừng trồng mới"})
    match = matched("DT-RTM của xã là 12,5 ha.", "trees", remembered=remembered)
    assert (undoubted(match), value(match)) == (True, Decimal("12.5"))


@pytest.mark.parametrize(
    ("phrase", "means", "worth"),
    [
        ("bàn giao … căn nhà", True, True),
        ("căn nhà", True, False),
        ("nhà tình nghĩa được xây dựng", True, False),
        ("nhà tình nghĩa … căn", True, True),
        ("nhà tình nghĩa xây", False, False),
    ],
)
def test_what_is_worth_remembering(phrase: str, means: bool, worth: bool) -> None:
    assert worth_remembering(phrase, HOMES, means=means) is worth
