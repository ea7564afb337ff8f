"""The fixed cast of the server's tests: a small tree with a review in it, and people who may see parts of it.

    P   province     specialist, leader, auditor
    ├── A  district  reporter
    │   └── A1  commune  its reporter
    └── B  district  the sibling's reporter
    X   another province, with an outsider

Every document of B says "Rừng cấm của huyện B", so that a leak to A shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.test import Client

from nghiquyet import models
from nghiquyet.actions.organisations import save_organisations
from nghiquyet.measuring import (
    Aggregation,
    Basis,
    Comparator,
    Evidence,
    Organisation,
    Reading,
    Review,
    Source,
    State,
    Target,
    Value,
    measure,
)
from nghiquyet.models import Membership, Role, User
from nghiquyet.models import Organisation as OrganisationRow
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.document import Block, Cell, Document, Table
from nghiquyet.reviewing import Reviewed

ValueOf = Callable[[str, str], models.Value]
SignedIn = Callable[[str], Client]
AS_OF = date(2023, 6, 30)
SECRET_OF_B = "Rừng cấm của huyện B"

TREE = (
    Organisation("P", "Tỉnh P", ("Tỉnh P",), None, "tỉnh"),
    Organisation("A", "Huyện A", ("Huyện A",), "P", "huyện"),
    Organisation("A1", "Xã A1", ("A1",), "A", "xã"),
    Organisation("B", "Huyện B", ("Huyện B",), "P", "huyện"),
)
TEXTS = {
    "nghi_quyet.txt": (
        "NGHỊ QUYẾT\n"
        "1. Trồng mới 200 ha rừng.\n"
        "2. Tỷ lệ thôn đạt chuẩn từ 80% trở lên.\n"
        "3. Huyện B xây 4 trạm bảo vệ rừng.\n"
        "4. Mở 10 lớp tập huấn."
    ),
    "a.txt": "BÁO CÁO\nHuyện A trồng 90 ha rừng.\nCó 8/10 thôn đạt chuẩn (80%).",
    "a1.txt": "BÁO CÁO\nXã A1 mở 3 lớp tập huấn.",
    "b.txt": (
        f"BÁO CÁO\n{SECRET_OF_B}.\nHuyện B trồng 30 ha rừng, trong phụ lục là 40 ha.\n"
        "Chừng 7/10 thôn đạt chuẩn.\nĐã xây 5 trạm."
    ),
}
TARGETS = (
    ("T1", "Diện tích rừng trồng mới", "ha", 200, Aggregation.SUM, (), "Trồng mới 200 ha rừng"),
    (
        "T2",
        "Tỷ lệ thôn đạt chuẩn",
        "%",
        80,
        Aggregation.WEIGHTED_RATIO,
        (),
        "Tỷ lệ thôn đạt chuẩn từ 80% trở lên",
    ),
    ("T3", "Số trạm bảo vệ rừng", "trạm", 4, Aggregation.LAST, ("B",), "Huyện B xây 4 trạm"),
    ("T4", "Số lớp tập huấn", "lớp", 10, Aggregation.SUM, (), "Mở 10 lớp tập huấn"),
)
VALUES = (
    ("A", "T1", State.ACCEPTED, 90, None, "a.txt", "trồng 90 ha rừng"),
    ("A", "T2", State.ACCEPTED, 80, (8, 10), "a.txt", "8/10 thôn đạt chuẩn (80%)"),
    ("A1", "T4", State.ACCEPTED, 3, None, "a1.txt", "mở 3 lớp tập huấn"),
    ("B", "T1", State.CONFLICT, 30, None, "b.txt", "30 ha"),
    ("B", "T2", State.TO_CONFIRM, 70, (7, 10), "b.txt", "7/10 thôn đạt chuẩn"),
    ("B", "T3", State.ACCEPTED, 5, None, "b.txt", "xây 5 trạm"),
)


@dataclass(frozen=True)
class Cast:
    """One of each kind of user."""

    specialist: User
    leader: User
    auditor: User
    reporter: User
    commune: User
    sibling: User
    outsider: User


def plain_text(file: str, text: str, tables: tuple[Table, ...] = ()) -> Document:
    """A document whose lines are its blocks; the first is its title."""
    blocks, at = [], 0
    for place, line in enumerate(text.split("\n")):
        blocks.append(Block("title" if place == 0 else "paragraph", at, at + len(line)))
        at += len(line) + 1
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(file, digest, "txt", text, tuple(blocks), tables)


def table_document(file: str, rows: list[list[str]], *, header_rows: int = 1) -> Document:
    """A document that is one table, its cells divided by tabs and line ends."""
    cells, parts, at = [], [], 0
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            cells.append(Cell(row, column, at, at + len(word)))
            parts.append(word + ("\t" if column + 1 < len(words) else "\n"))
            at += len(parts[-1])
    text = "".join(parts)
    table = Table(0, len(text), len(rows), len(rows[0]), tuple(cells), header_rows)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(file, digest, "docx", text, (Block("table", 0, len(text)),), (table,))


def evidence(file: str, words: str) -> Evidence:
    """Where these words stand in one of `TEXTS`."""
    text = TEXTS[file]
    start = text.index(words)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Evidence(file, digest, words, start, start + len(words), 1)


def reviewed() -> Reviewed:
    """The small review with its documents, as reviewing files would give it."""
    targets, values = tuple(_target(*row) for row in TARGETS), tuple(_value(*row) for row in VALUES)
    documents = tuple(plain_text(file, text) for file, text in TEXTS.items())
    half = Decimal("0.5")
    review = Review(
        title="Nghị quyết về rừng",
        number="01-NQ/P",
        term_start=date(2021, 1, 1),
        term_end=date(2025, 12, 31),
        as_of=AS_OF,
        elapsed=half,
        owner="P",
        organisations=TREE,
        targets=targets,
        values=values,
        results=measure(
            targets, values, organisations=TREE, owner="P", elapsed=half, as_of=AS_OF,
            term_end=date(2025, 12, 31),
        ),
        sources=(*(_source(document) for document in documents[1:]), _lost()),
    )  # fmt: skip
    return Reviewed(review, documents)


def _target(
    code: str, name: str, unit: str, level: int, aggregation: Aggregation, named: tuple[str, ...], words: str
) -> Target:
    return Target(
        code, name, unit, Decimal(level), Comparator.AT_LEAST, aggregation=aggregation, applies_to=named,
        basis=Basis.END_STATE if aggregation is not Aggregation.SUM else Basis.CUMULATIVE_TERM,
        evidence=evidence("nghi_quyet.txt", words),
    )  # fmt: skip


def _value(
    code: str, target: str, state: State, amount: int, parts: tuple[int, int] | None, file: str, words: str
) -> Value:
    numerator, denominator = map(Decimal, parts) if parts else (None, None)
    others = (Reading(Decimal(40), evidence("b.txt", "40 ha"), why=(Phrase("Phụ lục."),)),)
    return Value(
        code, target, state, Decimal(amount), numerator, denominator, confidence=0.9,
        why=(Phrase("Câu nêu tên chỉ tiêu."),), evidence=evidence(file, words),
        alternatives=others if state is State.CONFLICT else (),
    )  # fmt: skip


def _source(document: Document) -> Source:
    code = document.file.removesuffix(".txt").upper()
    return Source(document.file, document.sha256, document.media, 1, code)


def _lost() -> Source:
    return Source("hong.pdf", problem=Phrase("Tệp {file} bị hỏng.", file="hong.pdf"))


def cast() -> Cast:
    """Create everybody; the tree must have been saved before."""
    save_organisations((Organisation("X", "Tỉnh X"),), None)
    return Cast(
        specialist=_member("chuyenvien", Role.SPECIALIST, "P"),
        leader=_member("lanhdao", Role.LEADER, "P"),
        auditor=_member("kiemtra", Role.AUDITOR, "P"),
        reporter=_member("bao-cao-a", Role.REPORTER, "A"),
        commune=_member("bao-cao-a1", Role.REPORTER, "A1"),
        sibling=_member("bao-cao-b", Role.REPORTER, "B"),
        outsider=_member("nguoi-la", Role.SPECIALIST, "X"),
    )


def _member(name: str, role: Role, code: str) -> User:
    user = User.objects.create(username=name, full_name=name.title())
    user.set_unusable_password()
    user.save()
    Membership.objects.create(user=user, organisation=OrganisationRow.objects.get(code=code), role=role)
    return user
