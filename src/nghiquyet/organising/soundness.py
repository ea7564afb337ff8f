"""What can't be true of organisations over time: told with the place of the row, before anything is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from nghiquyet.organising.history import History
from nghiquyet.organising.terms import PASSING_ON, Kind, Spell, Succession
from nghiquyet.phrases import Phrase

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in words, and at which row, where that is known."""

    why: Phrase
    place: str = ""


def problems(history: History) -> list[Problem]:
    """Everything that contradicts itself; empty where the history can be kept."""
    found = [problem for spells in history.by_code.values() for problem in _of_spells(spells)]
    found += [problem for spell in history.spells for problem in _of_superior(spell, history)]
    if not found:
        found += _of_circles(history)
    for succession in history.successions:
        found += _of_succession(succession, history)
    return found + list(_of_shares(history)) + list(_of_order(history))


def _of_spells(spells: tuple[Spell, ...]) -> Iterator[Problem]:
    for spell in spells:
        if spell.start and spell.end and spell.start >= spell.end:
            why = Phrase(
                "{code}: “đến hết ngày” {last} trước “từ ngày” {start}.",
                code=spell.code, start=_told(spell.start), last=_told(spell.end - _DAY),
            )  # fmt: skip
            yield Problem(why, spell.place)
    for one, other in pairwise(spells):
        if one.end is None or (other.start or date.min) < one.end:
            why = Phrase(
                "{code}: hai khoảng thời gian chồng nhau ở ngày {day}. Hãy ghi “đến hết ngày” ở dòng trước.",
                code=one.code, day=_told(other.start or date.min),
            )  # fmt: skip
            yield Problem(why, other.place)


def _of_superior(spell: Spell, history: History) -> Iterator[Problem]:
    """A superior must exist as long as those below it."""
    if spell.parent is None:
        return
    above = history.by_code.get(spell.parent)
    if above is None:
        why = Phrase(
            "{code}: không có tổ chức cấp trên mang mã {parent}.", code=spell.code, parent=spell.parent
        )
        yield Problem(why, spell.place)
    elif (gap := _first_gap(spell, above)) is not None:
        why = Phrase(
            "{code}: cấp trên {parent} không tồn tại vào ngày {day}.",
            code=spell.code, parent=spell.parent, day=_told(gap),
        )  # fmt: skip
        yield Problem(why, spell.place)


def _first_gap(spell: Spell, above: tuple[Spell, ...]) -> date | None:
    """The first day of a spell on which none of the others holds."""
    day = spell.start or date.min
    for other in above:
        if (other.start or date.min) <= day and (other.end is None or day < other.end):
            if other.end is None:
                return None
            day = other.end
    return day if day < (spell.end or date.max) else None


def _of_circles(history: History) -> Iterator[Problem]:
    """Organisations that are each other's superiors on one day; each circle once.

    A circle closes on the day when one of its spells begins: only there it is looked for.
    """
    told: set[frozenset[str]] = set()
    for spell in sorted(history.spells, key=lambda spell: not spell.place):
        circle = _circle_of(spell, history)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            chain = " → ".join([*circle, spell.code])
            why = Phrase("Các tổ chức {chain} là cấp trên vòng tròn của nhau.", chain=chain)
            yield Problem(why, spell.place)


def _circle_of(spell: Spell, history: History) -> list[str]:
    """The codes from the spell's own up to itself again on its first day; empty where the root is reached."""
    day = spell.start or date.min
    line = [spell.code]
    above = history.spell(spell.parent, day) if spell.parent else None
    while above is not None and above.code not in line:
        line.append(above.code)
        above = history.spell(above.parent, day) if above.parent else None
    return line if above is not None and above.code == spell.code else []


def _circles(parents: dict[str, str | None]) -> Iterator[list[str]]:
    done: set[str] = set()
    for start in parents:
        path: list[str] = []
        at: str | None = start
        while at in parents and at not in done:
            done.add(at)
            path.append(at)
            at = parents[at]
        if at in path:
            yield path[path.index(at) :]


def _of_succession(succession: Succession, history: History) -> Iterator[Problem]:
    before, after = succession.predecessor, succession.successor
    for code in (before, after):
        if code is not None and code not in history.by_code:
            why = Phrase("Không có tổ chức mang mã {code}.", code=code)
            yield Problem(why, succession.place)
            return
    why_not = _of_parties(succession) or _of_days(succession, history)
    if why_not:
        yield Problem(why_not, succession.place)


