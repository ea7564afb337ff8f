"""How sure each kind of decision is, and what is taken where nothing is said, counted on the packs.

    python -m benchmarks.accuracy            print
    python -m benchmarks.accuracy --write    write the counts to the reader's confidence.tsv as well

The last line takes every stated figure out of its report and decides again: what is then accepted is false.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.packs.listed import PACKS, Pack
from tests.packs.scoring import near, paired

from nghiquyet.measuring import Organisation
from nghiquyet.reading import matching
from nghiquyet.reading.documents import Document, open_document
from nghiquyet.reading.documents.packed import expand
from nghiquyet.reading.matching import Candidate, Match, Remembered
from nghiquyet.reading.matching.choosing import choose
from nghiquyet.reading.matching.confidence import ANOTHER, FILE, lines, share
from nghiquyet.reading.matching.reports import candidates_of, mentioned, whole_frame
from nghiquyet.reading.resolutions import read_resolution
from nghiquyet.reviewing import load_organisations
from nghiquyet.reviewing.assignment import assign


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report is known to say of one target, and what is decided with and without it."""

    truth: dict[str, Any]
    match: Match
    without: Match


def main() -> None:
    """Count every pack's cells by kind, print the counts, and write them where asked."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    taken = stated = 0
    for cell in (cell for pack in PACKS for cell in cells(pack)):
        _count(cell, counts)
        stated += cell.truth["status"] == "stated"
        taken += cell.truth["status"] == "stated" and _invented(cell)
    print(f"{'kind of decision':<16}{'right':>7}{'of':>7}{'confidence':>12}")
    for kind, counted in sorted(counts.items()):
        right, among = counted[True], counted.total()
        print(f"{kind:<16}{right:>7}{among:>7}{share(right, among):>12.3f}")
    print(f"accepted though the figure was taken away: {taken} of {stated} ({taken / stated:.2%})")
    if "--write" in sys.argv:
        _write(counts)


def _invented(cell: Cell) -> bool:
    """Whether a figure is accepted that is not the one taken away (which its parts may give again)."""
    kept = cell.without.chosen
    accepted = cell.without.state == "accepted" and kept is not None
    return accepted and kept is not None and not near(cell.truth["value"], kept.value)


def _count(cell: Cell, counts: dict[str, Counter[bool]]) -> None:
    if cell.match.chosen is None:
        return
    right = cell.truth["status"] != "missing" and near(cell.truth["value"], cell.match.chosen.value)
    for kind in cell.match.kinds:
        counts[kind][right] += 1
    for other in cell.match.alternatives:
        known = [cell.truth["value"], *(a["value"] for a in cell.truth.get("alternatives") or ())]
        counts[ANOTHER][any(near(value, other.value) for value in known)] += 1


def _write(counts: dict[str, Counter[bool]]) -> None:
    head, *rows = lines()
    first = {kind: at_first for kind, _, _, *at_first in (row.split("\t") for row in rows)}
    written = [
        "\t".join((kind, str(counted[True]), str(counted.total()), *first.get(kind, ("0", "0"))))
        for kind, counted in sorted(counts.items())
    ]
    Path(matching.__path__[0], FILE).write_text("\n".join([head, *written]) + "\n", "utf-8")


def cells(pack: Pack) -> Iterator[Cell]:
    """The pack's cells that a report answers for, matched as in a review."""
    resolution = open_document(pack.resolution)
    read = read_resolution(resolution)
    wanted = json.loads((pack.truth / "resolution.json").read_text("utf-8"))["targets"]
    codes = {row["code"]: target for row in wanted if (target := paired(row, read.targets))}
    truth = json.loads((pack.truth / "truth.json").read_text("utf-8"))
    organisations = load_organisations(pack.documents / "organisations.json")
    for organisation, documents in _by_organisation(pack, organisations).items():
        start = read.term.start if read.term else pack.as_of.replace(month=1, day=1)
        frame = whole_frame(organisation, organisations, start, pack.as_of)
        mentions = mentioned(
            documents, read.targets, organisation=organisation, organisations=organisations,
            term_start=start, as_of=pack.as_of, resolution_text=resolution.text, remembered=Remembered(),
        )  # fmt: skip
        found = candidates_of(mentions, read.targets)
        for cell in truth:
            target = codes.get(cell["target"])
            if cell["body"] == organisation and cell.get("applicable", True) and target:
                candidates = found[target.code]
                others = [c for c in candidates if not _tells(cell, c)]
                yield Cell(cell, choose(target, candidates, frame), choose(target, others, frame))


def _tells(cell: dict[str, Any], candidate: Candidate) -> bool:
    clash = candidate.mention.clash
    return near(cell["value"], candidate.value) or (clash is not None and near(cell["value"], clash))


def _by_organisation(pack: Pack, organisations: Sequence[Organisation]) -> dict[str, list[Document]]:
    documents = [open_document(path) for path in expand(pack.reports)]
    owners = assign(documents, organisations)
    found: defaultdict[str, list[Document]] = defaultdict(list)
    for document, owner in zip(documents, owners, strict=True):
        if owner.organisation:
            found[owner.organisation].append(document)
    return found


if __name__ == "__main__":
    main()
