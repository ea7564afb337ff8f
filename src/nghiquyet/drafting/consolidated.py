"""The text of a draft with a chosen set of amendments accepted."""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.drafting.amendment import BREAK, Amendment


def consolidated(lines: Sequence[str], accepted: Sequence[Amendment]) -> list[str]:
    """The lines of the draft as they read when these amendments are made; none of them may collide.

    A row that is added is one line with its cells parted by tabs.
    """
    gone = {one.line + at for one in accepted if one.kind == "remove" for at in range(one.count)}
    text: list[str] = _added(accepted, -1)
    for number, line in enumerate(lines):
        if number not in gone:
            text.append(_changed(line, [one for one in accepted if one.line == number]))
        text += _added(accepted, number)
    return [line for line in text if line.strip()]


def _changed(line: str, amendments: Sequence[Amendment]) -> str:
    changes = [one for one in amendments if one.kind == "change"]
    for one in sorted(changes, key=lambda one: (one.start, one.end), reverse=True):
        line = line[: one.start] + one.new + line[one.end :]
    return line


def _added(amendments: Sequence[Amendment], line: int) -> list[str]:
    come = [one for one in amendments if one.line == line and one.kind in ("add", "add_row")]
    return [text.replace(BREAK, "\n") for one in come for text in one.new.split("\n")]
