"""Figures with their comparator, value, range, whole and unit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.facts.conftest import Open
from tests.reading.facts.passages import Passage, telling

from nghiquyet.reading.facts.fact import Figure


def _told(figure: Figure) -> str:
    """ ">=5..7 %", "7/9 xã", "12 ha": comparator, value, upper end or whole, unit."""
    sign = "" if figure.comparator == "=" else figure.comparator
    upper = "" if figure.value_max is None else f"..{_plain(figure.value_max)}"
    whole = "" if figure.total is None else f"/{_plain(figure.total)}"
    return f"{sign}{_plain(figure.value)}{upper}{whole} {figure.unit}"


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


@pytest.mark.parametrize("passage", telling("figures"), ids=str)
def test_figures_have_their_value_and_unit(passage: Passage, open_text: Open) -> None:
    found = open_text(passage.text).facts.figures
    assert [_told(figure) for figure in found] == passage.truth["figures"]


@pytest.mark.parametrize("passage", telling("figures"), ids=str)
def test_figures_stand_at_their_places(passage: Passage, open_text: Open) -> None:
    reading = open_text(passage.text)
    for figure in reading.facts.figures:
        assert reading.document.text[figure.start : figure.end] == figure.surface


def test_or_more_behind_the_thing_belongs_to_the_figure(open_text: Open) -> None:
    text = "Giải ngân từ 95% kế hoạch vốn trở lên; 100% chi bộ hoàn thành tốt nhiệm vụ trở lên."
    found = open_text(text).facts.figures
    assert [(one.surface, one.comparator) for one in found] == [
        ("từ 95% kế hoạch vốn trở lên", ">="),
        ("100%", "="),
    ]


def test_things_may_be_counted_by_a_name_in_quotation_marks(open_text: Open) -> None:
    found = open_text("Hội xây 31 “Mái ấm tình thương” trị giá 1,86 tỷ đồng.").facts.figures
    assert [one.unit for one in found] == ["Mái ấm tình thương", "tỷ đồng"]
