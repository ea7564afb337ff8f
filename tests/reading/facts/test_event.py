"""The event: kind, host, date and chairs."""

from __future__ import annotations

import pytest
from tests.reading.facts.conftest import Open
from tests.reading.facts.passages import Passage, telling

from nghiquyet.reading.facts.fact import Event


def _event(passage: Passage, open_text: Open) -> Event:
    event = open_text(passage.text).facts.event
    assert event is not None
    return event


@pytest.mark.parametrize("passage", telling("host"), ids=str)
def test_host_is_the_subject_of_holding(passage: Passage, open_text: Open) -> None:
    assert _event(passage, open_text).host == passage.truth["host"]


@pytest.mark.parametrize("passage", telling("kind"), ids=str)
def test_kind_ends_where_the_subject_begins(passage: Passage, open_text: Open) -> None:
    assert _event(passage, open_text).kind == passage.truth["kind"]


@pytest.mark.parametrize("passage", telling("date"), ids=str)
def test_date_has_its_year_and_session(passage: Passage, open_text: Open) -> None:
    date, expected = _event(passage, open_text).date, passage.truth["date"]
    assert date is not None
    assert (date.surface, date.iso, date.session) == (
        expected["surface"],
        expected.get("iso"),
        expected.get("session"),
    )


@pytest.mark.parametrize("passage", telling("chairs"), ids=str)
def test_chairs_of_the_event_are_the_people_who_preside(passage: Passage, open_text: Open) -> None:
    reading = open_text(passage.text)
    if reading.facts.event is not None:
        assert list(reading.facts.event.chairs) == passage.truth["chairs"]


def test_a_report_without_any_meeting_has_no_event(open_text: Open) -> None:
    assert open_text("Diện tích gieo trồng đạt 1.200 ha, tăng 3% so với cùng kỳ.").facts.event is None


@pytest.mark.parametrize(
    ("address", "iso"),
    [
        ("http://bao.example/tin/202305/hoi-nghi-1.html", "2023-05-18"),
        ("http://bao.example/2024/06/03/hoi-nghi", "2024-05-18"),
        ("http://bao.example/2024/01/03/hoi-nghi", "2023-05-18"),
    ],
)
def test_year_comes_from_the_address_of_the_page(address: str, iso: str, open_text: Open) -> None:
    text = f"Chiều 18.5, Hội Nông dân tỉnh tổ chức hội nghị giao ban.\n\nNguồn: {address}"
    event = open_text(text).facts.event
    assert event is not None
    assert event.date is not None
    assert event.date.iso == iso
