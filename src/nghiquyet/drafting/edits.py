"""Amendments as instructions to whoever writes the Word file: which paragraph, which characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from nghiquyet.drafting.amendment import OUTSIDE, Amendment
from nghiquyet.drafting.collisions import Collision
from nghiquyet.drafting.files import Draft
from nghiquyet.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Edit:
    """One change at a paragraph, in the words of `writing.docx.changes.Change`."""

    kind: str
    paragraph: int
    start: int
    end: int
    new: str
    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Note:
    """Sentences on the characters start:end of a paragraph's w:t elements, 0:0 for all of it."""

    paragraph: int
    start: int
    end: int
    lines: tuple[str, ...]


def edits(draft: Draft, amendments: Iterable[Amendment]) -> list[Edit]:
    """What to write for these amendments; each under the first of its voices."""
    return [edit for one in amendments for edit in _edits(draft, one)]


def _edits(draft: Draft, one: Amendment) -> Iterator[Edit]:
    voice, anchor = one.voices[0], draft.lines[max(one.line, 0)]
    if one.kind == "remove":
        row = anchor.place is not None and _is_whole_row(draft, one)
        covered = [draft.lines[one.line]] if row else draft.lines[one.line : one.line + one.count]
        for line in covered:
            kind = "remove_row" if row else "remove"
            yield Edit(kind, line.paragraph, 0, 0, "", voice.author, voice.date)
        return
    kind, paragraph = str(one.kind), anchor.paragraph
    if one.into >= 0:
        kind, paragraph = "fill", one.into
    elif one.kind == "add" and one.line < 0:
        kind = "add_before"
    elif one.into == OUTSIDE:
        kind = "add_outside"
    yield Edit(kind, paragraph, one.start, one.end, one.new, voice.author, voice.date)


def _is_whole_row(draft: Draft, one: Amendment) -> bool:
    place = draft.lines[one.line].place
    in_row = sum(
        line.place is not None and place is not None and line.place.row == place.row for line in draft.lines
    )
    return in_row == one.count


def notes(
    draft: Draft,
    amendments: Iterable[Amendment],
    collisions: Iterable[Collision],
    told: Callable[[Phrase], str],
) -> list[Note]:
    """A comment for each collision that quotes all sides, and for each amendment that several support."""
    found = []
    for collision in collisions:
        said = [told(Phrase("Các đề nghị vướng nhau, cần chọn một:"))]
        said += [f"- {wanted(one, told)}" for one in collision.amendments]
        found.append(_note(draft, collision.amendments, tuple(said)))
    for one in amendments:
        if len(one.authors) > 1:
            names = ", ".join(one.authors[1:])
            said = [told(Phrase("Cùng đề nghị như {author}: {others}", author=one.authors[0], others=names))]
            found.append(_note(draft, (one,), tuple(said)))
    return found


def wanted(one: Amendment, told: Callable[[Phrase], str]) -> str:
    """Who wants what, in one sentence."""
    names = ", ".join(one.authors)
    old, new = " ".join(one.old.split()), " ".join(one.new.split())
    if one.kind == "remove":
        return told(Phrase("{who}: bỏ “{old}”", who=names, old=old))
    if one.kind != "change":
        return told(Phrase("{who}: thêm mới “{new}”", who=names, new=new))
    if not old:
        return told(Phrase("{who}: thêm “{new}”", who=names, new=new))
    if not new:
        return told(Phrase("{who}: bỏ “{old}”", who=names, old=old))
    return told(Phrase("{who}: sửa “{old}” thành “{new}”", who=names, old=old, new=new))


def _note(draft: Draft, amendments: tuple[Amendment, ...], said: tuple[str, ...]) -> Note:
    line = draft.lines[max(amendments[0].line, 0)]
    whole = any(one.kind != "change" for one in amendments)
    if whole:
        return Note(line.paragraph, 0, 0, said)
    start, end = min(one.start for one in amendments), max(one.end for one in amendments)
    start, end = _around_words(line.text, start, end)
    return Note(line.paragraph, _in_text(line.text, start), _in_text(line.text, end), said)


def _around_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that holds something: where words are to be put in, the word before."""
    if end > start and text[start:end].strip():
        return start, end
    before = text[:start].rstrip()
    return (before.rfind(" ") + 1, len(before)) if before else (0, len(text))


def _in_text(text: str, offset: int) -> int:
    """An offset without the tabs and line ends before it, which are no characters of a w:t."""
    return offset - text.count("\t", 0, offset) - text.count("\n", 0, offset)
