"""The whole report as structure: what docx and pdf have in common."""

from __future__ import annotations

from nghiquyet.measuring.review import Review
from nghiquyet.writing.contents import Kind, anchor, contents
from nghiquyet.writing.doubt_tables import conflict_appendix, guess_appendix, silent_appendix
from nghiquyet.writing.forms import Form
from nghiquyet.writing.frame import cut_off, head, signing, subject
from nghiquyet.writing.ledger import Ledger
from nghiquyet.writing.prose import body
from nghiquyet.writing.source_table import source_appendix
from nghiquyet.writing.structure import Report
from nghiquyet.writing.target_table import target_appendix

_APPENDICES = {
    Kind.TARGETS: target_appendix,
    Kind.CONFLICTS: conflict_appendix,
    Kind.GUESSES: guess_appendix,
    Kind.SILENT: silent_appendix,
    Kind.SOURCES: source_appendix,
}


def report(review: Review, form: Form) -> Report:
    """The review report with its appendices."""
    ledger = Ledger(review)
    numbers = contents(ledger)
    return Report(
        head=head(ledger, form),
        kind="BÁO CÁO",
        subject=subject(review),
        note=cut_off(review),
        body=body(ledger, form),
        signing=signing(form),
        appendices=tuple(
            _APPENDICES[kind](ledger, name=f"PHỤ LỤC {number}", anchor=anchor(number))
            for kind, number in numbers.items()
        ),
    )
