"""Allocations on the terminal: a sentence first, what does not add up, then who gets what."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from nghiquyet.cascading import Allocation, How
from nghiquyet.cascading.level_words import level_words
from nghiquyet.cascading.wording import HOW, handed_words, headline, reconciled
from nghiquyet.cli.language import Say
from nghiquyet.cli.tables import print_table, printer
from nghiquyet.measuring import Organisation
from nghiquyet.reading.resolutions import Resolution, Target


def print_allocations(
    resolution: Resolution,
    made: Sequence[Allocation],
    left_out: Sequence[Target],
    organisations: Sequence[Organisation],
    say: Say,
) -> None:
    """Print the verdict, the reconciliation of every target and the levels handed down."""
    console = printer()
    console.print(f"{resolution.number} {resolution.title}".strip(), style="bold")
    console.print(headline(made).told(say) + ".")
    _print_targets(console, made, organisations, say)
    _print_levels(console, made, organisations, say)
    if left_out:
        codes = ", ".join(target.code for target in left_out)
        console.print(say("Chưa phân bổ: {codes}.").format(codes=codes))


def _print_targets(
    console: Console, made: Sequence[Allocation], organisations: Sequence[Organisation], say: Say
) -> None:
    names = {one.code: short_name(one) for one in organisations}
    heads = (
        "",
        say("Mã"),
        say("Chỉ tiêu"),
        say("Nghị quyết đề ra"),
        say("Cách giao"),
        say("Đối chiếu"),
        say("Chưa được giao"),
        say("Ngoài diện"),
    )
    rows = (
        (
            "✗" if one.difference else "✓",
            one.target.code,
            one.target.name,
            level_words(one.target).told(say),
            HOW[one.how].told(say),
            reconciled(one).told(say),
            ", ".join(names[code] for code in one.without),
            ", ".join(names[code] for code in one.beyond),
        )
        for one in made
    )
    print_table(console, say("Đối chiếu với nghị quyết"), heads, rows)


def _print_levels(
    console: Console, made: Sequence[Allocation], organisations: Sequence[Organisation], say: Say
) -> None:
    """Who gets what, of the targets whose levels differ between organisations or were given by hand."""
    made = [one for one in made if one.how is not How.UNCHANGED]
    given = {one.organisation for each in made for one in each.handed}
    heads = (say("Mã"), say("Tổ chức"), *(one.target.code for one in made))
    rows = (
        (one.code, short_name(one), *(handed_words(each, one.code) for each in made))
        for one in organisations
        if one.code in given
    )
    print_table(console, say("Mức giao cho từng tổ chức"), heads, rows, right=range(2, len(heads)))


def short_name(organisation: Organisation) -> str:
    """The name that fits into a table."""
    return organisation.short_names[0] if organisation.short_names else organisation.name
