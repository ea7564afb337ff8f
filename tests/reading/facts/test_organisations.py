"""Organisations and the part they play."""

from __future__ import annotations

from tests.reading.facts.conftest import Open


def _roles(text: str, open_text: Open) -> dict[str, str]:
    return {one.name: one.role for one in open_text(text).facts.organisations}


def test_host_and_those_represented(open_text: Open) -> None:
    text = (
        "Ngày 5/6/2024, Sở Y tế tỉnh tổ chức hội nghị sơ kết. Dự hội nghị có đại diện Cục Quân y, "
        "lãnh đạo Bệnh viện Đa khoa tỉnh và bà Lò Thị Nết, Chủ tịch Hội Phụ nữ tỉnh."
    )
    assert _roles(text, open_text) == {
        "Sở Y tế tỉnh": "host",
        "Cục Quân y": "represented",
        "Bệnh viện Đa khoa tỉnh": "represented",
        "Hội Phụ nữ tỉnh": "mentioned",
    }


def test_parties_of_an_agreement_sign_it(open_text: Open) -> None:
    text = "Hội nghị tiến hành ký kết quy chế phối hợp giữa Công an huyện và Huyện đoàn Mai Sơn."
    assert _roles(text, open_text) == {"Công an huyện": "co-signer", "Huyện đoàn Mai Sơn": "co-signer"}


def test_those_whose_results_are_told_are_reviewed(open_text: Open) -> None:
    text = "Đảng bộ Quân sự tỉnh đã lãnh đạo hoàn thành nhiệm vụ."
    assert _roles(text, open_text) == {"Đảng bộ Quân sự tỉnh": "reviewed"}


def test_words_that_only_look_like_bodies_are_none(open_text: Open) -> None:
    text = "Cán bộ, công chức tại trụ sở và cơ sở phục vụ tốt nhiệm vụ, dịch vụ xã hội trong phòng họp."
    assert _roles(text, open_text) == {}
