"""Targets that stand in running text: from the lines of the sections that promise, to drafts.

A resolution either gathers its targets in a section of objectives or scatters them over its tasks. So
where objectives hold targets only they count, and a percentage among the tasks is a measure of work;
otherwise the tasks are read, and a clause counts there when it shows that it commits ("phấn đấu", a
comparator, "đạt").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from nghiquyet.reading.resolutions.drafts import Draft
from nghiquyet.reading.resolutions.levels import levels
from nghiquyet.reading.resolutions.naming import Naming, continued, name_level, name_none, strip_frames, without_dates
from nghiquyet.reading.resolutions.outline import Heading, Line
from nghiquyet.reading.resolutions.promises import Promise, bracketed, promises, without_brackets
from nghiquyet.reading.resolutions.things import counted_noun
from nghiquyet.reading.resolutions.vocabulary import ACTION, MEASURE_HEAD, PREDICATE, YEAR, YEARS

_COMMITS = re.compile(
    r"(?<!\w)(?:phấn đấu|chỉ tiêu|trở lên|ít nhất|tối thiểu|không quá|tối đa|không dưới|đạt|bảo đảm|đảm bảo|trên|dưới|từ)(?!\w)"
    r"|[≥≤<>]|100\s?%",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?<!\w)đã(?!\w)|(?<!\w)(?:năm|nhiệm kỳ|giai đoạn) (?:qua|trước|vừa qua)|biểu quyết|tán thành", re.IGNORECASE)
_BASE = re.compile(rf"(?:năm|nhiệm kỳ|giai đoạn|hiện(?: nay)?|đầu)\s*(?:{YEARS}|{YEAR}|trước|kỳ)?", re.IGNORECASE)
_ASSIGNED = re.compile(
    r"(?:tính chung(?: cho)?(?=\s+các)|giao(?:\s+cho)?|áp dụng(?:\s+(?:đối với|cho|tại))?|đối với|thực hiện tại|đơn vị thực hiện:?)\s+"
    r"(?P<who>[^;,.)]+?(?:,\s*[^;,.)]+?)*?)(?:\s+(?:chủ trì|thực hiện|phụ trách|làm đầu mối|chịu trách nhiệm)[^;)]*|\s*,\s*(?:lấy|tính|bình quân)[^)]*)?$",
    re.IGNORECASE,
)
_SCOPE_START = re.compile(r"[,;.]\s+(?=(?:tính chung|áp dụng|giao)(?!\w))", re.IGNORECASE)
_DUE = re.compile(
    r"(?:trước|hết|đến|xong)\s+(?:ngày\s+)?(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(?P<year>\d{4})",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[*(]*\s*(?:ghi chú|chú thích|lưu ý|giải thích)(?!\w)", re.IGNORECASE)
_RESTATED = re.compile(r"(?:chiếm|tương đương|tức(?: là)?|bằng|trong tổng số|ước)\s*(?:tỷ lệ)?\s*", re.IGNORECASE)
_GRADE = re.compile(r"(?:xuất sắc|giỏi|tốt|khá|trung bình|yếu|kém)(?!\w)", re.IGNORECASE)
_GRADED = re.compile(r"^(.*?(?:xếp loại|đạt loại|loại|đánh giá|đạt))\s+(?:xuất sắc|giỏi|tốt|khá|trung bình|yếu)", re.IGNORECASE)


def text_drafts(text: str, lines: Iterable[Line]) -> list[Draft]:
    """The targets that the lines state, in order."""
    lines = [line for line in lines if line.zone not in ("results", "viewpoints") and not is_note(text, line)]
    aims = list(_drafts(text, (line for line in lines if line.zone in ("objectives", "general")), strict=False))
    if aims:
        return aims
    elsewhere = (line for line in lines if line.zone not in ("objectives", "general", "breakthroughs", "carrying_out"))
    return list(_drafts(text, elsewhere, strict=True))


def _drafts(text: str, lines: Iterable[Line], *, strict: bool) -> Iterator[Draft]:
    for line in lines:
        plain = without_brackets(text[line.start : line.end])
        sentences = list(promises(plain))
        ends = [sentence[0].start for sentence in sentences[1:]] + [len(plain)]
        for sentence, end in zip(sentences, ends, strict=False):
            if _PAST.search(plain[sentence[0].start : sentence[-1].end]):
                continue
            reader = _Sentence(text, line, plain, strict or line.zone == "general")
            untils = [promise.start for promise in sentence[1:]] + [end]
            for promise, until in zip(sentence, untils, strict=True):
                reader.read(promise, until)
            yield from reader.drafts()


def is_note(text: str, line: Line) -> bool:
    """Whether a line explains ("Ghi chú: …") rather than promises."""
    return bool(_NOTE.match(text, line.start, line.end))


Found = tuple[Draft, Naming | None, str]
"""A draft, how it was named, and the joint before it."""


@dataclass
class _Sentence:
    """Reads the promises of one sentence in order; later ones lean on earlier ones."""

    text: str
    line: Line
    plain: str
    strict: bool
    last: Draft | None = None
    parent: Draft | None = None
    naming: Naming | None = None
    label: str = ""
    listed: bool = False
    inside: bool = False
    lead: str = ""
    until: int = 0
    found: list[Found] = field(default_factory=list)

    def drafts(self) -> list[Draft]:
        """What was read, each promise with the predicate that it shares with the next."""
        whole: list[Found] = []
        for draft, naming, joint in reversed(self.found):
            whole.insert(0, (*_with_predicate(draft, naming, whole[0] if whole else None), joint))
        return [draft for draft, _, _ in whole]

    def read(self, promise: Promise, until: int) -> None:
        """Adds the drafts of one promise: none, itself, and those in its brackets; the words up to `until`
        may tell how it is counted."""
        self.until = until
        self._set_inside(promise.joint)
        self.naming_now: Naming | None = None
        draft = self._none(promise) if promise.head.level is None else self._level(promise)
        if draft is None:
            return
        if not self.inside:
            self.parent = draft
        self.last = draft
        self.found.append((draft, self.naming_now, promise.joint))
        self.found.extend((inner, None, "(") for inner in self._in_brackets(promise, draft))

    def _set_inside(self, joint: str) -> None:
        """"trong đó" holds for what is joined by commas, "trong đó:" for a whole list."""
        if joint.startswith("trong đó"):
            self.inside, self.listed = True, joint.endswith(":")
        elif joint == ";":
            self.inside = self.inside and self.listed
        elif joint == "(n)":
            self.inside, self.lead, self.label, self.naming = False, "", "", None

    def _none(self, promise: Promise) -> Draft | None:
        words = self.plain[promise.head.end : promise.end]
        words = re.split(r";|\.\s|,\s+(?=(?:bảo đảm|đảm bảo|giữ|góp phần|nhất là)(?!\w))", words)[0]
        if self.line.zone == "general" or re.match(r"(?:bị động|bất ngờ|đột xuất|tình huống|ai(?!\w)|gì)", words.lower()):
            return None
        name, unit = name_none(words)
        return self._draft(promise, name, unit, Decimal(0), none_allowed=True)

    def _level(self, promise: Promise) -> Draft | None:
        level = promise.head.level
        assert level is not None
        before, after = self.plain[promise.start : promise.head.start], self.plain[promise.head.end : promise.end]
        if level.thing < promise.head.end and not level.percent and counted_or_other(level.unit):
            after = self.plain[level.thing : promise.end]
        if self.strict and not _COMMITS.search(self.plain[promise.start : promise.end]):
            return None
        if promise.head.baseline is not None:
            before = f"{before.rstrip()} lên "
        words = strip_frames(before).strip()
        if self.last and promise.joint == "," and (_RESTATED.fullmatch(words) or _restates(words, after, level.yearly)):
            return None
        naming = self._named(promise, words, before, after)
        if naming is None or len(naming.name) < 4 or len(naming.name.split()) < 2:
            return None
        self.naming = self.naming_now = naming
        return self._draft(promise, naming.name, level.unit, level.value, naming=naming)

    def _named(self, promise: Promise, words: str, before: str, after: str) -> Naming | None:
        level = promise.head.level
        assert level is not None
        label, colon, rest = words.partition(":")
        if colon and rest.strip() and not levels(label):
            self.label, words = without_dates(strip_frames(label)), rest.strip()
            before = rest
        naming = name_level(words if colon and rest.strip() else before, after, level)
        naming = self._shared(promise, naming, words, after)
        labelled = naming.name.startswith(self.label)
        if self.label and not labelled and (not MEASURE_HEAD.match(naming.name) or naming.form == "subject" and colon):
            return replace(naming, name=f"{self.label}: {_small(naming.name.removeprefix('Tỷ lệ '))}")
        heads = [above.text for above in self.line.path if MEASURE_HEAD.match(above.text) and above.rank >= 11]
        if heads and not MEASURE_HEAD.match(strip_frames(words)) and not levels(heads[-1]):
            return replace(naming, name=f"{strip_frames(heads[-1])}: {_small(naming.name.removeprefix('Tỷ lệ '))}")
        return naming

    def _shared(self, promise: Promise, naming: Naming, words: str, after: str) -> Naming:
        """What a promise takes over from the one before: its subject, its verb, or its things."""
        if self.naming is None or self.last is None or not promise.joint:
            return naming
        level = promise.head.level
        if level is not None and naming.form == "count" and "/" in level.unit and not words:
            return replace(naming, name=self._average(level.unit), form="subject")
        bare = re.sub(r"^(?:tăng|giảm|kéo giảm)(?:\s+(?:bình quân|trung bình))?\s*", "", words.lower()).strip()
        if naming.form == "subject" and words and not bare:
            return replace(naming, name=f"{self.last.name} {words.lower()}", change=True)
        if self.inside and self.parent is not None:
            return self._within(naming, words, after)
        apart = re.match(r"riêng\s+(?:đối\s+với\s+|ở\s+|tại\s+)?", words, re.IGNORECASE)
        if apart and not MEASURE_HEAD.match(words[apart.end() :]):
            return replace(naming, name=continued(self.last.name, re.sub(r"\s+(?:giảm|tăng|đạt|là)$", "", words[apart.end() :])))
        if naming.form == "count" and not words and self.naming.action and level is not None:
            return name_level(f"{self.naming.action} ", after, level)
        short = re.fullmatch(r"(tỷ\s+lệ)\s+(\w+\s+\w+)", naming.name, re.IGNORECASE)
        done = self.last.name.lower().find(short.group(2).lower()) if short else -1
        if short and done >= 0:
            return replace(naming, name=f"{short.group(1)} {self.last.name[done:]}")
        if naming.form == "subject" and not MEASURE_HEAD.match(words):
            return replace(naming, name=self._other_kind(words, naming, promise.joint))
        return naming

    def _average(self, unit: str) -> str:
        """", bình quân 150.000 đồng/hội viên": of what the promise before says that they have."""
        assert self.last is not None
        had = re.search(r"(?<!\w)có\s+(\S.*)$", self.last.name)
        subject = had.group(1) if had else self.last.name
        return f"{subject[:1].upper()}{subject[1:]} bình quân"

    def _within(self, naming: Naming, words: str, after: str) -> Naming:
        assert self.parent is not None
        own = MEASURE_HEAD.match(naming.name) and naming.form != "share"
        things = naming.things if naming.form == "share" else naming.name
        if naming.form == "count":
            return naming
        if own and MEASURE_HEAD.match(words or naming.name):
            return naming
        if naming.form == "share" and counted_noun(things, start_only=True):
            return naming
        if naming.form == "subject" and counted_noun(words, start_only=True) and PREDICATE.search(words):
            return naming
        things = words if naming.form == "subject" else things
        things = re.sub(r"\s+(?:đạt|tăng|giảm|là|còn|chiếm)\s*$", "", things.strip(" :"))
        return replace(naming, name=continued(self.parent.name, things), change=self.parent.change)

    def _other_kind(self, words: str, naming: Naming, joint: str) -> str:
        """"… cấp trường: 80%, cấp huyện: 40%": the subject before with its last kind exchanged."""
        assert self.last is not None
        own = re.sub(r"\s*(?:đạt|là|còn|chiếm|:)\s*$", "", words).strip()
        graded = _GRADED.match(self.last.name)
        if _GRADE.match(own) and graded:
            return f"{graded.group(1)} {own}"
        words_of_own = own.lower().split()
        place = self.last.name.lower().rfind(f" {words_of_own[0]} ") if words_of_own else -1
        if place > 0 and len(words_of_own) < 5:
            return f"{self.last.name[:place]} {own}"
        if joint == "," and len(words_of_own) < 3:
            return f"{self.last.name}, {_small(own)}"
        return naming.name

    def _in_brackets(self, promise: Promise, draft: Draft) -> Iterator[Draft]:
        """"(hợp vệ sinh đạt 100%)" is a promise of its own; "(năm 2020: 38,2%)" is not."""
        base = self.line.start
        for begin, end in bracketed(self.text[base : self.line.end], promise.start, promise.end):
            inner = self.text[base + begin : base + end]
            found = [level for level in levels(inner) if level.percent]
            if len(found) != 1 or _BASE.match(inner) or re.search(YEAR, inner) or not re.search(r"đạt\s*$|đạt\s", inner[: found[0].start]):
                continue
            level = found[0]
            words = re.sub(r"\s*đạt\s*$", "", inner[: level.start].strip())
            if words:
                yield replace(
                    draft, name=f"{draft.name} {_small(words)}", level=level.value, upper=level.upper,
                    comparator=level.comparator, start=base + begin, end=base + end,
                    level_start=base + begin + level.start, level_end=base + begin + level.end, baseline=None,
                )  # fmt: skip

    def _draft(self, promise: Promise, name: str, unit: str, value: Decimal, *, none_allowed: bool = False, naming: Naming | None = None) -> Draft:
        base, level = self.line.start, promise.head.level
        begin, end = _trimmed(self.text, base + promise.start, base + promise.end)
        tail = self.plain[promise.end : max(promise.end, self.until)]
        said = f"{self.text[begin:end]} {tail}" + (" /năm" if level and level.yearly else "")
        if not self.lead:
            self.lead = self.plain[promise.start : promise.head.start]
        insides = [self.text[base + a : base + b] for a, b in bracketed(self.text[base : self.line.end], promise.start, max(promise.end, self.until))]
        lowered = naming is not None and naming.lowered and level is not None and level.comparator is None
        return Draft(
            name=name,
            unit=unit,
            level=value,
            comparator=("<=" if lowered else level.comparator) if level else "=",
            start=begin,
            end=end,
            level_start=base + promise.head.start if level is None else base + level.start,
            level_end=base + (promise.head.end if level is None else level.end),
            upper=level.upper if level else None,
            said=" ; ".join([said, *insides]),
            frames=(*frame_words(self.line.path), self.lead),
            applies_to=_assigned([*insides, *_SCOPE_START.split(self.plain[promise.start : max(promise.end, self.until)])[1:]]),
            baseline=promise.head.baseline if promise.head.baseline is not None else _baseline(insides, unit),
            group=group_of(self.line.path),
            due=due_date(said),
            action=_is_done(naming) or self.inside and self.parent is not None and self.parent.action,
            change=bool(naming and naming.change),
            none_allowed=none_allowed,
            each=bool(naming and naming.each),
        )  # fmt: skip


def _with_predicate(draft: Draft, naming: Naming | None, following: Found | None) -> tuple[Draft, Naming | None]:
    """"90% A và 60% B được xếp loại tốt": A is given what is said of B."""
    if following is None or naming is None or following[1] is None or following[2] not in (",", "và"):
        return draft, naming
    said = PREDICATE.search(following[1].things)
    if naming.form != "share" or following[1].form != "share" or not said or PREDICATE.search(naming.things):
        return draft, naming
    predicate = following[1].things[said.start() :]
    return replace(draft, name=f"{draft.name} {predicate}"), replace(naming, things=f"{naming.things} {predicate}")


def counted_or_other(unit: str) -> bool:
    """Whether a level's unit is a thing counted, so that its noun belongs to the name."""
    from nghiquyet.reading.language.units import dimension

    return dimension(unit) == "count"


