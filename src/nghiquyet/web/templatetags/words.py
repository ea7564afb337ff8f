"""Filters that put values into the reader's words: amounts, statuses, states, sentences."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import get_language, gettext

from nghiquyet.checking import Mark
from nghiquyet.measuring import Comparator, Organisation, State, Status, Target
from nghiquyet.models import Resolution, SearchEntry
from nghiquyet.numbers import shown
from nghiquyet.organising import Kind
from nghiquyet.phrases import Phrase
from nghiquyet.queries.questions import waiting as count_waiting
from nghiquyet.web.words import (
    APPROXIMATE_WORDS,
    MARK_WORDS,
    MEDIA_WORDS,
    RESOLUTION_KINDS,
    RESOLUTION_STATES,
    SEARCH_KINDS,
    STATE_WORDS,
    STATUS_WORDS,
    SUCCESSION_WORDS,
    VERB_WORDS,
)

register = template.Library()

_ENGLISH = str.maketrans(".,", ",.")
_BOUNDS = {
    Comparator.AT_LEAST: "≥ ",
    Comparator.MORE_THAN: "> ",
    Comparator.AT_MOST: "≤ ",
    Comparator.LESS_THAN: "< ",
}


@register.filter
def amount(value: Decimal | None, places: int | None = None) -> str:
    """1720.5 as "1.720,5" ("1,720.5" in English), a dash for nothing; exact to three decimals, else two."""
    text = shown(value, places)
    return text if get_language() == "vi" else text.translate(_ENGLISH)


@register.filter
def about(comparator: str) -> str:
    """The word before an approximate value, with a space: "trên "."""
    return f"{APPROXIMATE_WORDS[comparator]} " if comparator in APPROXIMATE_WORDS else ""


@register.filter
def level(target: Target) -> str:
    """What was promised: "≥ 3.000", "70–75"."""
    if target.upper is not None:
        return f"{amount(target.level)}–{amount(target.upper)}"
    return bound(target.comparator) + amount(target.level)


@register.filter
def bound(comparator: str) -> str:
    """The sign before a level, with a space: "≥ "; none for equal."""
    return _BOUNDS.get(Comparator(comparator), "")


@register.filter
def told(phrase: Phrase | None) -> str:
    """The sentence in the reader's language."""
    return phrase.told(gettext) if phrase and phrase.template else ""


@register.filter
def status_word(status: Status) -> str:
    """The status in words."""
    return str(STATUS_WORDS[status])


@register.filter
def state_word(state: State) -> str:
    """What is known of a value, in words."""
    return str(STATE_WORDS[state])


@register.filter
def mark_word(mark: str) -> str:
    """What came of a check, in words."""
    return str(MARK_WORDS[Mark(mark)])


_CHECK_SIGNS = {
    Mark.DIFFERS: "differs",
    Mark.TO_CONFIRM: "look",
    Mark.AGREES: "accepted",
    Mark.NOT_FOUND: "to_confirm",
}


@register.filter
def check_sign(mark: str) -> str:
    """The sign for what came of a check: ✗, !, ✓ and ?."""
    return _CHECK_SIGNS[Mark(mark)]


@register.filter
def verb_word(verb: str) -> str:
    """What somebody did, in words."""
    return str(VERB_WORDS.get(verb, verb))


@register.filter
def media_word(media: str) -> str:
    """The kind of a file, in words."""
    return str(MEDIA_WORDS.get(media, media or "–"))


@register.filter
def minus(one: float, other: float) -> float:
    """The difference, for SVG attributes."""
    return round(one - other, 1)


@register.filter
def share(part: Decimal) -> str:
    """0.5 as "50%"."""
    return f"{amount(part * 100)}%"


@register.filter
def percent(confidence: float) -> str:
    """0.975 as "98%"."""
    return f"{round(confidence * 100)}%"


@register.filter
def size(count: int) -> str:
    """A length such as "12" for SVG attributes, in every language with a point."""
    return f"{count:g}"


@register.filter
def search_kind(kind: str) -> str:
    """The kind of what was found, in words."""
    return str(SEARCH_KINDS[SearchEntry.Kind(kind)])


@register.filter
def resolution_kind(kind: str) -> str:
    """The kind of a resolution, in words."""
    return str(RESOLUTION_KINDS[Resolution.Kind(kind)])


@register.filter
def resolution_state(state: str) -> str:
    """The state of a resolution, in words."""
    return str(RESOLUTION_STATES[Resolution.State(state)])


@register.filter
def cells(text: str) -> list[str]:
    """The cells of a table's row."""
    return [cell for cell in text.split("\t") if cell.strip()]


@register.filter
def item(found: Mapping[str, Any], key: str) -> Any:
    """What stands under a key; the key itself where nothing does."""
    return found.get(key, key)


@register.filter
def last_day(end: date | None) -> date | None:
    """The last day of a spell, which lasts until the day before `end`."""
    return end - timedelta(days=1) if end else None


@register.filter
def succession_word(kind: Kind) -> str:
    """What became of an organisation, in words."""
    return str(SUCCESSION_WORDS[kind])


@register.filter
def short(organisation: Organisation) -> str:
    """The name that people use among themselves."""
    return organisation.short_names[0] if organisation.short_names else organisation.name


@register.simple_tag(takes_context=True)
def waiting(context: template.RequestContext, review: int) -> int:
    """How many values of this review wait for the user's decision."""
    return count_waiting(context["request"].user, review)
