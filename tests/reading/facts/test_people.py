"""People with their offices, chairs, speakers and authors."""

from __future__ import annotations

import pytest
from tests.reading.facts.conftest import Open
from tests.reading.facts.passages import Passage, telling

from nghiquyet.reading.facts.fact import Person
from nghiquyet.reading.facts.people import read_people


def _present(people: tuple[Person, ...]) -> list[Person]:
    return [person for person in people if not person.byline]


@pytest.mark.parametrize("passage", telling("people"), ids=str)
def test_people_have_all_their_offices(passage: Passage, open_text: Open) -> None:
    people = _present(read_people(open_text(passage.text).document))
    expected = [
        (one["name"], one.get("rank"), tuple(one.get("offices", ()))) for one in passage.truth["people"]
    ]
    assert [(person.name, person.rank, person.offices) for person in people] == expected


@pytest.mark.parametrize("passage", telling("chairs"), ids=str)
def test_chairs_are_those_who_preside(passage: Passage, open_text: Open) -> None:
    people = read_people(open_text(passage.text).document)
    assert [person.name for person in people if person.chair] == passage.truth["chairs"]


@pytest.mark.parametrize("passage", telling("speakers"), ids=str)
def test_speakers_are_those_whose_words_are_told(passage: Passage, open_text: Open) -> None:
    people = read_people(open_text(passage.text).document)
    assert [person.name for person in people if person.speaker] == passage.truth["speakers"]


@pytest.mark.parametrize("passage", telling("bylines"), ids=str)
def test_authors_are_marked(passage: Passage, open_text: Open) -> None:
    people = read_people(open_text(passage.text).document)
    assert [person.name for person in people if person.byline] == passage.truth["bylines"]


def test_mentions_by_given_name_are_one_person(open_text: Open) -> None:
    text = "Ông Lò Văn Cường, Trưởng bản, phát biểu. Ông Cường nhấn mạnh. Bà Mai cũng dự. Lò Văn Cường nói."
    people = read_people(open_text(text).document)
    assert [person.name for person in people] == ["Lò Văn Cường"]
    assert [text[a:b] for a, b in people[0].mentions] == ["Lò Văn Cường", "Cường", "Lò Văn Cường"]


def test_a_given_name_that_two_people_have_is_nobodys_mention(open_text: Open) -> None:
    text = "Ông Lò Văn Cường và ông Hà Quốc Cường dự. Ông Cường phát biểu."
    people = read_people(open_text(text).document)
    assert [len(person.mentions) for person in people] == [1, 1]


@pytest.mark.parametrize(
    ("beside", "chairs"),
    [
        ("cùng các Phó Trưởng Ban: Triệu Quý Sáng, Nhan Thị Mười", ["Triệu Quý Sáng", "Nhan Thị Mười"]),
        ("cùng với bà Nhan Thị Mười, Phó Trưởng Ban", ["Nhan Thị Mười"]),
        ("cùng 40 đại biểu; ông Triệu Quý Sáng, Phó Trưởng Ban tham dự", []),
        ("cùng bà Nhan Thị Mười; ông Triệu Quý Sáng, Phó Trưởng Ban tham dự", ["Nhan Thị Mười"]),
    ],
)
def test_those_beside_whom_someone_presides_are_chairs(
    beside: str, chairs: list[str], open_text: Open
) -> None:
    people = open_text(f"Ông Phùng Viết Quảng, Trưởng Ban chủ trì hội nghị {beside}.").facts.people
    assert [person.name for person in people if person.chair] == ["Phùng Viết Quảng", *chairs]


@pytest.mark.parametrize(
    "office",
    [
        "Phó Giám đốc Sở Kinh tế biển tỉnh Khánh Vịnh",
        "Chủ nhiệm Đoàn Luật sư tỉnh",
        "già làng xã Phìn Chải",
    ],
)
def test_offices_reach_to_the_end_of_their_bodies(office: str, open_text: Open) -> None:
    (person,) = open_text(f"Ông Phùng Viết Quảng, {office} phát biểu.").facts.people
    assert person.offices == (office,)


def test_nothing_is_read_from_a_text_without_people(open_text: Open) -> None:
    assert read_people(open_text("Sản lượng lương thực đạt 1.200 tấn.").document) == ()
