"""The mentions of one sentence: each quantity with its words by nearness, its period and its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.reading.language.periods import Period, periods
from nghiquyet.reading.language.quantities import quantities
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.combined import Combined
from nghiquyet.reading.matching.derived import derived
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.mention import AFTER, BEFORE, EARLIER, OPENING, OWN, TOWARDS, Mention, Segment
from nghiquyet.reading.matching.ratios import combine
from nghiquyet.reading.matching.roles import DONE_AFTER, STRONG_BREAK, Setting, role_of

_AND = re.compile(r"(?<!\w)(?:và|cùng)\s+(?:\w+\s+){0,2}$")
_COMPLEMENT = re.compile(r"(?:\s+(?:các\s+|số\s+|tổng số\s+)?[^\W\d_]+){1,4}")
_THING = re.compile(r"(?:\s+(?!(?:được|đã|của|do|để|cho|tại|ở|năm|nào|trong|với|từ)(?!\w))[^\W\d_]+){1,3}")
_SHARE_OF = re.compile(r"(?:tỷ|tỉ) lệ ([^;:.()%]*)$", re.IGNORECASE)
_LABELLED = re.compile(r"[:=]\s*$|(?<!\w)là\s*$")
_COLON = re.compile(r"[^\d:;.]{0,60}:[^;.]*$")
_COMPARED = re.compile(r"(?<!\w)so (?:với|cùng)\s*$", re.IGNORECASE)
"""Before a time that is only compared with; its own figure may follow right behind it."""
_FURTHER = re.compile(r"[;,]|(?<!\w)và(?!\w)")
_OPENS_WITH = re.compile(r"\W*trong(?: tổng)?(?: số)?\s*", re.IGNORECASE)
_COORDINATE = re.compile(r"\svà [^,;:.()]{3,60}?(?:đạt|là|được|có|bằng|còn)\s*$")
"""Between two numbers: "… và lợi nhuận trước thuế đạt", words of the second."""
_FROM = re.compile(r"(?<!\w)từ(?: mức)?\s*$", re.IGNORECASE)
_LEVEL_REACHED = re.compile(
    r"\)?,?\s*(?:(?:giảm|tăng|nâng|hạ)\s*)?(?:xuống|lên|còn|đến nay|nay)"
    r"(?:\s+(?:còn|mức|tới|đến|đạt|là|thành))*\s*",
    re.IGNORECASE,
)
_SINCE_DONE = re.compile(r"(?<!\w)(?:đã|đến nay|sau (?:hai|ba|một|hơn|gần|\d))(?!\w)", re.IGNORECASE)
_CLAUSE_HEAD = 30
_FAINT = 0.4
"""How much the surroundings of a stated "không có …" count: it says itself what there is none of."""
_ZERO_ENDS = re.compile(r"[;,.()]|(?<!\w)(?:và|nhưng|song)(?!\w)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a sentence: segments of headings and leads, and whether they speak of plans."""

    segments: tuple[Segment, ...]
    planned: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    start: int
    end: int
    combined: Sequence[Combined]
    periods: Sequence[Period]
    around: Surroundings
    frame: Frame


def mentions_of(text: str, start: int, end: int, around: Surroundings, frame: Frame) -> list[Mention]:
    """The mentions of the sentence text[start:end], those that it implies included."""
    combined = combine(text, quantities(text, start, end, durations=frame.durations))
    sentence = _Sentence(
        text, start, end, combined, periods(text, start, end, year=frame.as_of.year), around, frame
    )
    mentions = _with_shared_subject([_mention(sentence, index) for index in range(len(combined))])
    mentions = list(_with_listed_parts(text, mentions))
    implied = derived(text, mentions)
    return [*(_superseded(m, implied) for m in mentions), *implied, *_zeros(sentence)]


