"""Ways to tell a result beside its plan, and growth that is none, one sentence each."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.reading.facts.conftest import Open

from nghiquyet.reading.facts.comparison_rules import PLAN_LETTERS, PLAN_WORDS, RULES
from nghiquyet.reading.language.keyed import Keyed, stands

ARTICLES = ROOT / "tests" / "articles"
_LINES = Path(__file__).with_name("results.tsv").read_text("utf-8").splitlines()
RESULTS = [line.split("\t") for line in _LINES if not line.startswith("#")]
TEXTS = [
    *(sentence for sentence, _ in RESULTS),
    *(line for path in sorted(ARTICLES.rglob("*.txt")) for line in path.read_text("utf-8").splitlines()),
]


@pytest.mark.parametrize(("sentence", "told"), RESULTS)
def test_result_told_beside_its_plan_is_compared(sentence: str, told: str, open_text: Open) -> None:
    found = open_text(f"Tin địa phương\n\n{sentence}\n").facts.comparisons
    said = [f"{one.relation} {'' if one.value is None else one.value}".strip() for one in found]
    assert said == ([] if told == "-" else told.split("; "))


@pytest.mark.parametrize(("rule", "relation"), RULES, ids=[relation for _, relation in RULES])
def test_rule_fits_only_where_its_words_and_a_plan_stand(rule: Keyed, relation: str) -> None:
    fitting = [text.lower() for text in TEXTS if rule.pattern.search(text)]
    assert fitting
    assert [text for text in fitting if not stands(rule.words, text)] == []
    assert [text for text in fitting if not (stands(PLAN_WORDS, text) or PLAN_LETTERS.search(text))] == []
