"""`nghiquyet import`: into the database, again without losing anything, and the next time wiser."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from nghiquyet.actions.decisions import accept
from nghiquyet.measuring import State
from nghiquyet.models import Alias, Membership, Organisation, Review, Role, User, Value
from nghiquyet.queries.aliases import standing_of, with_uses

pytestmark = pytest.mark.django_db


@pytest.fixture
def arguments(tmp_path: Path, demo: Path) -> list[object]:
    """Two of the demo's reports for the database."""
    (tmp_path / "reports").mkdir()
    for name in ("B03_pu_tang.txt", "B08_lung_khoang.txt"):
        shutil.copy(demo / "reports" / name, tmp_path / "reports")
    return [
        "import", "--resolution", demo / "resolution.docx", "--organisations", demo / "organisations.json",
        "--reports", tmp_path / "reports",
    ]  # fmt: skip


def mines(as_of: str) -> Value:
    """What B03 says of the mines at this day."""
    found = Value.objects.filter(organisation__code="B03", review__as_of=as_of)
    return found.get(target__name__startswith="Diện tích đất rà phá bom")


def specialist() -> User:
    user = User.objects.create(username="hanh", full_name="Chị Hạnh")
    owner = Organisation.objects.get(code="SL")
    Membership.objects.create(user=user, organisation=owner, role=Role.SPECIALIST)
    return user


def test_what_was_confirmed_is_known_in_the_next_period(run: Run, arguments: list[object]) -> None:
    assert run(*arguments, "--as-of", "2023-03-31").returncode == 0
    first = mines("2023-03-31")
    assert first.state == State.TO_CONFIRM
    accept(first.pk, by=specialist(), version=0)
    assert run(*arguments, "--as-of", "2023-06-30").returncode == 0
    second = mines("2023-06-30")
    assert (second.state, second.amount) == (State.CLEAR, first.amount)
    assert second.why[0]["template"].startswith("lần trước {who} đã xác nhận")
    assert second.why[0]["values"]["who"] == "Chị Hạnh"
    [alias] = with_uses(Alias.objects.all())
    assert (standing_of(alias).confirmed, standing_of(alias).used) == (1, 1)


def test_same_day_is_refused_unless_asked_for_again(run: Run, arguments: list[object]) -> None:
    day = ("--as-of", "2023-03-31")
    run(*arguments, *day)
    accept(mines("2023-03-31").pk, by=specialist(), version=0)
    refused = run(*arguments, *day)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "--again" in refused.stderr
    again = run(*arguments, *day, "--again")
    assert (again.returncode, Review.objects.count()) == (0, 1)
    assert "Giữ 1 quyết định; 0 phải xem lại" in again.stdout
    assert mines("2023-03-31").state == State.ACCEPTED


def test_database_without_tables_is_named(start: Run, arguments: list[object]) -> None:
    ended = start(*arguments, "--as-of", "2023-03-31", NGHIQUYET_SECRET_KEY="k" * 40)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "nghiquyet migrate" in ended.stderr
    assert "Traceback" not in ended.stderr
