"""Targets that stand in running text: from the lines of the sections that promise, to drafts.

A resolution either gathers its targets in a section of objectives or scatters them over its tasks. So
where objectives or tables hold targets only they count, and a percentage among the tasks is a measure of
work; otherwise the tasks are read, and a clause counts there when it shows that it commits ("phấn đấu", a
comparator, "đạt").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.earlier import earlier_clauses, in_turn, with_baselines, without_earlier
from nghiquyet.reading.resolutions.outline import Line
from nghiquyet.reading.resolutions.promises import Promise, bracketed, promises, without_brackets
from nghiquyet.reading.resolutions.scopes import Scope, scoped, scopes, without_scopes
from nghiquyet.reading.resolutions.sentence import SentenceReader
from nghiquyet.reading.resolutions.wording import strip_tail

_PAST = re.compile(
    r"(?<!\w)đã(?!\w)(?! qua (?!\d|hơn|gần|nhiều))"
    r"|(?<!\w)(?<!với )(?<!hơn )(?<!bằng )(?<!cùng kỳ )(?:năm|nhiệm kỳ|giai đoạn) "
    r"(?:qua|trước|vừa qua)|biểu quyết|tán thành",
    re.IGNORECASE,
)
"""What looks back; "lao động đã qua đào tạo" only says which ones are meant."""
_NOTE = re.compile(r"[*(]*\s*(?:ghi chú|chú thích|lưu ý|giải thích)(?!\w)", re.IGNORECASE)


def text_drafts(
    text: str, lines: Iterable[Line], first_year: int | None = None, *, beside_tables: bool = False
) -> list[Draft]:
    """The targets that the lines state, in order; beside tables of targets only the objectives' own.

    `first_year` is the first of the term: a clause about a year before it looks back.
    """
    lines = [line for line in lines if line.zone not in ("results", "viewpoints") and not is_note(text, line)]
    said = scopes(text, lines)
    objectives = [line for line in lines if line.zone == "objectives"]
    found = list(_drafts(text, objectives, said, first_year, strict=False))
    if not found and not beside_tables:
        elsewhere = [line for line in lines if line.zone in (None, "general", "mixed", "tasks", "measures")]
        found = list(_drafts(text, elsewhere, said, first_year, strict=True))
    return scoped(text, found, lines, said)


def is_note(text: str, line: Line) -> bool:
    """Whether a line explains ("Ghi chú: …") rather than promises."""
    return bool(_NOTE.match(text, line.start, line.end))


def _drafts(
    text: str, lines: Iterable[Line], said: Sequence[Scope], first_year: int | None, *, strict: bool
) -> Iterator[Draft]:
    for line in lines:
        whole = without_scopes(without_brackets(text[line.start : line.end]), line.start, said)
        earlier = earlier_clauses(whole, first_year)
        plain = without_earlier(whole, earlier)
        sentences = list(promises(plain))
        ends = [*(sentence[0].start for sentence in sentences[1:]), len(plain)]
        for sentence, end in zip(sentences, ends, strict=False):
            ahead = _ahead(plain, sentence)
            if not ahead:
                continue
            reader = SentenceReader(text, line, plain, strict=strict)
            untils = [*(promise.start for promise in ahead[1:]), end]
            for promise, until in zip(ahead, untils, strict=True):
                reader.read(promise, until)
            before = [clause.words for clause in earlier if ahead[0].start <= clause.start < end]
            inside = bracketed(text[line.start : line.end], ahead[0].start, end)
            before += [words for a, b in inside if in_turn(words := text[line.start + a : line.start + b])]
            yield from with_baselines(reader.drafts(), before)


def _ahead(plain: str, sentence: list[Promise]) -> list[Promise]:
    """The promises of a sentence without those between semicolons that tell what was done; a sentence
    that begins so tells of the past to its end."""
    parts: list[list[Promise]] = []
    for promise in sentence:
        if parts and promise.joint != ";":
            parts[-1].append(promise)
        else:
            parts.append([promise])
    ahead = [part for part in parts if not _PAST.search(strip_tail(plain[part[0].start : part[-1].end]))]
    return [promise for part in ahead for promise in part] if ahead and ahead[0] is parts[0] else []
