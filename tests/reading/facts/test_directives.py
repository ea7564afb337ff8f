"""What leaders ask, by whom and of whom."""

from __future__ import annotations

import pytest
from tests.reading.facts.conftest import Open
from tests.reading.facts.passages import Passage, telling

from nghiquyet.reading.facts.directives import read_directives


@pytest.mark.parametrize("passage", telling("directives"), ids=str)
def test_directives_are_short_spans(passage: Passage, open_text: Open) -> None:
    found = read_directives(open_text(passage.text).document)
    assert [directive.surface for directive in found] == passage.truth["directives"]


@pytest.mark.parametrize("passage", telling("directive_by"), ids=str)
def test_directives_name_who_asks(passage: Passage, open_text: Open) -> None:
    found = read_directives(open_text(passage.text).document)
    assert {directive.by for directive in found} == {passage.truth["directive_by"]}


@pytest.mark.parametrize("passage", telling("directive_to"), ids=str)
def test_directives_name_who_is_asked(passage: Passage, open_text: Open) -> None:
    found = read_directives(open_text(passage.text).document)
    assert {directive.to for directive in found} == {passage.truth["directive_to"]}


def test_an_office_alone_speaks_for_the_one_who_holds_it(open_text: Open) -> None:
    text = (
        "Bà Vàng Thị Mỷ, Chủ tịch HĐND huyện chủ tọa kỳ họp.\n\n"
        "Bế mạc kỳ họp, Chủ tịch HĐND huyện đề nghị UBND huyện công khai kết quả."
    )
    found = read_directives(open_text(text).document)
    assert [(one.surface, one.by, one.to) for one in found] == [
        ("công khai kết quả", "Vàng Thị Mỷ", "UBND huyện")
    ]
