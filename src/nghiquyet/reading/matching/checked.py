"""Figures that a percentage told beside them bears out: of a plan, or of an earlier figure.

"Trồng 132 ha rừng, đạt 110% kế hoạch (120 ha)": whoever misreads the 132, or takes it from another column,
will hardly hit a number that is 110 % of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.mention import Mention, TargetLike
from nghiquyet.reading.matching.ratios import agrees

_WHOLE = Decimal(100)


def with_checked(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of one sentence or row; each result with the shares that it may be of a plan.

    A result that is such a share of a plan told there, or has grown or fallen from an earlier figure told
    there as the text says, is `checked`.
    """
    shares = tuple(share for mention in mentions for share in _shares(mention))
    if not shares:
        return list(mentions)
    bases = [m for m in mentions if m.role in ("plan", "previous") and m.numerator is None and m.value > 0]
    return [_checked(m, shares, bases) if _is_amount(m) else m for m in mentions]


def is_checked(target: TargetLike, mention: Mention) -> bool:
    """Whether a percentage beside a result bears it out, of a plan told there or of the target's level."""
    level = target.upper if target.upper is not None else target.level
    return mention.checked or (level > 0 and any(agrees(mention.value, level, s) for s in mention.shares))


def _checked(mention: Mention, shares: tuple[Decimal, ...], bases: Sequence[Mention]) -> Mention:
    like = [base.value for base in bases if dimension(base.unit) == dimension(mention.unit)]
    checked = any(agrees(mention.value, base, share) for base in like for share in shares)
    return replace(mention, shares=shares, checked=mention.checked or checked)


def _is_amount(mention: Mention) -> bool:
    return mention.role == "result" and mention.numerator is None and not mention.zero


def _shares(mention: Mention) -> Iterator[Decimal]:
    """The shares of 100 that a percentage may mean: what is exceeded by 20 % is 120 % of the plan.

    A column "So với kế hoạch (%)" tells either.
    """
    if mention.unit != "%" or mention.numerator is not None or mention.role not in ("of_plan", "change"):
        return
    if mention.role == "of_plan" or mention.in_table:
        yield mention.value
    yield _WHOLE + mention.value
    if mention.role == "change":
        yield _WHOLE - mention.value
