"""Which amendments stand in each other's way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.drafting import Amendment, Voice, collide, collisions
from nghiquyet.drafting.amendment import Kind

TEXT = "Kết nạp từ 20 đảng viên mới trở lên, trong đó có công nhân."
LINES = (TEXT, TEXT)
KINDS: list[Kind] = ["change", "change", "remove", "add"]


@st.composite
def amendments(draw: st.DrawFn) -> Amendment:
    kind = draw(st.sampled_from(KINDS))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(TEXT))] * 2)))
    new = draw(st.sampled_from(["", "30", "hộ nghèo"]))
    voice = Voice(draw(st.sampled_from("ABC")), "", draw(st.sampled_from(["1", "2"])))
    start, end = (
        (start, end) if kind == "change" else (0, len(TEXT)) if kind == "remove" else (len(TEXT), len(TEXT))
    )
    return Amendment(kind, draw(st.integers(0, 1)), start, end, TEXT[start:end], new, (voice,))


def change(old: str, new: str, author: str) -> Amendment:
    start = TEXT.index(old)
    return Amendment("change", 0, start, start + len(old), old, new, (Voice(author, "", author),))


@given(amendments(), amendments())
def test_collision_is_symmetric(one: Amendment, other: Amendment) -> None:
    assert collide(one, other, LINES) == collide(other, one, LINES)


@given(amendments())
def test_nothing_collides_with_itself(one: Amendment) -> None:
    assert not collide(one, one, LINES)


@given(st.lists(amendments(), max_size=6))
def test_collisions_hold_just_what_collides(found: list[Amendment]) -> None:
    held = [one for collision in collisions(found, LINES) for one in collision.amendments]
    alone = [one for one in found if not any(collide(one, other, LINES) for other in found)]
    assert len(held) + len(alone) == len(found)
    assert all(one not in held for one in alone)


def test_adjacent_words_collide_and_others_do_not() -> None:
    one = change("20", "30", "A")
    assert collide(one, change("đảng viên", "đoàn viên", "B"), LINES)
    assert not collide(one, change("mới", "trẻ", "B"), LINES)


def test_one_person_in_one_file_is_in_nobodys_way() -> None:
    assert not collide(change("20", "30", "A"), change("đảng viên", "đoàn viên", "A"), LINES)
