"""Who holds an event, by the first sentences of articles; people, places and bodies are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.facts.conftest import Open

_LINES = Path(__file__).with_name("leads.tsv").read_text("utf-8").splitlines()
LEADS = [line.split("\t") for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("lead", "host"), LEADS)
def test_host_of_a_lead_is_the_subject_of_its_verb(lead: str, host: str, open_text: Open) -> None:
    event = open_text(f"Tin địa phương\n\n{lead}\n").facts.event
    assert (event.host if event and event.host else "-") == host