def _is_done(naming: Naming | None) -> bool:
    """Whether something is to be done, so that it adds up over time."""
    return naming is not None and bool(naming.action or naming.form == "count" and naming.name.endswith("tăng thêm"))


def _restates(words: str, after: str, yearly: bool) -> bool:
    """", tăng 8,9% so với năm 2023" behind a level says the same level once more; a yearly rate does not."""
    return bool(re.fullmatch(r"(?:tăng|giảm|gấp|vượt)(?:\s+thêm)?", words.lower())) and not yearly


def frame_words(path: tuple[Heading, ...]) -> tuple[str, ...]:
    """The headings and labels above a line, outermost first, titles left out."""
    return tuple(heading.text for heading in path if heading.rank > 0)


def group_of(path: tuple[Heading, ...]) -> str:
    """The label that names a field of targets ("Về kinh tế"), innermost first, else ""."""
    for heading in reversed(path):
        words = re.sub(r"^(?:về|nhóm\s+chỉ tiêu(?:\s+về)?|(?:các\s+)?chỉ tiêu(?:\s+về)?|lĩnh vực|công tác)\s+", "", heading.text, flags=re.IGNORECASE)
        if words != heading.text and not re.match(r"chủ yếu|cụ thể|cơ bản", words):
            return re.sub(r"\s*\(.*\)$", "", words).strip()
    return ""


def due_date(words: str) -> date | None:
    """The day by which something is to be done ("trước 30/6/2024")."""
    match = _DUE.search(words)
    if not match:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _assigned(insides: list[str]) -> str:
    for inside in insides:
        for part in re.split(r";", inside):
            match = _ASSIGNED.match(part.strip(" .,"))
            if match:
                return " ".join(match["who"].split())
    return ""


def _baseline(insides: list[str], unit: str) -> Decimal | None:
    for inside in insides:
        if _BASE.match(inside):
            found = [level for level in levels(inside) if level.unit.split("/")[0] == unit.split("/")[0]]
            if found:
                return found[0].value
    return None


def _small(words: str) -> str:
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
