"""What to say of a comparison or of amendments, as sentences in the user's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nghiquyet.drafting.comparison import ClausePair, Comparison
from nghiquyet.drafting.targets import TargetChange, shown_level
from nghiquyet.drafting.words import Piece
from nghiquyet.phrases import Phrase

Told = Callable[[Phrase], str]
_AROUND = 40


def verdict(comparison: Comparison, told: Told) -> str:
    """How many clauses and targets became what, in one line."""
    pairs = comparison.pairs
    changed, added = sum(pair.changed for pair in pairs), sum(pair.added for pair in pairs)
    removed, moved = sum(pair.removed for pair in pairs), sum(pair.moved for pair in pairs)
    renumbered = sum(pair.renumbered for pair in pairs)
    counted = (
        (changed, Phrase("{count} điều khoản bị sửa", count=changed)),
        (added, Phrase("{count} được thêm", count=added)),
        (removed, Phrase("{count} bị bỏ", count=removed)),
        (moved, Phrase("{count} chuyển chỗ", count=moved)),
        (renumbered, Phrase("{count} đổi số", count=renumbered)),
    )
    said = [told(phrase) for count, phrase in counted if count]
    said += target_verdict(comparison.targets, told)
    return ", ".join(said) if said else told(Phrase("Hai bản giống nhau, không điều khoản nào khác"))


def target_verdict(changes: Sequence[TargetChange], told: Told) -> list[str]:
    """How many targets changed, were added or removed."""
    both = [change for change in changes if change.before and change.after]
    levels = sum(change.level_changed for change in both)
    counted = (
        (levels, Phrase("{count} chỉ tiêu đổi mức", count=levels)),
        (len(both) - levels, Phrase("{count} chỉ tiêu đổi lời", count=len(both) - levels)),
        *_one_sided(changes),
    )
    return [told(phrase) for count, phrase in counted if count]


def _one_sided(changes: Sequence[TargetChange]) -> list[tuple[int, Phrase]]:
    added = sum(change.before is None for change in changes)
    removed = sum(change.after is None for change in changes)
    return [
        (added, Phrase("{count} chỉ tiêu thêm mới", count=added)),
        (removed, Phrase("{count} chỉ tiêu bị bỏ", count=removed)),
    ]


def states(pair: ClausePair, told: Told) -> str:
    """What became of a clause, in a few words."""
    known = (
        (pair.added, Phrase("thêm")),
        (pair.removed, Phrase("bỏ")),
        (pair.changed, Phrase("sửa")),
        (pair.moved, Phrase("chuyển chỗ")),
    )
    said = [told(phrase) for true, phrase in known if true]
    if pair.renumbered and pair.old and pair.new:
        old, new = pair.old.number or "–", pair.new.number or "–"
        said.append(told(Phrase("đổi số {old} thành {new}", old=old, new=new)))
    return ", ".join(said)


def marked(found: Sequence[Piece]) -> str:
    """The changes with some words round them: "từ [-92-][+95+]% trở lên".

    >>> marked([Piece("từ ", "từ "), Piece("92", "95"), Piece("% trở lên", "% trở lên")])
    'từ [-92-][+95+]% trở lên'
    """
    said = []
    for place, piece in enumerate(found):
        if piece.kept:
            said.append(_shortened(piece.old, first=place == 0, last=place == len(found) - 1))
        else:
            said.append((f"[-{piece.old}-]" if piece.old else "") + (f"[+{piece.new}+]" if piece.new else ""))
    return " ".join("".join(said).split())


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Kept words, but for those near a change left out."""
    head = "" if first else text[:_AROUND]
    tail = "" if last else text[len(head) :][-_AROUND:]
    if len(head) + len(tail) >= len(text):
        return text
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"


def target_line(change: TargetChange, told: Told) -> tuple[str, str, str]:
    """A target's name, its level before and its level after."""
    known = change.after or change.before
    name = known.name if known else ""
    if change.before and change.after and change.before.name != change.after.name:
        name = f"{change.before.name} → {change.after.name}"
    return (
        name,
        shown_level(change.before) if change.before else told(Phrase("chưa có")),
        shown_level(change.after) if change.after else told(Phrase("bị bỏ")),
    )
