"""The facts of one document on the terminal: a heading, then one table a kind of fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console

from nghiquyet.cli.language import Say
from nghiquyet.cli.tables import print_table, printer
from nghiquyet.numbers import shown
from nghiquyet.phrases import Phrase

if TYPE_CHECKING:
    from nghiquyet.reading import Reading
    from nghiquyet.reading.facts.fact import Event, Facts, Figure, Person


def print_facts(reading: Reading, say: Say) -> None:
    """Print everything that was read out of a document; kinds of which there is nothing are left out."""
    console = printer()
    document, facts = reading.document, reading.facts
    pages = Phrase("{pages} trang, {media}", pages=len(document.pages), media=document.media)
    console.print(f"{document.file} ({pages.told(say)})", style="bold")
    if facts.event:
        console.print(_event_line(facts.event, say))
    _print_figures(console, facts, say)
    _print_comparisons(console, facts, say)
    _print_people(console, facts, say)
    _print_organisations(console, facts, say)
    _print_references(console, facts, say)
    _print_directives(console, facts, say)
    _print_proposals(console, facts, say)
    _print_shortcomings(console, facts, say)


def _event_line(event: Event, say: Say) -> str:
    parts = [event.surface, event.date.surface if event.date else "", event.host or ""]
    chairs = f"{say('Chủ trì')}: {', '.join(event.chairs)}" if event.chairs else ""
    return " · ".join(part for part in (*parts, chairs) if part)


def _print_figures(console: Console, facts: Facts, say: Say) -> None:
    heads = (say("Trang"), say("Số liệu"), say("Giá trị"), say("Đơn vị tính"), say("Nội dung"), say("Kỳ"))
    rows = (
        (str(figure.page), figure.surface, _amount(figure), figure.unit, figure.what, figure.period or "")
        for figure in facts.figures
    )
    print_table(console, say("Số liệu"), heads, rows, right=(0, 2))


def _amount(figure: Figure) -> str:
    sign = "" if figure.comparator == "=" else f"{figure.comparator} "
    upper = f" – {shown(figure.value_max)}" if figure.value_max is not None else ""
    total = f" / {shown(figure.total)}" if figure.total is not None else ""
    return f"{sign}{shown(figure.value)}{upper}{total}"


def _print_comparisons(console: Console, facts: Facts, say: Say) -> None:
    heads = (
        say("So sánh"),
        say("Quan hệ"),
        say("Giá trị"),
        say("Đơn vị tính"),
        say("So với"),
        say("Nội dung"),
    )
    print_table(console, say("So sánh"), heads, _comparisons(facts), right=(2,))


def _comparisons(facts: Facts) -> Iterator[Sequence[str]]:
    for found in facts.comparisons:
        value = "" if found.value is None else shown(found.value)
        yield found.surface, found.relation, value, found.unit or "", found.basis or "", found.what


def _print_people(console: Console, facts: Facts, say: Say) -> None:
    heads = (say("Người"), say("Cấp bậc"), say("Chức vụ"), say("Vai trò"))
    rows = (
        (person.name, person.rank or "", "\n".join(person.offices), _roles(person, say))
        for person in facts.people
    )
    print_table(console, say("Người"), heads, rows)


def _roles(person: Person, say: Say) -> str:
    roles = (
        (person.chair, say("chủ trì")),
        (person.speaker, say("phát biểu")),
        (person.byline, say("tác giả")),
    )
    return ", ".join(word for has_it, word in roles if has_it)


def _print_organisations(console: Console, facts: Facts, say: Say) -> None:
    rows = ((organisation.name, organisation.role) for organisation in facts.organisations)
    print_table(console, say("Tổ chức"), (say("Tên"), say("Vai trò")), rows)


def _print_references(console: Console, facts: Facts, say: Say) -> None:
    rows = ((reference.surface, reference.kind, reference.number or "") for reference in facts.references)
    print_table(console, say("Văn bản"), (say("Tên"), say("Loại"), say("Số")), rows)


def _print_directives(console: Console, facts: Facts, say: Say) -> None:
    rows = ((directive.surface, directive.by or "", directive.to or "") for directive in facts.directives)
    print_table(console, say("Chỉ đạo"), (say("Nội dung"), say("Người giao"), say("Giao cho")), rows)


def _print_proposals(console: Console, facts: Facts, say: Say) -> None:
    rows = ((proposal.surface, proposal.to or "", proposal.amount or "") for proposal in facts.proposals)
    print_table(console, say("Kiến nghị"), (say("Nội dung"), say("Kiến nghị với"), say("Số liệu")), rows)


def _print_shortcomings(console: Console, facts: Facts, say: Say) -> None:
    kinds = {
        "shortcoming": say("hạn chế"),
        "cause": say("nguyên nhân"),
        "cause_objective": say("nguyên nhân khách quan"),
        "cause_subjective": say("nguyên nhân chủ quan"),
    }
    rows = ((one.surface, kinds[one.kind], one.about or "") for one in facts.shortcomings)
    print_table(console, say("Hạn chế và nguyên nhân"), (say("Nội dung"), say("Loại"), say("Về việc")), rows)
