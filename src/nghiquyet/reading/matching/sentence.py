"""The mentions of one sentence: each quantity with its words by nearness, its period and its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nghiquyet.reading.language.periods import Period, periods
from nghiquyet.reading.language.quantities import quantities
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.checked import with_checked
from nghiquyet.reading.matching.combined import Combined
from nghiquyet.reading.matching.dating import attached_after, period_of
from nghiquyet.reading.matching.derived import derived
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.listed import with_contradicted
from nghiquyet.reading.matching.mention import AFTER, BEFORE, EARLIER, OPENING, OWN, TOWARDS, Mention, Segment
from nghiquyet.reading.matching.ratios import combine
from nghiquyet.reading.matching.roles import DONE_AFTER, STRONG_BREAK, Setting, role_of
from nghiquyet.reading.matching.surroundings import Sentence, Surroundings
from nghiquyet.reading.matching.zeros import zeros

_AND = re.compile(r"(?<!\w)(?:và|cùng)\s+(?:\w+\s+){0,2}$")
_COMPLEMENT = re.compile(r"(?:\s+(?:các\s+|số\s+|tổng số\s+)?[^\W\d_]+){1,4}")
_THING = re.compile(r"(?:\s+(?!(?:được|đã|của|do|để|cho|tại|ở|năm|nào|trong|với|từ)(?!\w))[^\W\d_]+){1,3}")
_SHARE_OF = re.compile(r"(?:tỷ|tỉ) lệ ([^;:.()%]*)$", re.IGNORECASE)
_LABELLED = re.compile(r"[:=]\s*$|(?<!\w)là\s*$")
_COLON = re.compile(r"[^\d:;.]{0,60}:[^;.]*$")
_OPENS_WITH = re.compile(r"\W*trong(?: tổng)?(?: số)?\s*", re.IGNORECASE)
_REACHED = re.compile(r"\s*(?:xuống|lên|tới|đến|thành)(?: còn| mức| đạt)?\s*", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:[,;]|,? và)\s*")
"""Between a number and the next period of a list."""
_COORDINATE = re.compile(r"\svà [^,;:.()]{3,60}?(?:đạt|là|được|có|bằng|còn)\s*$")
"""Between two numbers: "… và lợi nhuận trước thuế đạt", words of the second."""


def mentions_of(text: str, start: int, end: int, around: Surroundings, frame: Frame) -> list[Mention]:
    """The mentions of the sentence text[start:end], those that it implies included."""
    named = periods(text, start, end, year=frame.as_of.year)
    told = quantities(text, start, end, durations=frame.durations)
    combined = combine(text, [q for q in told if not any(p.start <= q.number_start < p.end for p in named)])
    sentence = Sentence(text, start, end, combined, named, around, frame)
    each = _with_shared_unit(text, [_mention(sentence, index) for index in range(len(combined))])
    mentions = _with_shared_subject(text, each)
    mentions = with_contradicted(text, list(_with_listed_parts(text, mentions)), frame)
    mentions = with_checked(mentions)
    implied = derived(text, mentions)
    return [*(_superseded(m, implied) for m in mentions), *implied, *zeros(sentence)]


def _with_shared_unit(text: str, mentions: list[Mention]) -> list[Mention]:
    """ "quý I 54, quý II 81, quý III 76 hội viên": the last of several periods names what all count."""
    result = list(mentions)
    for place in range(len(result) - 1, 0, -1):
        one, other = result[place - 1], result[place]
        if one.unit or not other.unit or not one.period or not other.period or one.period == other.period:
            continue
        next_one = _NEXT.fullmatch(text, one.number_end, other.period.start)
        if next_one and not text[other.period.end : other.number_start].strip(" :"):
            result[place - 1] = replace(one, unit=other.unit, noun=other.noun, thing=other.thing)
    return result


def _with_shared_subject(text: str, mentions: list[Mention]) -> list[Mention]:
    """ "… năm 2021 đạt 77,1%, năm 2022 nâng lên 79,6%": one subject, several periods.

    A number with a period of its own, or that another has come to ("giảm từ 8,3% xuống 4,7%"), takes over the
    words of the one before it that has the same unit.
    """
    result = list(mentions)
    for place in range(1, len(result)):
        one, other = result[place - 1], result[place]
        dated = one.period and other.period and one.period != other.period
        reached = one.role == "previous" and _REACHED.fullmatch(text, one.number_end, other.number_start)
        same = one.unit == other.unit and other.complement in (one.complement, frozenset())
        if same and (dated or reached):
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


def _mention(sentence: Sentence, index: int) -> Mention:
    item, text = sentence.combined[index], sentence.text
    period = None if _sums_up(sentence, item) else period_of(sentence, item)
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
        checked=item.checked,
        doubtful=bool(cues.UNKNOWN.search(text, sentence.start, sentence.end)),
        subject=_subject(sentence, item),
        labelled=bool(_LABELLED.search(text[sentence.start : item.start])),
        average=bool(cues.AVERAGE.search(text[max(sentence.start, item.start - 45) : item.start])),
    )
    setting = _setting(sentence, item, period)
    role, cue = role_of(setting, sentence.frame)
    done = DONE_AFTER.search(setting.after) or cues.LOOKS_BACK.search(setting.before)
    return replace(mention, role=role, cue=cue, done=bool(done))


def _shared_among(sentence: Sentence, item: Combined) -> str:
    """ "Trong 402 đảng viên được đánh giá, … là 70,1%": a share of what the sentence opens with."""
    first = sentence.combined[0]
    opened = _OPENS_WITH.fullmatch(sentence.text[sentence.start : first.start])
    of_it = opened and first is not item and dimension(first.unit) == "count" and first.numerator is None
    return first.unit if of_it and item.unit == "%" and item.numerator is None else ""


def _sums_up(sentence: Sentence, item: Combined) -> bool:
    """Whether the number adds up amounts before it, each of which may have a period of its own."""
    earlier = [c for c in sentence.combined if c.end <= item.start and c.value in item.parts]
    return len(earlier) >= 2


def _setting(sentence: Sentence, item: Combined, period: Period | None) -> Setting:
    text, quantity = sentence.text, item.quantity
    known = [c.value for c in sentence.combined if c.end <= item.start]
    within = item.numerator is not None and item.start < quantity.start
    return Setting(
        before=cues.SAYING.sub(" ", text[sentence.start : item.start if within else quantity.start]),
        after="" if quantity.total is not None else text[quantity.end : sentence.end],
        unit=item.unit,
        is_ratio=item.numerator is not None,
        is_part=item.is_part,
        period=period,
        later_period=attached_after(sentence, item),
        planned=sentence.around.planned,
        of_known_whole=item.denominator is not None and (item.denominator in known or within),
    )


def _complement(sentence: Sentence, item: Combined) -> frozenset[str]:
    """The features of up to four words right after a percentage, up to the next mark or number."""
    if item.unit != "%" or item.numerator is not None:
        return frozenset()
    words = _COMPLEMENT.match(sentence.text[item.quantity.end : sentence.end])
    found = sentence.frame.vocabulary.spoken(words.group()) if words else frozenset()
    return found if any(" " in feature for feature in found) else frozenset()


def _thing(sentence: Sentence, item: Combined) -> frozenset[str]:
    """The features of the unit and of up to three words after it, up to a mark, a number or a verb's word."""
    words = _THING.match(sentence.text[item.quantity.end : sentence.end])
    return sentence.frame.vocabulary.features(item.unit + (words.group() if words else ""))


