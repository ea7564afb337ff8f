"""How a mention's words and unit fit a target."""

from __future__ import annotations

from tests.reading.matching.matched import matched, undoubted, value


def test_a_fraction_of_what_is_measured_names_no_other_thing() -> None:
    match = matched("Hộ sử dụng nước sạch cấp được 45,9/51 tấn/ngày, đạt 90%.", "water")
    assert (undoubted(match), value(match)) == (True, 90)


def test_a_fraction_of_things_counted_names_them() -> None:
    assert not undoubted(matched("Hộ sử dụng nước sạch có ở 9/10 tổ, đạt 90%.", "water"))
