"""A review on the terminal: a sentence first, then one row a target, then what asks for a person.

Numbers are in Vietnamese notation in every language, as in the documents that they come from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console

from nghiquyet.cli.language import Say
from nghiquyet.cli.tables import print_table, printer
from nghiquyet.measuring import Comparator, Organisation, Result, Review, Target, summary
from nghiquyet.numbers import shown
from nghiquyet.phrases import Phrase
from nghiquyet.writing.wording import STATUS, day

_SIGN = {
    Comparator.AT_LEAST: "≥ ",
    Comparator.MORE_THAN: "> ",
    Comparator.AT_MOST: "≤ ",
    Comparator.LESS_THAN: "< ",
    Comparator.EQUAL: "",
    Comparator.RANGE: "",
}
_NUMBERS = (3, 4, 5)


def print_review(review: Review, say: Say) -> None:
    """Print the review as a person reads it."""
    console = printer()
    console.print(review.title, review.number, sep="\n")
    console.print(_as_at(review).told(say))
    console.print(summary(review.results).phrase.told(say) + ".", style="bold")
    _print_targets(console, review, say)
    _print_open_questions(console, review, say)


def _as_at(review: Review) -> Phrase:
    return Phrase(
        "Đến {day}, {share}% nhiệm kỳ đã qua", day=day(review.as_of), share=shown(review.elapsed * 100)
    )


def _print_targets(console: Console, review: Review, say: Say) -> None:
    heads = (
        "",
        say("Chỉ tiêu"),
        say("Đơn vị tính"),
        say("Nghị quyết đề ra"),
        say("Kết quả"),
        "%",
        say("Trạng thái"),
        say("Chưa báo cáo"),
    )
    results = {result.target: result for result in review.results}
    rows = (_row(target, results[target.code], say) for target in review.targets if target.code in results)
    print_table(console, "", heads, rows, right=_NUMBERS)


def _row(target: Target, result: Result, say: Say) -> Sequence[str]:
    return (
        target.code,
        target.name,
        target.unit,
        promised(target),
        shown(result.actual),
        shown(result.achieved_percent),
        say.word("trạng thái", STATUS[result.status]),
        str(len(result.missing) or ""),
    )


def promised(target: Target) -> str:
    """The level with its comparator's sign: "≥ 3.000", a range "70 – 75"."""
    upper = f" – {shown(target.upper)}" if target.upper is not None else ""
    return _SIGN[target.comparator] + shown(target.level) + upper


def _print_open_questions(console: Console, review: Review, say: Say) -> None:
    heads = [say("Chỉ tiêu"), say("Mâu thuẫn"), say("Cần xác nhận"), say("Chưa báo cáo")]
    title = say("Cần người xem lại")
    print_table(console, title, heads, _open_questions(review))


def _short(organisation: Organisation) -> str:
    return min((*organisation.short_names, organisation.name), key=len)


def _open_questions(review: Review) -> Iterator[Sequence[str]]:
    names = {organisation.code: _short(organisation) for organisation in review.organisations}
    for result in review.results:
        lists = [result.conflicts, result.to_confirm, result.missing]
        if any(lists):
            yield (result.target, *(", ".join(names.get(code, code) for code in codes) for codes in lists))