def _of_parties(succession: Succession) -> Phrase | None:
    """Who must be named for this kind, and who must not."""
    before, after, share = succession.predecessor, succession.successor, succession.share
    if succession.kind in PASSING_ON and after is None:
        return Phrase("{code}: sáp nhập hoặc chia tách phải ghi mã tổ chức tiếp nhận.", code=before)
    if succession.kind not in PASSING_ON and (after not in (None, before) or share is not None):
        return Phrase(
            "{code}: đổi tên, chuyển cấp trên, giải thể không có tổ chức tiếp nhận và tỷ lệ.", code=before
        )
    if succession.kind is Kind.MERGED and after == before:
        return Phrase("{code}: tổ chức không thể sáp nhập vào chính mình.", code=before)
    if share is not None and not 0 < share <= 1:
        return Phrase("{code}: tỷ lệ phải lớn hơn 0 và không quá 100%.", code=before)
    return None


def _of_days(succession: Succession, history: History) -> Phrase | None:
    """The predecessor must have stood before that day, the successor must stand on it."""
    before, after, on = succession.predecessor, succession.successor, succession.on
    if history.spell(before, on - _DAY) is None:
        return Phrase("{code}: không tồn tại ngay trước ngày {day}.", code=before, day=_told(on))
    if after is not None and history.spell(after, on) is None:
        return Phrase("{code}: chưa có hoặc không còn vào ngày tiếp nhận {day}.", code=after, day=_told(on))
    goes_on = history.spell(before, on) is not None
    if succession.kind in (Kind.MERGED, Kind.DISSOLVED) and goes_on:
        return Phrase(
            "{code}: sáp nhập hoặc giải thể ngày {day} nhưng chưa ghi “đến hết ngày”.",
            code=before,
            day=_told(on),
        )
    if succession.kind is Kind.SPLIT and goes_on and not _keeps_part(before, on, history):
        return Phrase(
            "{code}: chia tách ngày {day} mà vẫn tồn tại thì phải có một dòng ghi phần giữ lại.",
            code=before, day=_told(on),
        )  # fmt: skip
    if succession.kind in (Kind.RENAMED, Kind.TRANSFERRED) and not _begins(before, on, history):
        return Phrase(
            "{code}: không có khoảng thời gian nào bắt đầu từ ngày {day}.", code=before, day=_told(on)
        )
    return None


def _keeps_part(code: str, on: date, history: History) -> bool:
    splits = [s for s in history.become_of.get(code, ()) if s.kind is Kind.SPLIT and s.on == on]
    return any(split.successor == code for split in splits)


def _begins(code: str, on: date, history: History) -> bool:
    return any(spell.start == on for spell in history.by_code[code])


def _of_shares(history: History) -> Iterator[Problem]:
    """What one organisation hands over on one day is named whole or not at all, and is at most all of it."""
    parts: defaultdict[tuple[str, date], list[Succession]] = defaultdict(list)
    for succession in history.successions:
        if succession.kind in PASSING_ON:
            parts[succession.predecessor, succession.on].append(succession)
    for (code, on), each in parts.items():
        named = [succession.share for succession in each if succession.share is not None]
        if len({succession.successor for succession in each}) < len(each):
            why = Phrase(
                "{code}: một tổ chức tiếp nhận được ghi hai lần ngày {day}.", code=code, day=_told(on)
            )
        elif named and len(named) < len(each):
            why = Phrase("{code}: ngày {day} có phần chưa ghi tỷ lệ.", code=code, day=_told(on))
        elif sum(named, Decimal(0)) > 1 and max(named) <= 1:
            why = Phrase("{code}: các tỷ lệ ngày {day} cộng lại quá 100%.", code=code, day=_told(on))
        else:
            continue
        yield Problem(why, each[-1].place)


def _of_order(history: History) -> Iterator[Problem]:
    """On one day nobody can take over from one that takes over from it."""
    for day in {succession.on for succession in history.successions}:
        handed = {
            succession.predecessor: succession.successor
            for succession in history.successions
            if succession.on == day and succession.kind in PASSING_ON
            and succession.successor != succession.predecessor
        }  # fmt: skip
        for circle in _circles(handed):
            why = Phrase(
                "Các tổ chức {chain} tiếp nhận vòng tròn của nhau.", chain=" → ".join([*circle, circle[0]])
            )
            yield Problem(why)


def _told(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}"
