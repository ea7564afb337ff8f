"""One organisation over time: both series before, the successor's after, and what is restated."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.actions.test_history import JULY, MERGER
from tests.cast import Cast, reviewed

from nghiquyet import models
from nghiquyet.actions.history import keep_history
from nghiquyet.actions.imports import import_review
from nghiquyet.measuring import State, Value
from nghiquyet.queries.past import Past, past

_AFTER = replace(reviewed().review, as_of=JULY.replace(month=12))


@pytest.fixture
def merged(cast: Cast, review: models.Review) -> Cast:
    """The review at the end of June, a merger in July, and in December a figure of the successor's."""
    keep_history(MERGER, by=None, today=JULY)
    told = Value("C", "T2", State.ACCEPTED, Decimal(85), Decimal(17), Decimal(20))
    organisations = tuple(replace(o, parent="C" if o.code != "P" else None) for o in _AFTER.organisations)
    successor = replace(organisations[0], code="C", name="Thành phố C", parent="P", short_names=())
    later = replace(_AFTER, values=(told,), organisations=(*organisations, successor))
    import_review(replace(reviewed(), review=later), by=None)
    return cast


def _figures(page: Past, target: str) -> list[tuple[str, Decimal | None, Decimal | None]]:
    (series,) = (one for one in page.series if one.target.code == target)
    return [
        (
            f"{figure.last:%d/%m}",
            figure.own.amount if figure.own else None,
            figure.restated.value if figure.restated else None,
        )
        for figure in series.figures
    ]


def test_the_successor_is_restated_before_and_reports_after(merged: Cast) -> None:
    page = past(merged.specialist, "C", JULY)
    assert _figures(page, "T2") == [("30/06", None, Decimal(75)), ("01/12", Decimal(85), None)]
    assert [step.predecessor for step in page.took] == ["A", "B"]


def test_a_predecessor_keeps_its_own_series_and_names_its_heir(merged: Cast) -> None:
    page = past(merged.specialist, "A", JULY)
    assert _figures(page, "T2") == [("30/06", Decimal(80), None)]
    assert page.heirs == ("C",)


def test_a_target_set_for_one_predecessor_is_carried_on(merged: Cast) -> None:
    page = past(merged.specialist, "C", JULY)
    assert [(carried.target.code, carried.of) for carried in page.carried] == [("T3", "B")]
    assert _figures(page, "T3") == [("30/06", None, Decimal(5))]


def test_a_stranger_finds_nobody(merged: Cast) -> None:
    with pytest.raises(models.Organisation.DoesNotExist):
        past(merged.outsider, "C", JULY)
