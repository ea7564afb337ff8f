"""Ways to tell a result beside its plan, and growth that is none, one sentence each."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.facts.conftest import Open

_LINES = Path(__file__).with_name("results.tsv").read_text("utf-8").splitlines()
RESULTS = [line.split("\t") for line in _LINES if not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "told"), RESULTS)
def test_result_told_beside_its_plan_is_compared(sentence: str, told: str, open_text: Open) -> None:
    found = open_text(f"Tin địa phương\n\n{sentence}\n").facts.comparisons
    said = [f"{one.relation} {'' if one.value is None else one.value}".strip() for one in found]
    assert said == ([] if told == "-" else told.split("; "))
