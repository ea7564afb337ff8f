"""The demo, loaded through the same code as anybody's files."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from nghiquyet.demo import load
from nghiquyet.models import Document, Review, Target, User, Value
from nghiquyet.reviewing import Progress

pytestmark = pytest.mark.django_db


@pytest.fixture
def quick_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pack with two of its reports, so that the test needs no OCR."""
    pack = tmp_path / "pack"
    (pack / "reports").mkdir(parents=True)
    for name in ("resolution.docx", "organisations.json"):
        (pack / name).write_bytes((load.PACK / name).read_bytes())
    for report in sorted((load.PACK / "reports").glob("*.txt")):
        (pack / "reports" / report.name).write_bytes(report.read_bytes())
    monkeypatch.setattr(load, "PACK", pack)
    return pack


def test_demo_is_loaded_with_documents_values_and_a_login(quick_pack: Path) -> None:
    steps: list[Progress] = []
    login = load.load_demo(progress=steps.append)
    assert {step.total for step in steps} == {2}
    assert Document.objects.count() == 3
    assert Target.objects.exists()
    assert Value.objects.filter(amount__isnull=False).exists()
    client = Client()
    assert client.login(username=login.name, password=login.password)
    assert client.get("/", follow=True).status_code == 200


def test_loading_again_keeps_the_data_and_changes_the_password(quick_pack: Path) -> None:
    first = load.load_demo(progress=lambda step: None)
    values = Value.objects.count()
    second = load.load_demo(progress=lambda step: None)
    assert (first.name, first.password != second.password) == (second.name, True)
    assert (Review.objects.count(), Value.objects.count()) == (1, values)
    assert not Client().login(username=first.name, password=first.password)


def test_each_kind_of_user_can_sign_in(quick_pack: Path) -> None:
    login = load.load_demo(progress=lambda step: None)
    for name in (login.name, *login.others):
        assert Client().login(username=name, password=login.password)
    roles = User.objects.values_list("memberships__role", flat=True)
    assert set(roles) == {"specialist", "leader", "auditor", "reporter"}


def test_whole_pack_is_with_the_product() -> None:
    assert (load.PACK / "resolution.docx").is_file()
    assert len(list((load.PACK / "reports").iterdir())) == 12
