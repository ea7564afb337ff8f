from __future__ import annotations

import pytest

from nghiquyet.writing.forms import FormKey, form


@pytest.mark.parametrize("key", ["party", "state"])
def test_form_leaves_room_for_its_motto_on_unbroken_lines(key: FormKey) -> None:
    rules = form(key)
    assert len(rules.motto) == len(rules.sizes.motto)
    assert 0 < rules.left_width < rules.text_width / 2
    assert rules.since >= 2018


def test_form_numbers_headings_in_its_own_manner() -> None:
    assert [form("party").heading(level, 2) for level in (1, 2, 3)] == ["II- ", "2- ", "b) "]
    assert [form("state").heading(level, 2) for level in (1, 2, 3)] == ["II. ", "2. ", "b) "]


def test_form_margins_are_those_of_the_rules() -> None:
    for rules in (form("party"), form("state")):
        margins = rules.margins
        assert (margins.top, margins.bottom, margins.left, margins.right) == (20, 20, 30, 15)
