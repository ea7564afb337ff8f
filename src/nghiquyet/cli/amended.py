"""Amendments on the terminal: a sentence first, then who wants what, where they clash, what targets do."""

from __future__ import annotations

from nghiquyet.cli.compare import print_targets
from nghiquyet.cli.language import Say
from nghiquyet.cli.tables import print_table, printer
from nghiquyet.drafting import Effects, Gathered
from nghiquyet.drafting.wording import amendments_verdict, marked, target_line
from nghiquyet.phrases import Phrase


def print_amendments(gathered: Gathered, effects: Effects, say: Say) -> None:
    """Print all amendments by clause, those that collide marked, and the targets before and after."""
    console = printer()

    def told(phrase: Phrase) -> str:
        return phrase.told(say)

    console.print(gathered.draft.file, style="bold")
    console.print(amendments_verdict(gathered, effects, told) + ".")
    blocked = {one: number for number, clash in enumerate(gathered.collisions, 1) for one in clash.amendments}
    rows = []
    for one in gathered.amendments:
        changes = (target_line(change, told) for change in effects.each.get(one, ()))
        level = "; ".join(f"{name}: {before} → {after}" for name, before, after in changes)
        clause = gathered.draft.clause(one.line)
        clash = f"✗ {blocked[one]}" if one in blocked else ""
        rows.append((clash, clause.identifier, ", ".join(one.authors), marked(gathered.pieces(one)), level))
    heads = (say("Vướng"), say("Điều khoản"), say("Người đề nghị"), say("Nội dung"), say("Chỉ tiêu"))
    print_table(console, "", heads, rows)
    print_targets(effects.together, say, say("Nếu nhận mọi đề nghị không vướng nhau"))
