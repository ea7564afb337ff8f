"""A draft and its returned copies in, all amendments with their collisions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from nghiquyet.drafting.aligning import aligned
from nghiquyet.drafting.amendment import Amendment
from nghiquyet.drafting.amendments import merged, read_amendments
from nghiquyet.drafting.collisions import Collision, collisions
from nghiquyet.drafting.files import Draft, Returned
from nghiquyet.drafting.word_text import Line
from nghiquyet.drafting.words import Piece
from nghiquyet.errors import OtherDraft

_IN_COMMON = 0.5
"""An untracked copy of which less than this share of the draft's lines is left is of another draft."""
_QUOTED = 80


@dataclass(frozen=True)
class Gathered:
    """All that was asked for: amendments in the order of the draft, and which of them collide."""

    draft: Draft
    amendments: tuple[Amendment, ...]
    collisions: tuple[Collision, ...]

    @cached_property
    def free(self) -> tuple[Amendment, ...]:
        """The amendments that stand in nobody's way."""
        blocked = {one.wish for collision in self.collisions for one in collision.amendments}
        return tuple(one for one in self.amendments if one.wish not in blocked)

    def pieces(self, one: Amendment) -> tuple[Piece, ...]:
        """The line that an amendment changes, with its words before and after; what is added stands alone."""
        if one.kind != "change":
            return (Piece(one.old, one.new),)
        text = self.draft.texts[one.line]
        around = Piece(text[: one.start], text[: one.start]), Piece(text[one.end :], text[one.end :])
        return tuple(piece for piece in (around[0], Piece(one.old, one.new), around[1]) if any(piece))


def gather(draft: Draft, copies: Iterable[Iterable[Amendment]]) -> Gathered:
    """The amendments of all copies, as `amendments_of` gives them."""
    found = merged(one for copy in copies for one in copy)
    return Gathered(draft, found, collisions(found, draft.texts))


def amendments_of(draft: Draft, returned: Returned) -> list[Amendment]:
    """What the authors of a returned copy want changed.

    Raises OtherDraft, naming the first clause that differs, where the copy without its tracked changes is
    not the draft, or an untracked copy has less than half of the draft's lines.
    """
    lines = _dated(draft, returned)
    found: list[Amendment] = []
    for author, copy in returned.versions:
        name = author if author != "?" else returned.file.rpartition(".")[0]
        found += read_amendments(lines, copy, name, returned.file, draft.cells)
    return found


def _dated(draft: Draft, returned: Returned) -> tuple[Line, ...]:
    """The draft's lines with the dates of the copy's changes in them."""
    if not returned.tracked:
        _check_common(draft, returned)
        return draft.lines
    for number, (own, copied) in enumerate(zip(draft.lines, returned.before, strict=False)):
        if own.text.split() != copied.text.split():
            raise _other(draft, returned, number, copied.text)
    if len(draft.lines) != len(returned.before):
        shorter = min(len(draft.lines), len(returned.before))
        theirs = returned.before[shorter].text if shorter < len(returned.before) else ""
        raise _other(draft, returned, min(shorter, len(draft.lines) - 1), theirs)
    return tuple(
        replace(own, dates=theirs.dates) for own, theirs in zip(draft.lines, returned.before, strict=True)
    )


def _check_common(draft: Draft, returned: Returned) -> None:
    """Whether an untracked copy can be one of the draft at all."""
    pairs = aligned(draft.lines, returned.before)
    common = sum(before is not None and after is not None for before, after in pairs)
    if common < _IN_COMMON * len(draft.lines):
        raise next(_first_differing(draft, returned, pairs))


def _first_differing(
    draft: Draft, returned: Returned, pairs: Iterable[tuple[int | None, int | None]]
) -> Iterator[OtherDraft]:
    line = 0
    for before, after in pairs:
        line = line if before is None else before
        theirs = "" if after is None else returned.before[after].text
        if before is None or draft.texts[before].split() != theirs.split():
            yield _other(draft, returned, line, theirs)


def _other(draft: Draft, returned: Returned, line: int, theirs: str) -> OtherDraft:
    return OtherDraft(
        "Tệp {file} không phải bản sửa của dự thảo {draft}: khác từ {clause} – dự thảo viết “{own}”, "
        "tệp viết “{theirs}”. Hãy chọn đúng dự thảo đã gửi đi, hoặc xin lại bản sửa có theo dõi thay đổi.",
        file=returned.file,
        draft=draft.file,
        clause=draft.clause(line).identifier,
        own=_quoted(draft.texts[line]),
        theirs=_quoted(theirs),
    )


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _QUOTED else plain[: _QUOTED - 1].rpartition(" ")[0] + " …"
