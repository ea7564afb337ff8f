"""Every figure of the clean drafts that agrees, with a digit changed or two swapped: is it noticed?"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from tests.checking.test_drafts import NAMES, CheckDraft

from nghiquyet.checking import Checked, Finding, Kind, Mark, check

ROUNDS = 4
"""So that figures of the same sentence are mostly changed one at a time."""
FOUND, FLAGGED = 0.85, 0.95


def slipped(number: str, chance: random.Random) -> str:
    """The number with two neighbouring digits swapped, or with one digit changed."""
    digits = [at for at, letter in enumerate(number) if letter.isdigit()]
    swaps = [(a, b) for a, b in pairwise(digits) if number[a] != number[b] != "0"]
    letters = list(number)
    if swaps and chance.random() < 0.5:
        a, b = chance.choice(swaps)
        letters[a], letters[b] = letters[b], letters[a]
    else:
        at = chance.choice(digits)
        letters[at] = chance.choice([digit for digit in "123456789" if digit != number[at]])
    return "".join(letters)


def changed(checked: Checked, figures: list[Finding], chance: random.Random) -> Checked:
    """The document with these figures changed, held against the same review."""
    text = checked.document.text
    for figure in figures:
        match = re.compile(r"\d[\d.,]*\d|\d").search(text, figure.start, figure.end)
        assert match is not None
        text = text[: match.start()] + slipped(match.group(), chance) + text[match.end() :]
    return check(replace(checked.document, text=text), checked.review)


def marks(checked: Checked, figures: list[Finding]) -> list[Mark]:
    """The gravest mark at each place."""
    order = list(Mark)
    order.sort(key=[Mark.DIFFERS, Mark.TO_CONFIRM, Mark.NOT_FOUND, Mark.AGREES].index)
    here = [
        {one.mark for one in checked.findings if one.start < figure.end and figure.start < one.end}
        for figure in figures
    ]
    return [next((mark for mark in order if mark in found), Mark.NOT_FOUND) for found in here]


@pytest.fixture(scope="module")
def tally(check_draft: CheckDraft) -> Counter[str]:
    """How many changed figures got each mark, and how many unchanged ones were said to differ."""
    told: Counter[str] = Counter()
    for name in NAMES:
        clean, chance = check_draft(name, "clean"), random.Random(7)
        good = [
            one for one in clean.findings
            if one.mark is Mark.AGREES and one.kind is Kind.FIGURE and re.search(r"\d", clean.surface(one))
        ]  # fmt: skip
        for turn in range(ROUNDS):
            figures = good[turn::ROUNDS]
            again = changed(clean, figures, chance)
            told.update(marks(again, figures))
            rest = {(one.start, one.end) for one in good} - {(one.start, one.end) for one in figures}
            wrong = (one for one in again.findings if one.kind is Kind.FIGURE and one.mark is Mark.DIFFERS)
            told["beside"] += sum((one.start, one.end) in rest for one in wrong)
    return told


def test_changed_figures_are_noticed(tally: Counter[str]) -> None:
    total = sum(tally[mark] for mark in Mark)
    assert tally[Mark.DIFFERS] / total >= FOUND, tally
    assert (tally[Mark.DIFFERS] + tally[Mark.TO_CONFIRM]) / total >= FLAGGED, tally


def test_unchanged_figures_beside_them_are_left_alone(tally: Counter[str]) -> None:
    assert tally["beside"] == 0
