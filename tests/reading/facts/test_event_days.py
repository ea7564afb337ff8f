"""The day of the event, by the beginnings of articles; people, places and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.facts.conftest import Open

_LINES = Path(__file__).with_name("event_days.tsv").read_text("utf-8").splitlines()
DAYS = [line.split("\t") for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("article", "iso"), DAYS)
def test_day_of_an_article_is_its_event_s_own(article: str, iso: str, open_text: Open) -> None:
    event = open_text(article.replace("¶", "\n\n") + "\n").facts.event
    assert (event.date.iso if event and event.date and event.date.iso else "-") == iso