def _bracketed(sentence: Sentence, item: Combined) -> bool:
    """Whether the number stands in a bracket that was opened after another number of its kind."""
    opened = sentence.text.rfind("(", sentence.start, item.start)
    if opened < 0 or ")" in sentence.text[opened : item.start]:
        return False
    kind = dimension(item.unit)
    return any(other.end <= opened and dimension(other.unit) == kind for other in sentence.combined)


def _subject(sentence: Sentence, item: Combined) -> frozenset[str]:
    """The features of "tỷ lệ …" just before a percentage: what it is the share of."""
    named = _SHARE_OF.search(sentence.text[max(sentence.start, item.start - 90) : item.start])
    return sentence.frame.vocabulary.spoken(named.group(1)) if named and item.unit == "%" else frozenset()


def _near(sentence: Sentence, item: Combined) -> tuple[Segment, ...]:
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
    features = sentence.frame.vocabulary.spoken
    return (
        (OWN, features(text[own_left:own_right])),
        (TOWARDS, features(text[max(left, clause) : semicolon if semicolon >= 0 else right])),
        (BEFORE, features(text[clause : item.start])),
        (EARLIER, features(text[sentence.start : item.start])),
        (AFTER, features(text[item.end : sentence.end])),
        (OPENING, features(_opening(sentence))),
    )


def _opening(sentence: Sentence) -> str:
    """The words before a colon that come before any number: what the whole sentence is about."""
    first = min((c.start for c in sentence.combined), default=sentence.end)
    colon = sentence.text.find(":", sentence.start, first)
    return sentence.text[sentence.start : colon] if colon >= 0 else ""
