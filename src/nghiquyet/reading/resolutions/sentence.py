"""Reads the promises of one sentence in order into drafts; later promises lean on earlier ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from nghiquyet.reading.resolutions.beside import (
    BASE_TIME,
    baseline_said,
    due_date,
    field_of,
    frame_words,
    scope_said,
)
from nghiquyet.reading.resolutions.borrowing import borrowed, restates, with_predicate, within
from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.levels import Level, levels
from nghiquyet.reading.resolutions.naming import Naming, name_level, name_none
from nghiquyet.reading.resolutions.outline import Line
from nghiquyet.reading.resolutions.promises import Promise, bracketed
from nghiquyet.reading.resolutions.resolution import Comparator
from nghiquyet.reading.resolutions.vocabulary import MEASURE_HEAD, YEAR
from nghiquyet.reading.resolutions.wording import small, strip_frames, without_dates

_COMMITS = re.compile(
    r"(?<!\w)(?:phấn đấu|chỉ tiêu|trở lên|ít nhất|tối thiểu|không quá|tối đa|không dưới|đạt"
    r"|bảo đảm|đảm bảo|trên|dưới|từ)(?!\w)|[≥≤<>]|100\s?%",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"(?:bị động|bất ngờ|đột xuất|tình huống|ai(?!\w)|gì)"
    r"|.*(?<!\w)(?:thấp|cao|ít|nhiều) hơn (?:mức|chỉ tiêu)",
    re.IGNORECASE,
)
_CIRCUMSTANCE = re.compile(r"(?:đối với|về|riêng|trong)(?!\w)", re.IGNORECASE)
_BESIDE_NONE = re.compile(r";|\.\s|,\s+(?=(?:bảo đảm|đảm bảo|giữ|góp phần|nhất là)(?!\w))", re.IGNORECASE)
_LABEL_RANK = 11


class SentenceReader:
    """Takes promises one by one (`read`), then gives their drafts (`drafts`).

    `plain` is the line with its brackets blanked. With `strict` a promise must show that it commits.
    """

    def __init__(self, text: str, line: Line, plain: str, *, strict: bool) -> None:
        self.text, self.line, self.plain, self.strict = text, line, plain, strict
        self._found: list[tuple[Draft, Naming | None, str]] = []
        self._last: Draft | None = None
        self._parent: Draft | None = None
        self._naming: Naming | None = None
        self._label = self._lead = ""
        self._inside = self._listed = False

    def drafts(self) -> list[Draft]:
        """What was read, each promise with the predicate that it shares with the next."""
        whole: list[Draft] = []
        following: Naming | None = None
        shared = False
        for draft, naming, joint in reversed(self._found):
            if naming and following and shared:
                draft, naming = with_predicate(draft, naming, following)
            whole.append(draft)
            following, shared = naming, joint in (",", "và")
        return whole[::-1]

    def read(self, promise: Promise, until: int) -> None:
        """Adds the drafts of one promise: none, itself, and those in its brackets. The words up to `until`
        may tell how it is counted."""
        self._join(promise.joint)
        naming: Naming | None = None
        if promise.head.level is None:
            draft = self._none(promise, until)
        else:
            naming = self._name(promise, promise.head.level)
            draft = self._draft(promise, until, naming) if naming else None
        if draft is None:
            return
        self._naming, self._last = naming or self._naming, draft
        self._parent = self._parent if self._inside else draft
        self._found.append((draft, naming, promise.joint))
        self._found.extend((inner, None, "(") for inner in self._in_brackets(promise, draft))

    def _join(self, joint: str) -> None:
        """ "trong đó" holds for what commas join, "trong đó:" for a whole list; a list number ends all."""
        if joint.startswith("trong đó"):
            self._inside, self._listed = True, joint.endswith(":")
        elif joint == ";":
            self._inside = self._inside and self._listed
        elif joint == "(n)":
            self._inside, self._lead, self._label, self._naming = False, "", "", None

    def _none(self, promise: Promise, until: int) -> Draft | None:
        words = _BESIDE_NONE.split(self.plain[promise.head.end : promise.end])[0]
        if self.line.zone == "general" or _NO_EVENT.match(words):
            return None
        name, unit = name_none(words)
        draft = self._draft(promise, until, Naming(name, "count"))
        return replace(draft, unit=unit, none_allowed=True, action=False)

    def _name(self, promise: Promise, level: Level) -> Naming | None:
        before = self.plain[promise.start : promise.head.start]
        after = self.plain[level.thing if level.counted else promise.head.end : promise.end]
        if self.strict and not _COMMITS.search(self.plain[promise.start : promise.end]):
            return None
        if promise.head.baseline is not None:
            before = f"{before.rstrip()} lên "
        words = strip_frames(before)
        if self._last and promise.joint == "," and restates(words, level):
            return None
        naming = self._labelled(promise, level, words, before, after)
        return naming if len(naming.name.split()) > 1 and len(naming.name) > 3 else None

    def _labelled(self, promise: Promise, level: Level, words: str, before: str, after: str) -> Naming:
        """The naming under the label in front of it ("Cơ cấu kinh tế: …") or above it."""
        label, colon, rest = words.partition(":")
        own_label = bool(colon and rest.strip() and not levels(label))
        if own_label:
            self._label, words, before = without_dates(strip_frames(label)), rest.strip(), rest
        naming = self._joined(name_level(before, after, level), words, after, level, promise.joint)
        plain = not MEASURE_HEAD.match(naming.name) or (naming.form == "subject" and own_label)
        if self._label and plain and not naming.name.startswith(self._label):
            return _under(self._label, naming)
        above = [
            head.text for head in self.line.path if head.rank >= _LABEL_RANK and MEASURE_HEAD.match(head.text)
        ]
        if above and not MEASURE_HEAD.match(strip_frames(words)) and not levels(above[-1]):
            return _under(strip_frames(above[-1]), naming)
        return naming

    def _joined(self, naming: Naming, words: str, after: str, level: Level, joint: str) -> Naming:
        if not joint or self._last is None or self._naming is None:
            return naming
        if self._inside and self._parent is not None and not (naming.form == "count" and "/" in level.unit):
            return within(naming, words, self._parent)
        return borrowed(naming, words, after, level, joint, self._last, self._naming)

    def _in_brackets(self, promise: Promise, draft: Draft) -> Iterator[Draft]:
        """ "(hợp vệ sinh đạt 100%)" is a promise of its own; "(năm 2020: 38,2%)" is not."""
        base = self.line.start
        for begin, end in bracketed(self.text[base : self.line.end], promise.start, promise.end):
            inner = self.text[base + begin : base + end]
            found = [level for level in levels(inner) if level.percent]
            if len(found) != 1 or BASE_TIME.match(inner) or re.search(YEAR, inner):
                continue
            words, reached, _ = inner[: found[0].start].rpartition("đạt")
            if reached and words.strip():
                yield _inner(draft, words.strip(), found[0], base + begin, base + end)

    def _draft(self, promise: Promise, until: int, naming: Naming) -> Draft:
        base, head, level = self.line.start, promise.head, promise.head.level
        begin, end = _trimmed(self.text, base + promise.start, base + promise.end)
        until = max(promise.end, until)
        insides = [
            self.text[base + a : base + b]
            for a, b in bracketed(self.text[base : self.line.end], promise.start, until)
        ]
        said = f"{self.text[begin:end]} {self.plain[promise.end : until]}"
        said += " /năm" if level and level.yearly else ""
        self._lead = self._lead or self.plain[promise.start : head.start]
        unit = level.unit if level else ""
        baseline = head.baseline if head.baseline is not None else baseline_said(insides, unit)
        within_action = self._inside and self._parent is not None and self._parent.action
        return Draft(
            name=naming.name,
            unit=unit,
            level=level.value if level else Decimal(0),
            comparator=_comparator(level, naming),
            start=begin,
            end=end,
            level_start=base + (level.start if level else head.start),
            level_end=base + (level.end if level else head.end),
            upper=level.upper if level else None,
            said=" ; ".join([said, *insides]),
            frames=(*frame_words(self.line.path), self._lead),
            applies_to=scope_said(insides, self.plain[promise.start : until]),
            baseline=baseline,
            group=field_of(self.line.path),
            due=due_date(said),
            action=_is_done(naming) or within_action,
            change=naming.change,
            each=naming.each,
        )


def _comparator(level: Level | None, naming: Naming) -> Comparator | None:
    if level is None:
        return "="
    return "<=" if naming.lowered and level.comparator is None else level.comparator


def _is_done(naming: Naming) -> bool:
    """Whether something is to be done, so that it adds up over time."""
    return bool(naming.action) or (naming.form == "count" and naming.name.endswith("tăng thêm"))


def _under(label: str, naming: Naming) -> Naming:
    """The name behind its label, but for a label that says no more than the name does, or only for whom."""
    said = set(naming.name.lower().split())
    if _CIRCUMSTANCE.match(label) or set(label.lower().split()) <= said:
        return naming
    return replace(naming, name=f"{label}: {small(naming.name.removeprefix('Tỷ lệ '))}")


def _inner(draft: Draft, words: str, level: Level, begin: int, end: int) -> Draft:
    return replace(
        draft,
        name=f"{draft.name} {small(words)}",
        level=level.value,
        upper=level.upper,
        comparator=level.comparator,
        start=begin,
        end=end,
        level_start=begin + level.start,
        level_end=begin + level.end,
        baseline=None,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
