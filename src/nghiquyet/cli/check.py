"""`nghiquyet check FILE`: every figure of a document held against a review."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say
from nghiquyet.cli.results import all_or_nothing
from nghiquyet.errors import InputError

if TYPE_CHECKING:
    from nghiquyet.checking import Checked
    from nghiquyet.measuring import Review
    from nghiquyet.reading.documents import Document


def check_command(say: Say) -> click.Command:
    """`check`, speaking with `say`."""
    path = click.Path(dir_okay=False, path_type=Path)

    @click.command("check", help=say("Đối chiếu từng con số trong văn bản với số liệu của đợt sơ kết."))
    @click.argument("file", metavar=say("TỆP"), type=path, help=say("Văn bản cần kiểm tra."))
    @click.option(
        "--against",
        type=path,
        metavar=say("TỆP"),
        help=say("Tệp review.json. Không có thì lấy đợt mới nhất của tổ chức trong cơ sở dữ liệu."),
    )
    @click.option(
        "--organisation",
        metavar=say("MÃ"),
        help=say("Mã tổ chức mà văn bản nói thay. Mặc định: nhận ra từ phần đầu văn bản."),
    )
    @click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        metavar=say("THƯ MỤC"),
        help=say("Thư mục để ghi check.json và, với tệp Word, bản sao có ghi chú ở từng chỗ."),
    )
    @click.option("--json", "as_json", is_flag=True, help=say("In kết quả dưới dạng JSON."))
    def check(
        file: Path, against: Path | None, organisation: str | None, out: Path | None, as_json: bool
    ) -> int:
        checked = _checked(file, _review(against, organisation, say), organisation, say)
        if out:
            _write(checked, file, out, say)
        if as_json:
            click.echo(_json(checked, say))
        else:
            _print(checked, out, say)
        return _status(checked)

    return check


def _review(against: Path | None, organisation: str | None, say: Say) -> Review:
    """The review of the file, else the newest one of the organisation in the database."""
    from nghiquyet.reviewing import load_review

    if against is not None:
        return load_review(against)
    if organisation is None:
        raise click.UsageError(say("Hãy thêm --against REVIEW.json hoặc --organisation MÃ."))
    return _newest(organisation, say)


def _newest(organisation: str, say: Say) -> Review:
    from nghiquyet.config import server

    server.set_up()
    from django.db import DatabaseError

    from nghiquyet.queries.checks import newest_review

    try:
        review = newest_review(organisation)
    except DatabaseError as error:
        template = say("Cơ sở dữ liệu chưa dùng được ({reason}). Hãy chạy nghiquyet migrate trước.")
        raise click.ClickException(template.format(reason=" ".join(str(error).split()))) from error
    if review is None:
        template = say("Cơ sở dữ liệu không có đợt sơ kết nào của tổ chức mã {code}.")
        raise click.BadParameter(template.format(code=organisation), param_hint="--organisation")
    return review


def _checked(file: Path, review: Review, organisation: str | None, say: Say) -> Checked:
    from nghiquyet.checking import check

    if organisation is not None and organisation not in {one.code for one in review.organisations}:
        template = say("Đợt sơ kết không có tổ chức nào mang mã {code}.")
        raise click.BadParameter(template.format(code=organisation), param_hint="--organisation")
    document = _opened(file)
    problems.name_warnings(document, say)
    return check(document, review, speaker=organisation)


def _opened(file: Path) -> Document:
    """The document, opened in a process of its own. Raises its InputError."""
    from nghiquyet.isolation import open_apart

    [opened] = open_apart([file], lambda place, done: None)
    if isinstance(opened, InputError):
        raise opened
    return opened


def _write(checked: Checked, file: Path, folder: Path, say: Say) -> None:
    """Write check.json, and for a Word file its copy with comments, both or none."""
    from nghiquyet.checking.remarks import placed, remarks
    from nghiquyet.writing import write_comments

    with all_or_nothing(folder) as staging:
        (staging / "check.json").write_text(_json(checked, say) + "\n", encoding="utf-8")
        if checked.document.media == "docx":
            packed = file.read_bytes()
            said = placed(remarks(checked, lambda phrase: phrase.told(say)), checked.document, packed)
            copy = write_comments(packed, said, file=file.name, when=datetime.now(UTC))
            (staging / f"{file.stem}.checked{file.suffix}").write_bytes(copy)


def _json(checked: Checked, say: Say) -> str:
    from nghiquyet.checking.as_json import check_as_json

    return json.dumps(check_as_json(checked, lambda phrase: phrase.told(say)), ensure_ascii=False, indent=2)


def _print(checked: Checked, out: Path | None, say: Say) -> None:
    from nghiquyet.cli.checked import print_checked

    print_checked(checked, say)
    if out:
        click.echo(say("Đã ghi vào thư mục {folder}.").format(folder=out))


def _status(checked: Checked) -> int:
    """0 where nothing differs, else 1, as for input that can't be used: both want somebody to look."""
    from nghiquyet.checking import Mark

    return problems.BAD_INPUT if checked.count(Mark.DIFFERS) else problems.OK