def _with_shared_subject(mentions: list[Mention]) -> list[Mention]:
    """ "… năm 2021 đạt 77,1%, năm 2022 nâng lên 79,6%": one subject, several periods.

    A number with a period of its own takes over the words of the one before it that has the same unit.
    """
    result = list(mentions)
    for place in range(1, len(result)):
        one, other = result[place - 1], result[place]
        dated = one.period and other.period and one.period != other.period and one.unit == other.unit
        if dated and other.complement in (one.complement, frozenset()):
            inherited = tuple((0.9 * near, words) for near, words in one.segments if near >= 0.5)
            result[place] = replace(other, segments=(*other.segments, *inherited))
    return result


def _with_listed_parts(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """ "7 kỹ thuật mới: cấy chỉ, thủy châm và 4 kỹ thuật phục hồi": what a count's colon lists are parts."""
    whole: Mention | None = None
    for mention in mentions:
        colon = whole is not None and _COLON.match(text, whole.number_end, mention.number_start)
        listed = colon and whole and mention.unit == whole.unit and mention.value < whole.value
        yield replace(mention, role="part") if listed and mention.role == "result" else mention
        if dimension(mention.unit) == "count" and not listed:
            whole = mention


def _superseded(mention: Mention, implied: Sequence[Mention]) -> Mention:
    """A level that the sentence goes on to change is an earlier one; what is added up undated is a part."""
    if mention.period is None and any(mention.value in m.parts and _covers(m, mention) for m in implied):
        return replace(mention, role="part")
    changed = any(
        m.unit == "%" and m.number_start == mention.number_start and mention.unit == "%" for m in implied
    )
    return replace(mention, role="previous") if changed else mention


def _covers(whole: Mention, part: Mention) -> bool:
    return whole.number_start <= part.number_start and part.number_end <= whole.number_end


def _mention(sentence: _Sentence, index: int) -> Mention:
    item, text = sentence.combined[index], sentence.text
    period = None if _sums_up(sentence, item) else _period_of(sentence, item)
    mention = Mention(
        value=item.value,
        unit=sentence.frame.vocabulary.unit(item.unit),
        start=sentence.start,
        end=sentence.end,
        number_start=item.start,
        number_end=item.end,
        segments=(*_near(sentence, item), *sentence.around.segments),
        value_max=item.quantity.value_max,
        numerator=item.numerator,
        denominator=item.denominator,
        comparator=item.comparator,
        period=period,
        noun=sentence.frame.vocabulary.features(_shared_among(sentence, item) or item.unit),
        complement=_complement(sentence, item),
        thing=_thing(sentence, item),
        aside=_bracketed(sentence, item),
        clash=item.clash,
        parts=item.parts,
        doubtful=bool(cues.UNKNOWN.search(text, sentence.start, sentence.end)),
        subject=_subject(sentence, item),
        labelled=bool(_LABELLED.search(text[sentence.start : item.start])),
        average=bool(cues.AVERAGE.search(text[max(sentence.start, item.start - 45) : item.start])),
    )
    setting = _setting(sentence, item, period)
    role, cue = role_of(setting, sentence.frame)
    done = DONE_AFTER.search(setting.after) or cues.LOOKS_BACK.search(setting.before)
    return replace(mention, role=role, cue=cue, done=bool(done))


def _shared_among(sentence: _Sentence, item: Combined) -> str:
    """ "Trong 402 đảng viên được đánh giá, … là 70,1%": a share of what the sentence opens with."""
    first = sentence.combined[0]
    opened = _OPENS_WITH.fullmatch(sentence.text[sentence.start : first.start])
    of_it = opened and first is not item and dimension(first.unit) == "count" and first.numerator is None
    return first.unit if of_it and item.unit == "%" and item.numerator is None else ""


def _sums_up(sentence: _Sentence, item: Combined) -> bool:
    """Whether the number adds up amounts before it, each of which may have a period of its own."""
    earlier = [c for c in sentence.combined if c.end <= item.start and c.value in item.parts]
    return len(earlier) >= 2


def _setting(sentence: _Sentence, item: Combined, period: Period | None) -> Setting:
    text, quantity = sentence.text, item.quantity
    known = [c.value for c in sentence.combined if c.end <= item.start]
    within = item.numerator is not None and item.start < quantity.start
    return Setting(
        before=text[sentence.start : item.start if within else quantity.start],
        after="" if quantity.total is not None else text[quantity.end : sentence.end],
        unit=item.unit,
        is_ratio=item.numerator is not None,
        is_part=item.is_part,
        period=period,
        later_period=_attached_after(sentence, item),
        planned=sentence.around.planned,
        of_known_whole=item.denominator is not None and (item.denominator in known or within),
    )


def _complement(sentence: _Sentence, item: Combined) -> frozenset[str]:
    """The features of up to four words right after a percentage, up to the next mark or number."""
    if item.unit != "%" or item.numerator is not None:
        return frozenset()
    words = _COMPLEMENT.match(sentence.text[item.quantity.end : sentence.end])
    found = sentence.frame.vocabulary.features(words.group()) if words else frozenset()
    return found if any(" " in feature for feature in found) else frozenset()


def _thing(sentence: _Sentence, item: Combined) -> frozenset[str]:
    """The features of the unit and of up to three words after it, up to a mark, a number or a verb's word."""
    words = _THING.match(sentence.text[item.quantity.end : sentence.end])
    return sentence.frame.vocabulary.features(item.unit + (words.group() if words else ""))


def _bracketed(sentence: _Sentence, item: Combined) -> bool:
    """Whether the number stands in a bracket that was opened after another number of its kind."""
    opened = sentence.text.rfind("(", sentence.start, item.start)
    if opened < 0 or ")" in sentence.text[opened : item.start]:
        return False
    kind = dimension(item.unit)
    return any(other.end <= opened and dimension(other.unit) == kind for other in sentence.combined)


def _subject(sentence: _Sentence, item: Combined) -> frozenset[str]:
    """The features of "tỷ lệ …" just before a percentage: what it is the share of."""
    named = _SHARE_OF.search(sentence.text[max(sentence.start, item.start - 90) : item.start])
    return sentence.frame.vocabulary.features(named.group(1)) if named and item.unit == "%" else frozenset()


def _near(sentence: _Sentence, item: Combined) -> tuple[Segment, ...]:
    """The sentence's words by nearness: own clause, towards the neighbours, the rest."""
    text = sentence.text
    left = max(
        (c.quantity.end for c in sentence.combined if c.quantity.end <= item.start), default=sentence.start
    )
    right = min(
        (c.quantity.start for c in sentence.combined if c.quantity.start >= item.end), default=sentence.end
    )
    breaks = [match.end() for match in STRONG_BREAK.finditer(text, left, item.start)]
    joined = _AND.search(text[left : item.start])
    own_left = max([*breaks, left + joined.start()] if joined else breaks, default=left)
    own_right = min((match.start() for match in STRONG_BREAK.finditer(text, item.end, right)), default=right)
    coordinate = _COORDINATE.search(text[item.end : right]) if right < sentence.end else None
    own_right = min(own_right, item.end + coordinate.start()) if coordinate else own_right
    clause = max(text.rfind(";", sentence.start, item.start), sentence.start)
    semicolon = text.find(";", item.end, right)
    features = sentence.frame.vocabulary.features
    return (
        (OWN, features(text[own_left:own_right])),
        (TOWARDS, features(text[max(left, clause) : semicolon if semicolon >= 0 else right])),
        (BEFORE, features(text[clause : item.start])),
        (EARLIER, features(text[sentence.start : item.start])),
        (AFTER, features(text[item.end : sentence.end])),
        (OPENING, features(_opening(sentence))),
    )


def _opening(sentence: _Sentence) -> str:
    """The words before a colon that come before any number: what the whole sentence is about."""
    first = min((c.start for c in sentence.combined), default=sentence.end)
    colon = sentence.text.find(":", sentence.start, first)
    return sentence.text[sentence.start : colon] if colon >= 0 else ""


def _period_of(sentence: _Sentence, item: Combined) -> Period | None:
    """The period of a number: "… của năm 2021" right after it, else the nearest one named before it."""
    text = sentence.text
    for period in sentence.periods:
        if period.start >= item.end and re.fullmatch(r"\s*(?:của|trong)?\s*", text[item.end : period.start]):
            return period
        bracketed = period.start >= item.end and re.fullmatch(r"\s*\(", text[item.end : period.start])
        if bracketed and text[period.end : period.end + 1] == ")":
            return period
    before = [p for p in sentence.periods if p.end <= item.start and _reaches(sentence, p, item.start)]
    return before[-1] if before else None


def _attached_after(sentence: _Sentence, item: Combined) -> Period | None:
    """A period that closes the number's own clause: "6 máy vi tính cũ mua từ năm 2017"."""
    end = min(
        (m.start() for m in STRONG_BREAK.finditer(sentence.text, item.end, sentence.end)),
        default=sentence.end,
    )
    inside = [p for p in sentence.periods if p.start >= item.end and p.end <= end]
    compared = inside and re.search(r"so (?:với|cùng)|hơn", sentence.text[item.end : inside[0].start])
    return None if not inside or compared else inside[0]


def _reaches(sentence: _Sentence, period: Period, place: int) -> bool:
    """Whether a period named before a number is still its own: one at the end of an earlier clause is not."""
    between = sentence.text[period.end : place]
    compared = _COMPARED.search(sentence.text[sentence.start : period.start]) and _FURTHER.search(between)
    if _closed_away(between) or compared or _starts_from(sentence, period, place):
        return False
    clause = max(sentence.text.rfind(";", sentence.start, period.start), sentence.start)
    if ";" in between and _SINCE_DONE.search(between[between.rfind(";") :]):
        return False
    return ";" not in between or period.start - clause <= _CLAUSE_HEAD


def _starts_from(sentence: _Sentence, period: Period, place: int) -> bool:
    """ "Giảm từ 2,4% đầu năm xuống còn 1,7%": the time belongs to what it started from."""
    before = [c for c in sentence.combined if c.end <= period.start]
    if not before or not _LEVEL_REACHED.fullmatch(sentence.text[period.end : place]):
        return False
    start = before[-1].quantity
    attached = not sentence.text[start.end : period.start].strip(" (,vàoởcủa")
    return attached and bool(_FROM.search(sentence.text[sentence.start : start.start]))


def _closed_away(between: str) -> bool:
    """Whether a bracket that was open at the period is closed before the number."""
    close = between.find(")")
    return close >= 0 and "(" not in between[:close]


def _zeros(sentence: _Sentence) -> list[Mention]:
    """ "Không có học sinh bỏ học": a stated zero, unless what is missing is the information."""
    found = []
    text = sentence.text
    for match in cues.ZERO.finditer(text, sentence.start, sentence.end):
        stop = _ZERO_ENDS.search(text, match.end(), sentence.end)
        end = stop.start() if stop else sentence.end
        if any(match.start() <= c.start < end for c in sentence.combined) or cues.UNKNOWN.search(
            text, match.start(), end
        ):
            continue
        setting = Setting(
            text[sentence.start : match.start()], "", "", False, False, None, None, sentence.around.planned
        )
        role, cue = role_of(setting, sentence.frame)
        features = sentence.frame.vocabulary.features
        segments = (
            (OWN, features(text[match.start() : end])),
            (0.3, features(text[sentence.start : match.start()])),
        )
        found.append(
            Mention(
                Decimal(0),
                "",
                sentence.start,
                sentence.end,
                match.start(),
                end,
                (*segments, *((_FAINT * near, words) for near, words in sentence.around.segments)),
                role=role,
                cue=cue,
                zero=True,
                period=_nearest(sentence.periods, match.start()),
            )
        )
    return found


def _nearest(named: Sequence[Period], place: int) -> Period | None:
    before = [period for period in named if period.end <= place]
    return before[-1] if before else None
