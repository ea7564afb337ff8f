"""Doubts: what keeps a good reading from being accepted without asking, told to the person who is asked.

Each rule names something that makes a number with the right words the wrong figure: another time, a remark
beside the figure, a word that the target's name holds and the sentence doesn't.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.countables import of_any_kind
from nghiquyet.reading.language.folding import bare
from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.matching.asked import asks_change
from nghiquyet.reading.matching.checked import is_checked
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import LIKELY, SURE, SURE_ALONE, Candidate
from nghiquyet.reading.matching.mention import BEFORE, OPENING, OWN, Mention, TargetLike
from nghiquyet.reading.matching.series import whole_series
from nghiquyet.reading.matching.timing import bounded, is_year, partial
from nghiquyet.reading.matching.values import is_person


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to ask: its kind (a row of `confidence.tsv`) and its words for a person."""

    kind: str
    why: Phrase


SUPPORTED = "supported"
LEGIBLE = 0.5
_DONE_TO = re.compile(r"(?<!\w)(?:được|bị)\s+(\w+(?:\s\w+){1,3})", re.IGNORECASE)
"""What a target's name says is done to what it counts: "đảng viên bị thi hành kỷ luật"."""
_BESIDE, _MOST = (OWN, OPENING, BEFORE), 0.8
_TOTAL = re.compile(r"(?<!\w)tổng(?!\w)", re.IGNORECASE)
_BEYOND, _FAR = Decimal("1.5"), 4
_FULLY, _SOME = 0.9, 0.45
_WHOLE_YEAR = 300
"""Days from which a period counts as a whole year."""
_YEAR_OLD, _YEAR_END_OLD, _DATED_OLD = 365, 100, 45
"""Days after which a yearly figure is out of date, a state told for a whole year, one told to a day."""


def doubts(target: TargetLike, best: Candidate, agreeing: Sequence[Candidate], frame: Frame) -> list[Doubt]:
    """Why a person should look at the best reading of a target; nothing where it may be accepted.

    `agreeing` are the readings that tell the same value, the best one among them.
    """
    return [
        *_of_reading(target, best, agreeing, frame),
        *_of_time(target, best.mention, frame),
        *_of_words(target, best, frame),
        *_of_other_words(target, best.mention, frame),
        *_of_people(target, best.mention, frame),
        *_of_total(target, best.mention),
        *_of_place(best.mention),
        *_of_column(best, agreeing, frame),
        *_of_size(target, best),
    ]


def standing(target: TargetLike, best: Candidate, agreeing: Sequence[Candidate]) -> str:
    """By what a reading without doubt stands: told twice or borne out by arithmetic, or its words alone."""
    if supported(target, best, agreeing):
        return SUPPORTED
    return "named_fully" if best.score >= _FULLY else "named"


def supported(target: TargetLike, best: Candidate, agreeing: Sequence[Candidate]) -> bool:
    """Whether the number is told twice, adds up, or is checked by a percentage beside it."""
    elsewhere = [
        c
        for c in agreeing
        if (c.source, c.mention.start) != (best.source, best.mention.start) and c.score >= LIKELY
    ]
    return bool(elsewhere or best.mention.parts) or is_checked(target, best.mention)


def _of_reading(
    target: TargetLike, best: Candidate, agreeing: Sequence[Candidate], frame: Frame
) -> Iterator[Doubt]:
    if best.score < (SURE if supported(target, best, agreeing) else SURE_ALONE):
        kind = "few_words" if best.score >= _SOME else "fewest_words"
        yield Doubt(kind, Phrase("ít từ của chỉ tiêu ở gần số"))
    if best.legible < LEGIBLE:
        yield Doubt("illegible", Phrase("bản quét khó đọc ở con số này"))
    if best.rank:
        yield Doubt("contested", Phrase("số này cũng hợp với chỉ tiêu khác"))
    if best.mention.derived and not whole_series(best.mention, frame):
        yield Doubt("computed", Phrase("số do chương trình tính ra, báo cáo không ghi sẵn"))
    if best.mention.doubtful:
        yield Doubt("unknown", Phrase("câu nói rằng còn thiếu số liệu"))


def _of_time(target: TargetLike, mention: Mention, frame: Frame) -> Iterator[Doubt]:
    if target.basis == "cumulative_term" and partial(mention, frame):
        yield Doubt("time", Phrase("số của một phần nhiệm kỳ"))
    elif target.basis == "per_year" and bounded(mention) and not is_year(mention):
        yield Doubt("time", Phrase("số của một phần năm"))
    elif mention.period and stale(target, mention.period, frame):
        yield Doubt("time", Phrase("số của kỳ trước, chưa thấy số mới hơn"))


def stale(target: TargetLike, period: Period, frame: Frame) -> bool:
    """Whether a period ends so long before the review that a newer figure must exist."""
    if period.last is None:
        return False
    whole_year = period.first is not None and (period.last - period.first).days >= _WHOLE_YEAR
    state = _YEAR_END_OLD if whole_year else _DATED_OLD
    allowed = _YEAR_OLD if target.basis == "per_year" else state
    return (frame.as_of - period.last).days >= allowed


