"""Targets that stand in running text: from the lines of the sections that promise, to drafts.

A resolution either gathers its targets in a section of objectives or scatters them over its tasks. So
where objectives or tables hold targets only they count, and a percentage among the tasks is a measure of
work; otherwise the tasks are read, and a clause counts there when it shows that it commits ("phấn đấu", a
comparator, "đạt").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.outline import Line
from nghiquyet.reading.resolutions.promises import promises, without_brackets
from nghiquyet.reading.resolutions.sentence import SentenceReader

_PAST = re.compile(
    r"(?<!\w)đã(?!\w)|(?<!\w)(?:năm|nhiệm kỳ|giai đoạn) (?:qua|trước|vừa qua)|biểu quyết|tán thành",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[*(]*\s*(?:ghi chú|chú thích|lưu ý|giải thích)(?!\w)", re.IGNORECASE)


def text_drafts(text: str, lines: Iterable[Line], *, beside_tables: bool = False) -> list[Draft]:
    """The targets that the lines state, in order; beside tables of targets only the objectives' own."""
    lines = [line for line in lines if line.zone not in ("results", "viewpoints") and not is_note(text, line)]
    found = list(_drafts(text, [line for line in lines if line.zone == "objectives"], strict=False))
    if found or beside_tables:
        return found
    elsewhere = [line for line in lines if line.zone in (None, "general", "mixed", "tasks", "measures")]
    return list(_drafts(text, elsewhere, strict=True))


def is_note(text: str, line: Line) -> bool:
    """Whether a line explains ("Ghi chú: …") rather than promises."""
    return bool(_NOTE.match(text, line.start, line.end))


def _drafts(text: str, lines: Iterable[Line], *, strict: bool) -> Iterator[Draft]:
    for line in lines:
        plain = without_brackets(text[line.start : line.end])
        sentences = list(promises(plain))
        ends = [*(sentence[0].start for sentence in sentences[1:]), len(plain)]
        for sentence, end in zip(sentences, ends, strict=False):
            if _PAST.search(plain, sentence[0].start, sentence[-1].end):
                continue
            reader = SentenceReader(text, line, plain, strict=strict)
            untils = [*(promise.start for promise in sentence[1:]), end]
            for promise, until in zip(sentence, untils, strict=True):
                reader.read(promise, until)
            yield from reader.drafts()
