"""A mention: one place of a report where a number stands that may be an organisation's result."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, Protocol

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.periods import Period

Role = Literal["result", "plan", "previous", "change", "of_plan", "stock", "part", "elsewhere"]
"""result    what was reached
plan      what is promised, expected or asked
previous  another term's or an earlier point's figure
change    a difference ("tăng 12,5%"), no level
of_plan   a share of a plan ("đạt 57,5% so với số đăng ký")
stock     a total that holds what was there before ("nâng tổng số lên 8 xã")
part      a share of the organisation's figure: a sub-unit's, "trong đó", "riêng"
elsewhere another organisation's figure"""

Segment = tuple[float, frozenset[str]]
"""How near some words stand to the number (0 to 1) and their features."""
OWN, TOWARDS, OPENING, BEFORE, EARLIER, AFTER = 1.0, 0.8, 0.65, 0.55, 0.35, 0.3
"""How near the parts of a sentence are: the number's own clause, the words up to its neighbours, those before
the sentence's colon, those before the number since a semicolon, all before it, all after it."""


class TargetLike(Protocol):
    """What matching needs to know of a target; `nghiquyet.reading.resolutions.Target` is one."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def level(self) -> Decimal: ...
    @property
    def upper(self) -> Decimal | None: ...
    @property
    def comparator(self) -> str: ...
    @property
    def basis(self) -> str: ...
    @property
    def aggregation(self) -> str: ...
    @property
    def direction(self) -> str: ...
    @property
    def numerator(self) -> str | None: ...
    @property
    def denominator(self) -> str | None: ...


class OrganisationLike(Protocol):
    """What matching needs to know of an organisation."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def short_names(self) -> tuple[str, ...]: ...
    @property
    def parent(self) -> str | None: ...
    @property
    def level(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Mention:
    """text[start:end] is the quote (a sentence, or a cell), text[number_start:number_end] the number in it.

    `value` is in `unit`. A ratio has `numerator` and `denominator`; `clash` is its printed percentage where
    that contradicts the fraction. `parts` are the amounts that add up to the value in the same sentence.
    `complement` holds the features of the words right after a percentage ("khá, giỏi"), `subject` those of
    "tỷ lệ …" before it. `cue` is what made it a plan, `zero` a stated "không có …"; `labelled` is True after
    a colon ("Số sáng kiến: 4"). `noun` holds the features of the unit.
    `doubtful` tells that the sentence speaks of figures that are not known yet. `thing` holds the features
    of the counted noun with the words right after it ("kỹ thuật mới"). `labels` are the words of its row, of
    its column and of the rows above, where it stands in a table's cell; `label` holds the features
    of the row's own words; `column` is the start of that table
    and the column's place, `clear` tells that the heads leave no doubt of what the column holds. `shares`
    are the percentages of a plan told beside it, `checked` tells that one bears it out (`checked.py`).
    """

    value: Decimal
    unit: str
    start: int
    end: int
    number_start: int
    number_end: int
    segments: tuple[Segment, ...]
    role: Role = "result"
    cue: str = ""
    value_max: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    comparator: str = "="
    period: Period | None = None
    in_table: bool = False
    locator: str = ""
    noun: frozenset[str] = frozenset()
    complement: frozenset[str] = frozenset()
    clash: Decimal | None = None
    parts: tuple[Decimal, ...] = ()
    derived: bool = False
    subject: frozenset[str] = frozenset()
    average: bool = False
    labelled: bool = False
    zero: bool = False
    doubtful: bool = False
    whole: bool = False
    thing: frozenset[str] = frozenset()
    aside: bool = False
    series: tuple[date, date] | None = None
    done: bool = False
    labels: tuple[str, ...] = ()
    label: frozenset[str] = frozenset()
    column: tuple[int, int] | None = None
    clear: bool = False
    shares: tuple[Decimal, ...] = ()
    checked: bool = False
    why: tuple[Phrase, ...] = field(default=())


def addable(mention: Mention) -> bool:
    """Whether amounts like this one add up: no share, no rate."""
    return mention.numerator is None and mention.unit != "%" and "/" not in mention.unit


def last_day(mention: Mention) -> date | None:
    """The last day of the period that a mention names."""
    return mention.period.last if mention.period else None