def says_what_is_done(target: TargetLike, best: Candidate, frame: Frame) -> bool:
    """Whether what the target's name says is done to the thing counted is said beside the number."""
    done = _DONE_TO.search(target.name)
    wanted = (
        {bare(word) for word in frame.vocabulary.features(done.group(1)) if " " in word} if done else set()
    )
    beside = {bare(word) for share, words in best.mention.segments if share in _BESIDE for word in words}
    return bool(wanted) and not wanted.isdisjoint(beside)


def _of_words(target: TargetLike, best: Candidate, frame: Frame) -> Iterator[Doubt]:
    """What the name says is done to the thing counted must be said of it, where other words are wanting."""
    done = _DONE_TO.search(target.name)
    if done is None or best.mention.in_table or best.score >= _MOST:
        return
    if not says_what_is_done(target, best, frame):
        why = Phrase("gần số không có từ “{words}” của chỉ tiêu", words=done.group(1).strip())
        yield Doubt("other_words", why)


def _of_other_words(target: TargetLike, mention: Mention, frame: Frame) -> Iterator[Doubt]:
    more = says_more(target, mention, frame)
    if more:
        why = Phrase("câu có thêm từ “{words}” giữa các từ của chỉ tiêu", words=more)
        yield Doubt("other_words", why)


def says_more(target: TargetLike, mention: Mention, frame: Frame) -> str:
    """ "Thu nhập tăng thêm bình quân" is not "thu nhập bình quân": words between two of a name, or ""."""
    name = {bare(word) for word in frame.vocabulary.features(target.name)}
    own = {bare(word) for share, words in mention.segments if share == OWN for word in words}
    steps: defaultdict[str, set[str]] = defaultdict(set)
    for pair in own - name:
        if " " in pair:
            first, second = pair.split(" ")
            steps[first].add(second)
    for pair in (name - own) & {word for word in name if " " in word}:
        first, second = pair.split(" ")
        for between in steps[first] - name:
            further = [between, *(f"{between} {next_}" for next_ in steps[between] - name)]
            reached = [words for words in further if second in steps[words.split(" ")[-1]]]
            if reached:
                return reached[0]
    return ""


def _of_total(target: TargetLike, mention: Mention) -> Iterator[Doubt]:
    """ "Giá trị sản xuất nông nghiệp tăng 4,1%" is no growth of the total that a target names."""
    if mention.in_table or not asks_change(target) or not _TOTAL.search(target.name):
        return
    near = {word for share, words in mention.segments if share in _BESIDE for word in words}
    if not near & {"tổng", "tong"}:
        yield Doubt("other_words", Phrase("gần số không có từ “{words}” của chỉ tiêu", words="tổng"))


def _of_people(target: TargetLike, mention: Mention, frame: Frame) -> Iterator[Doubt]:
    """ "9 quần chúng học lớp nhận thức về Đảng": other people than the target's, and not its deed."""
    if not (is_person(mention.unit) and is_person(target.unit)) or mention.unit in of_any_kind():
        return
    own = {word for share, words in mention.segments if share == OWN for word in words}
    named = {bare(word) for word in frame.vocabulary.spoken(target.name) if " " in word}
    if named.isdisjoint(map(bare, own | mention.noun)):
        yield Doubt("other_words", Phrase("gần số không có từ “{words}” của chỉ tiêu", words=target.unit))


def _of_size(target: TargetLike, best: Candidate) -> Iterator[Doubt]:
    if is_far(target, best):
        yield Doubt("unlikely", Phrase("số khác xa mức của chỉ tiêu"))


def is_far(target: TargetLike, reading: Candidate) -> bool:
    """Whether a level is far from the target's, or a sum far beyond it: likely another thing."""
    level, value = target.level, reading.value
    if level <= 0 or not value:
        return False
    if target.aggregation == "sum":
        return value > level * _BEYOND
    low = value * _FAR < level and target.direction != "less_is_better"
    return low or value > (target.upper or level) * _FAR


def believed(reading: Candidate, frame: Frame) -> bool:
    """Whether a reading stands in no column, or in one whose head or other figures leave no doubt."""
    column = reading.mention.column
    return column is None or reading.mention.clear or (reading.source, *column) in frame.vouched


def _of_column(best: Candidate, agreeing: Sequence[Candidate], frame: Frame) -> Iterator[Doubt]:
    """A column is believed by its head, or where running text tells the same: this figure or others."""
    if not believed(best, frame) and not any(c.score >= LIKELY and not c.mention.in_table for c in agreeing):
        yield Doubt("column", Phrase("đầu cột chưa cho biết chắc đây là kết quả của kỳ báo cáo"))


def _of_place(mention: Mention) -> Iterator[Doubt]:
    if mention.aside:
        yield Doubt("aside", Phrase("số nằm trong ghi chú hoặc trong ngoặc, bên cạnh một số khác"))
