"""Loading the demo: the fictional Sơn Lĩnh pack goes through the same code as anybody's files.

Started again, it keeps the database with the decisions made in it and only gives a new password.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from nghiquyet.config.server import migrate
from nghiquyet.isolation import open_apart
from nghiquyet.reviewing import Progress, load_organisations, review_files

if TYPE_CHECKING:
    from nghiquyet.models import User

PACK = Path(__file__).parent / "son_linh"
AS_OF = date(2023, 3, 31)
ELAPSED = Decimal("0.5")

# Login name, name on screen, role, organisation: one of each kind of user.
PEOPLE = (
    ("chuyenvien", "Nguyễn Thị Hạnh", "specialist", "SL"),
    ("lanhdao", "Lê Văn Bình", "leader", "SL"),
    ("kiemtra", "Hoàng Văn Sính", "auditor", "SL"),
    ("baocao", "Lò Văn Pản", "reporter", "B03"),
)


@dataclass(frozen=True, slots=True)
class Login:
    """What to sign in with; `others` are further login names with the same password."""

    name: str
    password: str
    others: tuple[str, ...] = ()


def load_demo(*, progress: Callable[[Progress], None]) -> Login:
    """Create the tables, read the pack unless that was done before, give every demo user a new password.

    Everything of the pack is saved in one transaction: interrupted, the next start begins anew.
    """
    migrate()
    from django.db import transaction

    from nghiquyet.actions.imports import import_review
    from nghiquyet.models import Review

    if not Review.objects.exists():
        reviewed = review_files(
            PACK / "resolution.docx",
            load_organisations(PACK / "organisations.json"),
            sorted((PACK / "reports").iterdir()),
            as_of=AS_OF,
            elapsed=ELAPSED,
            progress=progress,
            open_all=open_apart,
        )
        with transaction.atomic():
            import_review(reviewed, by=None)
            _create_people()
    return _new_password()


def _create_people() -> None:
    from nghiquyet.models import Membership, Organisation, User

    for username, full_name, role, code in PEOPLE:
        user, _ = User.objects.get_or_create(username=username, defaults={"full_name": full_name})
        organisation = Organisation.objects.get(code=code)
        Membership.objects.get_or_create(user=user, organisation=organisation, role=role)


def _new_password() -> Login:
    """One password for all, since the demo's server listens on this machine only."""
    from nghiquyet.models import User

    password = secrets.token_urlsafe(9)
    names = tuple(username for username, *_ in PEOPLE)
    users: list[User] = list(User.objects.filter(username__in=names))
    for user in users:
        user.set_password(password)
    User.objects.bulk_update(users, ["password"])
    return Login(names[0], password, names[1:])
